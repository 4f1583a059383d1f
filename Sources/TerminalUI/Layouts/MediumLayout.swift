// The screen from 60 by 16 cells on.
// SPDX-License-Identifier: GPL-3.0-or-later

/// As the large one, with a smaller number and the side in plain letters.
struct MediumLayout {
  private let scene: Scene
  private let size: Size
  private let glyphs: GlyphSet

  private static let left = 3
  private static let number = PixelScale(2, 2)
  /// Where the words beside the number begin: behind "0:00".
  private static let column = left + 13 * 2 + 2

  init(_ scene: Scene, _ size: Size, _ glyphs: GlyphSet) {
    self.scene = scene
    self.size = size
    self.glyphs = glyphs
  }

  private var width: Int { size.width - Self.left - 1 }

  func draw(into frame: inout Frame) {
    let small = PixelScale(1, 1).fitting(glyphs)
    let nameHeight = 3
    frame.drawStatus(scene, x: Self.left, y: 0, width: width, isLong: false, glyphs)
    frame.drawSessionLine(scene, x: Self.left, y: 1, width: width, glyphs)
    frame.drawBig(
      scene.name ?? scene.title, x: Self.left, y: 2, width: width + 1, height: nameHeight, small, .strong, glyphs)
    drawSubtitle(into: &frame, y: 5)
    drawNumber(into: &frame, y: 6, small)
    frame.drawBar(scene, x: Self.left, y: 11, width: width, glyphs)
    frame.drawStripe(scene.state, y: 2...11, glyphs)
    drawSentences(into: &frame, last: size.height - 2)
  }

  private func drawSubtitle(into frame: inout Frame, y: Int) {
    let parts = [scene.isAhead ? "coming up" : nil, scene.sideName].compactMap(\.self) + scene.details
    frame.write(
      DisplayText(parts.joined(separator: " \(glyphs.separator) ")).shortened(to: width, glyphs), x: Self.left, y: y,
      .strong)
  }

  private func drawNumber(into frame: inout Frame, y: Int, _ small: PixelScale) {
    let role = scene.state.role
    let room = size.width - Self.column
    let height = BigText.height(Self.number)
    if scene.state == .paused {
      frame.drawPause(x: Self.left, y: y, width: 4, height: height, glyphs)
    } else if let digits = scene.number, let big = BigText(digits) {
      let scale = big.columns(Self.number) <= Self.column - Self.left - 1 ? Self.number : PixelScale(1, 2)
      big.draw(into: &frame, x: Self.left, y: y, scale, role, glyphs)
      if let suffix = scene.numberSuffix, let text = BigText(suffix), text.height(small) <= height {
        text.draw(
          into: &frame, x: Self.left + big.columns(scale) + 2, y: y + height - text.height(small), small, role, glyphs)
      }
    } else {
      frame.drawBig(scene.wordNow, x: Self.left, y: y, width: width, height: height, Self.number, role, glyphs)
      return
    }
    let wordHeight = BigText.height(small)
    frame.drawBig(scene.wordNow, x: Self.column, y: y, width: room, height: min(3, wordHeight), small, role, glyphs)
    let lines = [scene.state == .paused ? scene.numberInWords : nil, scene.side?.uppercased()].compactMap(\.self)
    for (index, line) in lines.enumerated() {
      frame.write(
        DisplayText(line).shortened(to: room, glyphs), x: Self.column, y: y + height - lines.count + index, .strong)
    }
  }

  private func drawSentences(into frame: inout Frame, last: Int) {
    var row = last
    if let next = scene.nextLine {
      frame.write(DisplayText(next).shortened(to: width, glyphs), x: Self.left, y: row)
      row -= 1
    }
    if let stop = scene.stop {
      frame.write(DisplayText(stop).shortened(to: width, glyphs), x: Self.left, y: row, .warning)
      row -= 1
    }
    guard let spoken = scene.spoken else { return }
    let lines = DisplayText(spoken).wrapped(width: width, lines: row - 11, glyphs)
    for (index, line) in lines.enumerated() { frame.write(line, x: Self.left, y: 12 + index, .strong) }
  }
}
