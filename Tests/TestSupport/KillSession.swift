// The session that is killed at random moments.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// A short session of twelve sets.
public enum KillSession {
  /// The routine.
  public static let routine = Routine(
    id: "kill", title: Text("K"),
    steps: ["a", "b", "c"].map { name in
      .exercise(
        Exercise(id: name, name: Text(name.uppercased()), position: .standing, work: .timedHold),
        Dose(amount: .repetitions([1, 1, 1, 1]), hold: .seconds(2), rest: .seconds(1), move: .seconds(1)),
        location: .none)
    })
}
