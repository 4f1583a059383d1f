// Changing one setting in the text of a file: comments, order and layout stay.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a setting could not be changed.
public enum SettingsProblem: Error, Hashable, Sendable {
  /// The file has a mistake in its syntax, which has to be mended first.
  case broken(Diagnostic)
  /// The value is not one that the setting may have.
  case refused(Diagnostic)
  /// The file is written in a way that leaves no place for the setting.
  case noPlace
}

extension SettingsFile {
  /// The bytes of the file with a setting changed. A unit that was left out is added.
  ///
  /// - Parameter values: Its value; several only for a setting that is a list.
  public func setting(_ key: SettingKey, to values: [String]) throws(SettingsProblem) -> [UInt8] {
    try requireSyntax()
    for text in SettingsFile.spellings(of: values) {
      guard let bytes = SettingsEdit(tree).setting(key.keys[...], to: text) else { continue }
      let file = SettingsFile(path: "", bytes: bytes)
      guard file.tree.isAccepted, let entry = file.entry(key), file.words(in: entry.value) == values else { continue }
      return try file.accepted(key, entry)
    }
    throw .noPlace
  }

  /// The bytes of the file without a setting; nil if it does not have it.
  public func removing(_ key: SettingKey) throws(SettingsProblem) -> [UInt8]? {
    try requireSyntax()
    guard entry(key) != nil else { return nil }
    let bytes = SettingsEdit(tree).removing(key.keys[...])
    let file = SettingsFile(path: "", bytes: bytes)
    guard file.tree.isAccepted, file.entry(key) == nil else { throw .noPlace }
    return bytes
  }

  /// Where a setting stands in the file; nil if it does not.
  public func place(of key: SettingKey) -> Place? {
    entry(key).map { Place(file: checked.file, range: $0.range) }
  }

  // MARK: Parts

  private func requireSyntax() throws(SettingsProblem) {
    if tree.isAccepted { return }
    guard let first = checked.diagnostics.first(where: { $0.code.isSyntax && $0.severity == .error }) else {
      throw .noPlace
    }
    throw .broken(first)
  }

  private func entry(_ key: SettingKey) -> Entry? { SettingsEdit(tree).entry(key.keys[...], in: tree.root) }

  /// The words of a value or of its list.
  private func words(in node: Node) -> [String] {
    switch node.content {
    case .scalar(let scalar): [ScalarText.string(of: scalar, in: tree.bytes)]
    case .list(let items): items.flatMap(words(in:))
    default: []
    }
  }

  /// The bytes of this file, once the value was found to be one that the setting may have.
  private func accepted(_ key: SettingKey, _ entry: Entry) throws(SettingsProblem) -> [UInt8] {
    let found = checked.diagnostics.filter { entry.range.contains($0.place.range.lowerBound) }
    // A missing unit and missing quotes can only be meant one way. A misspelt word is for the author to correct.
    let (edits, _) = Fixing.edits(of: found.filter { [.missingUnit, .typedText].contains($0.code) }, unsafe: false)
    if !edits.isEmpty {
      let bytes = Fixing.apply(edits, to: tree.bytes)
      let file = SettingsFile(path: "", bytes: bytes)
      guard let entry = file.entry(key) else { throw .noPlace }
      return try file.accepted(key, entry)
    }
    if let error = found.first(where: { $0.severity == .error }) { throw .refused(error) }
    guard key.text(settings) != nil else { throw .noPlace }
    return tree.bytes
  }

  /// How a value may be spelt, the plainest first.
  private static func spellings(of values: [String]) -> [String] {
    let spelt = [values, values.map(Parser.quoted)]
    return values.count == 1 ? spelt.map { $0[0] } : spelt.map { "[\($0.joined(separator: ", "))]" }
  }
}

/// Edits of the entries of a tree.
private struct SettingsEdit {
  private let tree: SyntaxTree
  private var bytes: [UInt8] { tree.bytes }

  init(_ tree: SyntaxTree) { self.tree = tree }

  /// The entry with a path of keys.
  func entry(_ keys: ArraySlice<String>, in node: Node) -> Entry? {
    guard let key = keys.first, let entry = entries(of: node).first(where: { name($0) == key }) else { return nil }
    return keys.count == 1 ? entry : self.entry(keys.dropFirst(), in: entry.value)
  }

  private func entries(of node: Node) -> [Entry] { if case .map(let entries) = node.content { entries } else { [] } }

  private func name(_ entry: Entry) -> String { ScalarText.string(of: entry.key, in: bytes) }

  // MARK: Setting

  /// The bytes with a value set; nil if there is no place for it.
  func setting(_ keys: ArraySlice<String>, to text: String) -> [UInt8]? {
    edits(setting: keys, to: text, in: tree.root, isRoot: true).map { Fixing.apply($0, to: bytes) }
  }

  private func edits(setting keys: ArraySlice<String>, to text: String, in node: Node, isRoot: Bool) -> [Edit]? {
    guard let key = keys.first else { return nil }
    let inner = keys.dropFirst()
    if let entry = entry(keys.prefix(1), in: node) {
      if inner.isEmpty { return replacing(entry, with: text) }
      if case .map = entry.value.content { return edits(setting: inner, to: text, in: entry.value, isRoot: false) }
      guard case .absent = entry.value.content, let name = inner.first else { return nil }
      return replacing(entry, with: "{ \(name): \(text) }")
    }
    switch node.content {
    case .map(let entries) where node.isFlow:
      guard let last = entries.last else { return [Edit(after(node.range.lowerBound + 1), "\(key): \(text)")] }
      return [Edit(after(last.range.upperBound), ", \(key): \(text)")]
    case .map(let entries):
      guard let first = entries.first, let last = entries.last else { return nil }
      let start = lineStart(first.key.range.lowerBound)
      let margin = String(repeating: " ", count: first.key.range.lowerBound - start)
      return [insertion(lines(key, inner, text, margin: margin), after: isRoot ? bytes.count : last.range.upperBound)]
    case .absent where isRoot: return [insertion(lines(key, inner, text, margin: ""), after: bytes.count)]
    default: return nil
    }
  }

  private func lines(_ key: String, _ inner: ArraySlice<String>, _ text: String, margin: String) -> [String] {
    guard let name = inner.first else { return ["\(margin)\(key): \(text)"] }
    return ["\(margin)\(key):", "\(margin)  \(name): \(text)"]
  }

  /// Replaces a value. A comment behind the key of a value on further lines stays.
  private func replacing(_ entry: Entry, with text: String) -> [Edit] {
    let value = entry.value.range
    if case .absent = entry.value.content { return [Edit(after(entry.colon + 1), " " + text)] }
    guard let end = bytes[entry.colon..<value.lowerBound].firstIndex(of: Byte.lineFeed) else {
      return [Edit(value, text)]
    }
    return [Edit(after(entry.colon + 1), " " + text), Edit(end..<contentEnd(value), "")]
  }

  /// Inserts lines after the line of an index.
  private func insertion(_ lines: [String], after index: Int) -> Edit {
    let text = lines.joined(separator: newline)
    let end = min(index, bytes.count)
    if end > 0, bytes[end - 1] == Byte.lineFeed { return Edit(after(end), text + newline) }
    if let feed = bytes[end...].firstIndex(of: Byte.lineFeed) { return Edit(after(feed + 1), text + newline) }
    return Edit(after(bytes.count), (bytes.isEmpty ? "" : newline) + text + newline)
  }

  // MARK: Removing

  /// The bytes without an entry, and without the one around it where that was its only one.
  func removing(_ keys: ArraySlice<String>) -> [UInt8] {
    var keys = keys
    while keys.count > 1, let outer = entry(keys.dropLast(), in: tree.root), entries(of: outer.value).count < 2 {
      keys = keys.dropLast()
    }
    let parent = keys.count > 1 ? entry(keys.dropLast(), in: tree.root)?.value ?? tree.root : tree.root
    let all = entries(of: parent)
    guard let index = all.firstIndex(where: { name($0) == keys.last }) else { return bytes }
    let range: Range<Int>
    if !parent.isFlow {
      let end = contentEnd(all[index].range)
      let feed = bytes[end...].firstIndex(of: Byte.lineFeed)
      range = lineStart(all[index].range.lowerBound)..<(feed.map { $0 + 1 } ?? bytes.count)
    } else if index + 1 < all.count {
      range = all[index].range.lowerBound..<all[index + 1].range.lowerBound
    } else {
      range = (index > 0 ? all[index - 1].range.upperBound : all[index].range.lowerBound)..<all[index].range.upperBound
    }
    return Fixing.apply([Edit(range, "")], to: bytes)
  }

  // MARK: Bytes

  private func after(_ index: Int) -> Range<Int> { index..<index }

  private var newline: String { bytes.contains(Byte.carriageReturn) ? "\r\n" : "\n" }

  private func lineStart(_ index: Int) -> Int { (bytes[..<index].lastIndex(of: Byte.lineFeed) ?? -1) + 1 }

  /// The end of a range without the line break that a text over several lines ends with.
  private func contentEnd(_ range: Range<Int>) -> Int {
    range.upperBound > range.lowerBound && bytes[range.upperBound - 1] == Byte.lineFeed
      ? range.upperBound - 1 : range.upperBound
  }
}
