// `play`: the steps of another routine.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// What the steps of other routines bring along.
struct Played {
  var notices: [Notice] = []
  var exerciseIDs: [String] = []
  var definitions: [String: ExerciseDocument] = [:]
  var depth = 0
  var files: Set<Int> = []
  /// How many things their steps do in turn.
  var count = 0

  mutating func add(_ routine: PlayedRoutine) {
    notices += routine.notices
    exerciseIDs += routine.exerciseIDs
    definitions.merge(routine.definitions) { first, _ in first }
    depth = max(depth, routine.depth)
    files.formUnion(routine.files)
    count += routine.count
  }
}

extension RoutineReader {
  /// The steps of the routine that a step plays.
  mutating func play(_ fields: Fields, _ node: Node) -> [Step] {
    guard let value = fields[.play], let id = reader.id(.play, value) else { return [] }
    guard let lookup = parts.routine(id.value) else {
      reader.report(
        .playedRoutine, id.range,
        "`\(id.value)` leads back to itself, so it would never end; leave one of the steps with `play` out.")
      return []
    }
    let found = resolve(lookup, id, what: "routine") { $0.reportUnknown(.unknownRoutine, .routine, id) }
    guard let routine = found else { return [] }
    readAcceptances(fields, of: node, files: routine.files)
    if routine.language.base != reader.language.base {
      reader.report(
        .playedRoutine, id.range,
        "`\(id.value)` is in `\(routine.language.tag)`, and this routine in `\(reader.language.tag)`; a session has one "
          + "language.")
      return []
    }
    if routine.depth > PlayedRoutine.maxDepth {
      reader.report(
        .playedRoutine, id.range,
        "Here \(routine.depth) routines play each other; more than \(PlayedRoutine.maxDepth) are refused.")
      return []
    }
    played.add(routine)
    guard played.count <= SessionLimit.maxSteps else {
      reader.report(.sessionLimit, id.range, "The session has more than \(SessionLimit.maxSteps) sets.")
      return []
    }
    return change == .none ? routine.steps : routine.steps.map { $0.changed(by: change) }
  }

  /// What another routine takes of this one.
  func asPlayed(_ document: RoutineDocument) -> PlayedRoutine {
    var definitions = played.definitions
    for id in used.all { definitions[id] = definition(of: id) }
    return PlayedRoutine(
      document, definitions: definitions, depth: played.depth + 1, files: played.files.union([reader.file]))
  }
}
