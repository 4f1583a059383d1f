// Written lengths of time: `45s`, `1m 30s`, `2 min`.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// The result of parsing a written length.
enum WrittenLength: Equatable {
  /// Tenths of a second.
  case tenths(Int)
  /// A number without a unit.
  case noUnit
  /// `1:30`; the length that may have been meant.
  case clock(String)
  /// More precise than a tenth of a second.
  case tooFine
  /// A comma instead of the decimal point.
  case comma(String)
  case unreadable

  /// The maximum length, in tenths of a second: 24 hours.
  static let maxTenths = 24 * 36_000

  /// Parses a length.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    var index = 0
    var total = 0
    var lastUnit = Int.max
    var parts = 0
    func skipSpaces() { while index < bytes.count, bytes[index] == Byte.space { index += 1 } }
    if let clock = WrittenLength.clockTime(bytes) {
      self = .clock(clock)
      return
    }
    while index < bytes.count {
      let start = index
      while index < bytes.count, bytes[index].isDigit { index += 1 }
      guard index > start, index - start <= 6 else {
        self = .unreadable
        return
      }
      var hundredths = bytes[start..<index].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } * 100
      if index < bytes.count, bytes[index] == UInt8(ascii: ".") || bytes[index] == Byte.comma {
        let isComma = bytes[index] == Byte.comma
        let point = index
        index += 1
        while index < bytes.count, bytes[index].isDigit { index += 1 }
        guard index > point + 1 else {
          self = .unreadable
          return
        }
        if isComma {
          self = .comma(String(decoding: bytes[..<point] + [UInt8(ascii: ".")] + bytes[(point + 1)...], as: UTF8.self))
          return
        }
        var scale = 10
        for digit in bytes[point + 1..<index] {
          if scale == 0, digit != UInt8(ascii: "0") {
            self = .tooFine
            return
          }
          hundredths += Int(digit - UInt8(ascii: "0")) * scale
          scale /= 10
        }
      }
      skipSpaces()
      let unitStart = index
      while index < bytes.count, bytes[index].isLetter { index += 1 }
      let unit = bytes[unitStart..<index]
      if unit.isEmpty {
        self = index == bytes.count && parts == 0 ? .noUnit : .unreadable
        return
      }
      if unit.elementsEqual("ms".utf8) {
        self = .tooFine
        return
      }
      guard let tenths = WrittenLength.tenths(in: unit), tenths < lastUnit else {
        self = .unreadable
        return
      }
      guard hundredths * tenths % 100 == 0 else {
        self = .tooFine
        return
      }
      total += hundredths * tenths / 100
      lastUnit = tenths
      parts += 1
      skipSpaces()
    }
    self = parts > 0 ? .tenths(total) : .unreadable
  }

  private static let units: [(name: [UInt8], tenths: Int)] = [
    (["s", "sec", "second", "seconds"], 10), (["m", "min", "minute", "minutes"], 600),
    (["h", "hour", "hours"], 36_000),
  ].flatMap { names, tenths in names.map { (Array($0.utf8), tenths) } }

  private static func tenths(in unit: ArraySlice<UInt8>) -> Int? {
    units.first { $0.name.count == unit.count && $0.name.elementsEqual(unit) }?.tenths
  }

  /// The length that `1:30` or `1:00:00` stands for, in the required notation.
  private static func clockTime(_ bytes: [UInt8]) -> String? {
    guard bytes.contains(Byte.colon) else { return nil }
    let parts = bytes.split(separator: Byte.colon, omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isDigit) })
    else { return nil }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }
    let units = parts.count == 3 ? ["h", "m", "s"] : ["m", "s"]
    let words = zip(numbers, units).filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}

extension Reader {
  /// The length given by a key.
  mutating func length(_ name: KeyName, _ fields: Fields) -> Written<Frames>? {
    guard let node = fields[name], let spec = KeyTable.spec(name, in: fields.context),
      case .length(let fromZero) = spec.kind,
      let word = single(node, of: name, expecting: "a length of time such as `\(spec.example)`")
    else { return nil }
    return length(word, at: node.range, fromZero: fromZero, example: spec.example).map {
      Written(value: $0, range: node.range)
    }
  }

  /// Parses a length and reports what is wrong with it.
  mutating func length(_ word: String, at range: Range<Int>, fromZero: Bool, example: String) -> Frames? {
    switch WrittenLength(word) {
    case .tenths(let tenths):
      if tenths == 0, !fromZero {
        report(.range, range, "`\(shown(range))` is no time at all; the least is 0.1s.")
      } else if tenths > WrittenLength.maxTenths {
        report(.range, range, "`\(shown(range))` is more than the limit of 24h.")
      } else {
        return .tenths(tenths)
      }
    case .noUnit:
      report(
        .missingUnit, range, "\(shown(range)) what? Write `\(word)s` for seconds or `\(word)m` for minutes.",
        fixes: [
          Fix("Write `\(word)s`", isSafe: false, replacing: range, with: "\(word)s"),
          Fix("Write `\(word)m`", isSafe: false, replacing: range, with: "\(word)m"),
        ])
    case .clock(let better):
      report(
        .clockTime, range, "`\(shown(range))` could be minutes or hours; write `\(better)`.",
        fixes: [Fix("Write `\(better)`", isSafe: false, replacing: range, with: better)])
    case .tooFine:
      report(.precision, range, "`\(shown(range))` is finer than a tenth of a second; write for example `0.5s`.")
    case .comma(let better):
      report(
        .unreadable, range, "Write the decimal point as a point: `\(better)`.",
        fixes: [Fix("Write `\(better)`", replacing: range, with: better)])
    case .unreadable:
      report(
        .unreadable, range,
        "I can't read `\(shown(range))` as a length of time; write for example `\(example)` or `1m 30s`.")
    }
    return nil
  }
}
