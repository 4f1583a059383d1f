// The plan as a table: the steps with start, length and dose, and the total.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A row of the plan: an exercise from its announcement to its last end mark, or speech or a rest between exercises.
public struct PlanRow: Hashable, Sendable {
  /// When it begins, from the start of the session.
  public var start: Frames
  /// How long it lasts.
  public var length: Frames
  /// How much of that is work.
  public var work: Frames
  /// The index of the exercise occurrence; nil for speech and rests.
  public var occurrence: Int?
  /// The name of the exercise, or what the row shows instead.
  public var name: String
  /// The dose in words; empty for speech and rests.
  public var dose: String
  /// The place in the source file.
  public var location: SourceLocation
}

extension Timeline {
  /// The plan's rows, in order.
  public func rows(
    in words: DisplayTable = .english, tables: [PhraseTable] = PhraseTable.all
  ) -> [PlanRow] {
    let table = PhraseTable.table(for: language, among: tables)
    var rows: [PlanRow] = []
    var last: Int?
    for segment in segments {
      let occurrence = segment.workSet.map { workSets[$0].occurrence }
      if let occurrence, occurrence == last {
        rows[rows.count - 1].length = rows[rows.count - 1].length + segment.length
      } else if let occurrence {
        let this = occurrences[occurrence]
        let name = this.name + (words.round(of: this).map { " (\($0))" } ?? "")
        rows.append(
          PlanRow(
            start: segment.start, length: segment.length, work: .zero, occurrence: occurrence, name: name,
            dose: this.doseShown(table).droppingFullStop, location: this.location))
      } else {
        rows.append(
          PlanRow(
            start: segment.start, length: segment.length, work: .zero, occurrence: nil,
            name: words.segment(segment.kind).row,
            dose: "",
            location: segment.location))
      }
      if segment.kind.isWork { rows[rows.count - 1].work = rows[rows.count - 1].work + segment.length }
      last = occurrence
    }
    return rows
  }

  /// The plan as a table, with the total below.
  ///
  /// - Parameter notes: Notes by the index of the exercise occurrence, each printed on a line below it.
  public func table(
    notes: [Int: [String]] = [:], in words: DisplayTable = .english, tables: [PhraseTable] = PhraseTable.all
  ) -> String {
    let rows = rows(in: words, tables: tables)
    let width = max(words(.planExercise).count, rows.map(\.name.count).max() ?? 0)
    let clock = rows.map(\.start.clock.count).max() ?? 0
    let (startWidth, lengthWidth) = (max(7, clock + 2), max(9, clock + 2))
    let margin = String(repeating: " ", count: 4 + startWidth + lengthWidth + 2)
    var out = words(.planStep).right(4) + words(.planStart).right(startWidth)
    out += words(.planLength).right(lengthWidth) + "  "
    out += words(.planExercise).left(width) + "  " + words(.planDose) + "\n"
    var noted: Set<Int> = []
    for row in rows {
      let step = row.occurrence.map { String(occurrences[$0].step) } ?? ""
      let times = row.start.clock.right(startWidth) + row.length.clock.right(lengthWidth)
      let line = step.right(4) + times + "  " + row.name.left(width) + "  " + row.dose
      out += line.trimmingSuffix { $0 == " " } + "\n"
      guard let occurrence = row.occurrence, noted.insert(occurrence).inserted else { continue }
      for note in notes[occurrence] ?? [] { out += margin + "! " + note + "\n" }
    }
    let work = rows.reduce(.zero) { $0 + $1.work }
    out += "\n" + duration.clock.right(margin.count - 2) + "  " + words(.planTotal, ["work": work.clock]) + "\n"
    if segments.contains(where: \.waits) { out += margin + words(.planWaits) + "\n" }
    return out
  }
}
