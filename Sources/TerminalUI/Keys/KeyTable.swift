// The one table of keys: what each does, and how help says it. Views, help and documentation read it.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine
public import RoutinePlayer

/// What a key does.
public enum KeyAction: Hashable, Sendable {
  case session(TransportCommand)
  case volume(VolumeChange)
  /// Shows the keys, or hides them.
  case help
  /// Asks whether to quit, and quits when pressed again.
  case quit
}

/// Keys and what they do.
public struct KeyBinding: Sendable {
  /// The keys; more than one where several do the same. The first is the one that hints name.
  public var keys: [Key]
  /// What they do.
  public var action: KeyAction
  /// What they do, in a few words.
  public var help: String
  /// The same in one word, for the line of keys; nil where the line leaves it out.
  var hint: String?

  /// All the keys by name: "space, Enter".
  public var names: String { keys.map(\.name).joined(separator: ", ") }
}

/// Every key of a session.
public enum KeyTable {
  /// The bindings, in the order help shows them.
  ///
  /// Presenter clickers send Page Up and Page Down, and b or a full stop to darken the screen.
  public static let bindings: [KeyBinding] = [
    KeyBinding(
      keys: [.character(" "), .enter, .click, .character("b"), .character(".")], action: .session(.toggle),
      help: "pause, go on", hint: "pause"),
    KeyBinding(keys: [.character("n"), .pageDown, .right], action: .session(.next), help: "next", hint: "next"),
    KeyBinding(
      keys: [.character("p"), .pageUp, .left], action: .session(.previous), help: "back to the one before", hint: "back"
    ),
    KeyBinding(keys: [.character("a")], action: .session(.again), help: "again, with all instructions", hint: "again"),
    KeyBinding(
      keys: [.character("+"), .character("=")], action: .session(.extend(.seconds(10))), help: "10 s longer",
      hint: "longer"),
    KeyBinding(
      keys: [.character("-"), .character("_")], action: .session(.extend(.seconds(-10))), help: "10 s shorter",
      hint: "shorter"),
    KeyBinding(keys: [.character("[")], action: .session(.seek(.seconds(-10))), help: "10 s back"),
    KeyBinding(keys: [.character("]")], action: .session(.seek(.seconds(10))), help: "10 s forward"),
    KeyBinding(keys: [.up], action: .volume(.step(10)), help: "louder"),
    KeyBinding(keys: [.down], action: .volume(.step(-10)), help: "quieter"),
    KeyBinding(keys: [.character("m")], action: .volume(.toggleMute), help: "sound off, sound on"),
    KeyBinding(keys: [.character("?"), .character("h")], action: .help, help: "these keys", hint: "keys"),
    KeyBinding(keys: [.character("q")], action: .quit, help: "quit, after a second q", hint: "quit"),
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
