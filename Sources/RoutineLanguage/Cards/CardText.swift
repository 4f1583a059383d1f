// Cards as text: an exercise, a routine or a notice.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// Writes cards as text.
public enum CardText {
  /// The long form of a notice. In a text of several lines, the lines after the first become list items.
  /// - Parameter width: The maximum width of a line in cells, at least 40.
  public static func notice(_ notice: Notice, width: Int) -> String {
    let notice = notice.naming(nil)
    var page = Paragraphs(width: width)
    page.line(notice.title.source)
    for text in notice.shown.isEmpty ? notice.spoken : notice.shown {
      page.gap()
      let lines = text.source.split(whereSeparator: \.isNewline)
      page.paragraph(String(lines.first ?? ""))
      for line in lines.dropFirst() { page.point(String(line)) }
    }
    return page.text
  }

  /// Who should leave out a routine, and those of its exercises that warn of more; empty if nobody should.
  /// - Parameter width: The maximum width of a line in cells, at least 40.
  public static func avoidance(_ routine: Routine, width: Int) -> String {
    var page = Paragraphs(width: width)
    page.entry("Not if", routine.avoidIf?.source)
    let named = routine.avoidIf?.conditions() ?? []
    var seen: Set<String> = []
    let more = routine.exercises.filter { seen.insert($0.id).inserted }.compactMap { exercise -> String? in
      guard let reason = exercise.avoidIf, !reason.conditions().isSubset(of: named) else { return nil }
      return "\(exercise.name.source): \(reason.source)"
    }
    if routine.avoidIf == nil { page.entry("Not if", more.first) }
    for reason in more.dropFirst(routine.avoidIf == nil ? 1 : 0) { page.point(reason) }
    page.gap()
    return page.text
  }

  /// The card of an exercise.
  /// - Parameter width: The maximum width of a line in cells, at least 40.
  public static func exercise(_ document: ExerciseDocument, path: String, width: Int) -> String {
    let exercise = document.exercise
    var page = Paragraphs(width: width)
    page.line("\(exercise.name.source) (\(exercise.id.printable))")
    page.entry("Also", document.also.map(\.source).joined(separator: ", "))
    page.gap()
    page.entry("Position", exercise.position == .any ? nil : exercise.position.rawValue)
    page.entry("Ends", exercise.endPosition?.rawValue)
    page.entry("Have ready", exercise.kit.map(\.source).joined(separator: ", "))
    page.entry("Dose", dose(document))
    page.entry("Longest", exercise.maxHold.map { "Hold no longer than \($0.asWritten)." })
    page.gap()
    page.entry("Set-up", exercise.setup.map { CardWords.shown($0, exercise) })
    list("One time", CardWords.phases(exercise, holds: document.dose.hold), numbered: true, on: &page)
    list("Parts", exercise.parts.map(\.source), on: &page)
    page.entry("Next set", exercise.betweenSets.map { CardWords.shown($0, exercise) })
    page.entry("Way out", exercise.exit.map { CardWords.shown($0, exercise) })
    list("Form", exercise.form.map { CardWords.shown($0, exercise) }, on: &page)
    list(
      "Cues", exercise.cues.map { "\(CardWords.moment($0.moment)): \(CardWords.shown($0.text, exercise))" }, on: &page)
    page.gap()
    page.entry("Stop if", exercise.stopIf?.source)
    page.entry("Leave out if", exercise.avoidIf?.source)
    page.gap()
    page.entry("Muscles", document.muscles.map(\.source).joined(separator: ", "))
    page.entry("Tags", exercise.tags.joined(separator: ", "))
    page.entry("Easier", document.easier.joined(separator: ", "))
    page.entry("Harder", document.harder.joined(separator: ", "))
    page.gap()
    list("Sources", document.sources.map(CardWords.source), on: &page)
    page.entry("File", path.printablePath)
    return page.text
  }

  /// The card of a routine.
  /// - Parameters:
  ///   - notice: What is told of its notice.
  ///   - width: The maximum width of a line in cells, at least 40.
  public static func routine(_ document: RoutineDocument, path: String, notice: String?, width: Int) -> String {
    var page = Paragraphs(width: width)
    page.line("\(document.title.source) (\(document.id.printable))")
    if let summary = document.summary { page.paragraph(summary.source) }
    page.gap()
    page.entry("For whom", document.forWhom?.source)
    page.entry("When", document.when?.source)
    page.entry("How often", document.howOften?.source)
    page.entry("Have ready", document.haveReady?.source ?? document.kit.joined(separator: ", "))
    page.entry("Not if", document.avoidIf?.source)
    page.entry("Goal", document.goal?.rawValue)
    page.entry("Length", document.minutes.map { "about \($0) minute\($0 == 1 ? "" : "s")" })
    page.gap()
    for (index, step) in document.steps.enumerated() {
      page.point("\(step.name) (\(step.id)). \(step.dose)", mark: "\(index + 1).", indent: index < 9 ? 2 : 1)
    }
    if notice != nil { page.gap() }
    page.entry("Notice", notice)
    if !document.accepted.isEmpty { page.gap() }
    add(document.accepted, to: &page)
    page.entry("File", path.printablePath)
    return page.text
  }

  /// The card of a programme.
  /// - Parameter width: The maximum width of a line in cells, at least 40.
  public static func programme(_ document: ProgrammeDocument, path: String, width: Int) -> String {
    var page = Paragraphs(width: width)
    page.line("\(document.title.source) (\(document.id.printable))")
    if let summary = document.summary { page.paragraph(summary.source) }
    page.gap()
    page.entry("For whom", document.forWhom?.source)
    page.gap()
    for (index, stage) in document.programme.stages.enumerated() {
      page.point(
        "\(stage.name). \(CardWords.stage(stage))", mark: "\(index + 1).", indent: index < 9 ? 2 : 1)
    }
    page.gap()
    list("Sources", document.sources.map(CardWords.source), on: &page)
    page.entry("File", path.printablePath)
    return page.text
  }

  /// What the author of a routine has accepted; empty for nothing.
  /// - Parameter width: The maximum width of a line in cells, at least 40.
  public static func accepted(_ acceptances: [Acceptance], width: Int) -> String {
    var page = Paragraphs(width: width)
    add(acceptances, to: &page)
    return acceptances.isEmpty ? "" : page.text
  }

  private static func add(_ acceptances: [Acceptance], to page: inout Paragraphs) {
    list("Accepted", acceptances.map { "\($0.code.rawValue): \($0.reason)" }, on: &page)
  }

  /// The dose in words, with the rest between sets.
  static func dose(_ document: ExerciseDocument) -> String {
    var words = document.doseInWords
    if let rest = document.dose.rest, rest.most > .zero, document.work.sets > 1 {
      words += " Rest \(rest.written.map(\.asWritten).joined(separator: ", ")) between sets."
    }
    return words
  }

  private static func list(_ label: String, _ items: [String], numbered: Bool = false, on page: inout Paragraphs) {
    for (index, item) in items.enumerated() {
      page.entry(index == 0 ? label : "", (numbered ? "\(index + 1). " : items.count > 1 ? "- " : "") + item)
    }
  }
}
