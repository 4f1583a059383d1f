// Drawing ► SVG: still, in a row, or moving.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Pictures of figures as SVG files.
public enum FigureSVG {
  /// The pixels of a body's height.
  private static let scale = 220.0
  private static let margin = 14.0

  /// The colours of tones on the ground of the picture.
  private static let style = """
    <style>
    .ground{fill:#fbfbf9}
    .floor{stroke:#b9bcbb}.prop{stroke:#a9865f}.far{stroke:#a9b3b8}.body{stroke:#4b565c}.moving{stroke:#1f8a4c}
    .arrow{stroke:#c0392b}.gap{stroke:#fbfbf9}
    path{fill:none;stroke-linecap:round;stroke-linejoin:round}
    text{font:15px sans-serif;fill:#333}
    .frame{visibility:hidden}.frame.still{visibility:visible}

    """

  /// Drawings beside each other, in their own size.
  public static func row(_ drawings: [Drawing]) -> String {
    let sizes = drawings.map { ($0.high - $0.low) * scale }
    let each = PicturePoint(sizes.map(\.x).max() ?? 1, sizes.map(\.y).max() ?? 1) + margin
    return sheet([(drawings, "")], columns: 1, cell: (each.x * Double(drawings.count), each.y))
  }

  /// Pictures in rows and columns, each of drawings beside each other, and with what is written below it.
  ///
  /// - Parameter cell: The size that each of them is fitted into, in pixels.
  public static func sheet(
    _ pictures: [(drawings: [Drawing], caption: String)], columns: Int, cell: (width: Double, height: Double)
  ) -> String {
    let hasCaptions = pictures.contains { !$0.caption.isEmpty }
    let (wide, high) = (cell.width + 2 * margin, cell.height + 2 * margin + (hasCaptions ? 22 : 0))
    let rows = (pictures.count + columns - 1) / max(1, columns)
    var body = ""
    for (index, picture) in pictures.enumerated() {
      let (x, y) = (Double(index % columns) * wide, Double(index / columns) * high)
      let sizes = picture.drawings.map { ($0.high - $0.low) * scale }
      let each = PicturePoint(sizes.map(\.x).max() ?? 1, sizes.map(\.y).max() ?? 1) + margin
      // In as many lines as make it largest.
      func fit(_ across: Int) -> Double {
        let lines = (sizes.count + across - 1) / across
        return min(cell.width / (each.x * Double(across)), cell.height / (each.y * Double(lines)), 1)
      }
      let across = (1...max(1, sizes.count)).max { fit($0) < fit($1) } ?? 1
      let shrink = fit(across)
      let lines = (sizes.count + across - 1) / across
      for (place, drawing) in picture.drawings.enumerated() {
        let (column, line) = (place % across, place / across)
        let inLine = min(across, sizes.count - line * across)
        let left =
          x + (wide - each.x * shrink * Double(inLine)) / 2 + each.x * shrink * Double(column)
          + (each.x - sizes[place].x) * shrink / 2
        let bottom = y + margin + cell.height - each.y * shrink * Double(lines - 1 - line)
        body +=
          "<g transform=\"translate(\(number(left)) \(number(bottom - sizes[place].y * shrink))) "
          + "scale(\(number(shrink)))\">" + strokes(drawing) + "</g>\n"
      }
      if !picture.caption.isEmpty {
        body +=
          "<text x=\"\(number(x + wide / 2))\" y=\"\(number(y + high - 8))\" text-anchor=\"middle\">"
          + escaped(picture.caption) + "</text>\n"
      }
    }
    return document(width: wide * Double(columns), height: high * Double(rows), style + "</style>\n", body)
  }

  /// Drawings one after the other, again and again, in even steps; where motion is reduced, the first alone.
  ///
  /// - Parameter seconds: How long all of them take.
  public static func moving(_ drawings: [Drawing], seconds: Double) -> String {
    guard let first = drawings.first else { return document(width: 1, height: 1, "", "") }
    let size = (first.high - first.low) * scale + 2 * margin
    let share = 100 / Double(drawings.count)
    var style = Self.style
    style += "@media (prefers-reduced-motion:no-preference){.frame{animation:show \(number(seconds))s linear infinite}"
    style += ".frame.still{visibility:hidden}}\n"
    style +=
      "@keyframes show{0%,\(number(share))%{visibility:visible}\(number(share + 0.01))%,100%{visibility:hidden}}\n"
    let body = drawings.enumerated().map { index, drawing in
      "<g class=\"frame\(index == 0 ? " still" : "")\" style=\"animation-delay:"
        + "\(number(seconds * Double(index) / Double(drawings.count) - seconds))s\" "
        + "transform=\"translate(\(number(margin)) \(number(margin)))\">" + strokes(drawing) + "</g>\n"
    }.joined()
    return document(width: size.x, height: size.y, style + "</style>\n", body)
  }

  private static func document(width: Double, height: Double, _ style: String, _ body: String) -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(number(width)) \(number(height))\" "
      + "width=\"\(number(width))\" height=\"\(number(height))\">\n" + style
      + "<rect class=\"ground\" width=\"100%\" height=\"100%\" rx=\"6\"/>\n" + body + "</svg>\n"
  }

  /// The strokes of a drawing, from its upper left corner.
  private static func strokes(_ drawing: Drawing) -> String {
    func place(_ point: PicturePoint) -> String {
      "\(number((point.x - drawing.low.x) * scale)) \(number((drawing.high.y - point.y) * scale))"
    }
    func path(_ stroke: Stroke, _ tone: String, wider: Double = 0) -> String {
      let width = (stroke.radius + stroke.endRadius) * scale + wider
      return
        "<path class=\"\(tone)\" stroke-width=\"\(number(width))\" d=\"M\(place(stroke.from))L\(place(stroke.to))\"/>"
    }
    return drawing.groups.map { group in
      let gaps = group.hasOutline ? group.strokes.map { path($0, "gap", wider: 5) }.joined() : ""
      return gaps + group.strokes.map { path($0, "\(group.tone)") }.joined()
    }.joined()
  }

  /// A number with two decimals at most.
  private static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let sign = hundredths < 0 ? "-" : ""
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { $0 += $1 == "&" ? "&amp;" : $1 == "<" ? "&lt;" : $1 == ">" ? "&gt;" : String($1) }
  }
}
