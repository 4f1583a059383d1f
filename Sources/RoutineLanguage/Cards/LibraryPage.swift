// The library as one page of Markdown: routines, exercises, notices, and every figure without a source.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// Everything in a library folder, in order of the ids.
public struct LibraryPage: Sendable {
  /// The routines.
  public var routines: [RoutineSheet] = []
  /// The exercises.
  public var exercises: [ExerciseSheet] = []
  /// The notices.
  public var notices: [Notice] = []

  /// Reads all files of a library. A file with mistakes is not in the page; its path is among those returned.
  public static func read(_ library: inout Library) throws(FileProblem) -> (page: LibraryPage, broken: [String]) {
    var page = LibraryPage()
    var broken: [String] = []
    for path in library.paths(of: .routine) {
      if let sheet = try library.routineSheet(path: path).value {
        page.routines.append(sheet)
      } else {
        broken.append(path)
      }
    }
    for path in library.paths(of: .exercise) {
      if let sheet = try library.exerciseSheet(path: path).value {
        page.exercises.append(sheet)
      } else {
        broken.append(path)
      }
    }
    for path in library.paths(of: .notice) {
      if let notice = try library.notice(path: path).value { page.notices.append(notice) } else { broken.append(path) }
    }
    return (page, broken)
  }

  /// The page as Markdown.
  public var markdown: String {
    var out = """
      # The library

      What comes with Limber: \(routines.count) routines, \(exercises.count) exercises and \(notices.count) safety notices. This page is \
      written from the files in `Routines` by `make docs`.

      Limber offers general exercise, not treatment. Read the notice of a routine before you begin.

      ## Routines

      | routine | minutes | goal | what it is |
      |---|---|---|---|

      """
    for sheet in routines {
      out +=
        "| [`\(sheet.card.id)`](#\(sheet.card.id)) | \(sheet.card.minutes.map(String.init) ?? "") | "
        + "\(sheet.card.goal?.rawValue ?? "") | \(sheet.card.summary?.source ?? "") |\n"
    }
    for sheet in routines { out += section(sheet) }
    out +=
      "\n## Exercises\n\nThe dose is the exercise's own; a routine may change it. Of sources, (A) is the "
      + "organisation's own page, (B) a copy, a\nreprint or a report, (C) a clinic, a coach or a fitness page.\n"
    for sheet in exercises { out += section(sheet) }
    out += unsourced
    out += "\n## Safety notices\n"
    for notice in notices { out += section(notice) }
    return out
  }

  private func section(_ sheet: RoutineSheet) -> String {
    let card = sheet.card
    var out = "\n### \(card.id)\n\n**\(card.title.source).** \(card.summary?.source ?? "")\n\n"
    out += entries([
      ("For whom", card.forWhom?.source), ("When", card.when?.source), ("How often", card.howOften?.source),
      ("Have ready", card.haveReady?.source), ("Not if", card.avoidIf?.source),
      ("Notice", sheet.routine.notice.map { "[\($0.id)](#\($0.id))" }),
    ])
    out += "\n"
    for (index, step) in sheet.steps.enumerated() {
      out += "\(index + 1). [\(step.name)](#\(step.id)): \(step.dose)\n"
    }
    return out
  }

  private func section(_ sheet: ExerciseSheet) -> String {
    let card = sheet.card
    let name = card.name.source
    var out = "\n### \(card.id)\n\n**\(name)**"
    out += card.also.isEmpty ? "\n\n" : ", also \(card.also.map(\.source).joined(separator: ", "))\n\n"
    out += entries([
      ("Position", card.position.rawValue), ("Kit", card.kit.map(\.source).joined(separator: ", ")),
      ("Dose", CardText.dose(sheet)),
      ("Set-up", card.setup.map { CardWords.shown($0, sheet.exercise) }),
      ("One time", CardWords.phases(sheet.exercise, hold: sheet.dose.hold).joined(separator: " ")),
      ("Stop if", card.stopIf?.source), ("Leave out if", card.avoidIf?.source),
      ("Muscles", card.muscles.map(\.source).joined(separator: ", ")),
      ("Easier", links(card.easier)), ("Harder", links(card.harder)),
      ("Tags", card.tags.joined(separator: ", ")),
    ])
    out += "- Sources:\n"
    for source in card.sources { out += "  - \(source.text)\(source.grade.map { " (\($0))" } ?? "")\n" }
    return out
  }

  private func section(_ notice: Notice) -> String {
    var out = "\n### \(notice.id)\n\n**\(notice.title.source)**\n\n"
    out +=
      "Spoken: \(notice.spoken.map(\.source).joined(separator: " "))\n\nAfter the first time: \(notice.reminder.source)\n"
    for text in notice.shown {
      let lines = text.source.split(whereSeparator: \.isNewline)
      out += "\n> " + (lines.first ?? "") + "\n"
      for line in lines.dropFirst() { out += "> - " + line + "\n" }
    }
    return out
  }

  /// The figures that rest on this project's own judgement, by exercise.
  private var unsourced: String {
    var out = "\n## Figures without a source\n\nOur own judgement until someone who knows has checked them.\n\n"
    for sheet in exercises {
      for source in sheet.card.sources where source.isOwnJudgement {
        var words = Substring(source.text.dropFirst(Citation.ownJudgement.count))
        words = words.drop { $0 == "," || $0 == " " }
        out += "- [`\(sheet.card.id)`](#\(sheet.card.id))\(words.isEmpty ? "" : ": \(words)")\n"
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
