// Chooser state ► canvas: the list of routines, with a preview of the selected one beside or below it, and the options.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

/// Draws the chooser: a pure function of its state, the size, the glyphs and the words.
public enum ChooserCanvas {
  private static let top = 2

  /// Draws the chooser.
  public static func draw(_ state: ChooserState, size: Size, glyphs: GlyphSet = .unicode) -> Canvas {
    var canvas = Canvas(size)
    drawHeading(state, &canvas, glyphs)
    let bottom = max(top, size.height - 3)
    if size.width >= 76 {
      let list = min(56, size.width * 6 / 10)
      drawList(state, &canvas, width: list, rows: top..<bottom, glyphs)
      for row in top..<bottom { canvas.fill(glyphs.box[3], x: list + 1, y: row, width: 1, .faint) }
      drawPreview(state, &canvas, x: list + 3, rows: top..<bottom, glyphs)
    } else {
      let middle = max(top + 1, min(top + state.rows.count, (top + bottom) / 2))
      drawList(state, &canvas, width: size.width, rows: top..<middle, glyphs)
      drawPreview(state, &canvas, x: 0, rows: middle + 1..<max(middle + 1, bottom), glyphs)
    }
    drawOptions(state, &canvas, y: size.height - 2, glyphs)
    drawKeys(state, &canvas, y: size.height - 1, glyphs)
    return canvas
  }

  private static func drawHeading(_ state: ChooserState, _ canvas: inout Canvas, _ glyphs: GlyphSet) {
    let width = canvas.size.width
    canvas.write("Limber", x: 0, y: 0, .strong)
    let (text, role): (String, Role) =
      if let note = state.note {
        (note, .strong)
      } else if state.filter.isEmpty {
        (state.words(.typeToFilter), .faint)
      } else {
        (state.filter + "_", .strong)
      }
    canvas.write(DisplayText(text).shortened(to: width - 9, glyphs), x: 9, y: 0, role)
    canvas.fill(glyphs.lineEmpty, x: 0, y: 1, width: width, .faint)
  }

  // MARK: List

  private static func drawList(
    _ state: ChooserState, _ canvas: inout Canvas, width: Int, rows: Range<Int>, _ glyphs: GlyphSet
  ) {
    guard !state.matches.isEmpty else {
      canvas.write(DisplayText(state.words(.nothingMatches)).shortened(to: width, glyphs), x: 0, y: rows.lowerBound)
      return
    }
    // Keeps the selected routine visible, and the heading of the first one.
    let place = state.rows.firstIndex(of: .item(state.marked)) ?? 0
    let first = max(0, min(place - rows.count / 2, state.rows.count - rows.count))
    for (row, entry) in zip(rows, state.rows[first...]) {
      switch entry {
      case .heading(let title): canvas.write(DisplayText(title).shortened(to: width, glyphs), x: 0, y: row, .strong)
      case .item(let index): draw(state, state.matches[index], &canvas, width: width, y: row, glyphs)
      }
    }
    func routines(_ part: some Collection<ChooserState.Row>) -> Int {
      part.count { if case .item = $0 { true } else { false } }
    }
    let above = routines(state.rows[..<first])
    let below = routines(state.rows[min(state.rows.count, first + rows.count)...])
    if above > 0 { mark(state.words(.moreAbove, count: above), y: rows.lowerBound - 1) }
    if below > 0 { mark(state.words(.moreBelow, count: below), y: rows.upperBound) }
    func mark(_ text: String, y: Int) {
      canvas.write(DisplayText(" \(text) ").shortened(to: width - 2, glyphs), x: 2, y: y, .faint)
    }
  }

  private static func draw(
    _ state: ChooserState, _ item: ChooserItem, _ canvas: inout Canvas, width: Int, y: Int, _ glyphs: GlyphSet
  ) {
    let isMarked = item == state.markedItem
    let isOff = item.refusal != nil || !item.faults.isEmpty
    let role: Role = isMarked ? .inverse : isOff ? .faint : .plain
    if isMarked {
      canvas.fill(" ", x: 0, y: y, width: width, role)
      canvas.write(">", x: 0, y: y, role)
    }
    let minutes = DisplayText(item.minutes.map { state.words(.minutes, count: $0) } ?? "")
    canvas.write(minutes, endingAt: 9, y: y, role)
    var end = width
    if isOff {
      let mark = DisplayText(state.words(item.faults.isEmpty ? .markRefused : .markFaulty))
      canvas.write(mark, endingAt: width, y: y, isMarked ? role : .warning)
      end -= mark.width + 1
    }
    canvas.write(DisplayText(item.title).shortened(to: end - 11, glyphs), x: 11, y: y, role)
  }

  // MARK: Preview, options, keys

  private static func drawPreview(
    _ state: ChooserState, _ canvas: inout Canvas, x: Int, rows: Range<Int>, _ glyphs: GlyphSet
  ) {
    guard let item = state.markedItem, !rows.isEmpty else { return }
    let preview = ChooserPreview(
      item, in: state.words, glyphs: glyphs, width: max(1, canvas.size.width - x), height: rows.count)
    for (row, line) in zip(rows, preview.lines) {
      var column = x
      for piece in line { column += canvas.write(piece.text, x: column, y: row, piece.role) }
    }
  }

  /// The options, from the first one that is needed for the one in focus to be whole.
  private static func drawOptions(_ state: ChooserState, _ canvas: inout Canvas, y: Int, _ glyphs: GlyphSet) {
    canvas.fill(" ", x: 0, y: y, width: canvas.size.width)
    let texts = state.options.map { option in
      let value = option.kind == state.focus ? "< \(option.value.shown) >" : option.value.shown
      return (name: DisplayText(option.name(in: state.words) + ": "), value: DisplayText(value), kind: option.kind)
    }
    let focused = texts.firstIndex { $0.kind == state.focus } ?? 0
    func width(from first: Int) -> Int { texts[first...focused].reduce(0) { $0 + $1.name.width + $1.value.width + 3 } }
    let first = (0...focused).first { width(from: $0) <= canvas.size.width } ?? focused
    var x = 0
    for text in texts[first...] {
      let isFocused = text.kind == state.focus
      x += canvas.write(text.name, x: x, y: y, .faint)
      let room = max(1, canvas.size.width - x)
      x += canvas.write(text.value.shortened(to: room, glyphs), x: x, y: y, isFocused ? .inverse : .plain) + 3
      guard x < canvas.size.width - 12 else { return }
    }
  }

  private static func drawKeys(_ state: ChooserState, _ canvas: inout Canvas, y: Int, _ glyphs: GlyphSet) {
    let words = state.words
    func name(_ keys: Key...) -> String { keys.map { $0.name(in: words) }.joined(separator: ", ") }
    let arrows =
      state.focus == nil
      ? "\(name(.up, .down)) \(words(.chooseMark))" : "\(name(.left, .right)) \(words(.chooseChange))"
    let leaving = state.focus != nil ? words(.chooseList) : words(state.filter.isEmpty ? .chooseLeave : .chooseAll)
    let keys = [
      "\(name(.enter)) \(words(.choosePlay))", arrows, "\(name(.tab)) \(words(.chooseOptions))",
      "\(name(.escape)) \(leaving)",
    ]
    canvas.write(
      DisplayText(keys.joined(separator: "  ")).shortened(to: canvas.size.width, glyphs), x: 0, y: y, .faint)
  }
}
