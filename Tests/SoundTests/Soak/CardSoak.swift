// Whole sessions through the real ALSA code into the test card: every onset on time, nothing lost, whatever happens.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import RoutineEngine
import TestSupport
import Testing

@testable import Sound

@Suite(.enabled(if: soaks)) struct CardSoak {
  /// Ten minutes at each shape of card.
  @Test(arguments: [(22_050, 1, 2), (22_050, 2, 4), (44_100, 1, 2), (44_100, 2, 2), (48_000, 1, 4), (48_000, 2, 2)])
  func onsetsAreWithinAMillisecond(_ rate: Int, _ channels: Int, _ width: Int) throws {
    let card = try TestCard(rate: rate, channels: channels, width: width)
    let timeline = try TestSession(seconds: 600)
    let sink = try AlsaSink(card.settings)
    var head = TimelineHead(timeline, on: sink)
    try head.finish()
    #expect(sink.report == SinkReport())
    #expect(sink.deviceFormat == "\(rate) Hz, \(channels == 1 ? "1 channel" : "2 channels"), \(width * 8) bit, 8000 ms")
    let heard = card.heard()
    let sound = timeline.sound
    if rate == 22_050 { #expect(heard.starts(with: sound)) }
    let expected = onsets(sound, rate: 22_050)
    // Two hundred cues, some of which pause inside.
    let found = onsets(heard, rate: rate).count
    #expect(expected.count >= 200 && found == expected.count)
    for onset in expected {
      let isOnTime = begins(heard, at: onset, rate: rate, within: 0.001)
      #expect(isOnTime, "\(onset) s")
    }
    // What is 3 ms early or late is not on time, but for words that begin softly.
    for error in [-0.003, 0.003] {
      let onTime = expected.count { begins(heard, at: $0 + error, rate: rate, within: 0.001) }
      #expect(onTime < expected.count / 2, "\(error) s")
    }
  }

  @Test func noDriftOverAnHour() throws {
    let card = try TestCard(rate: 48_000, channels: 2)
    let timeline = try TestSession(seconds: 3600)
    var head = TimelineHead(timeline, on: try AlsaSink(card.settings))
    try head.finish()
    let last = try #require(onsets(timeline.sound, rate: 22_050).last)
    let isOnTime = begins(card.heard(), at: last, rate: 48_000, within: 0.001)
    #expect(isOnTime)
    #expect(last > 3590)
  }
}

/// One fault each: the rest of the timeline is heard whole and on time, nothing is lost, and little is heard twice.
@Suite(.enabled(if: soaks)) struct FaultSoak {
  let card: TestCard
  let timeline: TestSession

  init() throws {
    card = try TestCard()
    timeline = try TestSession(seconds: 60)
  }

  /// Checks that what was heard is the timeline up to a place, silence, and the timeline from no later than that place to its end.
  private func expectCompleteWithOneGap(maximum repeated: Int) throws {
    let heard = trimmed(card.heard())
    let sound = trimmed(timeline.sound)
    let common = zip(heard, sound).prefix { $0 == $1 }.count
    #expect(common > 22_050 * 10, "the fault was heard before it happened")
    if common == sound.count, heard.count == sound.count { return }
    // From the end backwards, both are the same again up to the place where the timeline went on.
    let tail = zip(heard.reversed(), sound.reversed()).prefix { $0 == $1 }.count
    #expect(common + tail >= sound.count, "\(sound.count - common - tail) frames of the session were not heard")
    let twice = heardTwice(heard: heard, sound: sound, common: common, tail: tail)
    #expect(twice <= repeated, "\(twice) frames were heard twice")
  }

  /// How much of the sound before the gap comes again after it.
  private func heardTwice(heard: [Int16], sound: [Int16], common: Int, tail: Int) -> Int {
    let before = heard[..<(heard.count - tail)].lastIndex { $0 != 0 } ?? 0
    return max(0, min(before, common) - (sound.count - tail))
  }

  private func trimmed(_ sound: [Int16]) -> [Int16] {
    Array(sound[...(sound.lastIndex { $0 != 0 } ?? 0)])
  }

  private func wait(_ milliseconds: UInt32) { usleep(milliseconds * 1000) }

  /// Nothing is written for as long as the card needs to run out and longer, as when the player is stopped for 2 s.
  @Test func playerStopped() throws {
    let sink = try AlsaSink(card.settings)
    var head = TimelineHead(timeline, on: sink)
    try head.play(to: 22_050 * 20)
    wait(2000)
    try head.finish()
    #expect(sink.report.underruns == 1 && sink.report.losses == 0)
    try expectCompleteWithOneGap(maximum: 0)
  }

  /// A pause begins with little in the device, which is heard all the same, and running dry in it is no trouble.
  @Test func aPauseIsNoUnderrun() throws {
    let sink = try AlsaSink(card.settings)
    var head = TimelineHead(timeline, on: sink)
    try head.play(to: 22_050 / 2)
    sink.rest()
    wait(100)
    #expect(sink.delay == .zero)
    try head.play(to: 22_050 * 20)
    #expect(sink.report == SinkReport())
    sink.rest()
    wait(1000)
    try head.finish()
    #expect(sink.report == SinkReport())
  }

  @Test func goneAndBack() throws {
    let sink = try AlsaSink(card.settings)
    var head = TimelineHead(timeline, on: sink)
    try head.play(to: 22_050 * 20)
    card.order("gone")
    let back = Order(card, "gone", endsAfter: 500)
    try head.finish()
    back.wait()
    #expect(head.absences == 1 && sink.report.losses == 1, "\(sink.report)")
    // The place is known from the last write, at most 50 ms (a second of the card's time) before the loss.
    try expectCompleteWithOneGap(maximum: 22_050)
  }

  @Test func busyAtStart() throws {
    card.order("busy")
    #expect(throws: SinkError.busy(card.settings.device)) { try AlsaSink(card.settings) }
    card.endOrder("busy")
    var head = TimelineHead(timeline, on: try AlsaSink(card.settings))
    try head.finish()
    try expectCompleteWithOneGap(maximum: 0)
  }

  @Test func suspended() throws {
    let sink = try AlsaSink(card.settings)
    var head = TimelineHead(timeline, on: sink)
    try head.play(to: 22_050 * 20)
    card.order("suspend")
    try head.finish()
    #expect(sink.report.suspends == 1 && sink.report.losses == 0, "\(sink.report)")
    try expectCompleteWithOneGap(maximum: 22_050)
  }

  @Test func standsStillForAMoment() throws {
    let sink = try AlsaSink(card.settings)
    var head = TimelineHead(timeline, on: sink)
    try head.play(to: 22_050 * 20)
    card.order("stall")
    let back = Order(card, "stall", endsAfter: 1000)
    try head.finish()
    back.wait()
    #expect(sink.report.losses == 0)
    #expect(sink.report.stalls == 1 && sink.report.stalled > .milliseconds(600), "\(sink.report)")
    try expectCompleteWithOneGap(maximum: 0)
  }

  @Test func standsStillForGood() throws {
    let sink = try AlsaSink(card.settings)
    var head = TimelineHead(timeline, on: sink)
    try head.play(to: 22_050 * 20)
    card.order("stall")
    let back = Order(card, "stall", endsAfter: 4000)
    try head.finish()
    back.wait()
    #expect(head.absences == 1 && sink.report.losses == 1, "\(sink.report)")
    try expectCompleteWithOneGap(maximum: 22_050)
  }

  /// The card can be opened all the while, and plays nothing: it is back when it plays.
  @Test func opensAndStandsStill() throws {
    let sink = try AlsaSink(card.settings)
    var head = TimelineHead(timeline, on: sink)
    try head.play(to: 22_050 * 20)
    card.order("stall")
    let back = Order(card, "stall", endsAfter: 8000)
    try head.finish()
    back.wait()
    #expect(card.log.count { $0.what == "close" } >= 2)
    #expect(head.absences == 1 && sink.report.losses == 1, "\(sink.report)")
    try expectCompleteWithOneGap(maximum: 22_050)
  }

  /// As a sound server that has died behind a plug-in which knows no better: an underrun at each write, and no other error.
  @Test func underrunsWithoutEnd() throws {
    let sink = try AlsaSink(card.settings)
    var head = TimelineHead(timeline, on: sink)
    try head.play(to: 22_050 * 20)
    card.order("empty")
    let back = Order(card, "empty", endsAfter: 1000)
    try head.finish()
    back.wait()
    #expect(sink.report.losses >= 1 && sink.report.underruns >= DeviceWatch.maxUnderruns)
    #expect(head.absences >= 1)
  }

  /// Eight seconds are in the card's buffer when the listener pauses; none of it is heard, whichever way it is taken back.
  @Test(arguments: [true, false]) func takingBack(_ rewinds: Bool) throws {
    var settings = card.settings
    settings.rewinds = rewinds
    let sink = try AlsaSink(settings)
    var head = TimelineHead(timeline, on: sink)
    try head.play(to: 22_050 * 20)
    let heardBefore = head.heard
    let back = sink.rewind()
    #expect(back.isSeamless == rewinds)
    head.position -= Int(back.length.count)
    // Between the two lies the time the calls took; the card plays a second in 50 ms.
    #expect(head.position >= heardBefore && head.position < heardBefore + 22_050)
    #expect(back.length > .seconds(2))
    if rewinds {
      #expect(sink.delay > .zero && sink.delay <= .milliseconds(20))
    } else {
      #expect(sink.delay == .zero)
    }
    // After a pause the timeline goes on where it was taken back. Without a rewind, what the card played between the question how
    // much is left and the taking back is heard twice: 1 ms is 20 ms of this card's time.
    try head.finish()
    try expectCompleteWithOneGap(maximum: rewinds ? 0 : 441)
  }
}

/// Takes an order back after a while, on a thread of its own.
final class Order: Sendable {
  private let thread: UInt

  init(_ card: TestCard, _ name: String, endsAfter milliseconds: UInt32) {
    let path = card.folder.path + "/" + name
    final class Box: Sendable {
      let path: String
      let milliseconds: UInt32
      init(_ path: String, _ milliseconds: UInt32) {
        self.path = path
        self.milliseconds = milliseconds
      }
    }
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        let box = Unmanaged<Box>.fromOpaque(argument).takeRetainedValue()
        usleep(box.milliseconds * 1000)
        unlink(box.path)
        return nil
      }, Unmanaged.passRetained(Box(path, milliseconds)).toOpaque())
    self.thread = thread
  }

  func wait() { pthread_join(thread, nil) }
}
