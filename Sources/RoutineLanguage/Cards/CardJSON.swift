// Cards for programs: the JSON of `list` and `show`.
// SPDX-License-Identifier: GPL-3.0-or-later

public import JSON
public import RoutineEngine

extension ExerciseSheet {
  /// The exercise with all it tells about itself; lengths in milliseconds.
  public func json(path: String) -> JSON {
    .object([
      ("kind", .string("exercise")), ("id", .string(card.id)), ("name", .string(card.name.source)),
      ("also", .texts(card.also)), ("position", .string(card.position.rawValue)), ("kit", .texts(card.kit)),
      ("tags", .array(card.tags.map(JSON.string))), ("muscles", .texts(card.muscles)),
      ("dose", .string(doseInWords)), ("lengthMs", .milliseconds(length)),
      ("holdMs", dose.hold.map(JSON.milliseconds) ?? .null),
      ("maxHoldMs", exercise.maxHold.map(JSON.milliseconds) ?? .null),
      ("setup", .optional(card.setup?.source)),
      ("movement", .array(CardWords.phases(exercise, hold: dose.hold).map(JSON.string))),
      ("parts", .texts(exercise.parts)), ("exit", .optional(exercise.exit?.source)), ("form", .texts(card.form)),
      (
        "cues",
        .array(
          exercise.cues.map { cue in
            .object([("at", .string(CardWords.moment(cue.moment))), ("text", .string(cue.text.source))])
          })
      ),
      ("stopIf", .optional(card.stopIf?.source)), ("avoidIf", .optional(card.avoidIf?.source)),
      ("easier", .array(card.easier.map(JSON.string))), ("harder", .array(card.harder.map(JSON.string))),
      (
        "sources",
        .array(card.sources.map { .object([("text", .string($0.text)), ("grade", .optional($0.grade))]) })
      ),
      ("path", .string(path)),
    ])
  }
}

extension RoutineSheet {
  /// The routine with all it tells about itself; lengths in milliseconds.
  public func json(path: String) -> JSON {
    .object([
      ("kind", .string("routine")), ("id", .string(card.id)), ("title", .string(card.title.source)),
      ("language", .string(card.language.tag)), ("summary", .optional(card.summary?.source)),
      ("goal", .optional(card.goal?.rawValue)), ("minutes", .optional(card.minutes)),
      ("forWhom", .optional(card.forWhom?.source)), ("when", .optional(card.when?.source)),
      ("howOften", .optional(card.howOften?.source)), ("haveReady", .optional(card.haveReady?.source)),
      ("avoidIf", .optional(card.avoidIf?.source)), ("kit", .array(kit.map(JSON.string))),
      ("notice", .optional(routine.notice?.id)), ("exercises", .array(card.exercises.map(JSON.string))),
      (
        "steps",
        .array(
          steps.map { .object([("id", .string($0.id)), ("name", .string($0.name)), ("dose", .string($0.dose))]) })
      ),
      ("path", .string(path)),
    ])
  }
}

extension Notice {
  /// The notice with all its forms.
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
