// First page ► canvas: all that stands on it, in as many parts as the screen needs.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

/// The first page on a screen: one column of text, read part by part where it has no room at once.
struct FirstPageLayout {
  private typealias Line = (text: DisplayText, role: Role)

  private let page: FirstPage
  private let size: Size
  private let glyphs: GlyphSet
  private let lines: [Line]
  /// The title in large letters, where there is room.
  private let title: BigText?
  /// The lines of each part.
  private let parts: [Range<Int>]

  private var margin: Int { size.width >= 60 ? 3 : 0 }
  private var top: Int { size.height >= 20 ? 1 : 0 }

  /// - Parameter foot: The rows at the foot that are always taken.
  init(_ page: FirstPage, _ size: Size, _ glyphs: GlyphSet, foot: Int) {
    self.page = page
    self.size = size
    self.glyphs = glyphs
    let margin = size.width >= 60 ? 3 : 0
    let width = max(1, min(size.width - 2 * margin, 100))
    let big = size.height >= 24 ? BigText(page.title, size: 2, glyphs) : nil
    title = big.flatMap { $0.columns <= width ? $0 : nil }
    func wrapped(_ text: String, _ role: Role) -> [Line] {
      DisplayText(text).wrapped(width: width, lines: .max, glyphs).map { ($0, role) }
    }
    var lines = title == nil ? wrapped(page.title, .strong) : []
    lines += wrapped(page.about, .plain)
    for trouble in page.troubles { lines += wrapped(trouble, .warning) }
    if size.height >= 14 { lines.append((DisplayText(""), .plain)) }
    // Lines are laid for at least 40 cells; on a narrower screen they are broken once more.
    for line in page.text(max(40, width)).split(separator: "\n", omittingEmptySubsequences: false) {
      // Wrapping would take away the indent.
      let whole = DisplayText(String(line))
      lines += whole.width <= width ? [(whole, .plain)] : wrapped(String(line), .plain)
    }
    while lines.last?.text.isEmpty ?? false { lines.removeLast() }
    self.lines = lines
    let room = max(1, size.height - foot - (size.height >= 20 ? 2 : 0))
    var parts: [Range<Int>] = []
    var start = 0
    repeat {
      let end = min(lines.count, start + max(1, parts.isEmpty ? room - (title.map { $0.rows + 1 } ?? 0) : room))
      parts.append(start..<end)
      start = lines[end...].firstIndex { !$0.text.isEmpty } ?? lines.count
    } while start < lines.count
    self.parts = parts
  }

  /// How many parts there are.
  var count: Int { parts.count }

  /// Draws a part, from 0.
  func draw(_ part: Int, into canvas: inout Canvas) {
    var y = top
    if part == 0, let title {
      title.draw(into: &canvas, x: margin, y: y, .strong)
      y += title.rows + 1
    }
    for (row, line) in lines[parts[part]].enumerated() {
      canvas.write(line.text, x: margin, y: y + row, line.role)
    }
  }
}

extension FirstPage {
  /// Where a reader of the page is.
  enum Place {
    /// The session waits, and the listener turns the parts.
    case held(part: Int)
    /// The parts turn by themselves while the welcome is spoken, of which this share was.
    case turning(share: Double)
  }

  /// Draws a part of the page.
  /// - Returns: The canvas, the part that is shown, and how many there are.
  func draw(_ place: Place, state: ScreenState, size: Size, glyphs: GlyphSet, in words: DisplayTable) -> (
    canvas: Canvas, part: Int, parts: Int
  ) {
    var state = state
    // It stands on the page already.
    if state.trouble == lastingTrouble { state.trouble = nil }
    let foot = BottomLines(state, isPaused: true, words, size, glyphs).lasting
    let layout = FirstPageLayout(self, size, glyphs, foot: foot)
    let last = layout.count - 1
    var hints: [String]?
    let part: Int
    switch place {
    case .turning(let share): part = min(last, Int(share * Double(layout.count)))
    case .held(let wanted):
      part = min(last, wanted)
      let (key, quit) = (KeyBindings.pause.name(in: words), KeyBindings.quit.name(in: words))
      hints = ["\(key) \(words(part == last ? .wordStart : .wordReadOn))", "\(quit) \(words(.wordQuit))"]
    }
    var canvas = Canvas(size)
    layout.draw(part, into: &canvas)
    BottomLines(state, isPaused: false, words, size, glyphs, hints: hints).draw(into: &canvas)
    if state.panel == .help { HelpPanel.draw(into: &canvas, glyphs, words) }
    return (canvas, part, layout.count)
  }
}
