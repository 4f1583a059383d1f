// The preview of the selected routine: wrapped lines, as many as there is room for.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Figures
internal import RoutineEngine

/// The lines of a preview.
struct ChooserPreview {
  /// A piece of a line.
  typealias Piece = (text: DisplayText, role: Role)

  private let words: DisplayTable
  private let glyphs: GlyphSet
  private let width: Int
  /// The lines, each of pieces.
  private(set) var lines: [[Piece]] = []

  /// - Parameters:
  ///   - width: The room in cells.
  ///   - height: The room in lines; what of the steps does not fit is counted in the last one.
  init(_ item: ChooserItem, in words: DisplayTable, glyphs: GlyphSet, width: Int, height: Int) {
    self.words = words
    self.glyphs = glyphs
    self.width = width
    add(item.title, .strong)
    let facts = [
      item.minutes.map { words(.minutes, count: $0) }, item.goal.flatMap { words.goals[$0] }, past(of: item),
    ]
    add(facts.compactMap { $0 }.joined(separator: " \(glyphs.separator) "), .faint)
    if let place = item.goesOnAt { add(words(.goesOn, ["place": place]), .strong) }
    for fault in item.faults { add(fault, .warning) }
    if let refusal = item.refusal {
      add(words(.notFor, ["who": refusal.profiles.joined(separator: ", ")]), .warning)
      if !refusal.instead.isEmpty {
        add(words(.fitsInstead, ["names": refusal.instead.joined(separator: ", ")]), .warning)
      }
    }
    if let summary = item.summary { add(summary, .plain) }
    if item.faults.isEmpty {
      let kit = item.kit.joined(separator: ", ")
      add(item.kit.isEmpty ? words(.nothingNeeded) : words(.youNeed, ["kit": kit]), .plain)
    }
    if let avoidIf = item.avoidIf { add(words(.notIf, ["reason": avoidIf]), .plain) }
    if let notice = item.notice { add(notice, .plain) }
    addSteps(of: item, height: height)
    addFigures(of: item, height: height)
    lines = Array(lines.prefix(height))
  }

  private func past(of item: ChooserItem) -> String? {
    guard let past = item.past else { return nil }
    switch past.daysAgo {
    case 0: return words(.playedToday)
    case 1: return words(.playedYesterday)
    default: return words(.playedDaysAgo, count: past.daysAgo)
    }
  }

  private mutating func add(_ text: String, _ role: Role) {
    guard !text.isEmpty else { return }
    lines += DisplayText(text).wrapped(width: width, lines: .max, glyphs).map { [($0, role)] }
  }

  /// The least size of a figure.
  private static let figure = (width: 22, height: 6)

  /// The poses of the first exercises beside each other, if there is room below the steps.
  private mutating func addFigures(of item: ChooserItem, height: Int) {
    let rows = min(height - lines.count - 1, 9)
    let count = min(item.poses.count, width / Self.figure.width)
    guard rows >= Self.figure.height, count > 0 else { return }
    let columns = min(width / count, 36)
    let drawn = item.poses.prefix(count).map {
      MovingFigure([$0]).drawing(of: $0).cells(columns: columns - 2, rows: rows, ascii: glyphs.isASCII)
    }
    lines.append([])
    for row in 0..<rows {
      let text = drawn.map { String($0[row].map(\.character)) + "  " }.joined()
      lines.append([(DisplayText(text), .plain)])
    }
  }

  private mutating func addSteps(of item: ChooserItem, height: Int) {
    guard !item.steps.isEmpty else { return }
    lines.append([])
    let digits = "\(item.steps.last?.number ?? 0)".count
    for (index, step) in item.steps.enumerated() {
      let number = "\(step.number)"
      let label = String(repeating: " ", count: digits - number.count) + number + "  "
      let indent = DisplayText(String(repeating: " ", count: label.count))
      let room = max(1, width - label.count)
      var block: [[Piece]] = DisplayText(step.name).wrapped(width: room, lines: .max, glyphs).map {
        [(indent, .plain), ($0, .strong)]
      }
      if !block.isEmpty { block[0][0] = (DisplayText(label), .faint) }
      let details = [step.position, step.dose].filter { !$0.isEmpty }.joined(separator: " \(glyphs.separator) ")
      block += DisplayText(details).wrapped(width: room, lines: .max, glyphs).map { [(indent, .plain), ($0, .faint)] }
      let isLast = index == item.steps.count - 1
      guard lines.count + block.count + (isLast ? 0 : 1) <= height else {
        lines = Array(lines.prefix(height - 1))
        lines.append([(DisplayText(words(.andMore, count: item.steps.count - index)), .faint)])
        return
      }
      lines += block
    }
  }
}
