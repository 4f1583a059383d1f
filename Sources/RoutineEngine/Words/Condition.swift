// What a warning is about: the words by which an `avoid-if` names a condition.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A condition with which some should leave something out, in one language.
public struct Condition: Hashable, Sendable {
  /// What it is called in a message.
  public var name: String
  /// Beginnings of the words that name it, in lower case.
  var words: [String]

  /// A condition.
  public init(_ name: String, _ words: String...) {
    self.name = name
    self.words = words
  }
}

extension Text {
  /// The conditions that the text names.
  public func conditions(among tables: [PhraseTable] = PhraseTable.all) -> Set<Condition> {
    let text = " " + source.lowercased()
    let known = PhraseTable.own(of: language, among: tables)?.conditions ?? []
    return Set(known.filter { condition in condition.words.contains { text.contains(" " + $0) } })
  }

  /// Whether a warning names a condition that others leave out. In a language whose conditions are not known, each
  /// warning does.
  func isLeftOut(of named: Set<Condition>, among tables: [PhraseTable]) -> Bool {
    guard PhraseTable.own(of: language, among: tables)?.conditions.isEmpty == false else { return true }
    return !conditions(among: tables).isSubset(of: named)
  }
}
