// The library as one Markdown page: routines, programmes, exercises, notices, and all figures without a source.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// Everything in a library folder, sorted by id.
public struct LibraryPage: Sendable {
  /// The routines.
  public var routines: [RoutineDocument] = []
  /// The exercises.
  public var exercises: [ExerciseDocument] = []
  /// The programmes.
  public var programmes: [ProgrammeDocument] = []
  /// The notices.
  public var notices: [Notice] = []

  /// Reads all documents of a library. Files with errors are left out; their paths are returned.
  public static func read(_ store: DocumentStore) throws(FileProblem) -> (page: LibraryPage, broken: [String]) {
    var page = LibraryPage()
    var broken: [String] = []
    for kind in FileKind.inLibrary {
      for entry in store.listing(of: kind).documents {
        switch try store.check(entry.path, as: kind).value {
        case .routine(let routine): page.routines.append(routine)
        case .exercise(let exercise): page.exercises.append(exercise)
        case .notice(let notice): page.notices.append(notice)
        case .programme(let programme): page.programmes.append(programme)
        case .settings: break
        case nil: broken.append(entry.path)
        }
      }
    }
    return (page, broken)
  }

  /// The page as Markdown.
  public var markdown: String {
    var out = """
      # The library

      What comes with Limber: \(routines.count) routines, \(exercises.count) exercises, \
      \(programmes.count) programme and \(notices.count) safety notices. This page is written from the files in `Routines` by \
      `make docs`.

      Limber offers general exercise, not treatment. Read the notice of a routine before you begin.

      ## Routines

      | routine | minutes | goal | what it is |
      |---|---|---|---|

      """
    for routine in routines {
      out +=
        "| [`\(routine.id)`](#\(routine.id)) | \(routine.minutes.map(String.init) ?? "") | "
        + "\(routine.goal?.rawValue ?? "") | \(routine.summary?.source ?? "") |\n"
    }
    for routine in routines { out += section(routine) }
    out += "\n## Programmes\n"
    for programme in programmes { out += section(programme) }
    out +=
      "\n## Exercises\n\nThe dose is the exercise's own; a routine may change it. Of sources, (A) is the "
      + "organisation's own page, (B) a copy, a\nreprint or a report, (C) a clinic, a coach or a fitness page.\n"
    for exercise in exercises { out += section(exercise) }
    out += unsourced
    out += "\n## Safety notices\n"
    for notice in notices { out += section(notice) }
    return out
  }

  private func section(_ routine: RoutineDocument) -> String {
    var out = "\n### \(routine.id)\n\n**\(routine.title.source).** \(routine.summary?.source ?? "")\n\n"
    out += entries([
      ("For whom", routine.forWhom?.source), ("When", routine.when?.source), ("How often", routine.howOften?.source),
      ("Have ready", routine.haveReady?.source), ("Not if", routine.avoidIf?.source),
      ("Notice", routine.routine.notice.map { "[\($0.id)](#\($0.id))" }),
    ])
    out += "\n"
    for (index, step) in routine.steps.enumerated() {
      out += "\(index + 1). [\(step.name)](#\(step.id)): \(step.dose)\n"
    }
    return out
  }

  private func section(_ document: ProgrammeDocument) -> String {
    var out = "\n### \(document.id)\n\n**\(document.title.source).** \(document.summary?.source ?? "")\n\n"
    out += entries([("For whom", document.forWhom?.source)]) + "\n"
    for (index, stage) in document.programme.stages.enumerated() {
      out += "\(index + 1). \(stage.name): \(CardWords.stage(stage))\n"
    }
    return out + "\n" + sources(document.sources)
  }

  private func sources(_ sources: [Citation]) -> String {
    sources.reduce(into: "- Sources:\n") { out, source in
      out += "  - \(source.text)\(source.grade.map { " (\($0))" } ?? "")\n"
    }
  }

  private func section(_ document: ExerciseDocument) -> String {
    let exercise = document.exercise
    let name = exercise.name.source
    var out = "\n### \(exercise.id)\n\n**\(name)**"
    out += document.also.isEmpty ? "\n\n" : ", also \(document.also.map(\.source).joined(separator: ", "))\n\n"
    if !exercise.poses.isEmpty { out += "![\(name)](Figures/\(exercise.id).svg)\n\n" }
    out += entries([
      ("Position", exercise.position.rawValue), ("Kit", exercise.kit.map(\.source).joined(separator: ", ")),
      ("Dose", CardText.dose(document)),
      ("Set-up", exercise.setup.map { CardWords.shown($0, exercise) }),
      ("One time", CardWords.phases(exercise, holds: document.dose.hold).joined(separator: " ")),
      ("Stop if", exercise.stopIf?.source), ("Leave out if", exercise.avoidIf?.source),
      ("Muscles", document.muscles.map(\.source).joined(separator: ", ")),
      ("Easier", links(document.easier)), ("Harder", links(document.harder)),
      ("Tags", exercise.tags.joined(separator: ", ")),
    ])
    return out + sources(document.sources)
  }

  private func section(_ notice: Notice) -> String {
    let notice = notice.naming(nil)
    var out = "\n### \(notice.id)\n\n**\(notice.title.source)**\n\n"
    out +=
      "Spoken: \(notice.spoken.map(\.source).joined(separator: " "))\n\nShort: \(notice.reminder.source)\n"
    for text in notice.shown {
      let lines = text.source.split(whereSeparator: \.isNewline)
      out += "\n> " + (lines.first ?? "") + "\n"
      for line in lines.dropFirst() { out += "> - " + line + "\n" }
    }
    return out
  }

  /// The figures that are based only on this project's own judgement, by exercise.
  private var unsourced: String {
    var out = "\n## Figures without a source\n\nOur own judgement until someone who knows has checked them.\n\n"
    for exercise in exercises {
      for source in exercise.sources where source.isOwnJudgement {
        var words = Substring(source.text.dropFirst(Citation.ownJudgement.count))
        words = words.drop { $0 == "," || $0 == " " }
        out += "- [`\(exercise.id)`](#\(exercise.id))\(words.isEmpty ? "" : ": \(words)")\n"
      }
    }
    return out
  }

  private func links(_ ids: [String]) -> String { ids.map { "[`\($0)`](#\($0))" }.joined(separator: ", ") }

  private func entries(_ entries: [(label: String, words: String?)]) -> String {
    entries.reduce(into: "") { out, entry in
      if let words = entry.words, !words.isEmpty { out += "- \(entry.label): \(words)\n" }
    }
  }
}
