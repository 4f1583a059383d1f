// The layout from 60 by 16 cells on.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Like the large layout, with a smaller number and the side in plain letters.
struct MediumLayout {
  private let scene: Scene
  private let size: Size
  private let glyphs: GlyphSet

  private static let left = 3
  private static let number = PixelScale(2, 2)
  /// The column of the words beside the number, after "0:00".
  private static let column = left + 13 * 2 + 2

  init(_ scene: Scene, _ size: Size, _ glyphs: GlyphSet) {
    self.scene = scene
    self.size = size
    self.glyphs = glyphs
  }

  private var width: Int { size.width - Self.left - 1 }

  func draw(into canvas: inout Canvas) {
    let small = PixelScale(1, 1).fitting(glyphs)
    let nameHeight = 3
    canvas.drawStatus(scene, x: Self.left, y: 0, width: width, isLong: false, glyphs)
    canvas.drawSessionLine(scene, x: Self.left, y: 1, width: width, glyphs)
    canvas.drawBig(
      scene.name ?? scene.title, x: Self.left, y: 2, width: width + 1, height: nameHeight, small, .strong, glyphs)
    drawSubtitle(into: &canvas, y: 5)
    drawNumber(into: &canvas, y: 6, small)
    canvas.drawBar(scene, x: Self.left, y: 11, width: width, glyphs)
    canvas.drawStripe(scene.state, y: 2...11, glyphs)
    drawSentences(into: &canvas, last: size.height - 2)
  }

  private func drawSubtitle(into canvas: inout Canvas, y: Int) {
    let parts = [scene.comingUp?.alone, scene.sideName].compactMap(\.self) + scene.details
    canvas.write(
      DisplayText(parts.joined(separator: " \(glyphs.separator) ")).shortened(to: width, glyphs), x: Self.left, y: y,
      .strong)
  }

  private func drawNumber(into canvas: inout Canvas, y: Int, _ small: PixelScale) {
    let role = scene.state.role
    let room = size.width - Self.column
    let height = BigText.height(Self.number)
    if scene.state == .paused {
      canvas.drawPause(x: Self.left, y: y, width: 4, height: height, glyphs)
    } else if let digits = scene.number, let big = BigText(digits) {
      let scale = big.columns(Self.number) <= Self.column - Self.left - 1 ? Self.number : PixelScale(1, 2)
      big.draw(into: &canvas, x: Self.left, y: y, scale, role, glyphs)
      if let suffix = scene.numberSuffix, let text = BigText(suffix), text.height(small) <= height {
        text.draw(
          into: &canvas, x: Self.left + big.columns(scale) + 2, y: y + height - text.height(small), small, role, glyphs)
      }
    } else {
      canvas.drawBig(scene.wordNow, x: Self.left, y: y, width: width, height: height, Self.number, role, glyphs)
      return
    }
    let wordHeight = BigText.height(small)
    canvas.drawBig(scene.wordNow, x: Self.column, y: y, width: room, height: min(3, wordHeight), small, role, glyphs)
    let lines = [scene.state == .paused ? scene.countInWords : nil, scene.side?.uppercased()].compactMap(\.self)
    for (index, line) in lines.enumerated() {
      canvas.write(
        DisplayText(line).shortened(to: room, glyphs), x: Self.column, y: y + height - lines.count + index, .strong)
    }
  }

  private func drawSentences(into canvas: inout Canvas, last: Int) {
    var row = last
    if let next = scene.next {
      canvas.write(DisplayText(next).shortened(to: width, glyphs), x: Self.left, y: row)
      row -= 1
    }
    if let stop = scene.stop {
      canvas.write(DisplayText(stop).shortened(to: width, glyphs), x: Self.left, y: row, .warning)
      row -= 1
    }
    guard let spoken = scene.spoken else { return }
    let lines = DisplayText(spoken).wrapped(width: width, lines: row - 11, glyphs)
    for (index, line) in lines.enumerated() { canvas.write(line, x: Self.left, y: 12 + index, .strong) }
  }
}
