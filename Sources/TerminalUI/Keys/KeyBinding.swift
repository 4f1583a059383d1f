// Key bindings.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// The action of a key.
public enum KeyAction: Hashable, Sendable {
  case obey(Request)
  /// Rates the pain, or the effort after the key that asks for it, by the digit that was pressed.
  case rate
  /// Asks how hard it is.
  case askEffort
  /// Shows or hides the help.
  case help
  /// Asks whether to quit, and quits when pressed again.
  case quit
}

/// Keys with their action.
public struct KeyBinding: Sendable {
  /// The keys. Hints show the first one.
  public let keys: [Key]
  /// The action.
  public let action: KeyAction
  /// The action in one word, for the line of keys; nil to omit it there.
  let hint: DisplayKey?

  init(_ keys: [Key], _ action: KeyAction, hint: DisplayKey? = nil) {
    self.keys = keys
    self.action = action
    self.hint = hint
  }

  /// The action in a few words: `10 s longer`.
  public func help(in words: DisplayTable = .english) -> String {
    switch action {
    case .obey(let request): request.help(in: words)
    case .rate: words(.tellPain)
    case .askEffort: words(.tellEffort)
    case .help: words(.showKeys)
    case .quit: words(.askToQuit, ["key": name(in: words)])
    }
  }

  /// The names of the keys: `space, Enter`.
  public func names(in words: DisplayTable = .english) -> String {
    action == .rate ? name(in: words) : keys.map { $0.name(in: words) }.joined(separator: ", ")
  }

  /// The name of the first key, or of all digits.
  func name(in words: DisplayTable) -> String {
    let first = keys[0].name(in: words)
    return action == .rate ? "\(first)-\(keys[keys.count - 1].name(in: words))" : first
  }
}
