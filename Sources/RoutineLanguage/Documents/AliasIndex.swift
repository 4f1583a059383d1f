// The other names of the exercises in the library: `also:`.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds exercises by their other names.
public struct AliasIndex: Sendable {
  /// An exercise's other name.
  public struct Entry: Hashable, Sendable {
    /// The name as it is written in the exercise.
    public var alias: String
    /// The exercise.
    public var id: String
  }

  /// All other names, sorted by exercise.
  public private(set) var entries: [Entry] = []
  private var bySpelling: [String: [String]] = [:]
  private var ids: [String: String] = [:]

  /// The ids of the exercises that have a name, in any case and with spaces or hyphens.
  public func bearers(of alias: String) -> [String] { bySpelling[Guess.spelling(alias)] ?? [] }

  /// The first id that differs from a word in spelling alone.
  func id(like word: String) -> String? { ids[Guess.spelling(word)] }

  mutating func add(id: String) {
    let spelling = Guess.spelling(id)
    if !spelling.isEmpty, ids[spelling] == nil { ids[spelling] = id }
  }

  mutating func add(_ alias: String, of id: String) {
    entries.append(Entry(alias: alias, id: id))
    let spelling = Guess.spelling(alias)
    if bySpelling[spelling]?.contains(id) != true { bySpelling[spelling, default: []].append(id) }
  }
}
