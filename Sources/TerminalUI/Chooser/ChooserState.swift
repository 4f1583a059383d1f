// The state of choosing a routine: filter, matches and selection.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// A routine in the chooser.
public struct ChooserItem: Hashable, Sendable {
  /// The id by which it is played.
  public var id: String
  /// The title.
  public var title: String
  /// The length stated by its author.
  public var minutes: Int?
  /// What it is for.
  public var goal: String?
  /// A one-sentence description.
  public var summary: String?
  /// Things to have at hand.
  public var kit: [String]
  /// The exercises in order, each with its dose.
  public var steps: [Step]

  /// An exercise of a preview.
  public struct Step: Hashable, Sendable {
    /// The name of the exercise.
    public var name: String
    /// The dose in words.
    public var dose: String

    /// An exercise with its dose.
    public init(name: String, dose: String) {
      self.name = name
      self.dose = dose
    }
  }

  /// A routine in the chooser.
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

  /// The text that is searched, in lower case.
  fileprivate func searched(_ words: DisplayTable) -> String {
    let length = minutes.map { words(.minutes, count: $0) }
    let texts = [id, title, goal, length, summary].compactMap { $0 } + kit + steps.map(\.name)
    return texts.joined(separator: "\n").lowercased()
  }
}

/// The state of the chooser.
public struct ChooserState: Sendable {
  /// The outcome of a key press.
  public enum Outcome: Hashable, Sendable {
    case chosen(id: String)
    case left
  }

  private let items: [ChooserItem]
  private let searched: [String]
  /// The built-in texts.
  let words: DisplayTable
  /// The filter typed so far.
  public private(set) var filter = ""
  /// The matching routines, in their original order.
  public private(set) var matches: [ChooserItem]
  /// The index of the selected match.
  public private(set) var marked = 0

  /// A chooser for routines.
  public init(_ items: [ChooserItem], in words: DisplayTable = .english) {
    self.items = items
    self.words = words
    searched = items.map { $0.searched(words) }
    matches = items
  }

  /// The selected routine; nil if nothing matches.
  public var markedItem: ChooserItem? { matches.indices.contains(marked) ? matches[marked] : nil }

  /// Handles a key: letters filter, arrows select, Enter chooses, Esc clears the filter or leaves.
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

  /// Updates the matches: routines that contain every word of the filter.
  private mutating func search() {
    let wanted = filter.lowercased().split(separator: " ")
    matches = zip(items, searched).filter { _, text in wanted.allSatisfy { text.contains($0) } }.map(\.0)
    marked = 0
  }
}
