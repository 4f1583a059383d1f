// Checks of what fixes the times between steps: steps that run on, and rounds that start on time.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension Reader {
  /// Checks that each step with `transition: none` can run on into what follows it, and that rounds fit into `every`.
  mutating func checkFlow(_ routine: Routine) {
    var walk = FlowWalk()
    walk.add(routine.steps)
    walk.end()
    for diagnostic in walk.found { list.add(diagnostic) }
    guard routine.steps.contains(where: \.startsOnTime) else { return }
    checkRounds(routine.steps, inside: false)
    for circuit in CertainTime(routine.steps, slowly: routine.goal == .acute).circuits
    where circuit.needed > circuit.every {
      report(
        .timeTooShort, at: circuit.location,
        "A round takes \(circuit.needed.asWritten) with its rests and the time to get into place, so the next can't "
          + "start after \(circuit.every.asWritten).")
    }
  }

  private mutating func checkRounds(_ steps: [Step], inside: Bool) {
    for step in steps {
      switch step {
      case .exercise(let exercise, let dose, let location) where inside && (dose.untilReady || dose.beginsReady):
        report(.conflict, at: location, "`\(exercise.id)` waits for the listener, so the rounds can't start on time.")
      case .circuit(let rounds, let between, let steps, let location):
        let isOnTime = rounds > 1 && between?.every != nil
        if inside, isOnTime {
          report(.conflict, at: location, "Rounds that start on time can't be inside of others that do.")
        }
        checkRounds(steps, inside: inside || isOnTime)
      case .exercise, .rest, .say: break
      }
    }
  }

  private mutating func report(_ code: Code, at location: SourceLocation, _ message: String) {
    guard let place = location.place else { return }
    list.add(Diagnostic(code, at: place, message))
  }
}

extension Step {
  /// Whether rounds start on time in it.
  fileprivate var startsOnTime: Bool {
    guard case .circuit(_, let between, let steps, _) = self else { return false }
    return between?.every != nil || steps.contains(where: \.startsOnTime)
  }
}

/// A walk over steps in the order in which they are done, each circuit twice.
private struct FlowWalk {
  private struct Last {
    var exercise: Exercise
    var place: Place
    /// The rests behind it.
    var rest = Frames.zero
    /// Whether it was the end of a circuit, whose last round may be followed by anything.
    var endsCircuit = false
  }

  private(set) var found: [Diagnostic] = []
  /// The last exercise, if it runs on.
  private var last: Last?
  /// Whether one ran on into another. Then the last of them may have the key too, as where it is a default.
  private var ranOn = false

  mutating func add(_ steps: [Step]) {
    for step in steps {
      switch step {
      case .exercise(let exercise, let dose, let location):
        if let last {
          check(last, exercise, dose)
          ranOn = true
        }
        last = dose.runsOn ? location.place.map { Last(exercise: exercise, place: $0) } : nil
        if let last { check(last, dose) }
      case .rest(let length, _): last?.rest += length
      case .say:
        if let last, !last.endsCircuit { report(.conflict, last, "what is said then takes its time.") }
        last = nil
      case .circuit(let rounds, let between, let steps, _):
        add(steps)
        guard rounds > 1 else { continue }
        if let every = between?.every, let last {
          let diagnostic = Diagnostic(
            .withoutEffect, at: last.place,
            "`transition: none` has no effect at the end of a round: the next one starts \(every.asWritten) after it.")
          if !found.contains(diagnostic) { found.append(diagnostic) }
          self.last = nil
        }
        last?.rest += between?.rest ?? .zero
        add(steps)
        last?.endsCircuit = true
      }
    }
  }

  /// The end of the routine.
  mutating func end() {
    guard let last, !last.endsCircuit, !ranOn else { return }
    found.append(Diagnostic(.withoutEffect, at: last.place, "`transition: none` has no effect here: no step follows."))
  }

  private mutating func check(_ last: Last, _ dose: Dose) {
    if dose.untilReady { report(.conflict, last, "`until: ready` ends when the listener likes.") }
    if last.exercise.exit != nil { report(.conflict, last, "its `exit` has to be said then.") }
    if last.exercise.cues.contains(where: { $0.moment == .end }) {
      report(.conflict, last, "its cue at the `end` has to be said then.")
    }
  }

  private mutating func check(_ last: Last, _ exercise: Exercise, _ dose: Dose) {
    if dose.untilReady || dose.beginsReady { report(.conflict, last, "`\(exercise.id)` waits for the listener.") }
    let end = last.exercise.endPosition ?? last.exercise.position
    if let move = dose.move, move > last.rest {
      report(.conflict, last, "`\(exercise.id)` has \(move.asWritten) to get into place.")
    } else if dose.move == nil, end != .any, exercise.position != .any,
      end.isOnTheFloor != exercise.position.isOnTheFloor
    {
      report(
        .conflict, last,
        "`\(exercise.id)` is \(exercise.position.rawValue), and the way between standing and the floor takes time.")
    }
  }

  private mutating func report(_ code: Code, _ last: Last, _ reason: String) {
    let message = "The next step can't begin where `\(last.exercise.id)` ends, as `transition: none` says: \(reason)"
    let diagnostic = Diagnostic(code, at: last.place, message)
    if !found.contains(diagnostic) { found.append(diagnostic) }
  }
}
