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
    var timeline: Timeline
    var samples: [Int16]
    var clips: ClipTable
    var chimes: ChimeSet
  }

  private func render(_ id: String) throws -> Heard {
    let folder = Self.root.appending(path: "Routines").path()
    let store = DocumentStore(files: DiskFiles(), folders: [folder])
    let routine = try #require(try store.check("\(folder)/\(id).yaml").value?.session)
    let speaker = try Speaker.shared()
    let clips = ClipTable(speaker, voice: try speaker.catalogue.voice(routine.voice, language: routine.language))
    let chimes = try ChimeSet(folder: Self.root.appending(path: "Audio").path())
    let timeline = Timeline(Script(routine)) { clips.length(of: $0) }
    let mixer = Mixer(cues: timeline.cues, clips: clips, chimes: chimes)
    return Heard(
      timeline: timeline, samples: mixer.mix(from: .zero, count: Int(timeline.duration.count)), clips: clips,
      chimes: chimes)
  }

  @Test(arguments: ["desk-shoulder-break", "ten-minute-back-care", "core-stability"])
  func everyCueBeginsOnTimeAndGapsAreSilent(id: String) throws {
    let heard = try render(id)
    try heard.clips.check()
    var content = Array(repeating: false, count: heard.samples.count)
    for cue in heard.timeline.cues {
      let start = Int(cue.start.count)
      let length: Int
      switch cue.content {
      case .speech:
        length = Int(cue.length.count)
        // The first audible sample within 5 ms of the plan.
        let window = heard.samples[start..<min(heard.samples.count, start + 110)]
        let highest = window.map { abs(Int32($0)) }.max() ?? 0
        // A chime that rings out below may take half of it away.
        #expect(
          highest > Int32(Self.audible / 2),
          "at \(cue.start.preciseClock), \(cue.content): the highest sample is \(highest)")
      case .chime(let chime): length = heard.chimes[chime].samples.count
      }
      for index in start..<min(heard.samples.count, start + length) { content[index] = true }
    }
    let stray = heard.samples.indices.first { !content[$0] && heard.samples[$0] != 0 }
    #expect(stray == nil, "something sounds at \(Frames(Int64(stray ?? 0)).preciseClock), where nothing is planned")
  }

  @Test(arguments: ["desk-shoulder-break", "ten-minute-back-care", "core-stability"])
  func holdsAndPhasesLastWhatTheFileSaysAndSpeechNeverOverlaps(id: String) throws {
    let timeline = try render(id).timeline
    for segment in timeline.segments where segment.kind == .hold || segment.kind == .phase {
      let workSet = timeline.workSets[try #require(segment.workSet)]
      let occurrence = timeline.occurrences[workSet.occurrence]
      let hold = occurrence.dose.hold?[workSet.set]
      guard case .movement(let phases) = occurrence.exercise.work else {
        #expect(segment.length == hold)
        continue
      }
      let lengths = phases.map { $0.isHold ? hold ?? $0.length : $0.length }
      #expect(lengths.contains(segment.length))
    }
    var end = Frames.zero
    for cue in timeline.cues where cue.length > .zero {
      #expect(cue.start >= end)
      end = cue.end
    }
  }
}
