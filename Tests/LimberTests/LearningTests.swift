// What was heard often enough is explained no more, until it is forgotten or its dose is another one.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RoutineEngine
import Testing

@testable import limber

@Suite struct LearningTests {
  let folder = FileManager.default.temporaryDirectory.appending(path: "limber-learning-\(UUID().uuidString)")

  private func memory(_ day: Int) -> ExerciseMemory {
    ExerciseMemory(folder: folder.appending(path: "state/limber").path, today: day)
  }

  private static func routine(hold: Int = 20, guidance: Guidance = .learning) -> Routine {
    let stretch = Exercise(
      id: "stretch", name: Text("Stretch"), position: .onTheSide, setup: Text("Knees bent."),
      work: .movement([
        Phase(say: Text("Reach up."), beat: Text("Reach."), length: .seconds(3)),
        Phase(length: .seconds(6), isHold: true),
      ]), stopIf: Text("it hurts"))
    return Routine(
      id: "r", title: Text("R"), delivery: Delivery(guidance: guidance),
      steps: [
        .exercise(
          stretch, Dose(amount: .repetitions([2]), hold: .seconds(hold), sides: .each), location: .none)
      ])
  }

  private static func timeline(_ script: Script) -> Timeline {
    Timeline(script) { PhraseLength(.milliseconds(70) * $0.text.count) }
  }

  private static func said(_ timeline: Timeline) -> [String] {
    timeline.cues.compactMap { if case .speech(let phrase) = $0.content { phrase.text } else { nil } }
  }

  @Test func fiveHearingsAreEnoughUntilForgottenOrChanged() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let occurrence = try #require(Script(Self.routine()).occurrences.first)
    for _ in 1...5 {
      #expect(!memory(100).knows(occurrence))
      memory(100).remember(occurrence)
    }
    #expect(memory(100).knows(occurrence) && memory(121).knows(occurrence) && !memory(122).knows(occurrence))
    let longer = try #require(Script(Self.routine(hold: 30)).occurrences.first)
    #expect(!memory(100).knows(longer))
    memory(122).remember(occurrence)
    #expect(!memory(122).knows(occurrence))
    #expect(!ExerciseMemory(folder: nil, today: 100).knows(occurrence))
    ExerciseMemory(folder: "/dev/null/limber", today: 100).remember(occurrence)
  }

  @Test func onlyExplanationsFallAway() {
    let full = Self.said(Self.timeline(Script(Self.routine())))
    let less = Self.said(Self.timeline(Script(Self.routine(), isLearned: { _ in true })))
    let explanations: Set = ["Knees bent.", "Reach up."]
    #expect(Set(full).subtracting(less).filter { !$0.hasPrefix("R. ") } == explanations)
    #expect(less.contains("Stop if it hurts.") && less.contains("Lie down on your left side."))
    #expect(
      Set(Self.said(Self.timeline(Script(Self.routine(guidance: .full), isLearned: { _ in true })))).isSuperset(
        of: explanations))
  }

  @Test func againExplainsWhatIsKnown() {
    let timeline = Self.timeline(Script(Self.routine(), isLearned: { _ in true }))
    var transport = Transport(timeline)
    let start = timeline.segments.first { $0.kind.isWork }?.start ?? .zero
    _ = transport.apply(.again, at: start + .seconds(2)) { PhraseLength(.milliseconds(70) * $0.text.count) }
    #expect(Self.said(transport.timeline).contains("Reach up."))
  }

  private func hear(_ volume: Volume, _ disturbance: Event.Kind? = nil, guidance: Guidance = .learning) -> Bool {
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = Script(Self.routine(guidance: guidance))
    let timeline = Self.timeline(script)
    for _ in 1...5 {
      var hearing = ExerciseHearing(script.occurrences, volume: volume, memory: memory(100))
      for (index, segment) in timeline.segments.enumerated() {
        if index == 2, let disturbance { hearing?.see(Event(disturbance, at: segment.start)) }
        hearing?.see(Event(.segmentStart(SegmentEvent(segment, on: timeline)), at: segment.start))
      }
    }
    return script.occurrences.first.map(memory(100).knows) ?? false
  }

  @Test func whatIsHeardUpToItsWorkIsRemembered() {
    #expect(hear(Volume()))
    #expect(!hear(Volume(isMuted: true)) && !hear(Volume(percent: 0)))
    #expect(!hear(Volume(), .volume(Volume(isMuted: true))))
    #expect(!hear(Volume(), .moved(.next)) && !hear(Volume(), .soundLost("gone", times: 1)))
    #expect(!hear(Volume(), guidance: .full))
  }
}
