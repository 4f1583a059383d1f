// How soon a listener hears that a key was pressed: a whole player on the test card, at the speed of a real one.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import RoutineEngine
import RoutinePlayer
import System
import Testing

@testable import Sound

@Suite(.serialized, .enabled(if: soaks)) struct AnswerSoak {
  /// Of every tone, in hertz; no whole number of waves fits into ten seconds.
  private static let pitch = 401.37

  /// Every phrase is a tone, and so long that a command always comes in the middle of it.
  private static let clips = ClipTable { _ in tone }
  private static let tone = Clip((0..<22_050 * 15).map { Int16(8000 * sin(2 * .pi * pitch * Double($0) / 22_050)) })

  private static let routine = Routine(
    id: "tones", title: Text("Tones"), steps: (1...3).map { .say(Text("Tone \($0)."), location: .none) })

  /// The place on the card's time line now, in frames.
  private func now(on card: TestCard) throws -> Int {
    let text = String(decoding: contents(card.folder.path + "/epoch"), as: UTF8.self)
    let epoch = try #require(Double(text.split(separator: "\n").first ?? ""))
    return Int((MonotonicClock().now() / .seconds(1) - epoch) * Double(card.rate))
  }

  /// What would be heard at a card's rate if nobody touched a key.
  private func planned(_ plan: Timeline, _ chimes: ChimeSet, rate: Int) -> [Int16] {
    let samples = Mixer(cues: plan.cues, clips: Self.clips, chimes: chimes).mix(from: .zero, count: 22_050 * 10)
    return rate == 22_050 ? samples : RateConverter.convert(samples, from: 22_050, to: Double(rate))
  }

  /// Each command, by a card whose ring can be rewritten and by one whose sound has to be dropped.
  @Test(
    arguments: [TransportCommand.pause, .next, .seek(.seconds(10))], [(22_050, true), (48_000, true), (48_000, false)])
  func aKeyIsHeardWithin60Milliseconds(_ command: TransportCommand, _ shape: (rate: Int, rewinds: Bool)) throws {
    let card = try TestCard(rate: shape.rate, channels: 2, speed: 1)
    var settings = card.settings
    settings.buffer = .milliseconds(AlsaSettings.defaultBuffer)
    settings.rewinds = shape.rewinds
    let sink = try AlsaSink(settings)
    let player = SessionPlayer()
    let chimes = try ChimeSet(folder: chimeFolder)
    let plan = Timeline(Script(Self.routine)) { Self.clips.length(of: $0) }
    let isRunning = DetachedThread.start(handingOver: sink) { sink in
      _ = player.run(clips: Self.clips, chimes: chimes, sink: sink) { plan }
    }
    try #require(isRunning)
    // In the middle of the first tone, well behind the opening chime.
    while player.snapshot.position < .seconds(4) { usleep(5000) }
    usleep(.random(in: 0..<50_000))
    let pressed = try now(on: card)
    player.commands.send(command)
    usleep(500_000)
    player.commands.send(.quit)
    for _ in 0..<200 where player.snapshot.state != .finished { usleep(10_000) }
    usleep(100_000)
    let start = try #require(card.log.first { $0.what == "start" }).frame
    // After a pause the card plays nothing, and so records nothing.
    let heard = card.heard() + [Int16](repeating: 0, count: card.rate)
    let planned = planned(plan, chimes, rate: card.rate)
    let before = pressed - start - card.rate / 10
    let change = try #require(
      (before..<min(heard.count, planned.count)).first { abs(Int(heard[$0]) - Int(planned[$0])) > 300 })
    let late = Double(change + start - pressed) * 1000 / Double(card.rate)
    print("AnswerSoak: \(command), \(shape.rate) Hz, \(shape.rewinds ? "rewound" : "dropped"): heard after \(late) ms")
    // A change of 300 in 8000 is not heard yet; 10 ms later the fade is over.
    #expect((-1..<50).contains(late))
    // No click where the sound can be rewritten: no step is much larger than those of the tone itself. At another rate than
    // the session's the cut moves by half a frame at the most. A cut without a fade would step by up to 8000.
    let steepest = 8000 * 2 * Double.pi * Self.pitch / Double(card.rate)
    let around = heard[before..<(change + card.rate / 10)]
    let step = zip(around, around.dropFirst()).map { abs(Double($0) - Double($1)) }.max() ?? 0
    #expect(step > steepest * 0.9)
    if shape.rewinds { #expect(step < steepest * 2.2, "a step of \(step), where the tone's are \(steepest)") }
  }
}
