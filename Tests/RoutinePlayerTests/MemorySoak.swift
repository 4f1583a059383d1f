// Memory over many sessions and over long ones: nothing is kept but the phrases of the session that plays.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RoutineEngine
import RoutinePlayer
import Sound
import Synchronization
import System
import TestSupport
import Testing

@Suite(.serialized, .enabled(if: ProcessInfo.processInfo.environment["LIMBER_SOAK"] == "1"), .timeLimit(.minutes(10)))
struct MemorySoak {
  /// Takes sound at once and forgets it.
  private final class Nowhere: Sink {
    let state = SinkState.present
    let report = SinkReport()
    let delay = Frames.zero
    let standstill = SinkError.lost("nowhere", reason: "it stands still")
    /// Blocks taken, and what is done at every thousandth of them.
    private var blocks = 0
    private let look: () -> Void

    init(_ look: @escaping () -> Void = {}) { self.look = look }

    func write(_ block: UnsafeBufferPointer<Int16>) -> Int {
      blocks += 1
      if blocks % 1000 == 0 { look() }
      return block.count
    }
    func waitForRoom(orInputOn descriptor: CInt, atMost time: Duration) {}
    func rewind() -> Rewound { Rewound(length: .zero, isSeamless: true) }
    func drain() {}
    func close() {}
  }

  /// Memory that belongs to this process alone, in KiB, without what the allocator keeps for later.
  private static func ownMemory() -> Int {
    Heap.trim()
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("RssAnon:") } ?? ""
    return line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0
  }

  private static let plank = Exercise(
    id: "plank", name: Text("Plank"), position: .onTheFront, work: .timedHold, maxHold: .seconds(60))

  private func play(_ routine: Routine, _ clips: ClipTable, _ chimes: ChimeSet, on sink: any Sink) -> SessionEnding {
    SessionPlayer().run(clips: clips, chimes: chimes, sink: sink) {
      Timeline(Script(routine)) { clips.length(of: $0) }
    }
  }

  /// Each session speaks a dozen phrases of its own table: two seconds of sound that leak would be 75 MB in the end.
  @Test func aThousandSessionsLeaveNothingBehind() throws {
    let speaker = try Speaker.shared()
    let voice = try speaker.catalogue.voice(VoiceSettings(), language: .english)
    let chimes = try Fakes.chimes()
    let routine = Routine(
      id: "short", title: Text("Short"), delivery: Delivery(guidance: .minimal),
      steps: [.exercise(Self.plank, Dose(amount: .repetitions([1]), hold: .seconds(3)), location: .none)])
    var early = 0
    for number in 1...1000 {
      let clips = ClipTable(speaker, voice: voice)
      #expect(play(routine, clips, chimes, on: Nowhere()) == .complete)
      #expect(clips.count > 5)
      if number == 100 { early = Self.ownMemory() }
    }
    let late = Self.ownMemory()
    print("MemorySoak: \(early) KiB after 100 sessions, \(late) KiB after 1,000")
    // A phrase of 0.1 s for each session would be 3.8 MiB.
    #expect(late - early < 2048)
  }

  /// Ten minutes and five hours, whose sound alone would be 770 MB. The phrases' own sound, which a longer session has more
  /// of ("set 7 of 200"), is taken off.
  @Test func aLongSessionNeedsNoMoreThanAShortOne() throws {
    let chimes = try Fakes.chimes()
    func maximum(sets: Int) -> (grown: Int, phrases: Int, length: Frames) {
      let routine = Routine(
        id: "long", title: Text("Long"), delivery: Delivery(guidance: .minimal),
        steps: [
          .exercise(
            Self.plank,
            Dose(amount: .repetitions([Int](repeating: 1, count: sets)), hold: .seconds(60), rest: .seconds(30)),
            location: .none)
        ])
      let before = Self.ownMemory()
      var maximum = before
      let samples = Mutex(0)
      let clips = ClipTable { phrase in
        let clip = Clip([Int16](repeating: 1000, count: Int(Fakes.length(of: phrase).count)))
        samples.withLock { $0 += clip.samples.count }
        return clip
      }
      let timeline = Timeline(Script(routine)) { clips.length(of: $0) }
      #expect(play(routine, clips, chimes, on: Nowhere { maximum = max(maximum, Self.ownMemory()) }) == .complete)
      let phrases = samples.withLock { $0 * 2 / 1024 }
      return (maximum - before - phrases, phrases, timeline.duration)
    }
    _ = maximum(sets: 1)
    let short = maximum(sets: 6)
    let long = maximum(sets: 200)
    for session in [short, long] {
      print("MemorySoak: \(session.length.clock): \(session.phrases) KiB of phrases, \(session.grown) KiB besides")
    }
    #expect(long.length > short.length * 25)
    #expect(long.grown - short.grown < 4096)
  }
}
