// The one table of keys: the command that each is bound to. Views, help and documentation read it.
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
  /// What they do, in a few words.
  public let help: String
  /// The same in one word, for the line of keys; nil where the line leaves it out.
  let hint: String?

  /// Keys for what the screen itself does.
  init(_ keys: [Key], _ action: KeyAction, help: String, hint: String) {
    self.keys = keys
    self.action = action
    self.help = help
    self.hint = hint
  }

  /// Keys for a command of the session, as `limber control` takes it.
  init(_ keys: [Key], _ written: String, hint: String? = nil) {
    let words = written.split(separator: " ", maxSplits: 1).map(String.init)
    guard let command = SessionCommand.named(words[0]), let order = try? command.order(words.dropFirst().first) else {
      preconditionFailure("the keys are bound to \(written), which no session takes")
    }
    self.keys = keys
    self.hint = hint
    action = .obey(order.request)
    help = order.help
  }

  /// All the keys by name: "space, Enter".
  public var names: String { keys.map(\.name).joined(separator: ", ") }
}

/// Every key of a session.
public enum KeyTable {
  /// The bindings, in the order help shows them.
  ///
  /// Presenter clickers send Page Up and Page Down, and b or a full stop to darken the screen.
  public static let bindings: [KeyBinding] = [
    KeyBinding([.character(" "), .enter, .click, .character("b"), .character(".")], "toggle", hint: "pause"),
    KeyBinding([.character("n"), .pageDown, .right], "next", hint: "next"),
    KeyBinding([.character("p"), .pageUp, .left], "previous", hint: "back"),
    KeyBinding([.character("a")], "again", hint: "again"),
    KeyBinding([.character("+"), .character("=")], "extend 10s", hint: "longer"),
    KeyBinding([.character("-"), .character("_")], "shorten 10s", hint: "shorter"),
    KeyBinding([.character("[")], "seek -10s"),
    KeyBinding([.character("]")], "seek 10s"),
    KeyBinding([.up], "volume +10"),
    KeyBinding([.down], "volume -10"),
    KeyBinding([.character("m")], "mute"),
    KeyBinding([.character("?"), .character("h")], .help, help: "these keys", hint: "keys"),
    KeyBinding([.character("q")], .quit, help: "quit, after a second q", hint: "quit"),
  ]

  /// What a key does. Capitals do the same as small letters.
  static func action(of key: Key) -> KeyAction? { actions[key] ?? actions[key.lowercased] }

  private static let actions: [Key: KeyAction] = Dictionary(
    bindings.flatMap { binding in binding.keys.map { ($0, binding.action) } }, uniquingKeysWith: { first, _ in first })

  /// The most useful keys for a line, the one to pause by first.
  static func hints(isPaused: Bool) -> [String] {
    let order = ["pause", "keys", "quit", "next", "back", "again", "longer", "shorter"]
    return order.compactMap { hint in
      bindings.first { $0.hint == hint }.map { binding in
        "\(binding.keys[0].name) \(hint == "pause" && isPaused ? "go on" : hint)"
      }
    }
  }

  /// The keys on one line, for help and for views made of lines.
  public static var line: String {
    bindings.map { "\($0.keys[0].name) \($0.help)" }.joined(separator: " · ")
  }
}

extension Key {
  fileprivate var lowercased: Key {
    if case .character(let character) = self, let small = character.lowercased().first {
      .character(small)
    } else {
      self
    }
  }
}
