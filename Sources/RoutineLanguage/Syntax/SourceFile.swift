// A file's bytes with its path, and the lines and columns people count in.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

/// A file as it was read.
public struct SourceFile: Sendable {
  /// The path as it was given, for messages.
  public var path: String
  /// What is in it.
  public var bytes: [UInt8]
  /// The number that places name it by.
  public var number: Int
  /// The version of a text that is not saved yet; nil for a file as it is on disk.
  public var version: Int?

  /// The most bytes a file may have: 1 MiB.
  public static let maxBytes = 1 << 20

  /// A file's bytes under a path.
  public init(path: String, bytes: [UInt8], number: Int = 0, version: Int? = nil) {
    self.path = path
    self.bytes = bytes
    self.number = number
    self.version = version
  }

  /// The text of a range of bytes; what is not UTF-8 becomes U+FFFD.
  public func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}

/// Where a byte stands, as people count.
public struct LinePosition: Hashable, Sendable {
  /// From 1.
  public var line: Int
  /// From 1, in Unicode scalars.
  public var column: Int
  /// In bytes from 0.
  public var offset: Int
}

/// The starts of the lines of a file; made only when something has to be shown.
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

  /// The line, from 1, in which a byte stands.
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

  /// The position of a byte; the column counts scalars, a byte-order mark at the start not among them.
  public func position(of offset: Int) -> LinePosition {
    let line = line(of: offset)
    var start = starts[line - 1]
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, offset) }
    var column = 1
    for byte in bytes[start..<max(start, min(offset, bytes.count))] where byte & 0xC0 != 0x80 { column += 1 }
    return LinePosition(line: line, column: column, offset: offset)
  }
}
