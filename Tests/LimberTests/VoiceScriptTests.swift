// The yardstick of the voice, second by second, with the real eSpeak NG: from text to times.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RoutineEngine
import RoutineLanguage
import Sound
import Testing

@Suite struct VoiceScriptTests {
  /// What is heard between two marks. Times are seconds from its beginning, or before its end where they are negative.
  struct Part: Sendable {
    /// Sentences, each 0.4 s behind what is heard before it.
    var announced: [String] = []
    /// Words with a time of their own.
    var said: [(at: Double, text: String)] = []
    /// Counts in words, ticks and chimes: exactly on their seconds, a word with its beat.
    var beats: [(at: Double, sound: String)] = []
    var length: Length
  }

  enum Length: Sendable {
    case exactly(Double)
    /// The sentences, 0.4 s and the three seconds of the count-in with what comes before its first beat, but at least so
    /// long; in whole seconds.
    case ofWords(least: Double)
  }

  /// From the end chime of what came before.
  static let yardstick: [Part] = [
    Part(
      announced: [
        "Next: bird dog. Come onto your hands and knees.",
        "Three sets on each side: three, two and one. Hold for six seconds.",
        "Hands under your shoulders, knees under your hips, back level.", "Stop if pain moves down your leg.",
        "Left arm forward, right leg back.",
      ], beats: countIn, length: .ofWords(least: 0)),
    firstSet,
    Part(
      announced: ["Change sides.", "Right arm forward, left leg back."], beats: countIn, length: .ofWords(least: 8)),
    Part(beats: startAndRest(30), length: .exactly(30)),
    rest("Then set two: two repetitions. Left arm, right leg."), Part(beats: startAndEnd(20), length: .exactly(20)),
    otherSide, Part(beats: startAndRest(20), length: .exactly(20)),
    rest("Then the last set: one repetition. Left arm, right leg."),
    Part(beats: startAndEnd(10), length: .exactly(10)), otherSide, Part(beats: startAndEnd(10), length: .exactly(10)),
    Part(
      announced: [
        "Next: child's pose. Hold for thirty seconds.",
        "Sit back towards your heels, and reach your arms forward. Rest your forehead down.",
      ], beats: countIn, length: .ofWords(least: 0)),
    Part(
      said: [(15, "Half way.")], beats: startAndEnd(30) + [(27, "three"), (28, "two"), (29, "one")],
      length: .exactly(30)),
    Part(announced: ["Come up slowly."], length: .ofWords(least: 0)),
  ]

  static let firstSet = Part(
    said: [
      (0.4, "Reach."), (2.6, "Keep your hips level."), (8, "Come back."), (10, "Number two: reach."),
      (20, "Last one. Reach."),
    ],
    beats: startAndEnd(30) + [
      (2, "hold-tick"), (5, "three"), (6, "two"), (7, "one"), (12, "hold-tick"), (15, "tick"), (16, "tick"),
      (17, "tick"), (22, "hold-tick"),
    ], length: .exactly(30))

  private static func rest(_ words: String) -> Part {
    Part(announced: ["Rest, thirty seconds.", words], beats: countIn, length: .exactly(30))
  }
  private static let otherSide = Part(
    announced: ["Change sides. Right arm, left leg."], beats: countIn, length: .ofWords(least: 8))

  static let countIn: [(at: Double, sound: String)] = [(-3, "three"), (-2, "two"), (-1, "one")]
  private static func startAndEnd(_ end: Double) -> [(at: Double, sound: String)] { [(0, "start"), (end, "end")] }
  /// Before a rest of ten seconds or more.
  private static func startAndRest(_ end: Double) -> [(at: Double, sound: String)] { [(0, "start"), (end, "rest")] }

  /// A cue of the plan; seconds.
  private struct Heard {
    var from: Double
    var to: Double
    var text: String
    /// The moment that it marks.
    var beat: Double
  }

  private static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/voice-script.yaml").path()

  private func routine() throws -> Routine {
    try #require(try DocumentStore(files: DiskFiles()).check(Self.path).value?.session)
  }

  /// The lengths that the voice of this machine has, whatever its version.
  private func clips(for routine: Routine) throws -> ClipTable {
    let speaker = try Speaker.shared()
    return ClipTable(speaker, voice: try speaker.catalogue.voice(routine.voice, language: routine.language))
  }

  /// A program of its own, because what eSpeak NG spoke before moves its pauses: so it is the same every time.
  private func plan() throws -> (zero: Double, cues: [Heard]) {
    let plan = try Program.run(["plan", Self.path, "--json"])
    let json = try #require(try JSONSerialization.jsonObject(with: Data(plan.output.utf8)) as? [String: Any])
    let segments = try #require(json["segments"] as? [[String: Any]])
    let ready = segments.first { $0["kind"] as? String == "ready" && $0["exercise"] as? String == "bird-dog" }
    let cues = try #require(json["cues"] as? [[String: Any]]).map { cue in
      let start = cue["start_ms"] as? Double ?? 0
      return Heard(
        from: start / 1000, to: (start + (cue["duration_ms"] as? Double ?? 0)) / 1000,
        text: cue["text"] as? String ?? "", beat: (cue["beat_ms"] as? Double ?? 0) / 1000)
    }
    return (zero: try #require(ready?["start_ms"] as? Double) / 1000, cues)
  }

  @Test func everyWordIsWhereTheScriptHasIt() throws {
    let clips = try clips(for: routine())
    var (start, cues) = try plan()
    var spoken = 0.0
    /// Finds what begins at a time, and holds its length against the voice.
    func find(_ text: String, at time: Double) throws -> Heard {
      let near = cues.filter { $0.text == text }.min { abs($0.from - time) < abs($1.from - time) }
      let cue = try #require(near, "\(text) is not said")
      #expect(abs(cue.from - time) < 0.001, "\(text) begins at \(cue.from), not at \(time)")
      let length = cue.to - cue.from
      // What was spoken before moves each pause by up to 50 ms; two of them may be what two versions differ by.
      let pauses = text.dropLast().count { ",.:".contains($0) }
      let expected = clips.length(of: Phrase(text)).whole.seconds
      #expect(abs(length - expected) <= 0.05 * Double(max(2, pauses)), "\(text) takes \(length) s, not \(expected)")
      spoken += length
      return cue
    }
    for part in Self.yardstick {
      var next = start + 0.4
      for text in part.announced { next = try find(text, at: next).to + 0.4 }
      for words in part.said { _ = try find(words.text, at: start + words.at) }
      let end =
        switch part.length {
        case .exactly(let length): start + length
        case .ofWords(let least):
          start + max(least, next - start + 3 + clips.length(of: Phrase("three")).beat.seconds).rounded(.up)
        }
      for beat in part.beats {
        let time = beat.at < 0 ? end + beat.at : start + beat.at
        let sounds = cues.filter { abs($0.beat - time) < 0.00001 }.map(\.text)
        #expect(sounds.contains(beat.sound), "\(beat.sound) at \(time): \(sounds)")
      }
      start = end
    }
    // At 150 words a minute; versions of eSpeak NG differ by less.
    #expect(abs(spoken / 56.7 - 1) < 0.05, "\(spoken) s of speech")
  }

  @Test func nothingElseIsSaidBetween() throws {
    let routine = try routine()
    let clips = try clips(for: routine)
    let timeline = Timeline(Script(routine)) { clips.length(of: $0) }
    let zero = try #require(timeline.segments.first { $0.kind == .ready && $0.exercise == "bird-dog" }).start
    let until = try #require(timeline.segments.first { $0.kind == .rest && $0.start > zero }).end
    let said = timeline.cues.filter { $0.start >= zero && $0.start < until && $0.priority != .count }.compactMap {
      cue in
      if case .speech(let phrase) = cue.content { phrase.text } else { nil }
    }
    let repetitions = ["Come back.", "Number two: reach.", "Come back.", "Last one. Reach.", "Come back."]
    var expected = Self.yardstick[0].announced + ["Reach.", "Keep your hips level."] + repetitions
    expected.insert("Ticks count the last three.", at: expected.count - 3)
    expected += ["Change sides.", "Right arm forward, left leg back.", "Reach.", "Look at the floor."] + repetitions
    expected.insert("The low tick begins a hold.", at: expected.count - 3)
    expected += ["Rest, thirty seconds.", "Then set two: two repetitions. Left arm, right leg."]
    #expect(said == expected)
  }
}
