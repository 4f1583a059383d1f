// The figure on the screen: where it stands, what it shows in each state, and that nothing is drawn while it is still.
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import RoutineEngine
import TestSupport
import Testing

@testable import TerminalUI

@Suite struct FigureScreenTests {
  /// Bird dog with its poses.
  private static let routine: Routine = {
    var reach = BasePose.handsAndKnees.pose
    reach.contacts = (Contact.parse("near knee") ?? []) + (Contact.parse("far hand") ?? [])
    for (name, angle) in [("near-arm", 168.0), ("far-leg", -15), ("far-knee", 5), ("near-elbow", 0)] {
      if let joint = Joint.named(name) { reach.set(joint, to: [angle]) }
    }
    var exercise = ScreenSamples.birdDog
    if case .movement(var phases) = exercise.work {
      for (index, pose) in [reach, reach, BasePose.handsAndKnees.pose].enumerated() { phases[index].figure = [pose] }
      exercise.work = .movement(phases)
    }
    let dose = Dose(
      amount: .repetitions([3, 3]), hold: .seconds(6), sides: .each, rest: .seconds(20), move: .seconds(10))
    return Routine(
      id: "back", title: Text("A few minutes for the back"), steps: [.exercise(exercise, dose, location: .none)])
  }()

  private static let timeline = ScreenSamples.timeline(routine)

  private func scene(_ snapshot: Snapshot) -> Scene {
    Scene(snapshot, title: "Back", in: .english, tables: PhraseTable.all)
  }

  private func snapshot(_ kind: SegmentKind, _ number: Int = 0, after: Frames) -> Snapshot {
    ScreenSamples.snapshot(kind, number, after: after, on: Self.timeline)
  }

  @Test(arguments: [Size(120, 40), Size(80, 24)]) func theFigureStandsBesideTheText(_ size: Size) throws {
    let states = [
      ("ready", snapshot(.ready, after: .seconds(9))), ("reach", snapshot(.phase, after: .milliseconds(1200))),
      ("hold", snapshot(.hold, after: .seconds(2))), ("other side", snapshot(.hold, 3, after: .seconds(2))),
    ]
    let text = states.map { name, snapshot in
      "\(name)\n\(SessionCanvas.draw(snapshot, title: "Back", size: size).text)"
    }.joined()
    try Golden.compare(text, "Screen/figure-\(size.width)x\(size.height).txt")
  }

  @Test func smallScreensHaveNone() {
    let scene = scene(snapshot(.hold, after: .seconds(2)))
    #expect(scene.figure != nil)
    for size in [Size(60, 40), Size(120, 16), Size(40, 10)] {
      #expect(SessionLayout(scene, size, .unicode).pane == nil)
    }
    #expect(SessionLayout(scene, Size(120, 40), .unicode).pane != nil)
  }

  /// In a hold, in a rest and in a pause the same is shown in each moment; while it moves, ten pictures a second.
  @Test func itStandsStillWhereNothingMoves() {
    for (kind, length) in [(.hold, 58), (.rest, 150), (.ready, 50)] as [(SegmentKind, Int)] {
      let figures = (0..<length).map { scene(snapshot(kind, after: .milliseconds($0 * 100))).figure }
      #expect(Set(figures).count == 1 && figures[0] != nil, "\(kind)")
    }
    let moving = (0..<200).map { scene(snapshot(.phase, after: .milliseconds($0 * 10))).figure }
    #expect((19...21).contains(Set(moving).count))
    var paused = ScreenSamples.paused(snapshot(.phase, after: .milliseconds(700)))
    let before = scene(paused).figure
    paused.position += .seconds(3)
    #expect(before != nil && scene(paused).figure == before)
  }

  @Test func stillPosesAndNone() {
    let (moving, size) = (scene(snapshot(.phase, after: .milliseconds(700))).figure, Size(80, 24))
    #expect(FigureMode.moving.shown(moving, on: size) == moving && moving?.from != moving?.to)
    let still = FigureMode.still.shown(moving, on: size)
    #expect(still?.from == moving?.to && still?.to == moving?.to)
    #expect(FigureMode.none.shown(moving, on: size) == nil && FigureMode.still.shown(nil, on: size) == nil)
    #expect(FigureMode.moving.shown(moving, on: Size(60, 16)) == nil)
  }

  /// Near limbs are bright, far ones dim, and what moves has the colour of the state.
  @Test func theFigureHasTheColourOfTheState() {
    let snapshot = snapshot(.hold, after: .seconds(2))
    let canvas = SessionCanvas.draw(snapshot, title: "Back", size: Size(120, 40))
    let braille = canvas.cells.filter { cell in
      guard let scalar = cell.character?.unicodeScalars.first else { return false }
      return (0x2801...0x28FF).contains(scalar.value)
    }
    #expect(Set(braille.map(\.role)) == [.strong, .faint, .work])
  }
}
