// What is heard is the plan: energy where each cue begins, silence where nothing sounds, exact lengths.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RoutineEngine
import RoutineLanguage
import Sound
import Testing

@Suite struct SoundOfSessionsTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A sample that is heard: 1 % of full scale.
  private static let audible: Int16 = 328

  private struct Heard {
    var tape: Timeline
    var samples: [Int16]
    var clips: ClipTable
    var chimes: ChimeSet
  }

  private func render(_ id: String) throws -> Heard {
    let folder = Self.root.appending(path: "Routines").path()
    var library = Library(files: DiskFiles(), folders: [folder])
    let routine = try #require(try library.routine(path: "\(folder)/\(id).yaml").value)
    let speaker = try Speaker.shared()
    let clips = ClipTable(speaker, voice: try speaker.catalogue.voice(routine.voice, language: routine.language))
    let chimes = try ChimeSet(folder: Self.root.appending(path: "Audio").path())
    let tape = lay(script(routine)) { clips.length(of: $0) }
    let mixer = Mixer(cues: tape.cues, clips: clips, chimes: chimes)
    return Heard(
      tape: tape, samples: mixer.mix(from: .zero, count: Int(tape.duration.count)), clips: clips, chimes: chimes)
  }

  @Test(arguments: ["desk-shoulder-break", "ten-minute-back-care", "core-stability"])
  func everyCueBeginsOnTimeAndGapsAreSilent(id: String) throws {
    let heard = try render(id)
    try heard.clips.check()
    var sounding = Array(repeating: false, count: heard.samples.count)
    for cue in heard.tape.cues {
      let start = Int(cue.start.count)
      let length: Int
      switch cue.sounding {
      case .speech:
        length = Int(cue.length.count)
        // The first audible sample within 5 ms of the plan.
        let window = heard.samples[start..<min(heard.samples.count, start + 110)]
        let highest = window.map { abs(Int32($0)) }.max() ?? 0
        #expect(
          highest > Int32(Self.audible),
          "at \(cue.start.preciseClock), \(cue.sounding): the highest sample is \(highest)")
      case .chime(let chime): length = heard.chimes[chime].samples.count
      }
      for index in start..<min(heard.samples.count, start + length) { sounding[index] = true }
    }
    let stray = heard.samples.indices.first { !sounding[$0] && heard.samples[$0] != 0 }
    #expect(stray == nil, "something sounds at \(Frames(Int64(stray ?? 0)).preciseClock), where nothing is planned")
  }

  @Test(arguments: ["desk-shoulder-break", "ten-minute-back-care", "core-stability"])
  func holdsAndPhasesLastWhatTheFileSaysAndSpeechNeverOverlaps(id: String) throws {
    let tape = try render(id).tape
    for segment in tape.segments where segment.kind == .hold || segment.kind == .phase {
      let bout = tape.bouts[try #require(segment.bout)]
      let use = tape.uses[bout.use]
      guard case .movement(let phases) = use.exercise.work else {
        #expect(segment.length == use.dose.hold)
        continue
      }
      let lengths = phases.map { $0.isHold ? use.dose.hold ?? $0.length : $0.length }
      #expect(lengths.contains(segment.length))
    }
    var end = Frames.zero
    for cue in tape.cues where cue.length > .zero {
      #expect(cue.start >= end)
      end = cue.end
    }
  }
}
