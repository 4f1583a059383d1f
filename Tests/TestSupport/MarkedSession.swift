// A session with one of everything, in marked words, and every moment of it that looks different.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// The session, its moments and its events.
public enum MarkedSession {
  private static func text(_ words: String) -> Text { Text.parse(words.marked, language: .english).text }

  /// Movements on each side, a circuit with turns, a wait, a timed hold, a rest, words, and cues that find no room.
  private static let routine = Routine(
    id: "back".marked, title: text("A few minutes for the back"),
    steps: [
      .exercise(
        Exercise(
          id: "bird-dog".marked, name: text("Bird dog"), position: .handsAndKnees, kit: [text("mat")],
          setup: text("Hands under your shoulders."), sideName: text("<side> arm, <other side> leg"),
          work: .movement([
            Phase(say: text("<side> arm forward."), beat: text("Reach."), length: .seconds(2)),
            Phase(length: .seconds(6), isHold: true), Phase(length: .seconds(2)),
          ]),
          form: [text("Keep your hips level.")], stopIf: text("pain moves down your leg"), maxHold: .seconds(10),
          cues: [
            AuthorCue(.repetition(1), text("Look at the floor.")),
            AuthorCue(.repetition(1), text("Another cue at the same time, which is long and finds no room.")),
          ]),
        Dose(
          amount: .repetitions([2, 2]), hold: .seconds(6), sides: .each, rest: .seconds(20), pause: .seconds(2),
          move: .seconds(10)),
        location: .none),
      .rest(.seconds(90), location: .none),
      .circuit(
        rounds: 2, between: .rest(.seconds(15)),
        steps: [
          .exercise(
            Exercise(
              id: "march".marked, name: text("March"), position: .standing,
              work: .movement([Phase(beat: text("Lift."), length: .milliseconds(2500))])),
            Dose(amount: .repetitions([2]), sides: .alternate), location: .none),
          .exercise(
            Exercise(id: "stand".marked, name: text("Stand"), position: .standing, work: .timedHold),
            Dose(hold: .seconds(75), sides: .each), location: .none),
        ], location: .none),
      .exercise(
        Exercise(id: "walk".marked, name: text("Walk"), position: .standing, work: .timedHold),
        Dose(hold: .seconds(10), untilReady: true), location: .none),
      .exercise(
        Exercise(
          id: "roll".marked, name: text("Roll"), position: .onTheBack,
          work: .movement([Phase(length: .seconds(3))])),
        Dose(amount: .repetitions([1]), untilReady: true), location: .none),
      .say(text("Have some water."), location: .none),
    ])

  private static let pace: @Sendable (Phrase) -> PhraseLength = {
    PhraseLength(.milliseconds(70) * $0.text.count)
  }

  /// The session as it is planned.
  public static let timeline = Timeline(Script(routine, tables: [.marked]), lengths: pace)

  /// Every moment that differs in kind, side, set, round or waiting, early and late in its segment, in each state.
  public static let moments: [Snapshot] = {
    struct Look: Hashable {
      var kind: SegmentKind
      var side: Side?
      var set: Int?
      var occurrence: Int?
      var waits: Bool
    }
    var seen: Set<Look> = []
    var moments = [Snapshot()]
    for segment in timeline.segments {
      let occurrence = segment.workSet.map { timeline.workSets[$0].occurrence }
      let look = Look(
        kind: segment.kind, side: segment.side, set: segment.set, occurrence: occurrence, waits: segment.waits)
      guard seen.insert(look).inserted else { continue }
      let position = segment.start + .milliseconds(100)
      moments.append(Snapshot(timeline: timeline, position: position))
      moments.append(Snapshot(timeline: timeline, position: segment.end - .milliseconds(100)))
      for command in [TransportCommand.pause, .lose] {
        var transport = Transport(timeline, tables: [.marked])
        _ = transport.apply(command, at: position, lengths: pace)
        moments.append(
          Snapshot(
            timeline: transport.timeline, position: min(position + .seconds(1), transport.limit),
            state: transport.state, suspended: transport.suspended))
      }
    }
    moments.append(
      Snapshot(timeline: timeline, position: timeline.duration, state: .finished, volume: Volume(isMuted: true)))
    return moments
  }()

  /// Every command that moves the session.
  public static let commands: [TransportCommand] = [
    .pause, .resume, .toggle, .next, .previous, .again, .seek(.seconds(10)), .seek(.seconds(-10)),
    .extend(.milliseconds(7500)), .extend(.seconds(-10)), .lose, .recover, .quit,
  ]

  /// Every event of the session, and one of each kind that interrupts it.
  public static let events: [Event] = {
    var kinds: [Event.Kind] = [
      .sessionStart(routine: timeline.routine, title: timeline.title, length: timeline.duration)
    ]
    kinds += timeline.segments.map { .segmentStart(SegmentEvent($0, on: timeline)) }
    kinds += timeline.cues.map { .cue($0) }
    kinds += [
      .paused, .resumed, .soundLost("gone".marked, times: 1), .soundLost("gone".marked, times: 3), .soundBack,
      .failed("failed".marked), .rated(Rating(.pain, 2)), .rated(Rating(.pain, 5)), .rated(Rating(.pain, 6)),
      .rated(Rating(.effort, 5)), .volume(Volume(percent: 70)),
      .volume(Volume(isMuted: true)), .speed(140),
    ]
    kinds += commands.map { .moved($0) }
    kinds += TransportRefusal.allCases.map { .refused(.next, $0) }
    for share in [0, 1, 2, 4] {
      let end = Frames(timeline.duration.count * Int64(share) / 4)
      kinds.append(.sessionEnd(Summary(of: timeline, upTo: end, plan: timeline), isComplete: share == 4))
    }
    return kinds.map { Event($0, at: .seconds(1)) }
  }()
}
