// Keys bound to what they do.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// What a key does.
public enum KeyAction: Hashable, Sendable {
  case obey(Request)
  /// Shows the keys, or hides them.
  case help
  /// Asks whether to quit, and quits when pressed again.
  case quit
}

/// Keys and what they do.
public struct KeyBinding: Sendable {
  /// The keys; more than one where several do the same. The first is the one that hints name.
  public let keys: [Key]
  /// What they do.
  public let action: KeyAction
  /// The same in one word, for the line of keys; nil where the line leaves it out.
  let hint: DisplayKey?

  init(_ keys: [Key], _ action: KeyAction, hint: DisplayKey? = nil) {
    self.keys = keys
    self.action = action
    self.hint = hint
  }

  /// What they do, in a few words: `10 s longer`.
  public func help(in words: DisplayTable = .english) -> String {
    switch action {
    case .obey(let request): request.help(in: words)
    case .help: words(.showKeys)
    case .quit: words(.askToQuit, ["key": name(in: words)])
    }
  }

  /// All the keys by name: `space, Enter`.
  public func names(in words: DisplayTable = .english) -> String {
    keys.map { $0.name(in: words) }.joined(separator: ", ")
  }

  /// The first of the keys by name.
  func name(in words: DisplayTable) -> String { keys[0].name(in: words) }
}
