// Elements of all layouts: bars, the status line, and big text with fallbacks.
// SPDX-License-Identifier: GPL-3.0-or-later

extension Canvas {
  /// Draws a bar that fills, or one that empties while there is nothing to do.
  ///
  /// - Parameter height: The height in rows of the filled part; the empty part is a line.
  mutating func drawBar(_ scene: Scene, x: Int, y: Int, width: Int, height: Int = 1, _ glyphs: GlyphSet) {
    guard width > 0 else { return }
    fill(glyphs.barEmpty, x: x, y: y, width: width, .faint)
    for row in y..<y + height { drawFullPart(of: scene, x: x, y: row, width: width, glyphs) }
  }

  private mutating func drawFullPart(of scene: Scene, x: Int, y: Int, width: Int, _ glyphs: GlyphSet) {
    let role = scene.state.role
    switch scene.state {
    case .work:
      let eighths = Int((scene.progress * Double(width * 8)).rounded(.down))
      fill(glyphs.barFull, x: x, y: y, width: eighths / 8, role)
      if eighths % 8 > 0, !glyphs.barTips.isEmpty {
        fill(glyphs.barTips[eighths % 8 - 1], x: x + eighths / 8, y: y, width: 1, role)
      }
    case .rest, .ready, .change:
      let left = Int(((1 - scene.progress) * Double(width)).rounded(.up))
      fill(scene.state == .change ? glyphs.changeFull : glyphs.restFull, x: x, y: y, width: left, role)
    case .preparing, .listening, .over, .paused: break
    }
  }

  /// Draws the progress of the session.
  mutating func drawSessionLine(_ scene: Scene, x: Int, y: Int, width: Int, _ glyphs: GlyphSet) {
    fill(glyphs.lineEmpty, x: x, y: y, width: width, .faint)
    fill(glyphs.lineFull, x: x, y: y, width: Int((scene.sessionProgress * Double(width)).rounded()), .plain)
  }

  /// Draws the title on the left, and the number of the exercise and the remaining time on the right.
  mutating func drawStatus(_ scene: Scene, x: Int, y: Int, width: Int, isLong: Bool, _ glyphs: GlyphSet) {
    var parts: [String] = []
    if let step = scene.step { parts.append(isLong ? step.long : step.short) }
    if let toGo = scene.toGo { parts.append(toGo) }
    let right = DisplayText(parts.joined(separator: " \(glyphs.separator) "))
    write(DisplayText(scene.title).shortened(to: width - right.width - 2, glyphs), x: x, y: y)
    write(right, endingAt: x + width, y: y)
  }

  /// Draws the stripe on the left edge, by which states can be distinguished from a distance.
  mutating func drawStripe(_ state: Scene.State, y: ClosedRange<Int>, _ glyphs: GlyphSet) {
    let pattern =
      switch state {
      case .work: glyphs.stripeWork
      case .rest: glyphs.stripeRest
      case .ready: glyphs.stripeReady
      case .change: glyphs.stripeChange
      case .preparing, .listening, .paused, .over: ""
      }
    for row in y { write(pattern, x: 0, y: row, state.role) }
  }

  /// Draws the pause symbol: two vertical bars.
  mutating func drawPause(x: Int, y: Int, width: Int, height: Int, _ glyphs: GlyphSet) {
    for row in y..<y + height {
      fill(glyphs.barFull, x: x, y: row, width: width, .paused)
      fill(glyphs.barFull, x: x + 2 * width, y: row, width: width, .paused)
    }
  }

  /// Draws text in big letters on one line; if they do not fit, in smaller ones, or else in upper case on the middle
  /// row.
  mutating func drawBig(
    _ text: String, x: Int, y: Int, width: Int, height: Int, _ scale: PixelScale, _ role: Role, _ glyphs: GlyphSet
  ) {
    let scales = [scale, PixelScale(1, 1).fitting(glyphs)]
    if let big = BigText(text),
      let scale = scales.first(where: { big.columns($0) <= width && big.height($0) <= height })
    {
      big.draw(into: &self, x: x, y: y, scale, role, glyphs)
    } else {
      write(
        DisplayText(text.uppercased()).shortened(to: width, glyphs), x: x, y: y + (height - 1) / 2,
        role == .plain ? .strong : role)
    }
  }
}
