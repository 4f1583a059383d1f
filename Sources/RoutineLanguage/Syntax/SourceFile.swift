// The bytes and path of a file, and its line and column numbers.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

/// A source file.
public struct SourceFile: Sendable {
  /// The path as given, for messages.
  public var path: String
  /// The contents.
  public var bytes: [UInt8]
  /// The number by which places refer to it.
  public var number: Int
  /// The version of an unsaved text; nil for the file on disk.
  public var version: Int?

  /// The maximum size of a file: 1 MiB.
  public static let maxBytes = 1 << 20

  /// A file with its path and contents.
  public init(path: String, bytes: [UInt8], number: Int = 0, version: Int? = nil) {
    self.path = path
    self.bytes = bytes
    self.number = number
    self.version = version
  }

  /// The text of a range of bytes; invalid UTF-8 becomes U+FFFD.
  public func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}

/// The line and column of a byte.
public struct LinePosition: Hashable, Sendable {
  /// The line, from 1.
  public var line: Int
  /// The column in Unicode scalars, from 1.
  public var column: Int
  /// The offset in bytes, from 0.
  public var offset: Int
}

/// The line starts of a file, computed only when something has to be shown.
public struct LineTable: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

  /// Finds the lines of a file. A line ends at a line feed.
  public init(_ file: SourceFile) {
    bytes = file.bytes
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(index + 1) }
    self.starts = starts
  }

  /// The number of lines, at least 1.
  public var count: Int { starts.count }

  /// The line that contains a byte, from 1.
  public func line(of offset: Int) -> Int {
    max(1, starts.partitioningIndex { $0 > offset })
  }

  /// The bytes of a line, counted from 1, without its line break.
  public func range(ofLine line: Int) -> Range<Int> {
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] - 1 : bytes.count
    if end > start, line < starts.count, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<max(start, end)
  }

  /// The position of a byte. The column does not count a byte-order mark at the start of the file.
  public func position(of offset: Int) -> LinePosition {
    let line = line(of: offset)
    var start = starts[line - 1]
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, offset) }
    var column = 1
    for byte in bytes[start..<max(start, min(offset, bytes.count))] where byte & 0xC0 != 0x80 { column += 1 }
    return LinePosition(line: line, column: column, offset: offset)
  }
}
