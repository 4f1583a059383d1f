// The figure on a timeline: it moves in the time of the phases, and stands still with them.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import RoutineLanguage
import Testing

@testable import Figures

@Suite struct FigureMomentTests {
  static let ids = DocumentStore(files: DiskFiles(), folders: [FigureTests.folder]).listing(of: .routine).documents.map(
    \.id)

  private func timeline(_ name: String, _ steps: String? = nil) throws -> Timeline {
    let store = DocumentStore(files: DiskFiles(), folders: [FigureTests.folder])
    let path = "\(FigureTests.folder)/\(name).yaml"
    if let steps { store.open(path, text: Array("format: 1\nroutine: Test\nsteps:\n\(steps)".utf8), version: 1) }
    let routine = try #require(try store.check(path).value?.routine?.routine)
    return Timeline(Script(routine)) { _ in PhraseLength(.milliseconds(900)) }
  }

  /// At the end of a phase the figure is in its pose, in a hold it stands still, and what follows begins from there.
  @Test(arguments: ids) func theFigureGoesWithThePhases(_ id: String) throws {
    let timeline = try timeline(id)
    var seen = 0
    for segment in timeline.segments where segment.kind == .phase || segment.kind == .hold {
      guard let workSet = segment.workSet.map({ timeline.workSets[$0] }), !segment.waits else { continue }
      let exercise = timeline.occurrences[workSet.occurrence].exercise
      guard !exercise.poses.isEmpty, case .movement(let phases) = exercise.work else { continue }
      let last = try #require(timeline.figure(at: segment.end - Frames(1)))
      // What goes round again and again ends somewhere in its round.
      if !phases.contains(where: { $0.figure.count > 2 && $0.figure.first == $0.figure.last }) {
        #expect(last.share > 0.98, "\(id) \(exercise.id)")
        #expect(phases.contains { $0.figure.last == last.to })
      }
      if segment.kind == .hold, let first = timeline.figure(at: segment.start) {
        #expect(first == last && first.from == first.to, "\(exercise.id) moves in its hold")
      }
      seen += 1
    }
    #expect(seen > 0 || id.hasSuffix("timer"))
  }

  /// From one picture to the next a figure goes on from where it is.
  @Test(arguments: ids) func theFigureNeverJumps(_ id: String) throws {
    let timeline = try timeline(id)
    var last: (moment: FigureMoment, segment: Segment)?
    var time = Frames.zero
    while time < timeline.duration {
      let segment = timeline.segments[timeline.segment(at: time)]
      let moment = timeline.figure(at: time)
      if let last, let moment, last.segment.workSet == segment.workSet, last.segment.kind.isWork, segment.kind.isWork,
        last.moment.mirror == moment.mirror, (last.moment.from, last.moment.to) != (moment.from, moment.to)
      {
        #expect(moment.from == last.moment.to, "\(moment.poses.count) poses at \(time.seconds)")
      }
      last = moment.map { ($0, segment) }
      time += .milliseconds(100)
    }
  }

  /// Before the work the first pose is shown, for the side that will work.
  @Test func whatComesIsShownForItsSide() throws {
    let timeline = try timeline("side", "  - do: bird-dog\n    reps: 2\n  - do: seated-march\n    reps: 2\n")
    var mirrors: [Mirror] = []
    for segment in timeline.segments where segment.workSet != nil {
      let moment = try #require(timeline.figure(at: segment.start))
      if !segment.kind.isWork { #expect(moment.from == moment.to && moment.to == moment.poses.first) }
      if mirrors.last != moment.mirror { mirrors.append(moment.mirror) }
    }
    #expect(mirrors == [.none, .picture, .none, .body, .none, .body])
  }

  /// A phase that is left out takes its pose with it, and an exercise without poses has no figure.
  @Test func withoutAPhaseOrPoses() throws {
    let short = try timeline("short", "  - do: hip-bridge\n    phases: [3s, 0s, 2s]\n    reps: 1\n")
    #expect(short.segments.filter { $0.kind == .phase }.count == 2)
    for segment in short.segments where segment.kind == .phase { #expect(short.figure(at: segment.start) != nil) }
    let plain = try timeline(
      "plain",
      "  - do: lift\nexercises:\n  lift: { name: Lift, position: standing, hold: 10s, sources: own judgement }\n")
    #expect(plain.segments.allSatisfy { plain.figure(at: $0.start) == nil })
  }

  @Test func walkingGoesRound() throws {
    let timeline = try timeline("walk", "  - do: easy-walk\n    for: 5m\n")
    let segment = try #require(timeline.segments.first { $0.kind == .phase })
    let moments = (0..<28).compactMap { timeline.figure(at: segment.start + .milliseconds(50 + $0 * 100)) }
    #expect(Set(moments.map(\.from)).count == 2 && Set(moments.map(\.to)).count == 2)
    #expect(moments[0].from == moments[14].from && moments[0].to == moments[14].to)
  }

  /// What `limber show` moves: one repetition, with a short hold.
  @Test func oneRepetitionInSteps() throws {
    let exercise = try #require(FigureTests.exercises.first { $0.id == "bird-dog" })
    let moments = exercise.figures(every: .milliseconds(100))
    #expect(moments.count == 60)
    #expect(moments.first?.from == exercise.poses.first && moments[20..<40].allSatisfy { $0.from == $0.to })
    let plank = try #require(FigureTests.exercises.first { $0.id == "plank" })
    #expect(plank.figures(every: .milliseconds(100)).count == 1)
  }
}
