// How soon a listener hears that a key was pressed: a whole player on the test card and on a pipe, at the speed of real ones.
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

  /// The routine's phrases are a tone, so long that a command always comes in the middle of it; others are short.
  private static let clips = ClipTable { phrase in
    phrase.text.hasPrefix("Tone") ? tone : Clip(Array(tone.samples.prefix(4410)))
  }
  private static let tone = Clip((0..<22_050 * 15).map { Int16(8000 * sin(2 * .pi * pitch * Double($0) / 22_050)) })

  private static let routine = Routine(
    id: "tones", title: Text("Tones"), steps: (1...3).map { .say(Text("Tone \($0)."), location: .none) })

  private static let keys = [TransportCommand.pause, .next, .seek(.seconds(10))]

  private let chimes: ChimeSet
  private let plan: Timeline

  init() throws {
    chimes = try ChimeSet(folder: chimeFolder)
    plan = Timeline(Script(Self.routine)) { Self.clips.length(of: $0) }
  }

  /// What would be heard at a rate if nobody touched a key.
  private func planned(rate: Int) -> [Int16] {
    let samples = Mixer(cues: plan.cues, clips: Self.clips, chimes: chimes).mix(from: .zero, count: 22_050 * 10)
    return rate == 22_050 ? samples : RateConverter.convert(samples, from: 22_050, to: Double(rate))
  }

  /// Plays the tones, with keys pressed in the middle of the first, each so long after the one before.
  /// - Parameter now: The place on the time line of what is heard, in frames.
  /// - Returns: Where each key was pressed.
  private func play<Device: Sink & SendableMetatype>(
    on sink: Device, wake: WakeSilence = WakeSilence(), _ keys: [(TransportCommand, after: Duration)],
    now: () throws -> Int
  ) throws -> [Int] {
    let player = SessionPlayer(wake: wake)
    let (plan, chimes) = (plan, chimes)
    let isRunning = DetachedThread.start(handingOver: sink) { sink in
      _ = player.run(clips: Self.clips, chimes: chimes, sink: sink) { plan }
    }
    try #require(isRunning)
    // Well behind the opening chime.
    while player.snapshot.position < .seconds(4) { usleep(5000) }
    let pressed = try keys.map { key, pause in
      usleep(UInt32(pause / .microseconds(1)) + .random(in: 0..<50_000))
      let moment = try now()
      player.commands.send(key)
      return moment
    }
    usleep(700_000)
    player.commands.send(.quit)
    for _ in 0..<200 where player.snapshot.state != .finished { usleep(10_000) }
    usleep(100_000)
    return pressed
  }

  /// Where sound is no more what it would have been, in frames from its start.
  private func change(in heard: [Int16], from before: Int, rate: Int) throws -> Int {
    let planned = planned(rate: rate)
    let end = min(heard.count, planned.count)
    // A change of 300 in 8000 is not heard yet; 10 ms later the fade is over.
    return try #require((before..<end).first { abs(Int(heard[$0]) - Int(planned[$0])) > 300 })
  }

  /// The largest step from sample to sample, beside the steepest of the tone itself.
  private func steps(_ sound: ArraySlice<Int16>, rate: Int) -> (step: Double, steepest: Double) {
    let step = zip(sound, sound.dropFirst()).map { abs(Double($0) - Double($1)) }.max() ?? 0
    return (step, 8000 * 2 * Double.pi * Self.pitch / Double(rate))
  }

  // MARK: Cards

  /// A card at the speed of a real one, and a sink with a buffer of the usual length.
  private func open(rate: Int, rewinds: Bool) throws -> (card: TestCard, sink: AlsaSink) {
    let card = try TestCard(rate: rate, channels: 2, speed: 1)
    var settings = card.settings
    settings.buffer = .milliseconds(AlsaSettings.defaultBuffer)
    settings.rewinds = rewinds
    return (card, try AlsaSink(settings))
  }

  /// The place on the card's time line now, in frames from its first sound.
  private func now(on card: TestCard) throws -> Int {
    let text = String(decoding: contents(card.folder.path + "/epoch"), as: UTF8.self)
    let epoch = try #require(Double(text.split(separator: "\n").first ?? ""))
    let start = try #require(card.log.first { $0.what == "start" }).frame
    return Int((MonotonicClock().now() / .seconds(1) - epoch) * Double(card.rate)) - start
  }

  /// Each command, by a card whose ring can be rewritten and by one whose sound has to be dropped.
  @Test(arguments: keys, [(22_050, true), (48_000, true), (48_000, false)])
  func aKeyIsHeardWithin60Milliseconds(_ key: TransportCommand, _ shape: (rate: Int, rewinds: Bool)) throws {
    let (card, sink) = try open(rate: shape.rate, rewinds: shape.rewinds)
    let pressed = try play(on: sink, [(key, after: .zero)]) { try now(on: card) }[0]
    // After a pause the card plays nothing, and so records nothing.
    let heard = card.heard() + [Int16](repeating: 0, count: card.rate)
    let before = pressed - card.rate / 10
    let change = try change(in: heard, from: before, rate: card.rate)
    let late = Double(change - pressed) * 1000 / Double(card.rate)
    print("AnswerSoak: \(key), \(shape.rate) Hz, \(shape.rewinds ? "rewound" : "dropped"): heard after \(late) ms")
    #expect((-1..<50).contains(late))
    // No click where the sound can be rewritten: no step is much larger than those of the tone itself. At another rate than
    // the session's the cut moves by half a frame at the most. A cut without a fade would step by up to 8000.
    let (step, steepest) = steps(heard[before..<(change + card.rate / 10)], rate: card.rate)
    #expect(step > steepest * 0.9)
    if shape.rewinds { #expect(step < steepest * 2.2, "a step of \(step), where the tone's are \(steepest)") }
  }

  /// Two seconds of pause, in which the card falls asleep: it plays 0.4 s of silence, and then all of the tone.
  @Test(arguments: [true, false]) func soundAfterAPauseComesWhenTheDeviceIsAwake(_ rewinds: Bool) throws {
    let (card, sink) = try open(rate: 22_050, rewinds: rewinds)
    let wake = WakeSilence(preRoll: .milliseconds(400))
    let pressed = try play(on: sink, wake: wake, [(.pause, after: .zero), (.resume, after: .seconds(2))]) {
      try now(on: card)
    }[1]
    let starts = card.log.filter { $0.what == "start" }.map(\.frame)
    let woken = try #require(starts.last) - starts[0]
    let late = Double(woken - pressed) / 22.05
    print(
      "AnswerSoak: resume, \(rewinds ? "rewound" : "dropped"): the card plays after \(late) ms, \(starts.count) starts")
    #expect((0..<50).contains(late))
    let heard = card.heard()
    #expect(heard[woken..<woken + 8820].allSatisfy { $0 == 0 })
    // Behind a fade of 10 ms.
    #expect(heard[(woken + 8820 + 221)...].prefix(4410).elementsEqual(Self.tone.samples[221...].prefix(4410)))
  }

  /// The same pause, in which silence flows: the card never runs dry, and the key is heard as soon as any.
  @Test func aDeviceThatIsKeptAwakeAnswersAtOnce() throws {
    let (card, sink) = try open(rate: 22_050, rewinds: true)
    let wake = WakeSilence(preRoll: .milliseconds(400), keepsAwake: true)
    let pressed = try play(on: sink, wake: wake, [(.pause, after: .zero), (.resume, after: .seconds(2))]) {
      try now(on: card)
    }[1]
    // Nothing but the start, and what the end of the session brings.
    let before = card.log.filter { $0.frame < pressed + card.log[0].frame }.map(\.what)
    #expect(before == ["start"])
    let heard = card.heard()
    let first = try #require((pressed..<heard.count).first { abs(Int(heard[$0])) > 300 })
    let late = Double(first - pressed) / 22.05
    print("AnswerSoak: resume, kept awake: heard after \(late) ms")
    #expect((0..<50).contains(late))
  }

  // MARK: Pipes

  /// A program that reads a pipe as a device does: what is due by the clock, every 5 ms.
  private final class Reader: Sendable {
    /// What was read, as the sound of a card is: silence where there was nothing to be read.
    private let heard = Promise<[Int16]>()
    private let start = Promise<Duration>()

    init(_ path: String) throws {
      let isRunning = DetachedThread.start { [heard, start] in
        let pipe = Glibc.open(path, O_RDONLY)
        defer { Glibc.close(pipe) }
        var sound: [Int16] = []
        var bytes = [UInt8](repeating: 0, count: 44)
        // The header is there before the first sound.
        var count = read(pipe, &bytes, 44)
        let began = MonotonicClock().now()
        start.keep(began)
        _ = fcntl(pipe, F_SETFL, O_NONBLOCK)
        repeat {
          usleep(5000)
          let due = Int(Frames(MonotonicClock().now() - began).count) - sound.count
          bytes = [UInt8](repeating: 0, count: max(0, due) * 2)
          count = read(pipe, &bytes, bytes.count)
          sound += samples(bytes[..<max(0, count)])
          if count < 0 { sound += [Int16](repeating: 0, count: due) }
        } while count != 0 || bytes.isEmpty
        heard.keep(sound)
      }
      try #require(isRunning)
    }

    /// The place in what is read now, in frames.
    var now: Int { Int(Frames(MonotonicClock().now() - start.wait()).count) }

    /// What was read, once the pipe is closed.
    func all() throws -> [Int16] { try #require(heard.wait(atMost: .seconds(5))) }
  }

  /// What a pipe holds cannot be taken back: two pages, 186 ms.
  @Test(arguments: keys) func aKeyIsHeardThroughAPipeWithin250Milliseconds(_ key: TransportCommand) throws {
    let folder = TemporaryFolder()
    let path = folder.path + "/pipe"
    #expect(mkfifo(path, 0o600) == 0)
    let reader = try Reader(path)
    // Until the reader has opened it, there is none.
    var sink = try StreamSink(pipe: path, form: .wav)
    while sink.state != .present {
      usleep(1000)
      sink = try StreamSink(pipe: path, form: .wav)
    }
    let pressed = try play(on: sink, [(key, after: .zero)]) { reader.now }[0]
    let heard = try reader.all() + [Int16](repeating: 0, count: 22_050)
    let before = pressed - 2205
    let change = try change(in: heard, from: before, rate: 22_050)
    let late = Double(change - pressed) / 22.05
    print("AnswerSoak: \(key), pipe: heard after \(late) ms")
    #expect((0..<240).contains(late))
    let (step, steepest) = steps(heard[before..<(change + 2205)], rate: 22_050)
    #expect(step > steepest * 0.9 && step < steepest * 1.1, "a step of \(step), where the tone's are \(steepest)")
  }
}
