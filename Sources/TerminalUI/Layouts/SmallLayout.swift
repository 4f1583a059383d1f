// The layout from 40 by 10 cells on.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Name and side, number with instruction, bar, sentence, and the stop condition or what comes next.
struct SmallLayout {
  private let scene: Scene
  private let size: Size
  private let glyphs: GlyphSet

  private static let number = PixelScale(2, 2)
  /// The column of the words beside the number, after "0:00".
  private static let column = 27

  init(_ scene: Scene, _ size: Size, _ glyphs: GlyphSet) {
    self.scene = scene
    self.size = size
    self.glyphs = glyphs
  }

  func draw(into canvas: inout Canvas) {
    drawHeading(into: &canvas)
    drawNumber(into: &canvas)
    canvas.drawBar(scene, x: 0, y: 6, width: size.width, glyphs)
    if let spoken = scene.spoken {
      canvas.write(DisplayText(spoken).shortened(to: size.width, glyphs), x: 0, y: 7, .strong)
    }
    if let stop = scene.stop, scene.state == .work || scene.state == .paused || scene.next == nil {
      canvas.write(DisplayText(stop).shortened(to: size.width, glyphs), x: 0, y: 8, .warning)
    } else if let next = scene.next {
      canvas.write(DisplayText(next).shortened(to: size.width, glyphs), x: 0, y: 8)
    }
  }

  private func drawHeading(into canvas: inout Canvas) {
    let mark = DisplayText(scene.step?.short ?? "")
    let name = scene.comingUp?.withName ?? scene.name ?? scene.title
    canvas.write(
      DisplayText(name).shortened(to: size.width - mark.width - 1, glyphs), x: 0, y: 0, .strong)
    canvas.write(mark, endingAt: size.width, y: 0)
  }

  private func drawNumber(into canvas: inout Canvas) {
    let role = scene.state.role
    let room = size.width - Self.column
    let height = BigText.height(Self.number)
    if scene.state == .paused {
      canvas.drawPause(x: 1, y: 1, width: 4, height: height, glyphs)
    } else if let digits = scene.number, let big = BigText(digits) {
      let scale = big.columns(Self.number) < Self.column ? Self.number : PixelScale(1, 2)
      big.draw(into: &canvas, x: 0, y: 1, scale, role, glyphs)
      if let suffix = scene.numberSuffix { canvas.write(suffix, x: big.columns(scale) + 1, y: height, role) }
    } else {
      canvas.drawBig(
        scene.wordNow, x: 0, y: 1, width: size.width, height: height, PixelScale(1, 1).fitting(glyphs), role, glyphs)
      return
    }
    let word = DisplayText(" \(scene.wordNow.uppercased()) ").wrapped(width: room - 2, lines: 2, glyphs)
    for (index, line) in word.enumerated() {
      canvas.fill(" ", x: Self.column, y: 1 + index, width: room, .inverse)
      canvas.write(line, x: Self.column + 1, y: 1 + index, .inverse)
    }
    var lines: [String] = []
    if let side = scene.side { lines.append(side.uppercased()) }
    if scene.state == .paused, let left = scene.countInWords { lines.append(left) } else { lines += scene.details }
    for (index, line) in lines.prefix(5 - word.count - 1).enumerated() {
      canvas.write(
        DisplayText(line).shortened(to: room, glyphs), x: Self.column, y: 1 + word.count + index, .strong)
    }
    if let toGo = scene.toGo {
      canvas.write(DisplayText(toGo).shortened(to: room, glyphs), x: Self.column, y: height)
    }
  }
}
