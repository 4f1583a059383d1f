// The picture of the screen in README: a frame as it is drawn, in the colours of the dark theme.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

@testable import TerminalUI

@Suite struct PictureTests {
  @Test func thePictureIsThatOfTheScreen() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let snapshot = try #require(ScreenSamples.states.first { $0.name == "work-hold" }).snapshot
    let frame = SessionCanvas.draw(snapshot, title: "", size: Size(100, 32))
    try Golden.compare(frame.picture(.dark), with: root.appending(path: "Docs/Pictures/screen.svg"))
  }
}

extension Canvas {
  /// The canvas as SVG: blocks and lines as shapes, one path for each role, and the rest as text.
  fileprivate func picture(_ theme: Theme) -> String {
    // A quarter of a cell is 4 by 8 units.
    let (wide, high) = (8, 16)
    var paths: [Role: String] = [:]
    var texts = ""
    for y in 0..<size.height {
      var x = 0
      while x < size.width {
        let cell = self[x, y]
        guard let character = cell.character, character != " " else {
          x += 1
          continue
        }
        guard let shapes = character.shapes else {
          // Text goes on over single spaces, so that words stay together.
          var end = x
          var text = ""
          while end < size.width, self[end, y].role == cell.role, let next = self[end, y].character, next.shapes == nil,
            next != " " || (end + 1 < size.width && self[end + 1, y].character != " ")
          {
            text.append(next)
            end += 1
          }
          texts += "<text x=\"\(x * wide)\" y=\"\(y * high + 12)\" textLength=\"\((end - x) * wide)\""
          texts += " fill=\"\(Palette.hex(cell.role, theme))\">\(text.escaped)</text>\n"
          x = end
          continue
        }
        let run = (x..<size.width).prefix { self[$0, y] == cell }.count
        for shape in shapes {
          // What fills the width of its cell goes on in the next ones.
          let isWhole = shape.width == wide
          for place in 0..<(isWhole ? 1 : run) {
            let (left, top) = ((x + place) * wide + shape.x, y * high + shape.y)
            let width = isWhole ? run * wide : shape.width
            paths[cell.role, default: ""] += "M\(left) \(top)h\(width)v\(shape.height)h-\(width)z"
          }
        }
        x += run
      }
    }
    let drawn = Role.allCases.compactMap { role in
      paths[role].map { "<path fill=\"\(Palette.hex(role, theme))\" d=\"\($0)\"/>\n" }
    }
    let (width, height) = ((size.width + 2) * wide, (size.height + 1) * high)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="-8 -8 \(width) \(height)">
      <title>Limber's screen in the middle of a hold</title>
      <rect x="-8" y="-8" width="\(width)" height="\(height)" rx="8" fill="#101214"/>
      <g font-family="monospace" font-size="13" shape-rendering="crispEdges">
      \(drawn.joined())\(texts)</g>
      </svg>

      """
  }
}

extension Palette {
  fileprivate static func hex(_ role: Role, _ theme: Theme) -> String {
    let colour = entry(role.filled ?? role, theme)?.full ?? Colour(190, 193, 192)
    return "#"
      + [colour.red, colour.green, colour.blue].map { String(0x100 + Int($0), radix: 16).dropFirst() }.joined()
  }
}

extension Character {
  /// What blocks and lines are made of, in units of a cell of 8 by 16; nil for other characters.
  fileprivate var shapes: [(x: Int, y: Int, width: Int, height: Int)]? {
    switch self {
    case "━": return [(0, 7, 8, 2)]
    case "─": return [(0, 7, 8, 1)]
    case "╍": return [(0, 7, 6, 2)]
    case "│": return [(3, 0, 1, 16)]
    case "┊": return [(3, 0, 1, 4), (3, 8, 1, 4)]
    case "█": return [(0, 0, 8, 16)]
    case "▀": return [(0, 0, 8, 8)]
    case "▄": return [(0, 8, 8, 8)]
    case "▌": return [(0, 0, 4, 16)]
    case "▐": return [(4, 0, 4, 16)]
    default:
      let quarters: [Character] = ["▘", "▝", "▖", "▗", "▚", "▞", "▛", "▜", "▙", "▟"]
      let bits = [1, 2, 4, 8, 9, 6, 7, 11, 13, 14]
      guard let index = quarters.firstIndex(of: self) else { return nil }
      return (0..<4).filter { bits[index] & 1 << $0 != 0 }.map { (4 * ($0 % 2), 8 * ($0 / 2), 4, 8) }
    }
  }
}

extension String {
  fileprivate var escaped: String {
    replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
  }
}
