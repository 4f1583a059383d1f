// Chooser state ► canvas: the list of routines, with a preview of the selected one beside or below it.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

/// Draws the chooser: a pure function of its state, the size, the glyphs and the words.
public enum ChooserCanvas {
  private static let top = 2

  /// Draws the chooser.
  public static func draw(_ state: ChooserState, size: Size, glyphs: GlyphSet = .unicode) -> Canvas {
    let words = state.words
    var canvas = Canvas(size)
    drawHeading(state, &canvas, glyphs)
    let bottom = max(top, size.height - 2)
    if size.width >= 76 {
      let list = min(56, size.width * 6 / 10)
      drawList(state, &canvas, width: list, rows: top..<bottom, glyphs)
      for row in top..<bottom { canvas.fill(glyphs.box[3], x: list + 1, y: row, width: 1, .faint) }
      drawPreview(state, &canvas, x: list + 3, rows: top..<bottom, glyphs)
    } else {
      let middle = max(top + 1, min(top + state.matches.count, (top + bottom) / 2))
      drawList(state, &canvas, width: size.width, rows: top..<middle, glyphs)
      drawPreview(state, &canvas, x: 0, rows: middle + 1..<max(middle + 1, bottom), glyphs)
    }
    func name(_ keys: Key...) -> String { keys.map { $0.name(in: words) }.joined(separator: ", ") }
    let keys = [
      "\(name(.enter)) \(words(.choosePlay))", "\(name(.up, .down)) \(words(.chooseMark))",
      "\(name(.escape)) \(words(state.filter.isEmpty ? .chooseLeave : .chooseAll))",
    ]
    canvas.write(
      DisplayText(keys.joined(separator: "  ")).shortened(to: size.width, glyphs), x: 0, y: size.height - 1, .faint)
    return canvas
  }

  private static func drawHeading(_ state: ChooserState, _ canvas: inout Canvas, _ glyphs: GlyphSet) {
    let width = canvas.size.width
    canvas.write("Limber", x: 0, y: 0, .strong)
    if state.filter.isEmpty {
      canvas.write(DisplayText(state.words(.typeToFilter)).shortened(to: width - 9, glyphs), x: 9, y: 0, .faint)
    } else {
      canvas.write(DisplayText(state.filter + "_").shortened(to: width - 9, glyphs), x: 9, y: 0, .strong)
    }
    canvas.fill(glyphs.lineEmpty, x: 0, y: 1, width: width, .faint)
  }

  private static func drawList(
    _ state: ChooserState, _ canvas: inout Canvas, width: Int, rows: Range<Int>, _ glyphs: GlyphSet
  ) {
    guard !state.matches.isEmpty else {
      canvas.write(DisplayText(state.words(.nothingMatches)).shortened(to: width, glyphs), x: 0, y: rows.lowerBound)
      return
    }
    // Keeps the selected routine visible.
    let first = max(0, min(state.marked - rows.count / 2, state.matches.count - rows.count))
    for (row, item) in zip(rows, state.matches[first...]) {
      let isMarked = item == state.markedItem
      let role: Role = isMarked ? .inverse : .plain
      if isMarked { canvas.fill(" ", x: 0, y: row, width: width, role) }
      let minutes = DisplayText(item.minutes.map { state.words(.minutes, count: $0) } ?? "")
      canvas.write(minutes, endingAt: 8, y: row, role)
      let goal = DisplayText(item.goal ?? "")
      let room = width - 10 - goal.width - 2
      if room >= 12 {
        canvas.write(goal, endingAt: width, y: row, role == .plain ? .faint : role)
        canvas.write(DisplayText(item.title).shortened(to: room, glyphs), x: 10, y: row, role)
      } else {
        canvas.write(DisplayText(item.title).shortened(to: width - 10, glyphs), x: 10, y: row, role)
      }
      if isMarked { canvas.write(">", x: 0, y: row, role) }
    }
  }

  private static func drawPreview(
    _ state: ChooserState, _ canvas: inout Canvas, x: Int, rows: Range<Int>, _ glyphs: GlyphSet
  ) {
    guard let item = state.markedItem else { return }
    let words = state.words
    let width = canvas.size.width - x
    var row = rows.lowerBound
    func write(_ text: String, _ role: Role, lines: Int = 1) {
      for line in DisplayText(text).wrapped(width: width, lines: min(lines, rows.upperBound - row), glyphs) {
        canvas.write(line, x: x, y: row, role)
        row += 1
      }
    }
    write(item.title, .strong, lines: 2)
    if let summary = item.summary { write(summary, .plain, lines: 3) }
    let kit = item.kit.joined(separator: ", ")
    write(item.kit.isEmpty ? words(.nothingNeeded) : words(.youNeed, ["kit": kit]), .plain, lines: 2)
    row += 1
    for (index, step) in item.steps.enumerated() {
      if row == rows.upperBound - 1, index < item.steps.count - 1 {
        write(words(.andMore, count: item.steps.count - index), .faint)
        return
      }
      guard row < rows.upperBound else { return }
      let name = DisplayText(step.name).shortened(to: width, glyphs)
      canvas.write(name, x: x, y: row, .strong)
      let room = width - name.width - 2
      if room > 8 {
        canvas.write(DisplayText(step.dose).shortened(to: room, glyphs), x: x + name.width + 2, y: row, .faint)
      }
      row += 1
    }
  }
}
