// Blocks ► canvas: draws a laid out session.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Figures
internal import RoutineEngine

extension SessionLayout {
  /// Draws the session.
  /// - Parameter figure: The figure of its poses.
  func draw(into canvas: inout Canvas, _ figure: MovingFigure?) {
    drawHeading(into: &canvas)
    drawStripe(into: &canvas)
    for block in blocks { draw(block, into: &canvas) }
    if let bar, !isQuiet { drawBar(into: &canvas, y: bar) }
    if let moment = scene.figure, let figure {
      pane?.draw(moment.drawing(by: figure), into: &canvas, scene.state.role, glyphs)
    }
    if scene.isMarked { drawFrame(into: &canvas) }
  }

  private var isQuiet: Bool {
    switch scene.state {
    case .preparing, .listening, .over: true
    case .ready, .work, .rest, .change, .paused: false
    }
  }

  private func draw(_ block: Block, into canvas: inout Canvas) {
    if block.item == .number, scene.state == .paused, let size = block.size {
      let height = BigText.rows(size, glyphs)
      drawPause(into: &canvas, x: block.x, y: block.y, width: max(2, height / 2), height: height)
      return
    }
    for (line, y) in zip(block.lines, tops(of: block)) {
      if let text = large(line, block.size) {
        text.draw(into: &canvas, x: block.x, y: y, block.role)
      } else {
        canvas.write(line, x: block.x, y: y, block.role)
      }
    }
  }

  /// The first row of each line of a block: between two lines of large letters a row is free.
  func tops(of block: Block) -> [Int] {
    var next = block.y
    return block.lines.map { line in
      defer { next += large(line, block.size).map { $0.rows + 1 } ?? 1 }
      return next
    }
  }

  private func drawHeading(into canvas: inout Canvas) {
    var parts: [String] = []
    if let step = scene.step { parts.append(size.width >= 80 ? step.long : step.short) }
    if let toGo = scene.toGo { parts.append(toGo) }
    let right = DisplayText(parts.joined(separator: " \(glyphs.separator) "))
    canvas.write(
      DisplayText(scene.title).shortened(to: fullWidth - right.width - 2, glyphs), x: margin, y: 0, .faint)
    canvas.write(right, endingAt: margin + fullWidth, y: 0, .plain)
    drawProgress(into: &canvas, y: 1)
  }

  /// A line with a piece for each exercise.
  private func drawProgress(into canvas: inout Canvas, y: Int) {
    let count = max(1, scene.steps.count)
    // Pieces of at least two cells, with a gap.
    let isOne = count * 3 > fullWidth
    let shares = isOne ? [scene.steps.reduce(0, +) / Double(count)] : scene.steps.isEmpty ? [0] : scene.steps
    for (index, share) in shares.enumerated() {
      let (start, next) = (index * (fullWidth + 1) / shares.count, (index + 1) * (fullWidth + 1) / shares.count)
      let piece = next - start - 1
      let done = Int((share * Double(piece)).rounded())
      canvas.fill(glyphs.lineEmpty, x: margin + start, y: y, width: piece, .faint)
      canvas.fill(glyphs.lineFull, x: margin + start, y: y, width: done, share < 1 ? scene.state.role : .plain)
    }
  }

  /// A bar that fills during work, and empties while there is nothing to do.
  private func drawBar(into canvas: inout Canvas, y: Int) {
    canvas.fill(glyphs.lineEmpty, x: margin, y: y, width: width, .faint)
    let done = Int((scene.progress * Double(width)).rounded())
    let role = scene.state.role
    switch scene.state {
    case .work, .paused: canvas.fill(glyphs.lineFull, x: margin, y: y, width: done, role)
    case .rest: canvas.fill(glyphs.restFull, x: margin, y: y, width: width - done, role)
    case .ready: canvas.fill(glyphs.readyFull, x: margin, y: y, width: width - done, role)
    case .change: canvas.fill(glyphs.changeFull, x: margin, y: y, width: width - done, role)
    case .preparing, .listening, .over: break
    }
  }

  /// The stripe at the left edge, by which states differ without colour.
  private func drawStripe(into canvas: inout Canvas) {
    let sign: Character? =
      switch scene.state {
      case .work: glyphs.stripeWork
      case .rest: glyphs.stripeRest
      case .ready: glyphs.stripeReady
      case .change: glyphs.stripeChange
      case .preparing, .listening, .paused, .over: nil
      }
    guard let sign, margin > 1 else { return }
    for row in stripe { canvas.fill(sign, x: 0, y: row, width: 1, scene.state.role) }
  }

  /// A frame around the screen, while a chime sounds.
  private func drawFrame(into canvas: inout Canvas) {
    let role = scene.state.role
    canvas.fill(glyphs.lineFull, x: 0, y: 1, width: size.width, role)
    for row in 1..<size.height - 1 {
      for x in [0, size.width - 1] { canvas.fill(" ", x: x, y: row, width: 1, role.block) }
    }
  }

  /// The pause symbol: two upright bars.
  private func drawPause(into canvas: inout Canvas, x: Int, y: Int, width: Int, height: Int) {
    for row in y..<y + height {
      for x in [x, x + 2 * width] {
        canvas.fill(
          glyphs.isASCII ? " " : "█", x: x, y: row, width: width, glyphs.isASCII ? Role.paused.block : .paused)
      }
    }
  }
}
