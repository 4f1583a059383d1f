// Lengths of time as people write them, in files, options, settings and messages: `45s`, `1m 30s`, `2 min`.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The one grammar of lengths.
///
/// A length is a number with a unit (`s`, `m`, `h` or its word), or several with larger units first. Spaces may stand
/// before a unit and between the parts. Decimals are allowed as far as the length is a whole number of tenths of a
/// second.
public enum WrittenLength {
  /// The maximum length: a day.
  public static let longest = Frames.seconds(86_400)

  /// Reads a length.
  /// - Parameter fromZero: Whether `0s` is allowed.
  public static func read(_ text: String, fromZero: Bool = true) throws(LengthProblem) -> Frames {
    do throws(LengthProblem) { return try exact(text, fromZero: fromZero) } catch {
      guard error.kind == .unreadable || error.kind == .comma, let loose = LooseAmount(text) else { throw error }
      if error.kind == .comma { throw LengthProblem(.comma, loose.length.map { [$0] } ?? error.alternatives) }
      if let number = loose.number { throw LengthProblem(.noUnit, ["\(number)s", "\(number)m"]) }
      guard let better = loose.length else { throw error }
      do throws(LengthProblem) { _ = try exact(better, fromZero: fromZero) } catch let other {
        throw other.kind == .tooLong || other.kind == .tooFine ? other : error
      }
      throw LengthProblem(loose.isCertain ? .unit : .likely, [better])
    }
  }

  private static func exact(_ text: String, fromZero: Bool) throws(LengthProblem) -> Frames {
    let bytes = Array(text.utf8)
    if let better = clockInWords(bytes) { throw LengthProblem(.clock, [better]) }
    var index = 0
    var total = 0
    var lastUnit = Int.max
    while index < bytes.count {
      let number = try decimal(bytes, &index)
      skip(bytes, &index) { $0 == UInt8(ascii: " ") }
      let start = index
      skip(bytes, &index) { (UInt8(ascii: "A")...UInt8(ascii: "z")).contains($0) }
      let unit = String(decoding: bytes[start..<index], as: UTF8.self)
      if unit.isEmpty, index == bytes.count, lastUnit == .max {
        throw LengthProblem(.noUnit, [text + "s", text + "m"])
      }
      let isAlone = lastUnit == .max && index == bytes.count
      if unit == "ms" { throw tooFine(number.hundredths, perTenth: 10_000, isAlone: isAlone) }
      guard let tenths = units.first(where: { $0.names.contains(unit) })?.tenths, tenths < lastUnit else {
        throw LengthProblem(.unreadable)
      }
      guard number.hundredths * tenths % 100 == 0, number.isExact else {
        throw tooFine(number.hundredths * tenths, perTenth: 100, isAlone: isAlone)
      }
      total += number.hundredths * tenths / 100
      lastUnit = tenths
      skip(bytes, &index) { $0 == UInt8(ascii: " ") }
    }
    if lastUnit == .max { throw LengthProblem(.unreadable) }
    let length = Frames.tenths(total)
    if length > longest { throw LengthProblem(.tooLong) }
    if length == .zero, !fromZero { throw LengthProblem(.zero) }
    return length
  }

  /// A length that is too fine, with the nearest that is not, if nothing stands beside it.
  ///
  /// - Parameter whole: How many of the amount make a tenth of a second.
  private static func tooFine(_ amount: Int, perTenth whole: Int, isAlone: Bool) -> LengthProblem {
    let tenths = max(1, (amount + whole / 2) / whole)
    return LengthProblem(
      amount > 0 && amount % whole == 0 ? .unit : .tooFine, isAlone ? ["\(tenths / 10).\(tenths % 10)s"] : [])
  }

  /// Reads a length that goes forward, or back if a minus sign is before it: `-10s`, `+1m`, `10s`. Never zero.
  public static func readSigned(_ text: String) throws(LengthProblem) -> Frames {
    guard let sign = text.first, sign == "-" || sign == "+" else { return try read(text, fromZero: false) }
    do throws(LengthProblem) {
      let length = try read(String(text.dropFirst()), fromZero: false)
      return sign == "-" ? .zero - length : length
    } catch {
      throw LengthProblem(error.kind, error.alternatives.map { "\(sign)\($0)" })
    }
  }

  private static let units: [(names: [String], tenths: Int)] = [
    (["s", "sec", "second", "seconds"], 10), (["m", "min", "minute", "minutes"], 600),
    (["h", "hour", "hours"], 36_000),
  ]

  /// Units as they are written elsewhere.
  private static let otherUnits: [(names: [String], unit: String)] = [
    (["secs", "sek", "sekunde", "sekunden", "seconde", "secondes", "seg", "segundo", "segundos", "\""], "s"),
    (["mins", "minuten", "minuto", "minutos", "mn", "'"], "m"),
    (["hr", "hrs", "std", "stunde", "stunden", "heure", "heures", "hora", "horas"], "h"),
  ]

  /// The unit that a word stands for, in any of the ways people write it: `s`, `m` or `h`; nil for any other word.
  public static func unit(_ word: String) -> String? {
    let word = word.lowercased()
    if let known = units.first(where: { $0.names.contains(word) }) { return known.names.first }
    return otherUnits.first { $0.names.contains(word) }?.unit
  }

  private static func skip(_ bytes: [UInt8], _ index: inout Int, while isWanted: (UInt8) -> Bool) {
    while index < bytes.count, isWanted(bytes[index]) { index += 1 }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
  private static func number(_ digits: some Sequence<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// Reads a number of at most six digits before the point; whatever is beyond two decimals makes it inexact.
  private static func decimal(_ bytes: [UInt8], _ index: inout Int) throws(LengthProblem) -> (
    hundredths: Int, isExact: Bool
  ) {
    let start = index
    skip(bytes, &index, while: isDigit)
    guard index > start else { throw LengthProblem(.unreadable) }
    guard index - start <= 6 else { throw LengthProblem(.tooLong) }
    let whole = number(bytes[start..<index]) * 100
    guard index < bytes.count, bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ",") else {
      return (whole, true)
    }
    let point = index
    index += 1
    skip(bytes, &index, while: isDigit)
    guard index > point + 1 else { throw LengthProblem(.unreadable) }
    if bytes[point] == UInt8(ascii: ",") {
      var better = bytes
      better[point] = UInt8(ascii: ".")
      throw LengthProblem(.comma, [String(decoding: better, as: UTF8.self)])
    }
    let decimals = bytes[point + 1..<index]
    let hundredths = number(decimals.prefix(2)) * (decimals.count == 1 ? 10 : 1)
    return (whole + hundredths, decimals.dropFirst(2).allSatisfy { $0 == UInt8(ascii: "0") })
  }

  /// The length that `1:30` or `1:00:00` may stand for, in this grammar; nil for anything else.
  private static func clockInWords(_ bytes: [UInt8]) -> String? {
    guard bytes.contains(UInt8(ascii: ":")) else { return nil }
    let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(isDigit) })
    else { return nil }
    let words = zip(parts.map(number), ["h", "m", "s"].suffix(parts.count)).filter { $0.0 > 0 }
    return words.isEmpty ? nil : words.map { "\($0.0)\($0.1)" }.joined(separator: " ")
  }
}

/// Why a text is not a length.
public struct LengthProblem: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    case zero
    case tooLong
    case noUnit
    /// A clock such as `1:30`, which is read only as a time of day.
    case clock
    /// More precise than a tenth of a second.
    case tooFine
    /// A comma in place of the decimal point.
    case comma
    /// Written as elsewhere, such as `30 secs` or `half a minute`.
    case unit
    /// What may be meant as a length, such as `ca. 30 s` or `1m 30`.
    case likely
    case unreadable
  }

  /// What is wrong.
  public let kind: Kind
  /// What may be written instead, the most likely first.
  public let alternatives: [String]

  init(_ kind: Kind, _ alternatives: [String] = []) {
    self.kind = kind
    self.alternatives = alternatives
  }

  /// A full sentence: what is wrong with the text, and what to write instead.
  /// - Parameter text: The text as it was written, safe to print.
  /// - Parameter example: A length that would do.
  public func sentence(on text: some StringProtocol, example: String = "10s") -> String {
    let better = alternatives.first ?? example
    return switch kind {
    case .zero: "`\(text)` is no time at all; the least is 0.1s."
    case .tooLong: "`\(text)` is more than the limit of 24h."
    case .noUnit: "\(text) what? Write `\(better)` for seconds or `\(alternatives.last ?? example)` for minutes."
    case .clock: "`\(text)` could be minutes or hours; write `\(better)`."
    case .tooFine:
      "`\(text)` is finer than a tenth of a second; write for example `\(alternatives.first ?? "0.5s")`."
    case .comma: "Write the decimal point as a point: `\(better)`."
    case .unit: "`\(text)` is written `\(better)`."
    case .likely: "I can't read `\(text)` as a length of time; did you mean `\(better)`?"
    case .unreadable: "I can't read `\(text)` as a length of time; write for example `\(example)` or `1m 30s`."
    }
  }
}
