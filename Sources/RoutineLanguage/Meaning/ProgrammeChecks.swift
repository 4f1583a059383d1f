// Checks of a programme against its routines: whether they are there, and what the dose of a stage does to them.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// A routine as it is read for a stage.
struct StageRoutine {
  let lookup: Lookup<Checked<Document>>
  let inputs: Inputs
  let sources: [SourceFile]
}

/// Reads the routines of each stage in its dose, and reports what the dose brings.
struct ProgrammeChecks {
  private(set) var reader: Reader
  private(set) var inputs = Inputs()
  private(set) var sources: [SourceFile] = []
  /// Reads a routine with its doses changed.
  private let read: (String, DoseChange) -> StageRoutine
  /// The folders in which routines stand, and the ids of all that are there.
  private let folders: [String]
  private let known: () -> [String]

  init(
    _ reader: Reader, read: @escaping (String, DoseChange) -> StageRoutine, folders: [String],
    known: @escaping () -> [String]
  ) {
    self.reader = reader
    self.read = read
    self.folders = folders
    self.known = known
  }

  mutating func check(_ document: ProgrammeDocument) {
    for (stage, places) in zip(document.programme.stages, document.places) {
      var routines: [(id: Written<String>, written: Checked<Document>)] = []
      for id in places.routines {
        guard let checked = routine(id) else { continue }
        routines.append((id, checked))
        var known = Set((checked.diagnostics + checked.accepted).map { Finding(of: $0) })
        for change in [stage.change, stage.change.halved] where change != .none {
          tellNew(in: id, places, change, beside: &known)
        }
      }
      if routines.count == places.routines.count { tellUnused(stage.change, places, routines.map(\.written)) }
    }
  }

  /// The routine as it is written, which has no error; nil, with a report, without it.
  private mutating func routine(_ id: Written<String>) -> Checked<Document>? {
    let found = take(id.value, .none)
    if case .missing = found.lookup {
      inputs.folders += folders.map(PathKey.init)
      let known = known
      reader.reportUnknown(.unknownRoutine, .routine, id, known: known)
      return nil
    }
    return reader.part(found.lookup, id, what: "routine")
  }

  private mutating func take(_ id: String, _ change: DoseChange) -> StageRoutine {
    let found = read(id, change)
    inputs.add(found.inputs)
    for source in found.sources where !sources.contains(where: { $0.number == source.number }) {
      sources.append(source)
    }
    return found
  }

  /// Reports what is found in the dose of a stage, and was not known. A promise of minutes is the routine's own.
  private mutating func tellNew(
    in id: Written<String>, _ places: StagePlaces, _ change: DoseChange, beside known: inout Set<Finding>
  ) {
    guard case .found(let changed) = take(id.value, change).lookup else { return }
    let dose = change.isHalved ? "With half of its dose, as on a day with pain" : "In the dose of this stage"
    for finding in changed.diagnostics where finding.severity != .hint && finding.code != .statedMinutes {
      guard known.insert(Finding(of: finding)).inserted else { continue }
      reader.list.add(
        Diagnostic(
          finding.code, at: reader.place(places.dose.first?.range ?? id.range),
          "\(dose), in `\(id.value)`: \(finding.message)",
          notes: [Note("It is about this step.", at: finding.place)] + finding.notes, figures: finding.figures))
    }
  }

  private struct Finding: Hashable {
    let code: Code
    let place: Place

    init(of diagnostic: Diagnostic) { (code, place) = (diagnostic.code, diagnostic.place) }
  }

  /// Reports the parts of a change that fit nothing in the routines of the stage.
  private mutating func tellUnused(_ change: DoseChange, _ places: StagePlaces, _ routines: [Checked<Document>]) {
    let all = routines.compactMap { $0.value?.routine }
    for id in places.only where !all.contains(where: { $0.exerciseIDs.contains(id.value) }) {
      reader.report(.withoutEffect, id.range, "`\(id.value)` has no effect here: no routine of this stage has it.")
    }
    for (key, range) in places.dose {
      let part = change.part(key)
      guard part != .none else { continue }
      let fits = all.contains { document in
        document.routine.steps.contains { $0.changed(by: part) != $0 }
      }
      if !fits {
        reader.report(
          .withoutEffect, range, "`\(key.written)` has no effect here: it fits no exercise of this stage's routines.")
      }
    }
  }
}

extension DoseChange {
  /// What a key of `dose` changes.
  fileprivate func part(_ key: KeyName) -> DoseChange {
    var part = DoseChange(only: only)
    switch key {
    case .reps: part.repetitions = repetitions
    case .sets: part.sets = sets
    case .hold: part.hold = hold
    case .for: part.time = time
    case .rest: part.rest = rest
    default: return .none
    }
    return part
  }
}

extension Step {
  /// The step with its doses changed. Cues that the changed work does not reach are left out.
  func changed(by change: DoseChange) -> Step {
    switch self {
    case .exercise(let exercise, let dose, let location):
      let (exercise, dose) = change.applied(to: exercise, dose)
      return .exercise(exercise, dose, location: location)
    case .circuit(let rounds, let between, let steps, let location):
      return .circuit(
        rounds: rounds, between: between, steps: steps.map { $0.changed(by: change) }, location: location)
    case .rest, .say: return self
    }
  }
}

extension DoseChange {
  /// An exercise in the changed dose, without the cues that the changed work does not reach.
  func applied(to exercise: Exercise, _ dose: Dose) -> (Exercise, Dose) {
    let new = applied(to: dose, of: exercise)
    guard new != dose else { return (exercise, dose) }
    var changed = exercise
    let reached = CueReach(exercise, new)
    let heard = exercise.cues.filter { reached.misses($0) == nil }
    if heard.count < exercise.cues.count { changed.cues = heard }
    return (changed, new)
  }
}
