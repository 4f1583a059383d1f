// Single values: words from a list, integers, ids and names.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension Reader {
  /// The text of a scalar value; nil, with a report, if it is something else.
  ///
  /// - Parameter isFree: Whether it is the author's own word, such as a path, in which any character may stand.
  mutating func single(
    _ node: Node, of name: KeyName, expecting what: @autoclosure () -> String, isFree: Bool = false
  ) -> String? {
    switch node.content {
    case .scalar(let scalar):
      let text = trimmed(ScalarText.string(of: scalar, in: bytes))
      if text.isEmpty {
        reportEmpty(node.range, name: "`\(name.written)`")
        return nil
      }
      guard !isFree else { return text }
      let clean = LookAlike.withoutEndMarks(LookAlike.cleaned(withoutRemark(text, node)))
      if clean != text, StrayRemark(in: text) == nil { reportLookAlike(in: node.range, clean: clean) }
      return clean.isEmpty ? nil : clean
    case .absent: reportEmpty(node.range, name: "`\(name.written)`")
    case .damaged: break
    case .list, .map:
      report(.shape, firstLine(node.range), "`\(name.written)` takes \(what()), not a list or settings.")
    }
    return nil
  }

  /// The text without white space at its ends.
  func trimmed(_ text: String) -> String {
    guard let first = text.utf8.first, let last = text.utf8.last else { return text }
    guard first <= Byte.space || last <= Byte.space else { return text }
    var bytes = Array(text.utf8)[...]
    bytes.trimSuffix { $0 <= Byte.space }
    return String(decoding: bytes.drop { $0 <= Byte.space }, as: UTF8.self)
  }

  /// One of a fixed set of words.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(_ name: KeyName, _ fields: Fields) -> Choice?
  where Choice.RawValue == String {
    guard let node = fields[name] else { return nil }
    guard let word = choiceWord(name, node, among: Choice.allCases.map(\.rawValue)) else { return nil }
    return Choice(rawValue: word)
  }

  /// The word of a value, if it is one of those allowed.
  mutating func choiceWord(_ name: KeyName, _ node: Node, among words: [String]) -> String? {
    guard let word = single(node, of: name, expecting: Reader.alternatives(words)) else { return nil }
    if words.contains(word) { return word }
    reportChoice(name, node, word, Reader.alternatives(words), guess: Guess.choice(word, of: name, among: words))
    return nil
  }

  /// Reports a word that is not among the choices of a key.
  mutating func reportChoice(_ name: KeyName, _ node: Node, _ word: String, _ choices: String, guess: Guess?) {
    report(
      .choice, node.range,
      "`\(name.written): \(shown(node.range))` is not a choice; "
        + (guess.map { $0.isCertain ? "write `\($0.word)`." : "did you mean `\($0.word)`?" } ?? "write \(choices)."),
      notes: guess == nil ? [] : [Note("The choices are \(choices).")],
      fixes: guess?.fixes(replacing: node.range) ?? [])
  }

  /// `on` or `off`.
  mutating func isOn(_ name: KeyName, _ fields: Fields) -> Bool? {
    fields[name].flatMap { choiceWord(name, $0, among: KeyTable.switched) }.map { $0 == "on" }
  }

  /// "`a`, `b` or `c`".
  static func alternatives(_ words: [String]) -> String {
    let all = words.map { "`\($0)`" }
    return all.count > 1 ? all.dropLast().joined(separator: ", ") + " or " + (all.last ?? "") : all.joined()
  }

  /// An integer within a range.
  mutating func whole(_ name: KeyName, _ fields: Fields) -> Int? {
    guard let node = fields[name], let spec = KeyTable.spec(name, in: fields.context),
      case .whole(let range) = spec.kind
    else { return nil }
    guard let word = single(node, of: name, expecting: "a whole number") else { return nil }
    if reportPrescription(word, name, node, fields) { return nil }
    return number(word, at: node.range, range, what: "`\(name.written)`", example: spec.example)
  }

  /// Parses an integer.
  ///
  /// - Parameter prefix: What stands before it in the place, for fixes.
  mutating func number(
    _ word: String, behind prefix: String = "", at place: Range<Int>, _ range: ClosedRange<Int>,
    what: @autoclosure () -> String,
    example: @autoclosure () -> String
  ) -> Int? {
    let digits = word.utf8
    if digits.allSatisfy(\.isDigit), digits.first != UInt8(ascii: "0") || digits.count == 1 {
      guard digits.count < 10, let value = Int(word), range.contains(value) else {
        report(
          .range, place,
          digits.count >= 10 || (Int(word) ?? 0) > range.upperBound
            ? "\(what()) is \(shown(place)), more than the limit of \(range.upperBound)."
            : "\(what()) is \(shown(place)), less than the least, \(range.lowerBound).")
        return nil
      }
      return value
    }
    if let plain = Reader.oddNumber(word) {
      report(
        .oddNumber, place, "Programs read `\(shown(place))` in different ways; write `\(plain)`.",
        fixes: Guess(word: prefix + plain, isCertain: false).fixes(replacing: place))
      return nil
    }
    if let loose = LooseAmount(word), let value = loose.number, range.contains(value) {
      report(
        .unreadable, place,
        loose.isCertain
          ? "`\(shown(place))` is written `\(prefix)\(value)`."
          : "I can't read `\(shown(place))`; did you mean `\(prefix)\(value)`?",
        fixes: Guess(word: "\(prefix)\(value)", isCertain: loose.isCertain).fixes(replacing: place))
      return nil
    }
    report(.unreadable, place, "\(what()) takes a whole number, such as \(example()); I can't read `\(shown(place))`.")
    return nil
  }

  /// The plain spelling of a number in an unusual notation: `010`, `1_000`, `+5`, `8.0`, `0x10`.
  static func oddNumber(_ word: String) -> String? {
    var text = word.filter { $0 != "_" }
    if text.hasPrefix("+") { text.removeFirst() }
    if text.hasPrefix("0x"), let value = Int(text.dropFirst(2), radix: 16) { return String(value) }
    if text.hasPrefix("0o"), let value = Int(text.dropFirst(2), radix: 8) { return String(value) }
    if text.contains(".") { text.trimSuffix { $0 == "0" } }
    if text.hasSuffix(".") { text.removeLast() }
    guard let value = Int(text), value >= 0 else { return nil }
    return String(value)
  }

  /// The language of a file.
  mutating func readLanguage(_ fields: Fields) {
    guard let node = fields[.language],
      let word = single(node, of: .language, expecting: "a language tag such as `en`")
    else { return }
    guard Reader.isLanguageTag(word) else {
      report(
        .languageTag, node.range,
        "`\(shown(node.range))` is not a language tag; write for example `en`, `de` or `en-GB`.",
        fixes: Guess.choice(word, of: .language, among: Synonyms.languages)?.fixes(replacing: node.range) ?? [])
      return
    }
    if let kind = typedPlain(node) {
      report(
        .typedText, node.range,
        "`\(word)` is read as \(kind) by many YAML programs; "
          + (word == "no" ? "write `nb` for Norwegian Bokmål, or put it in quotes." : "put it in quotes."),
        fixes: [Fix("Put it in quotes", replacing: node.range, with: Parser.quoted(word))])
    }
    language = Language(word)
  }

  /// Whether a word has the form of a language tag: two or three letters, then parts separated by hyphens.
  static func isLanguageTag(_ word: String) -> Bool {
    let parts = word.utf8.split(separator: Byte.dash, omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy(\.isLetter) else { return false }
    return parts.dropFirst().allSatisfy { (1...8).contains($0.count) && $0.allSatisfy { $0.isLetter || $0.isDigit } }
  }

  /// Reads the format number, and reports any but 1.
  mutating func readFormat(_ fields: Fields) {
    guard let node = fields[.format], let word = single(node, of: .format, expecting: "the number 1"), word != "1"
    else { return }
    report(
      .formatVersion, node.range,
      "This file says `format: \(shown(node.range))`; this version of Limber understands 1.",
      fixes: Reader.oddNumber(word) == "1" ? Guess(word: "1", isCertain: false).fixes(replacing: node.range) : [])
  }

  /// The id of an exercise or a notice.
  mutating func id(_ name: KeyName, _ node: Node) -> Written<String>? {
    guard let word = single(node, of: name, expecting: "one id") else { return nil }
    if ID.isValid(word) { return Written(value: word, range: node.range) }
    reportNoID(
      word, node,
      better: ID.suggestion(for: word).map {
        Guess(word: $0, isCertain: !isPath(word) && Guess.spelling($0) == Guess.spelling(word))
      })
    return nil
  }

  func isPath(_ word: String) -> Bool {
    word.contains("/") || word.contains("\\") || word.hasPrefix(".") || DocumentName.isDocument(word)
  }

  /// Reports a word that is not an id.
  mutating func reportNoID(_ word: String, _ node: Node, better: Guess?) {
    if better?.isCertain != true, isPath(word) {
      let isLink = word.contains("://") || word.hasPrefix("www.")
      let id = DocumentName.id(ofPath: word.replacing("\\", with: "/"))
      report(
        .outsideLibrary, node.range,
        isLink
          ? "`\(shown(node.range))` is a link, and Limber follows none; write an id of the library, and keep the link in "
            + "`note`."
          : "`\(shown(node.range))` is a path; write the id alone, and keep the file in the library.",
        fixes: isLink || word.contains("/") || !ID.isValid(id)
          ? [] : Guess(word: id, isCertain: false).fixes(replacing: node.range))
      return
    }
    let example = better.map { $0.isCertain ? "; write `\($0.word)`." : ", such as `\($0.word)`." } ?? "."
    report(
      .badID, node.range,
      "`\(shown(node.range))` is not an id: an id has small letters, digits and hyphens\(example)",
      fixes: better?.fixes(replacing: node.range) ?? [])
  }
}
