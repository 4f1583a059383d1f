// Cards as JSON, for `list` and `show`.
// SPDX-License-Identifier: GPL-3.0-or-later

public import JSON
public import RoutineEngine

extension ExerciseDocument {
  /// The exercise with its descriptive keys; lengths in milliseconds.
  public func json(path: String) -> JSON {
    .object([
      ("kind", .string("exercise")), ("id", .string(exercise.id)), ("name", .string(exercise.name.source)),
      ("also", .texts(also)), ("position", .string(exercise.position.rawValue)), ("kit", .texts(exercise.kit)),
      ("tags", .array(exercise.tags.map(JSON.string))), ("muscles", .texts(muscles)),
      ("dose", .string(doseInWords)), ("lengthMs", .milliseconds(length)),
      ("load", .optional(dose.load?.source)), ("holdMs", (dose.hold?.most).map(JSON.milliseconds) ?? .null),
      ("maxHoldMs", exercise.maxHold.map(JSON.milliseconds) ?? .null),
      ("setup", .optional(exercise.setup?.source)),
      ("movement", .array(CardWords.phases(exercise, holds: dose.hold).map(JSON.string))),
      ("parts", .texts(exercise.parts)), ("exit", .optional(exercise.exit?.source)),
      ("betweenSets", .optional(exercise.betweenSets?.source)),
      ("endPosition", .optional(exercise.endPosition?.rawValue)), ("form", .texts(exercise.form)),
      (
        "cues",
        .array(
          exercise.cues.map { cue in
            .object([("at", .string(CardWords.moment(cue.moment))), ("text", .string(cue.text.source))])
          })
      ),
      ("stopIf", .optional(exercise.stopIf?.source)), ("avoidIf", .optional(exercise.avoidIf?.source)),
      ("easier", .array(easier.map(JSON.string))), ("harder", .array(harder.map(JSON.string))),
      ("sources", .array(sources.map(\.json))), ("path", .string(path)),
    ])
  }
}

extension RoutineDocument {
  /// The routine with its descriptive keys; lengths in milliseconds.
  public func json(path: String) -> JSON {
    .object([
      ("kind", .string("routine")), ("id", .string(id)), ("title", .string(title.source)),
      ("language", .string(language.tag)), ("summary", .optional(summary?.source)),
      ("goal", .optional(goal?.rawValue)), ("minutes", .optional(minutes)),
      ("forWhom", .optional(forWhom?.source)), ("when", .optional(when?.source)),
      ("howOften", .optional(howOften?.source)), ("haveReady", .optional(haveReady?.source)),
      ("avoidIf", .optional(avoidIf?.source)), ("kit", .array(kit.map(JSON.string))),
      ("notice", .optional(routine.notice?.id)), ("exercises", .array(exerciseIDs.map(JSON.string))),
      (
        "steps",
        .array(
          steps.map { .object([("id", .string($0.id)), ("name", .string($0.name)), ("dose", .string($0.dose))]) })
      ),
      (
        "accepted",
        .array(accepted.map { .object([("code", .string($0.code.rawValue)), ("reason", .string($0.reason))]) })
      ),
      ("path", .string(path)),
    ])
  }
}

extension ProgrammeDocument {
  /// The programme with its stages.
  public func json(path: String) -> JSON {
    .object([
      ("kind", .string("programme")), ("id", .string(id)), ("title", .string(title.source)),
      ("summary", .optional(summary?.source)), ("forWhom", .optional(forWhom?.source)),
      (
        "stages",
        .array(
          programme.stages.map { stage in
            .object([
              ("name", .string(stage.name)), ("routines", .array(stage.routines.map(JSON.string))),
              ("sessionsAWeek", .int(Int64(stage.sessionsAWeek))),
              ("dose", .optional(DisplayTable.english.change(stage.change))),
              (
                "moveOn",
                stage.moveOn.map { rule in
                  .object([
                    ("sessions", .int(Int64(rule.sessions))), ("effort", .optional(rule.effort)),
                    ("pain", .optional(rule.pain)),
                  ])
                } ?? .null
              ),
            ])
          })
      ),
      ("sources", .array(sources.map(\.json))), ("path", .string(path)),
    ])
  }
}

extension Citation {
  fileprivate var json: JSON { .object([("text", .string(text)), ("grade", .optional(grade))]) }
}

extension Notice {
  /// The notice with all its texts.
  public func json(path: String) -> JSON {
    .object([
      ("kind", .string("notice")), ("id", .string(id)), ("title", .string(title.source)), ("spoken", .texts(spoken)),
      ("reminder", .string(reminder.source)), ("shown", .texts(shown)), ("path", .string(path)),
    ])
  }
}

extension JSON {
  fileprivate static func texts(_ texts: [Text]) -> JSON { .array(texts.map { .string($0.source) }) }
}
