// Settings that have the same indentation as the key they belong to, instead of being indented below it.
// SPDX-License-Identifier: GPL-3.0-or-later

extension Reader {
  /// The entries after a key without a value that are not allowed beside it, but would be allowed below it.
  func strayChildren(of name: KeyName, _ following: ArraySlice<Entry>, in context: Context) -> ArraySlice<Entry> {
    guard KeyTable.spec(name, in: context) != nil else { return [] }
    var end = following.startIndex
    while end < following.endIndex, isChild(following[end].key, of: name, in: context) { end += 1 }
    return following[..<end]
  }

  private func isChild(_ key: Scalar, of name: KeyName, in context: Context) -> Bool {
    let known = keyName(key)
    if let known, KeyTable.spec(known, in: context) != nil { return false }
    switch name {
    case .cues: return Reader.looksLikeMoment(ScalarText.string(of: key, in: bytes))
    case .sounds, .voice:
      let outside = name == .voice ? Context.voice : .sounds
      let inner = context == .settings ? Context.insideSettings[name] ?? outside : outside
      return known.map { KeyTable.spec($0, in: inner) != nil } ?? false
    default: return false
    }
  }

  /// Whether a word is, or was probably meant as, the moment of a cue.
  static func looksLikeMoment(_ word: String) -> Bool {
    switch word {
    case "start", "half", "end", "each rep": return true
    default:
      return word.utf8.first?.isDigit ?? false
        || ["last ", "every ", "rep ", "before rep ", "each rep last ", "phase "].contains { word.hasPrefix($0) }
    }
  }

  /// Reports the first of such entries; the fix indents all of them.
  mutating func reportStrayChildren(_ children: ArraySlice<Entry>, of parent: Entry) {
    guard let first = children.first, let last = children.last else { return }
    let column = self.column(of: first.key.range.lowerBound)
    // If the indentation is wrong as well, that has to be fixed first.
    let isBeside = column == self.column(of: parent.key.range.lowerBound)
    var edits: [Edit] = []
    var line = first.key.range.lowerBound - column
    while isBeside, line < last.range.upperBound, edits.count < 1_000 {
      if bytes[line] >= Byte.space { edits.append(Edit(line..<line, "  ")) }
      line = (bytes[line...].firstIndex(of: Byte.lineFeed) ?? bytes.count) + 1
    }
    report(
      .indentation, first.key.range,
      "`\(shown(first.key.range))` stands beside `\(shown(parent.key.range))` and belongs below it: put two more spaces in "
        + "front.",
      notes: [Note("`\(shown(parent.key.range))` is here.", at: place(parent.key.range))],
      fixes: isBeside ? [Fix("Move it in", edits)] : [])
  }

  /// The number of bytes before an index in its line.
  func column(of index: Int) -> Int {
    var start = index
    while start > 0, bytes[start - 1] != Byte.lineFeed { start -= 1 }
    return index - start
  }
}
