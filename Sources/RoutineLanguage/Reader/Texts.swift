// Texts: in one or several languages, alone or in lists.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// What a text is called in messages; made into words only when needed.
enum Label {
  case key(KeyName)
  case item(KeyName)
  case word(String)

  var text: String {
    switch self {
    case .key(let name): "`\(name.written)`"
    case .item(let name): "An item of `\(name.written)`"
    case .word(let word): "`\(word)`"
    }
  }
}

extension Reader {
  /// The text of a key, in the requested language if possible.
  mutating func text(_ name: KeyName, _ fields: Fields) -> Text? {
    guard let node = fields[name] else { return nil }
    return text(node, called: .key(name))
  }

  /// Reads a text: one value, or one for each language.
  mutating func text(_ node: Node, called name: Label) -> Text? {
    switch node.content {
    case .scalar(let scalar):
      return text(scalar, node, in: language, called: name).map { counted($0) }
    case .absent:
      if !reportHash(after: node) { reportEmpty(node.range, name: name.text) }
    case .damaged: break
    case .list:
      report(.shape, firstLine(node.range), "\(name.text) takes one text, not a list.")
    case .map(let entries):
      if let entry = entries.first, entries.count == 1, !node.isFlow,
        !Reader.isLanguageTag(ScalarText.string(of: entry.key, in: bytes))
      {
        reportSentenceWithColon(node)
        return nil
      }
      return translated(entries, called: name).map { counted($0) }
    }
    return nil
  }

  private mutating func counted(_ text: Text) -> Text {
    texts += 1
    if let wanted, text.language.tag != wanted.tag, text.language.base != wanted.base { untranslated += 1 }
    return text
  }

  private mutating func text(_ scalar: Scalar, _ node: Node, in language: Language, called name: Label)
    -> Text?
  {
    let words = trimmed(ScalarText.string(of: scalar, in: bytes))
    if words.isEmpty {
      reportEmpty(node.range, name: name.text)
      return nil
    }
    if scalar.style == .plain {
      if let kind = TypedText.kind(of: bytes[scalar.range]) {
        report(
          .typedText, node.range, "`\(words)` is read as \(kind) by many YAML programs; put it in quotes.",
          fixes: [Fix("Put it in quotes", replacing: node.range, with: Parser.quoted(words))])
      } else {
        reportHash(after: node)
        reportRemark(in: words, node)
      }
    }
    reportUnspoken(words, in: language, called: name, at: node.range)
    let (text, unknown) = Text.parse(words, language: language, location: location(node.range))
    var rest = node.range
    for name in unknown.map(\.name) { reportPlaceholder(name, in: node.range, rest: &rest) }
    return text
  }

  /// The text in the requested language, its base language, the file's language, English, or the first language given.
  private mutating func translated(_ entries: [Entry], called name: Label) -> Text? {
    var found: [(language: Language, text: Text)] = []
    for entry in entries {
      let tag = ScalarText.string(of: entry.key, in: bytes)
      guard Reader.isLanguageTag(tag) else {
        report(
          .languageTag, entry.key.range,
          "`\(shown(entry.key.range))` is not a language tag; a text is one piece, or one for each language.")
        continue
      }
      if entry.key.style == .plain, let kind = TypedText.kind(of: bytes[entry.key.range]) {
        report(
          .typedText, entry.key.range, "`\(tag)` is read as \(kind) by many YAML programs; put it in quotes.",
          fixes: [Fix("Put it in quotes", replacing: entry.key.range, with: Parser.quoted(tag))])
      }
      guard case .scalar(let scalar) = entry.value.content else {
        if case .damaged = entry.value.content { continue }
        if case .absent = entry.value.content, !reportHash(after: entry.value) {
          reportEmpty(entry.value.range, name: "`\(tag)`")
        } else {
          report(.shape, firstLine(entry.value.range), "\(name.text) takes one text for each language.")
        }
        continue
      }
      if let text = text(scalar, entry.value, in: Language(tag), called: .word(tag)) {
        found.append((Language(tag), text))
      }
    }
    let wanted = wanted ?? language
    for candidate in [wanted, Language(wanted.base), language, Language(language.base), .english] {
      if let match = found.first(where: { $0.language == candidate }) { return match.text }
    }
    return found.first { $0.language.base == wanted.base }?.text ?? found.first?.text
  }

  // MARK: Lists

  /// A list of sentences, one per line.
  mutating func sentences(_ name: KeyName, _ fields: Fields) -> [Text] {
    guard let node = fields[name] else { return [] }
    return sentences(node, called: name)
  }

  private mutating func sentences(_ node: Node, called name: KeyName) -> [Text] {
    switch node.content {
    case .list(let items):
      if node.isFlow {
        report(
          .sentenceInBrackets, firstLine(node.range),
          "`\(name.written)` takes sentences, and a comma in brackets would split them; write each on a line of its own "
            + "after a dash.", fixes: linesFix(items, node))
        return []
      }
      return items.compactMap { text($0, called: .item(name)) }
    case .scalar:
      if reportBullets(node) { return [] }
      report(
        .shape, firstLine(node.range),
        "`\(name.written)` must be a list; write each text on a line of its own after a dash.",
        fixes: listFix(node))
    case .map:
      report(.shape, firstLine(node.range), "`\(name.written)` must be a list; start each line with a dash.")
    case .absent: reportEmpty(node.range, name: "`\(name.written)`")
    case .damaged: break
    }
    return []
  }

  /// A single text, or a list of texts.
  mutating func textOrSentences(_ name: KeyName, _ fields: Fields) -> [Text] {
    guard let node = fields[name] else { return [] }
    if case .list = node.content { return sentences(node, called: name) }
    return text(node, called: .key(name)).map { [$0] } ?? []
  }

  /// A short list of words, in brackets or one per line.
  mutating func words(_ name: KeyName, _ fields: Fields) -> [Text] {
    guard let node = fields[name] else { return [] }
    switch node.content {
    case .list(let items): return items.compactMap { text($0, called: .item(name)) }
    case .scalar:
      report(
        .shape, node.range, "`\(name.written)` must be a list: `\(name.written): [\(shown(node.range))]`.",
        fixes: bracketFix(node))
    case .map: report(.shape, firstLine(node.range), "`\(name.written)` must be a list of words.")
    case .absent: reportEmpty(node.range, name: "`\(name.written)`")
    case .damaged: break
    }
    return []
  }

  private func bracketFix(_ node: Node) -> [Fix] {
    guard !bytes[node.range].contains(where: { $0.isBracketOrComma || $0 == Byte.lineFeed || $0 == Byte.question })
    else {
      return []
    }
    return [
      Fix(
        "Put it in brackets",
        [
          Edit(node.range.lowerBound..<node.range.lowerBound, "["),
          Edit(node.range.upperBound..<node.range.upperBound, "]"),
        ])
    ]
  }

  /// The texts of a list, or of a text with commas; nil for anything else.
  func plainWords(in node: Node) -> [String]? {
    switch node.content {
    case .list(let items) where !items.isEmpty:
      let words = items.compactMap { item -> String? in
        guard case .scalar(let scalar) = item.content else { return nil }
        return LookAlike.cleaned(ScalarText.string(of: scalar, in: bytes))
      }
      return words.count == items.count ? words : nil
    default: return nil
    }
  }

  /// The first byte of the line that contains an index.
  func lineStart(of index: Int) -> Int { index - column(of: index) }

  /// The column of the keys in the line that contains an index, behind its dashes.
  func indentation(at index: Int) -> Int {
    var start = index
    while start > 0, bytes[start - 1] != Byte.lineFeed { start -= 1 }
    var end = start
    while end < bytes.count, bytes[end] == Byte.space || bytes[end] == Byte.dash && bytes[end + 1] == Byte.space {
      end += 1
    }
    // A bullet becomes a dash and a space.
    return end - start + (Parser(bytes, file: file).bulletLength(at: end) > 0 ? 2 : 0)
  }

  private func listFix(_ node: Node) -> [Fix] {
    guard case .scalar(let scalar) = node.content, scalar.style != .literal, scalar.style != .folded,
      !bytes[node.range].contains(Byte.lineFeed), node.range.lowerBound > 0,
      bytes[node.range.lowerBound - 1] == Byte.space
    else { return [] }
    let indent = String(repeating: " ", count: indentation(at: node.range.lowerBound) + 2)
    return [
      Fix("Make it a list", replacing: node.range.lowerBound - 1..<node.range.lowerBound, with: "\n\(indent)- ")
    ]
  }

  private func linesFix(_ items: [Node], _ node: Node) -> [Fix] {
    guard !items.isEmpty, !bytes[node.range].contains(Byte.hash), !bytes[node.range].contains(Byte.lineFeed) else {
      return []
    }
    let indent = String(repeating: " ", count: indentation(at: node.range.lowerBound) + 2)
    var start = node.range.lowerBound
    while start > 0, bytes[start - 1] == Byte.space { start -= 1 }
    let lines = items.map { "\n\(indent)- " + String(decoding: bytes[$0.range], as: UTF8.self) }
    return [
      Fix("Write each on its own line", isSafe: false, replacing: start..<node.range.upperBound, with: lines.joined())
    ]
  }

  // MARK: Reports about texts

  /// Reports a part of a text that looks like the comment of a programming language.
  private mutating func reportRemark(in words: String, _ node: Node) {
    guard let remark = StrayRemark(in: words), remark.mark != ";", remark.start > 0,
      let mark = bytes[node.range].firstRange(of: Array(" \(remark.mark)".utf8))
    else { return }
    report(
      .otherMeaning, mark.lowerBound + 1..<node.range.upperBound,
      "`\(remark.mark)` begins no comment, so this belongs to the text; a comment begins with `#` and a space.",
      fixes: [
        Fix(
          "Write `#`", isSafe: false, replacing: mark.lowerBound + 1..<mark.upperBound,
          with: bytes[mark.upperBound] == Byte.space ? "#" : "# ")
      ])
  }

  private mutating func reportSentenceWithColon(_ node: Node) {
    let range = firstLine(node.range)
    report(
      .secondColon, range, "The colon makes this look like a setting; put the text in quotes.",
      fixes: [
        Fix(
          "Put the text in quotes", replacing: node.range,
          with: Parser.quoted(String(decoding: bytes[node.range], as: UTF8.self)))
      ])
  }

  /// - Parameter rest: Where to search for the placeholder; afterwards, the range after it.
  private mutating func reportPlaceholder(_ name: String, in range: Range<Int>, rest: inout Range<Int>) {
    guard !list.isFull else { return report(.placeholder, range, "") }
    let written = Array("<\(name)>".utf8)
    let near = Suggestion.nearest(to: name, among: Placeholder.allCases.map(\.rawValue))
    var at = range
    if let start = first(written, in: rest) {
      at = start..<start + written.count
      rest = at.upperBound..<rest.upperBound
    }
    report(
      .placeholder, at,
      "Nothing is known to stand in for `<\(name)>`" + (near.map { "; did you mean `<\($0)>`?" } ?? "."),
      notes: near == nil
        ? [Note("Known are " + Placeholder.allCases.map { "<\($0.rawValue)>" }.joined(separator: ", ") + ".")] : [],
      fixes: near.map { at == range ? [] : [Fix("Write `<\($0)>`", isSafe: false, replacing: at, with: "<\($0)>")] }
        ?? [])
  }

  private func first(_ word: [UInt8], in range: Range<Int>) -> Int? {
    guard range.count >= word.count else { return nil }
    return (range.lowerBound...range.upperBound - word.count).first {
      bytes[$0..<$0 + word.count].elementsEqual(word)
    }
  }

  /// Reports a comment that was probably meant as part of the text, because no space follows its `#`.
  @discardableResult
  mutating func reportHash(after node: Node) -> Bool {
    var hash = node.range.upperBound
    while hash < bytes.count, bytes[hash] == Byte.space { hash += 1 }
    guard hash > node.range.upperBound, hash + 1 < bytes.count, bytes[hash] == Byte.hash, bytes[hash + 1] > Byte.space,
      bytes[hash + 1] != Byte.hash
    else { return false }
    var end = hash
    while end < bytes.count, bytes[end] != Byte.lineFeed { end += 1 }
    while end > hash, bytes[end - 1] <= Byte.space { end -= 1 }
    let whole = node.range.isEmpty ? hash..<end : node.range.lowerBound..<end
    report(
      .hiddenByHash, hash..<end,
      "Everything after ` #` is ignored, so \"\(shown(hash + 1..<end))\" will not be spoken; put the text in quotes if you "
        + "mean it.",
      fixes: bytes[whole].contains(Byte.lineFeed)
        ? []
        : [
          Fix(
            "Put the text in quotes", isSafe: false, replacing: whole,
            with: Parser.quoted(String(decoding: bytes[whole], as: UTF8.self)))
        ])
    return node.range.isEmpty
  }
}
