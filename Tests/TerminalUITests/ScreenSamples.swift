// Moments of a session for screens: a timeline laid with the ruled voice, and places on it by what is going on there.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

enum ScreenSamples {
  static let birdDog = Exercise(
    id: "bird-dog", name: Text("Bird dog"), position: .handsAndKnees, kit: [Text("mat")],
    setup: Text("Hands under your shoulders, knees under your hips, back level."),
    sideName: Text.parse("<side> arm, <other side> leg", language: .english).text,
    work: .movement([
      Phase(
        say: Text.parse("<side> arm forward, <other side> leg back.", language: .english).text, beat: Text("Reach."),
        length: .seconds(2)),
      Phase(length: .seconds(6), isHold: true),
      Phase(beat: Text("Come back."), length: .seconds(2)),
    ]),
    form: [Text("Keep your hips level.")], stopIf: Text("pain moves down your leg"))

  static let routine = Routine(
    id: "back", title: Text("A few minutes for the back"),
    steps: [
      .exercise(
        birdDog,
        Dose(amount: .repetitions([3, 3]), hold: .seconds(6), sides: .each, rest: .seconds(20), move: .seconds(10)),
        location: .none),
      .exercise(
        Exercise(
          id: "childs-pose", name: Text("Child's pose"), position: .kneeling, work: .timedHold, maxHold: .seconds(120)),
        Dose(hold: .seconds(75)), location: .none),
      .say(Text("Well done. Have some water."), location: .none),
    ])

  /// An exercise at the listener's own pace.
  static let ownPace = Routine(
    id: "pace", title: Text("A few minutes for the back"),
    steps: [
      .exercise(birdDog, Dose(amount: .repetitions([8]), hold: .seconds(6), untilReady: true), location: .none)
    ])

  static func timeline(_ routine: Routine = routine) -> Timeline {
    Timeline(Script(routine)) { PhraseLength(.milliseconds(70) * $0.text.count) }
  }

  /// A place on a timeline: so far into the n-th segment of a kind.
  static func snapshot(_ kind: SegmentKind, _ number: Int = 0, after: Frames, on timeline: Timeline = timeline())
    -> Snapshot
  {
    let segments = timeline.segments.filter { $0.kind == kind }
    return Snapshot(timeline: timeline, position: segments[number].start + after)
  }

  /// The same place, paused there a second ago.
  static func paused(_ snapshot: Snapshot, isLoss: Bool = false) -> Snapshot {
    var transport = Transport(snapshot.timeline ?? timeline())
    let words: (Phrase) -> PhraseLength = { PhraseLength(.milliseconds(70) * $0.text.count) }
    _ = transport.apply(isLoss ? .lose : .pause, at: snapshot.position, lengths: words)
    return Snapshot(
      timeline: transport.timeline, position: min(snapshot.position + .seconds(1), transport.limit),
      state: transport.state,
      suspended: transport.suspended)
  }

  /// A second after the start of work at the listener's own pace.
  static func waiting() -> Snapshot {
    let start = snapshot(.hold, after: .zero, on: timeline(ownPace))
    var transport = Transport(timeline(ownPace))
    _ = transport.keepWaiting(at: start.position) { _ in PhraseLength(.seconds(1)) }
    return Snapshot(timeline: transport.timeline, position: start.position + .seconds(1))
  }

  /// The states a listener meets, by name.
  static let states: [(name: String, snapshot: Snapshot)] = [
    ("preparing", Snapshot()),
    ("welcome", snapshot(.prologue, after: .seconds(2))),
    ("ready", snapshot(.ready, after: .seconds(9))),
    ("work-reach", snapshot(.phase, 2, after: .milliseconds(600))),
    ("work-hold", snapshot(.hold, 1, after: .milliseconds(1500))),
    ("change", snapshot(.change, after: .seconds(2))),
    ("rest", snapshot(.rest, after: .milliseconds(7300))),
    ("work-timed", snapshot(.hold, 12, after: .milliseconds(22_400))),
    ("waiting", waiting()),
    ("paused-hold", paused(snapshot(.hold, 12, after: .milliseconds(22_400)))),
    ("paused-repetition", paused(snapshot(.hold, 1, after: .milliseconds(1500)))),
    ("lost", paused(snapshot(.rest, after: .milliseconds(7300)), isLoss: true)),
    ("closing", snapshot(.closing, after: .milliseconds(500))),
  ]
}
