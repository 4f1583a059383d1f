// Drawing ► dots: which tone each dot of a grid has.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A grid of dots.
struct Dots {
  let width: Int
  let height: Int
  private(set) var tones: [Tone?]

  /// Draws into a grid, as large as it fits, and on its lower edge.
  init(_ drawing: Drawing, width: Int, height: Int) {
    self.width = width
    self.height = height
    tones = Array(repeating: nil, count: width * height)
    let room = drawing.high - drawing.low
    guard room.x > 0, room.y > 0, width > 2, height > 2 else { return }
    let scale = min(Double(width - 1) / room.x, Double(height - 1) / room.y)
    let left = (Double(width - 1) - room.x * scale) / 2 - drawing.low.x * scale
    let bottom = Double(height - 1) + drawing.low.y * scale
    func place(_ point: PicturePoint) -> PicturePoint { [left + point.x * scale, bottom - point.y * scale] }
    for group in drawing.groups {
      let strokes = group.strokes.map { stroke in
        // What is thin stays visible.
        Stroke(
          from: place(stroke.from), to: place(stroke.to), radius: max(stroke.radius * scale, 0.55),
          endRadius: max(stroke.endRadius * scale, 0.55))
      }
      if group.hasOutline {
        let joint = group.joint.map { (middle: place($0.from), radius: $0.radius * scale) }
        for stroke in strokes {
          fill(stroke, wider: 1.3) { dots, index, point in
            if let joint, Dots.length(point - joint.middle) < joint.radius + 1 { return }
            dots[index] = nil
          }
        }
      }
      for stroke in strokes { fill(stroke, wider: 0) { dots, index, _ in dots[index] = group.tone } }
    }
  }

  private static func length(_ vector: PicturePoint) -> Double { (vector * vector).sum().squareRoot() }

  /// Does something with each dot that a stroke covers.
  private mutating func fill(_ stroke: Stroke, wider: Double, _ body: (inout [Tone?], Int, PicturePoint) -> Void) {
    let reach = max(stroke.radius, stroke.endRadius) + wider
    let way = stroke.to - stroke.from
    let square = (way * way).sum()
    func span(_ one: Double, _ other: Double, _ limit: Int) -> Range<Int> {
      let low = max(0, Int((min(one, other) - reach).rounded(.down)))
      let high = min(limit, Int((max(one, other) + reach).rounded(.up)) + 1)
      return low..<max(low, high)
    }
    for y in span(stroke.from.y, stroke.to.y, height) {
      for x in span(stroke.from.x, stroke.to.x, width) {
        let point = PicturePoint(Double(x), Double(y))
        let share = square > 1e-9 ? min(1, max(0, ((point - stroke.from) * way).sum() / square)) : 0
        let radius = stroke.radius + (stroke.endRadius - stroke.radius) * share + wider
        if Dots.length(point - stroke.from - way * share) <= radius { body(&tones, y * width + x, point) }
      }
    }
  }
}

/// A cell of a picture in text.
public struct FigureCell: Hashable, Sendable {
  /// The character.
  public var character: Character
  /// What most of it belongs to; nil if it is empty.
  public var tone: Tone?
}

extension Drawing {
  /// The drawing in rows of cells, of two by four dots each.
  ///
  /// - Parameter ascii: Whether ASCII alone is used instead of braille.
  public func cells(columns: Int, rows: Int, ascii: Bool = false) -> [[FigureCell]] {
    let dots = Dots(self, width: columns * 2, height: rows * 4)
    return (0..<rows).map { row in
      (0..<columns).map { column in
        var bits = 0
        var counts = [Int](repeating: 0, count: Tone.allCases.count)
        for y in 0..<4 {
          for x in 0..<2 {
            guard let tone = dots.tones[(row * 4 + y) * dots.width + column * 2 + x] else { continue }
            bits |= 1 << (y * 2 + x)
            // What moves, and what is in front, is seen before what is behind.
            counts[Int(tone.rawValue)] += tone == .floor ? 1 : 4 + Int(tone.rawValue)
          }
        }
        let most = counts.indices.max { counts[$0] < counts[$1] } ?? 0
        return FigureCell(
          character: ascii ? Drawing.ascii(bits) : Drawing.braille(bits),
          tone: bits == 0 ? nil : Tone(rawValue: UInt8(most)))
      }
    }
  }

  /// The drawing as lines of text, without spaces at their ends.
  public func text(columns: Int, rows: Int, ascii: Bool = false) -> String {
    cells(columns: columns, rows: rows, ascii: ascii).map { row in
      var line = String(row.map(\.character))
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  /// The character with the dots of two by four bits, row by row.
  private static func braille(_ bits: Int) -> Character {
    guard bits != 0 else { return " " }
    // Braille counts the dots down the columns, and the lowest row last.
    let order = [0, 3, 1, 4, 2, 5, 6, 7]
    var value: UInt32 = 0x2800
    for bit in 0..<8 where bits >> bit & 1 == 1 { value |= 1 << UInt32(order[bit]) }
    return Unicode.Scalar(value).map(Character.init) ?? " "
  }

  /// The character of ASCII that is filled most alike: by upper and lower half, and left and right.
  private static func ascii(_ bits: Int) -> Character {
    let quarters = [0b0000_0101, 0b0000_1010, 0b0101_0000, 0b1010_0000].map { (bits & $0) != 0 }
    let filled = bits.nonzeroBitCount
    if filled >= 6 { return "#" }
    switch (quarters[0], quarters[1], quarters[2], quarters[3]) {
    case (false, false, false, false): return " "
    case (true, false, false, false): return "`"
    case (false, true, false, false): return "'"
    case (false, false, true, false): return ","
    case (false, false, false, true): return "."
    case (true, true, false, false): return "\""
    case (false, false, true, true): return "_"
    case (true, false, true, false): return "|"
    case (false, true, false, true): return "|"
    case (false, true, true, false): return "/"
    case (true, false, false, true): return "\\"
    case (true, true, true, false): return "P"
    case (true, true, false, true): return "9"
    case (true, false, true, true): return "L"
    case (false, true, true, true): return "J"
    case (true, true, true, true): return "H"
    }
  }
}
