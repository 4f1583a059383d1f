// Choosing a routine: what is typed, what matches, what is marked.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// A routine as it is offered.
public struct ChooserItem: Hashable, Sendable {
  /// The name to play it by.
  public var id: String
  /// The title.
  public var title: String
  /// The length its author promises.
  public var minutes: Int?
  /// What it is for.
  public var goal: String?
  /// What it is, in a sentence.
  public var summary: String?
  /// Things to have at hand.
  public var kit: [String]
  /// The exercises in order, each with its dose.
  public var steps: [Step]

  /// An exercise of a preview.
  public struct Step: Hashable, Sendable {
    /// The exercise.
    public var name: String
    /// How much of it, in words.
    public var dose: String

    /// An exercise with its dose.
    public init(name: String, dose: String) {
      self.name = name
      self.dose = dose
    }
  }

  /// A routine on offer.
  public init(
    id: String, title: String, minutes: Int? = nil, goal: String? = nil, summary: String? = nil, kit: [String] = [],
    steps: [Step] = []
  ) {
    self.id = id
    self.title = title
    self.minutes = minutes
    self.goal = goal
    self.summary = summary
    self.kit = kit
    self.steps = steps
  }

  /// Everything a filter looks into, in small letters.
  fileprivate func searched(_ words: DisplayTable) -> String {
    let length = minutes.map { words(.minutes, count: $0) }
    let texts = [id, title, goal, length, summary].compactMap { $0 } + kit + steps.map(\.name)
    return texts.joined(separator: "\n").lowercased()
  }
}

/// The state of choosing.
public struct ChooserState: Sendable {
  /// What a key led to.
  public enum Outcome: Hashable, Sendable {
    case chosen(id: String)
    case left
  }

  private let items: [ChooserItem]
  private let searched: [String]
  /// What the choice says by itself.
  let words: DisplayTable
  /// What was typed.
  public private(set) var filter = ""
  /// The routines that match, in their order.
  public private(set) var matches: [ChooserItem]
  /// The marked one among the matches.
  public private(set) var marked = 0

  /// A choice among routines.
  public init(_ items: [ChooserItem], in words: DisplayTable = .english) {
    self.items = items
    self.words = words
    searched = items.map { $0.searched(words) }
    matches = items
  }

  /// The marked routine; nil where nothing matches.
  public var markedItem: ChooserItem? { matches.indices.contains(marked) ? matches[marked] : nil }

  /// Takes a key: letters filter, arrows mark, Enter chooses, Esc empties the filter or leaves.
  public mutating func press(_ key: Key) -> Outcome? {
    switch key {
    case .character(let character):
      if character == " ", filter.isEmpty { return nil }
      filter.append(character)
      search()
    case .backspace:
      if !filter.isEmpty { filter.removeLast() }
      search()
    case .escape:
      if filter.isEmpty { return .left }
      filter = ""
      search()
    case .up: mark(marked - 1)
    case .down: mark(marked + 1)
    case .pageUp: mark(marked - 8)
    case .pageDown: mark(marked + 8)
    case .enter, .right: return markedItem.map { .chosen(id: $0.id) }
    case .left, .click: break
    }
    return nil
  }

  private mutating func mark(_ place: Int) { marked = max(0, min(place, matches.count - 1)) }

  /// A routine matches when it has every word that was typed.
  private mutating func search() {
    let wanted = filter.lowercased().split(separator: " ")
    matches = zip(items, searched).filter { _, text in wanted.allSatisfy { text.contains($0) } }.map(\.0)
    marked = 0
  }
}
