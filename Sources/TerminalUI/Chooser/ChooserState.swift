// The state of choosing a routine: filter, matches in groups, selection, and options.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// The state of the chooser.
public struct ChooserState: Sendable {
  /// The outcome of a key press.
  public enum Outcome: Hashable, Sendable {
    case chosen(ChooserChoice)
    /// The routines are to be judged anew, because they are for somebody else.
    case judge
    case left
  }

  /// A line of the list.
  enum Row: Hashable {
    case heading(String)
    /// A routine, by its place among the matches.
    case item(Int)
  }

  private var items: [ChooserItem]
  /// The built-in texts.
  let words: DisplayTable
  /// The filter typed so far.
  public private(set) var filter = ""
  /// The matching routines in the order of the list.
  public private(set) var matches: [ChooserItem] = []
  /// The lines of the list.
  private(set) var rows: [Row] = []
  /// The index of the selected match.
  public private(set) var marked = 0
  /// What can be chosen beside the routine.
  public private(set) var options: [ChooserOption]
  /// The option that the arrows change; nil while they move in the list.
  public private(set) var focus: ChooserOption.Kind?
  /// A sentence about what happened last, in place of the hint at the top.
  public private(set) var note: String?

  /// A chooser for routines.
  ///
  /// - Parameters:
  ///   - options: What can be chosen beside them; where to begin is added.
  ///   - note: A sentence about what happened before.
  public init(
    _ items: [ChooserItem], options: [ChooserOption] = [], note: String? = nil, in words: DisplayTable = .english
  ) {
    self.items = items
    self.words = words
    self.note = note
    self.options = options + [.start(of: nil, in: words)]
    search()
  }

  /// The selected routine; nil if nothing matches.
  public var markedItem: ChooserItem? { matches.indices.contains(marked) ? matches[marked] : nil }

  /// What is chosen beside the routine, as the command takes it.
  public var chosenOptions: [ChooserOption.Kind: String] {
    Dictionary(options.compactMap { option in option.value.argument.map { (option.kind, $0) } }) { $1 }
  }

  /// Takes routines that were judged anew; the selection stays.
  public mutating func replace(_ items: [ChooserItem]) {
    self.items = items
    let before = markedItem
    list()
    let same = matches.firstIndex { $0.id == before?.id && $0.goesOnAt == before?.goesOnAt }
    mark(same ?? 0, keepingStart: true)
  }

  /// Handles a key: letters filter, arrows select or change an option, Tab goes through the options, Enter chooses, Esc
  /// clears the filter or leaves.
  public mutating func press(_ key: Key) -> Outcome? {
    note = nil
    switch key {
    case .tab: focusNext()
    case .left where focus != nil: return change(by: -1)
    case .right where focus != nil: return change(by: 1)
    case .character(let character):
      focus = nil
      if character == " ", filter.isEmpty { return nil }
      filter.append(character)
      search()
    case .backspace:
      if !filter.isEmpty { filter.removeLast() }
      search()
    case .clearLine:
      filter = ""
      search()
    case .escape:
      if focus != nil {
        focus = nil
      } else if filter.isEmpty {
        return .left
      } else {
        filter = ""
        search()
      }
    case .up: mark(marked - 1)
    case .down: mark(marked + 1)
    case .pageUp: mark(marked - 8)
    case .pageDown: mark(marked + 8)
    case .home: mark(0)
    case .end: mark(matches.count - 1)
    case .enter: return choose()
    case .left, .right, .click: break
    }
    return nil
  }

  private mutating func choose() -> Outcome? {
    guard let item = markedItem else { return nil }
    guard item.faults.isEmpty else {
      note = words(.cannotBePlayed, ["title": item.title])
      return nil
    }
    return .chosen(ChooserChoice(id: item.id, options: chosenOptions, goesOn: item.goesOnAt != nil))
  }

  private mutating func focusNext() {
    guard let kind = focus, let index = options.firstIndex(where: { $0.kind == kind }) else {
      focus = options.first?.kind
      return
    }
    focus = options.indices.contains(index + 1) ? options[index + 1].kind : nil
  }

  private mutating func change(by count: Int) -> Outcome? {
    guard let index = options.firstIndex(where: { $0.kind == focus }) else { return nil }
    options[index].step(by: count)
    return focus == .profile ? .judge : nil
  }

  private mutating func mark(_ place: Int, keepingStart: Bool = false) {
    marked = max(0, min(place, matches.count - 1))
    // Each routine has its own steps to begin at.
    if !keepingStart, let index = options.firstIndex(where: { $0.kind == .start }) {
      options[index] = .start(of: markedItem, in: words)
    }
  }

  private mutating func search() {
    list()
    mark(0)
  }

  /// Updates the matches: all in their groups, or those that contain every word of the filter, the nearest first.
  private mutating func list() {
    let groups = items.grouped(words)
    let wanted = filter.lowercased().split(separator: " ")
    guard !wanted.isEmpty else {
      matches = groups.flatMap(\.items)
      rows = []
      var place = 0
      for group in groups {
        rows.append(.heading(group.title))
        rows += group.items.indices.map { .item(place + $0) }
        place += group.items.count
      }
      return
    }
    let found = groups.flatMap(\.items).compactMap { item -> (item: ChooserItem, rank: Int)? in
      let texts = item.searched(words)
      let all = texts.joined(separator: "\n")
      guard wanted.allSatisfy({ all.contains($0) }) else { return nil }
      if texts[0].hasPrefix(wanted[0]) { return (item, 0) }
      return (item, 1 + (texts.firstIndex { text in wanted.allSatisfy { text.contains($0) } } ?? texts.count))
    }
    matches = found.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .map(\.element.item)
    rows = matches.indices.map(Row.item)
  }
}
