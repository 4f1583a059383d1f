// Settings and steps under names that the format has not: groups of keys, sections of steps, and settings as a list.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension Reader {
  /// Whether a value is a list with steps in it.
  func areSteps(_ node: Node) -> Bool {
    if case .map(let entries) = node.content, entries.count == 1, keyName(entries[0].key) == .steps {
      return areSteps(entries[0].value)
    }
    guard case .list(let items) = node.content else { return false }
    return items.contains { item in
      guard case .map(let entries) = item.content else { return false }
      return entries.contains { entry in StepKind.contexts.contains { $0.key == keyName(entry.key) } }
    }
  }

  // MARK: Groups of keys

  /// Reports a key around others that may stand in its place, and reads these. Returns whether it is one.
  mutating func reportGroup(_ entry: Entry, _ fields: inout Fields) -> Bool {
    guard case .map(let inner) = entry.value.content, !entry.value.isFlow, let first = inner.first,
      fields.context != .routine || !areSteps(entry.value),
      inner.allSatisfy({ entry in keyName(entry.key).map { KeyTable.spec($0, in: fields.context) != nil } == true })
    else { return false }
    for item in inner {
      if let name = keyName(item.key) { fields = fields.adding(name, item) }
    }
    report(
      keyName(entry.key) == nil ? .unknownKey : .misplacedKey, entry.key.range,
      "`\(shown(entry.key.range))` groups no keys in \(fields.context.name); leave it out, and put "
        + "`\(shown(first.key.range))` in its place.",
      fixes: [outdentFix("Leave it out", from: entry.key.range.lowerBound, to: first.key.range.lowerBound, entry.value)]
    )
    return true
  }

  /// A fix that puts a value in the place of what stands before it.
  func outdentFix(_ title: String, from start: Int, to first: Int, _ value: Node) -> Fix {
    let shift = indentation(at: first) - indentation(at: start)
    var edits = [Edit(start..<first, "")]
    for line in lines(after: first, of: value)
    where shift > 0 && bytes[line...].prefix(shift).allSatisfy({ $0 == Byte.space }) {
      edits.append(Edit(line..<line + shift, ""))
    }
    return Fix(title, isSafe: false, edits)
  }

  /// The first bytes of the lines of a value below the one with an index.
  private func lines(after index: Int, of value: Node) -> [Int] {
    var lines: [Int] = []
    var line = index
    while let end = bytes[line...].firstIndex(of: Byte.lineFeed), end < value.range.upperBound, lines.count < 1_000 {
      line = end + 1
      lines.append(line)
    }
    return lines
  }

  /// A fix that writes another key and value in place of a value and the key before it.
  func keyFix(_ better: String, _ value: Range<Int>) -> [Fix] {
    var start = value.lowerBound
    while start > 0, bytes[start - 1] == Byte.space || bytes[start - 1] == Byte.colon { start -= 1 }
    while start > 0, bytes[start - 1].isNameByte { start -= 1 }
    return [Fix("Write `\(better)`", isSafe: false, replacing: start..<value.upperBound, with: better)]
  }

  // MARK: Settings as a list

  /// A fix for settings that are written as a list with one in each item.
  func dashesFix(_ node: Node) -> [Fix] {
    guard case .list(let items) = node.content, !node.isFlow else { return [] }
    var edits: [Edit] = []
    for item in items {
      guard case .map(let entries) = item.content, entries.count == 1, !item.isFlow,
        let dash = bytes[..<item.range.lowerBound].lastIndex(of: Byte.dash)
      else { return [] }
      edits.append(Edit(dash..<item.range.lowerBound, ""))
    }
    return [Fix("Leave the dashes out", isSafe: false, edits)]
  }

  /// A fix that moves the steps below `steps:` in a repeat further in, as far as their list goes; nil if none follow.
  func furtherIn(_ absent: Node) -> Fix? {
    let limit = indentation(at: absent.range.lowerBound)
    var edits: [Edit] = []
    var line = absent.range.lowerBound
    var first: Int?
    while let end = bytes[line...].firstIndex(of: Byte.lineFeed), end + 1 < bytes.count, edits.count < 1_000 {
      line = end + 1
      let content = bytes[line...].firstIndex { $0 != Byte.space } ?? bytes.count
      guard content < bytes.count, bytes[content] != Byte.lineFeed else { continue }
      let column = content - line
      if first == nil {
        guard bytes[content] == Byte.dash, column < limit else { return nil }
        first = column
      }
      guard let first, column >= first else { break }
      edits.append(Edit(line..<line, String(repeating: " ", count: limit + 2 - first)))
    }
    return edits.isEmpty ? nil : Fix("Move the steps below in", isSafe: false, edits)
  }

  // MARK: Sections of steps

  /// Reports headings with lists of steps below them, once for all of them. Returns whether a key is one.
  mutating func reportSections(_ entry: Entry, among entries: [Entry], _ fields: inout Fields) -> Bool {
    guard fields.context == .routine, areSteps(entry.value) else { return false }
    // A list under another word for `steps` is no section.
    let sections = entries.filter { entry in
      keyName(entry.key) == nil && areSteps(entry.value)
        && !Guess.keys(ScalarText.string(of: entry.key, in: bytes), in: .routine).names.contains(.steps)
    }
    guard sections.contains(where: { $0.key.range == entry.key.range }) else { return false }
    fields.guessed.insert(.steps)
    guard sections.first?.key.range == entry.key.range else { return true }
    let isAlone = !entries.contains { keyName($0.key) == .steps }
    reportSections(
      sections.map { ($0, heading(of: $0)) }, fixes: isAlone ? sectionFix(sections, first: "steps:\n") : [])
    return true
  }

  /// The name of an entry as a heading.
  func heading(of entry: Entry) -> String { Reader.heading(ScalarText.string(of: entry.key, in: bytes)) }

  /// - Parameter fixes: What makes steps of them.
  mutating func reportSections(_ sections: [(entry: Entry, heading: String)], fixes: [Fix]) {
    guard let (first, heading) = sections.first else { return }
    let word = ScalarText.string(of: first.key, in: bytes)
    let others = sections.count - 1
    report(
      .unknownKey, first.key.range,
      "I don't know `\(shown(first.key.range))` in a routine: "
        + (Guess.advice(on: word)
          ?? "all of its steps stand in one list under `steps`, where a heading is a step such as "
          + "`- say: \(heading)`."),
      notes: others > 0 ? [Note("\(others) more \(others == 1 ? "list stands" : "lists stand") so.")] : [],
      fixes: Guess.advice(on: word) == nil ? fixes : [])
  }

  /// A fix that makes one list of several, with their headings said.
  func sectionFix(_ sections: [Entry], first: String = "") -> [Fix] {
    let areLists = sections.allSatisfy { section in
      if case .list = section.value.content { return !section.value.isFlow }
      return false
    }
    guard areLists else { return [] }
    let columns = Set(sections.map { column(of: $0.value.range.lowerBound) })
    guard let indent = columns.first, columns.count == 1 else { return [] }
    let edits = sections.enumerated().map { index, section in
      let line = section.key.range.lowerBound - column(of: section.key.range.lowerBound)
      let say = "- say: \(heading(of: section))"
      return Edit(
        line..<section.colon + 1, (index == 0 ? first : "") + String(repeating: " ", count: indent) + say)
    }
    return [Fix("Make one list", isSafe: false, edits)]
  }

  /// A heading as a sentence.
  static func heading(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() + "." }
}
