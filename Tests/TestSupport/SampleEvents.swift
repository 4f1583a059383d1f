// The events of a short session, one of every kind that a view tells apart.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// Events of a session with two sides, for the views and formats that follow a session.
public enum SampleEvents {
  /// The session as it is planned.
  public static let timeline: Timeline = {
    let routine = Routine(
      id: "r", title: Text("Morning"),
      steps: [
        .exercise(
          Exercise(
            id: "bird-dog", name: Text("Bird dog"), position: .handsAndKnees,
            work: .movement([Phase(beat: Text("Reach."), length: .seconds(2))])),
          Dose(amount: .repetitions([2]), sides: .each), location: .none)
      ])
    return Timeline(Script(routine)) { PhraseLength(.milliseconds(70) * $0.text.count) }
  }()

  /// The events in order, from the start to a session that was broken off.
  public static let all: [Event] = {
    var events = [Event(.sessionStart(routine: "r", title: "Morning", length: timeline.duration), at: .zero)]
    for (index, segment) in timeline.segments.enumerated() {
      events.append(Event(.segmentStart(SegmentEvent(segment, on: timeline)), at: segment.start))
      events += timeline.cues.filter { $0.segment == index }.map { Event(.cue($0), at: $0.start) }
    }
    events.append(Event(.paused, at: .seconds(20)))
    events.append(Event(.moved(.seek(.seconds(-10))), at: .seconds(20)))
    events.append(Event(.refused(.extend(.seconds(5)), .longestHold), at: .seconds(21)))
    events.append(Event(.soundLost("the device is gone", times: 1), at: .seconds(22)))
    events.append(
      Event(.sessionEnd(Summary(of: timeline, upTo: .seconds(22), plan: timeline), isComplete: false), at: .seconds(22))
    )
    return events
  }()
}
