// The yardstick of the voice, second by second, with the real eSpeak NG: from text to times.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RoutineEngine
import RoutineLanguage
import Sound
import Testing

@Suite struct VoiceScriptTests {
  /// A phrase, and from when to when it is heard; seconds from the end chime of what came before.
  struct Heard: Sendable {
    var from: Double
    var to: Double
    var text: String
  }

  static let yardstick: [Heard] =
    [
      Heard(from: 0.40, to: 3.72, text: "Next: bird dog. On hands and knees."),
      Heard(from: 4.12, to: 8.13, text: "Two sets of three on each side. Hold for six seconds."),
      Heard(from: 8.53, to: 12.50, text: "Hands under your shoulders, knees under your hips, back level."),
      Heard(from: 12.90, to: 14.95, text: "Stop if pain moves down your leg."),
      Heard(from: 15.35, to: 17.69, text: "Left arm forward, right leg back."),
      Heard(from: 22.40, to: 22.85, text: "Reach."), Heard(from: 24.60, to: 26.06, text: "Keep your hips level."),
      Heard(from: 30.00, to: 30.68, text: "Come back."), Heard(from: 32.00, to: 33.10, text: "Two: reach."),
      Heard(from: 42.00, to: 43.55, text: "Last one. Reach."),
      Heard(from: 52.40, to: 55.41, text: "Change sides. Right arm, left leg."),
      Heard(from: 90.40, to: 92.13, text: "Rest, twenty seconds."),
      Heard(from: 92.53, to: 95.60, text: "Then set two. Left arm, right leg."),
      Heard(from: 178.40, to: 182.40, text: "Next: child's pose. Hold for thirty seconds."),
      Heard(
        from: 182.80, to: 188.45,
        text: "Sit back towards your heels, and reach your arms forward. Rest your forehead down."),
      Heard(from: 207.00, to: 207.84, text: "Half way."), Heard(from: 222.40, to: 223.49, text: "Come up slowly."),
    ]

  /// Counts in words, ticks and chimes: exactly on their beats.
  static let beats: [(at: Int, sound: String)] = [
    (19, "three"), (20, "two"), (21, "one"), (22, "start"), (24, "tick"), (27, "three"), (28, "two"), (29, "one"),
    (34, "tick"), (37, "tick"), (38, "tick"), (39, "tick"), (44, "tick"), (52, "end"), (57, "three"),
    (60, "start"), (90, "end"), (107, "three"), (108, "two"), (109, "one"), (110, "start"), (140, "end"),
    (148, "start"), (178, "end"), (189, "three"), (190, "two"), (191, "one"), (192, "start"), (219, "three"),
    (222, "end"),
  ]

  private static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/voice-script.yaml").path()

  private func timeline() throws -> Timeline {
    var library = Library(files: DiskFiles())
    let routine = try #require(try library.routine(path: Self.path).value)
    let speaker = try Speaker.shared()
    let clips = ClipTable(speaker, voice: try speaker.catalogue.voice(routine.voice, language: routine.language))
    return Timeline(Script(routine)) { clips.length(of: $0) }
  }

  /// A program of its own, because what eSpeak NG spoke before moves its pauses: so it is the same every time.
  @Test func everyWordIsWhereTheScriptHasIt() throws {
    let plan = try Program.run(["plan", Self.path, "--json"])
    let json = try #require(try JSONSerialization.jsonObject(with: Data(plan.output.utf8)) as? [String: Any])
    let segments = try #require(json["segments"] as? [[String: Any]])
    let ready = segments.first { $0["kind"] as? String == "ready" && $0["exercise"] as? String == "bird-dog" }
    let zero = try #require(ready?["start_ms"] as? Double)
    let cues = try #require(json["cues"] as? [[String: Any]]).map { cue in
      let start = ((cue["start_ms"] as? Double ?? 0) - zero) / 1000
      return Heard(
        from: start, to: start + (cue["duration_ms"] as? Double ?? 0) / 1000, text: cue["text"] as? String ?? "")
    }
    for heard in Self.yardstick {
      let near = cues.filter { $0.text == heard.text }.min { abs($0.from - heard.from) < abs($1.from - heard.from) }
      let cue = try #require(near, "\(heard.text) is not said")
      #expect(abs(cue.from - heard.from) <= 0.1, "\(heard.text) begins \(cue.from)")
      #expect(abs(cue.to - heard.to) <= 0.1, "\(heard.text) ends \(cue.to)")
    }
    for beat in Self.beats {
      let sounds = cues.filter { abs($0.from - Double(beat.at)) < 0.00001 }.map(\.text)
      #expect(sounds.contains(beat.sound), "\(beat.sound) at \(beat.at): \(sounds)")
    }
  }

  @Test func nothingElseIsSaidBetween() throws {
    let timeline = try timeline()
    let zero = try #require(timeline.segments.first { $0.kind == .ready && $0.exercise == "bird-dog" }).start
    let until = zero + .seconds(110)
    let said = timeline.cues.filter { $0.start >= zero && $0.start < until && $0.priority != .count }.compactMap {
      cue in
      if case .speech(let phrase) = cue.content { phrase.text } else { nil }
    }
    let repetitions = ["Come back.", "Two: reach.", "Come back.", "Last one. Reach.", "Come back."]
    var expected = Self.yardstick.prefix(5).map(\.text)
    expected += ["Reach.", "Keep your hips level."]
    expected += repetitions
    expected += ["Change sides. Right arm, left leg.", "Reach.", "Look at the floor."]
    expected += repetitions
    expected += ["Rest, twenty seconds.", "Then set two. Left arm, right leg."]
    #expect(said == expected)
  }
}
