// A formatted line, and the placement of comments and empty lines.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

/// A line of a formatted file.
struct FormattedLine {
  /// The byte-order mark before it, if any.
  var mark: [UInt8] = []
  /// Everything except the comment, with the indentation.
  var content: [UInt8] = []
  var comment: [UInt8] = []
  /// The old column of the comment, in cells.
  var commentColumn = 0
  /// The old and new columns of the line's dashes and key.
  var columns: [(old: Int, new: Int)] = []
  /// Whether it continues a text; such lines are never joined or dropped.
  var isInText = false
  var ending: [UInt8] = []

  var isEmpty: Bool { mark.isEmpty && content.isEmpty && comment.isEmpty && !isInText }
  private var isBlank: Bool { content.isEmpty && comment.isEmpty && !isInText }
  private var isComment: Bool { content.isEmpty && !comment.isEmpty }

  /// The bytes of all lines, with comments aligned and empty lines collapsed.
  static func joined(_ lines: [FormattedLine]) -> [UInt8] {
    var lines = withoutExtraBlanks(lines)
    placeOwnLineComments(&lines)
    placeTrailingComments(&lines)
    return lines.reduce(into: []) { out, line in
      out += line.mark + line.content
      if !line.comment.isEmpty {
        let width = DisplayWidth.of(line.content[...])
        out += [UInt8](repeating: Byte.space, count: max(0, line.commentColumn - width)) + line.comment
      }
      out += line.ending
    }
  }

  private static func withoutExtraBlanks(_ lines: [FormattedLine]) -> [FormattedLine] {
    var out: [FormattedLine] = []
    var mark: [UInt8] = []
    for line in lines {
      if line.isBlank, out.last.map({ $0.isBlank }) ?? true {
        mark += line.mark
        continue
      }
      out.append(line)
    }
    out.trimSuffix(while: \.isBlank)
    if !out.isEmpty { out[0].mark = mark + out[0].mark }
    return out
  }

  /// Moves a comment on a separate line together with the content above or below that it was aligned with.
  private static func placeOwnLineComments(_ lines: inout [FormattedLine]) {
    var nexts = [Int?](repeating: nil, count: lines.count)
    var next: Int?
    for index in lines.indices.reversed() {
      nexts[index] = next
      if !lines[index].columns.isEmpty { next = index }
    }
    var before: [(old: Int, new: Int)] = []
    for index in lines.indices {
      if let first = lines[index].columns.first {
        before.removeAll { $0.old >= first.old }
        before += lines[index].columns
      }
      guard lines[index].isComment else { continue }
      let column = lines[index].commentColumn
      let after = nexts[index].flatMap { lines[$0].columns.first }
      if let after, after.old == column || before.isEmpty {
        lines[index].commentColumn = after.new
      } else if let same = before.last(where: { $0.old == column }) {
        lines[index].commentColumn = same.new
      } else if column > (after?.old ?? 0), let shallower = before.last(where: { $0.old <= column }) {
        lines[index].commentColumn = shallower.new
      } else {
        lines[index].commentColumn = after?.new ?? 0
      }
    }
  }

  /// Keeps comments after values in their column. If one must move, those aligned with it move too.
  private static func placeTrailingComments(_ lines: inout [FormattedLine]) {
    var start = 0
    while start < lines.count {
      guard !lines[start].comment.isEmpty, !lines[start].isComment else {
        start += 1
        continue
      }
      var end = start + 1
      while end < lines.count, !lines[end].comment.isEmpty, !lines[end].isComment,
        lines[end].commentColumn == lines[start].commentColumn
      {
        end += 1
      }
      let width = lines[start..<end].map { DisplayWidth.of($0.content[...]) }.max() ?? 0
      if width + 1 > lines[start].commentColumn {
        for index in start..<end { lines[index].commentColumn = width + 2 }
      }
      start = end
    }
  }
}

extension DisplayWidth {
  /// The width of UTF-8 text in cells; a tab counts as one.
  static func of(_ bytes: ArraySlice<UInt8>) -> Int {
    if bytes.allSatisfy({ $0 < 0x80 }) { return bytes.count }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.reduce(0) { $0 + of($1) }
  }
}
