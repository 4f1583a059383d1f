// The layout from 80 by 24 cells on, scaled to the screen to be readable from as far away as possible.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

/// From top to bottom: status; exercise; number with instruction and side; bar; sentence; stop condition; what comes
/// next; keys.
struct LargeLayout {
  private let scene: Scene
  private let size: Size
  private let glyphs: GlyphSet
  private let number: PixelScale
  private let name: PixelScale
  /// The name in one or two lines of big letters; empty if they do not fit or the font lacks a letter.
  private let nameLines: [String]

  /// The number of rows besides the name and the number.
  private static let fixedRows = 13
  private static let left = 3
  /// The width in pixels of the widest common number, such as "0:00".
  private static let numberPixels = 13
  private static let scales = [12, 10, 8, 6, 5, 4, 3, 2]

  init(_ scene: Scene, _ size: Size, _ glyphs: GlyphSet) {
    self.scene = scene
    self.size = size
    self.glyphs = glyphs
    let rows = size.height - Self.fixedRows
    let width = size.width - Self.left
    let words = scene.name ?? scene.title
    var best: (number: PixelScale, name: PixelScale, lines: [String])?
    search: for step in Self.scales {
      let number = PixelScale(step, step).fitting(glyphs)
      guard Self.numberPixels * step <= width * 51 / 100 else { continue }
      let left = rows - BigText.height(number)
      for nameStep in [6, 4, 3, 2, 1] where nameStep * 2 <= step {
        let name = PixelScale(nameStep, nameStep).fitting(glyphs)
        let lines = Self.lines(of: words, name, width: width)
        if !lines.isEmpty, lines.count * BigText.height(name) <= left {
          best = (number, name, lines)
          break search
        }
      }
    }
    number = best?.number ?? PixelScale(3, 3).fitting(glyphs)
    name = best?.name ?? PixelScale(1, 1).fitting(glyphs)
    nameLines = best?.lines ?? []
  }

  /// The words in one or two big lines; empty if they do not fit.
  private static func lines(of words: String, _ scale: PixelScale, width: Int) -> [String] {
    func fits(_ text: some StringProtocol) -> Bool {
      BigText(String(text)).map { $0.columns(scale) <= width } ?? false
    }
    if fits(words) { return [words] }
    let spaces = words.indices.filter { words[$0] == " " }
    // The break with the shortest longer line.
    let breaks = spaces.filter { fits(words[..<$0]) && fits(words[words.index(after: $0)...]) }
    let middle = breaks.min {
      max(words[..<$0].count, words[$0...].count) < max(words[..<$1].count, words[$1...].count)
    }
    return middle.map { [String(words[..<$0]), String(words[words.index(after: $0)...])] } ?? []
  }

  /// The scale of the word beside the number, and of the side.
  private var word: PixelScale {
    PixelScale(max(1, number.columns / 3), max(1, number.halfRows / 3)).fitting(glyphs)
  }
  /// The column of the words beside the number.
  private var column: Int { Self.left + Self.numberPixels * number.columns + 1 }
  private var nameHeight: Int { max(1, nameLines.count) * BigText.height(name) }
  private var numberHeight: Int { BigText.height(number) }
  /// The spare rows, for a thicker bar and spacing.
  private var spare: Int { max(0, size.height - Self.fixedRows - nameHeight - numberHeight) }
  private var barHeight: Int { spare >= 3 ? 2 : 1 }
  private var width: Int { size.width - Self.left }

  func draw(into canvas: inout Canvas) {
    canvas.drawStatus(scene, x: Self.left, y: 0, width: width - 1, isLong: true, glyphs)
    canvas.drawSessionLine(scene, x: Self.left, y: 1, width: width - 1, glyphs)
    let air = max(0, spare - (barHeight - 1))
    let top = 3 + min(air / 3, 3)
    drawName(into: &canvas, y: top)
    let middle = top + nameHeight + 1 + min(air / 3, 2)
    drawNumber(into: &canvas, y: middle)
    drawSide(into: &canvas, nameRow: top, numberRow: middle)
    let bar = middle + numberHeight + 1
    canvas.drawBar(scene, x: Self.left, y: bar, width: width - 1, height: barHeight, glyphs)
    canvas.drawStripe(scene.state, y: top...bar + barHeight - 1, glyphs)
    drawSentences(into: &canvas, from: bar + barHeight + 1, to: size.height - 3)
  }

  private func drawName(into canvas: inout Canvas, y: Int) {
    if let comingUp = scene.comingUp {
      canvas.write(comingUp.alone.capitalisedAtStart, x: Self.left, y: y - 1, .strong)
    }
    let words = scene.name ?? scene.title
    if nameLines.isEmpty {
      canvas.drawBig(
        words, x: Self.left, y: y, width: width - 1, height: BigText.height(name), name, .plain, glyphs)
    }
    for (index, line) in nameLines.enumerated() {
      BigText(line)?.draw(
        into: &canvas, x: Self.left, y: y + index * BigText.height(name), name,
        scene.name == nil ? .plain : .strong, glyphs)
    }
    if let side = scene.sideName {
      canvas.write(
        DisplayText(side).shortened(to: width - 1, glyphs), x: Self.left, y: y + nameHeight, .strong)
    }
  }

  private func drawNumber(into canvas: inout Canvas, y: Int) {
    let role = scene.state.role
    let wordHeight = BigText.height(word)
    let room = size.width - column
    if scene.state == .paused {
      canvas.drawPause(x: Self.left, y: y, width: number.columns * 2, height: numberHeight, glyphs)
    } else if let digits = scene.number {
      drawDigits(digits, into: &canvas, y: y)
    } else {
      // Without a number, the word is shown in its place.
      let scale = PixelScale(word.columns * 2, word.halfRows * 2).fitting(glyphs)
      canvas.drawBig(
        scene.wordNow, x: Self.left, y: y + max(0, (numberHeight - BigText.height(scale)) / 2), width: width - 1,
        height: numberHeight, scale, role, glyphs)
      canvas.write(
        DisplayText(scene.details.joined(separator: " \(glyphs.separator) ")).shortened(to: width - 1, glyphs),
        x: Self.left, y: y + numberHeight, .strong)
      return
    }
    canvas.drawBig(scene.wordNow, x: column, y: y, width: room, height: wordHeight, word, role, glyphs)
    var details = scene.details
    if case .nowhere = sidePlace, let side = scene.side { details.insert(side.uppercased(), at: 0) }
    if scene.state == .paused { details = ([scene.countInWords].compactMap(\.self) + details) }
    canvas.write(
      DisplayText(details.joined(separator: " \(glyphs.separator) ")).shortened(to: room, glyphs), x: column,
      y: y + wordHeight, .strong)
  }

  /// The place of the side in big letters: below the word, else after the name.
  private enum SidePlace {
    case belowWord
    case behindName(x: Int)
    case nowhere
  }

  private var sidePlace: SidePlace {
    let height = BigText.height(word)
    if numberHeight > 2 * height { return .belowWord }
    guard let side = scene.side.flatMap(BigText.init), let words = nameLines.last.flatMap(BigText.init) else {
      return .nowhere
    }
    let x = size.width - 1 - side.columns(word)
    return Self.left + words.columns(name) + 4 < x ? .behindName(x: x) : .nowhere
  }

  private func drawSide(into canvas: inout Canvas, nameRow: Int, numberRow: Int) {
    guard let side = scene.side, scene.number != nil || scene.state == .paused else { return }
    let height = BigText.height(word)
    let (x, y) =
      switch sidePlace {
      case .belowWord: (column, numberRow + numberHeight - height)
      case .behindName(let x): (x, nameRow + nameHeight - BigText.height(name))
      case .nowhere: (-1, -1)
      }
    guard x >= 0 else { return }
    canvas.drawBig(side, x: x, y: y, width: size.width - x, height: height, word, scene.state.role, glyphs)
  }

  private func drawDigits(_ digits: String, into canvas: inout Canvas, y: Int) {
    let small = word
    guard let big = BigText(digits) else { return }
    let room = Self.numberPixels * number.columns
    let scale =
      Self.scales.filter { $0 <= number.columns }.map { PixelScale($0, $0).fitting(glyphs) }
      .first { big.columns($0) <= room } ?? PixelScale(1, 2)
    let lower = y + numberHeight - big.height(scale)
    big.draw(into: &canvas, x: Self.left, y: lower, scale, scene.state.role, glyphs)
    if let suffix = scene.numberSuffix, let text = BigText(suffix) {
      text.draw(
        into: &canvas, x: Self.left + big.columns(scale) + small.columns * 2,
        y: y + numberHeight - text.height(small), small, scene.state.role, glyphs)
    }
  }

  private func drawSentences(into canvas: inout Canvas, from first: Int, to last: Int) {
    var row = last
    if let next = scene.next {
      canvas.write(DisplayText(next).shortened(to: width - 1, glyphs), x: Self.left, y: row)
    }
    row -= 1
    if let stop = scene.stop {
      canvas.write(DisplayText(stop).shortened(to: width - 1, glyphs), x: Self.left, y: row, .warning)
      row -= 1
    }
    guard let spoken = scene.spoken, row >= first else { return }
    let quoted = glyphs.quotes.open + spoken + glyphs.quotes.close
    let lines = DisplayText(quoted).wrapped(width: width - 1, lines: row - first + 1, glyphs)
    for (index, line) in lines.enumerated() { canvas.write(line, x: Self.left, y: first + index, .strong) }
  }
}
