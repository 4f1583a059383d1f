// Doses as they stand on paper, such as `3x10`, `8-12` or `30 s each side`, and the keys they stand for.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

/// A dose as people write it on paper.
struct Prescription: Hashable {
  var sets: Int?
  /// A number of times, whose unit may be missing.
  var count: Int?
  /// A length as the format writes it.
  var time: String?
  var isEachSide = false
  /// The other end of a range, such as 12 in `8-12`.
  var upTo: String?
  /// A weight, such as `5 kg`.
  var load: String?

  /// Reads a dose; nil for any text with something else in it, and for a number alone.
  init?(_ text: String) {
    var tokens = Self.tokens(LookAlike.cleaned(text).lowercased())[...]
    guard tokens.count > 1, tokens.count < 12, StrayRemark(in: text) == nil else { return nil }
    // Five left, five right.
    let words = tokens.filter { ![",", "+", "and", "/"].contains($0) }
    if words.count == 4, words[0] == words[2], Self.sides.contains(words[1]), Self.sides.contains(words[3]) {
      tokens = [words[0], "each"]
    }
    if tokens.count == 3, words.count == 2, words[0] == words[1], tokens.dropFirst().first == "+" {
      tokens = [words[0], "each"]
    }
    if let first = tokens.first, ["between", "from", "min", "minimum"].contains(first) { tokens = tokens.dropFirst() }
    var previous = ""
    while let token = tokens.popFirst() {
      defer { previous = token }
      if let length = Self.sidePhrase([token] + tokens) {
        tokens = tokens.dropFirst(length - 1)
        isEachSide = true
      } else if Self.joints.contains(token) {
        if token == "x", tokens.first.flatMap({ Int($0) }) == nil, count == nil { return nil }
      } else {
        guard token.utf8.first?.isDigit == true, take(token, &tokens, after: previous) else { return nil }
      }
    }
    guard sets ?? count ?? 0 > 0 || time != nil else { return nil }
    if let time {
      do throws(LengthProblem) { _ = try WrittenLength.read(time) } catch { return nil }
    }
  }

  /// Takes a number with what follows it. Returns false if it has no place.
  private mutating func take(_ number: String, _ tokens: inout ArraySlice<String>, after previous: String) -> Bool {
    if let word = tokens.first, Self.setWords.contains(word) {
      tokens.removeFirst()
      if tokens.first == "of" { tokens.removeFirst() }
      return put(number, into: \.sets)
    }
    if let word = tokens.first, Self.repWords.contains(word) {
      tokens.removeFirst()
      return put(number, into: \.count)
    }
    if let unit = tokens.first, Self.weights.contains(unit), load == nil {
      tokens.removeFirst()
      load = "\(number) \(unit)"
      return true
    }
    if let unit = tokens.first.flatMap(WrittenLength.unit) {
      tokens.removeFirst()
      guard upTo == nil || time == nil else { return false }
      time = (time.map { "\($0) " } ?? "") + number + unit
      if let low = count, upTo != nil { (time, upTo, count) = ("\(low)\(unit)", number + unit, nil) }
      return true
    }
    if ["x", "by"].contains(tokens.first), tokens.dropFirst().first?.utf8.first?.isDigit == true {
      tokens.removeFirst()
      return put(number, into: \.sets)
    }
    if tokens.first == ",", tokens.dropFirst().first == "max" { tokens.removeFirst() }
    if ["-", "to", "bis", "or", "oder", "and", "max"].contains(tokens.first),
      tokens.dropFirst().first?.utf8.first?.isDigit == true, upTo == nil
    {
      tokens.removeFirst()
      upTo = tokens.first
      guard put(number, into: \.count), let high = tokens.popFirst() else { return false }
      guard let unit = tokens.first.flatMap(WrittenLength.unit) else {
        if let word = tokens.first, Self.repWords.contains(word) { tokens.removeFirst() }
        return true
      }
      tokens.removeFirst()
      (time, upTo, count) = (number + unit, high + unit, nil)
      return true
    }
    // A number alone counts only beside `x`, after a number of sets, or before a side.
    let isCounted =
      sets != nil || ["x", "by", "of"].contains(previous) || ["x", "@", "with"].contains(tokens.first)
      || Self.sidePhrase(tokens) != nil
    return isCounted && put(number, into: \.count)
  }

  private mutating func put(_ number: String, into part: WritableKeyPath<Prescription, Int?>) -> Bool {
    guard self[keyPath: part] == nil, let value = Int(number), value > 0 else { return false }
    self[keyPath: part] = value
    return true
  }

  private static let setWords: Set<String> = ["sets", "set", "rounds", "sätze", "satz", "séries", "series"]
  static let repWords: Set<String> = [
    "reps", "rep", "repetitions", "repetition", "times", "time", "wdh", "wiederholungen", "mal", "fois", "veces",
    "répétitions", "repeticiones",
  ]
  private static let joints: Set<String> = [
    "x", "by", "of", "for", "on", ",", "/", "@", "à", "with", "mit", "avec", "con",
  ]
  private static let weights: Set<String> = ["kg", "kilo", "kilos", "lb", "lbs", "pounds"]

  /// The number of words at the start that say "each side"; nil for none.
  private static func sidePhrase(_ tokens: some Collection<String>) -> Int? {
    let next = Array(tokens.prefix(3))
    guard let first = next.first else { return nil }
    if sides.contains(first), next.count == 3, sideJoints.contains(next[1]), sides.contains(next[2]) { return 3 }
    if eachWords.contains(first), next.count > 1, sideNouns.contains(next[1]) { return 2 }
    return ["each", "ea", "es", "bilateral", "bilaterally"].contains(first) ? 1 : nil
  }

  private static let sides: Set<String> = ["l", "r", "left", "right", "links", "rechts"]
  private static let sideJoints: Set<String> = ["/", "and", "then", "&", "+", "-", "und"]
  private static let eachWords: Set<String> = [
    "/", "each", "per", "a", "every", "both", "je", "pro", "par", "chaque", "por", "cada",
  ]
  private static let sideNouns: Set<String> = [
    "side", "sides", "leg", "arm", "foot", "hand", "hip", "knee", "way", "direction", "l", "seite", "bein", "fuß",
    "côté", "jambe", "bras", "lado", "pierna", "brazo",
  ]

  /// Numbers, words and single marks.
  private static func tokens(_ text: String) -> [String] {
    var out: [String] = []
    var last: Int?
    for character in text {
      let kind = character.isNumber || character == "." && last == 0 ? 0 : character.isLetter ? 1 : 2
      if kind < 2, kind == last {
        out[out.count - 1].append(character)
      } else if !" ()[]".contains(character) {
        out.append(character == "*" ? "x" : String(character))
      }
      last = character == " " ? nil : kind
    }
    if let end = out.last, end.count > 1, end.last == "." { out[out.count - 1].removeLast() }
    return out.filter { $0 != "." }.map { LooseAmount.number($0).map { "\($0)" } ?? $0 }
  }

  /// The keys and values that say the same.
  ///
  /// - Parameters:
  ///   - name: The key whose value it is; nil beside an exercise.
  ///   - isHold: Whether the exercise is a timed hold.
  func keys(for name: KeyName?, isHold: Bool) -> [(name: KeyName, value: String)] {
    var out: [(name: KeyName, value: String)] = []
    if let only = sets ?? count, name == .repeat, sets == nil || count == nil, time == nil, !isEachSide {
      return [(.repeat, String(only))]
    }
    if let sets { out.append((.sets, String(sets))) }
    if let count {
      if sets == nil, name == .sets || isHold || time != nil {
        out.append((.sets, String(count)))
      } else {
        out.append((.reps, String(count)))
      }
    }
    if let time, name == .minutes, time.hasSuffix("m") {
      out.append((.minutes, String(time.dropLast())))
    } else if let time {
      let key: KeyName = [.hold, .for, .rest, .change, .pause, .move].first { $0 == name } ?? (isHold ? .hold : .for)
      out.append((key, time))
    }
    if isEachSide { out.append((.sides, "each")) }
    if let load { out.append((.load, load)) }
    return out
  }
}

extension Reader {
  /// Reports a value that is a dose as it stands on paper. Returns whether it was one.
  mutating func reportPrescription(_ word: String, _ name: KeyName, _ node: Node, _ fields: Fields) -> Bool {
    guard word.utf8.contains(where: { !$0.isDigit }), LooseAmount(word)?.number == nil else { return false }
    guard let dose = Prescription(word) else {
      return reportList(word, name, node, fields) || reportAdvice(on: word, name, node, fields)
    }
    if isLength(name, fields), let low = dose.count, let high = dose.upTo {
      report(
        .unreadable, node.range,
        "`\(shown(node.range))` is a range without a unit, and Limber keeps exact time; write one length, such as "
          + "`\(low)s`.",
        fixes: ["\(low)s", "\(high)s"].map { Fix("Write `\($0)`", isSafe: false, replacing: node.range, with: $0) })
      return true
    }
    let keys = dose.keys(for: name, isHold: name == .hold || work == .timedHold)
    guard let own = keys.first(where: { $0.name == name }) else {
      guard let other = keys.first, keys.count == 1, KeyTable.spec(other.name, in: fields.context) != nil else {
        return false
      }
      let better = "\(other.name.written): \(other.value)"
      report(
        .unreadable, node.range, "`\(shown(node.range))` does not fit `\(name.written)`; did you mean `\(better)`?")
      return true
    }
    let others = keys.filter { $0.name != name }
    guard others.allSatisfy({ KeyTable.spec($0.name, in: fields.context) != nil }) else { return false }
    let isFree = others.allSatisfy { fields[$0.name] == nil }
    if let upTo = dose.upTo {
      let beside = lines(others, beside: fields.key(name), at: fields.range.lowerBound)
      let also = others.map { ", with `\($0.name.written): \($0.value)`" }.joined()
      report(
        .unreadable, node.range,
        "`\(shown(node.range))` is a range, and Limber keeps exact time; write one number, such as "
          + "`\(own.value)`\(also).",
        fixes: isFree
          ? [own.value, upTo].map {
            Fix("Write `\($0)`\(also)", isSafe: false, replacing: node.range, with: $0 + beside)
          } : [])
      return true
    }
    // Whether a time is held or lasts depends on the exercise.
    let isKnown = work?.unfitKey != nil || others.allSatisfy { $0.name != .hold && $0.name != .for }
    let written = Reader.conjoined(keys.map { "`\($0.name.written): \($0.value)`" })
    report(
      .unreadable, node.range,
      others.isEmpty
        ? "`\(name.written)` takes \(isLength(name, fields) ? "a length" : "a number") alone; write "
          + "`\(own.value)`."
        : "`\(shown(node.range))` says several things at once; write \(written), each on a line of its own.",
      fixes: isFree
        ? [
          Fix(
            "Write \(written)", isSafe: !dose.isEachSide && isKnown,
            replacing: node.range,
            with: own.value + lines(others, beside: fields.key(name), at: fields.range.lowerBound))
        ] : [])
    return true
  }

  private func isLength(_ name: KeyName, _ fields: Fields) -> Bool {
    KeyTable.spec(name, in: fields.context)?.kind.isLength == true
  }

  /// Keys as the lines below another key, or behind it in braces.
  ///
  /// - Parameter start: Where the settings begin, at the brace if they stand in braces.
  func lines(_ keys: [(name: KeyName, value: String)], beside key: Range<Int>?, at start: Int) -> String {
    guard let key, bytes[start] != Byte.openMap else {
      return keys.map { ", \($0.name.written): \($0.value)" }.joined()
    }
    let indent = String(repeating: " ", count: indentation(at: key.lowerBound))
    return keys.map { "\n\(indent)\($0.name.written): \($0.value)" }.joined()
  }

  /// "a", "a and b", "a, b and c".
  static func conjoined(_ words: [String]) -> String {
    words.count > 1 ? words.dropLast().joined(separator: ", ") + " and " + (words.last ?? "") : words.joined()
  }
}
