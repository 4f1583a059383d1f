// The table of key bindings, used by views, help and documentation.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// The key bindings of a session.
public enum KeyBindings {
  /// The bindings, in the order shown in the help.
  ///
  /// Presentation remotes send Page Up and Page Down, and b or a full stop to blank the screen.
  public static let all: [KeyBinding] = [
    pause,
    KeyBinding([.character("n"), .pageDown, .right], .obey(.session(.next)), hint: .wordNext),
    KeyBinding([.character("p"), .pageUp, .left], .obey(.session(.previous)), hint: .wordBack),
    KeyBinding([.character("a")], .obey(.session(.again)), hint: .wordAgain),
    KeyBinding([.character("+"), .character("=")], .obey(.session(.extend(step))), hint: .wordLonger),
    KeyBinding([.character("-"), .character("_")], .obey(.session(.extend(.zero - step))), hint: .wordShorter),
    KeyBinding([.character("[")], .obey(.session(.seek(.zero - step)))),
    KeyBinding([.character("]")], .obey(.session(.seek(step)))),
    KeyBinding([.up], .obey(.volume(.step(10)))),
    KeyBinding([.down], .obey(.volume(.step(-10)))),
    KeyBinding([.character("<")], .obey(.speed(.step(-10)))),
    KeyBinding([.character(">")], .obey(.speed(.step(10)))),
    KeyBinding([.character("z")], .obey(.session(.putOff(SessionCommand.snooze)))),
    KeyBinding([.character("m")], .obey(.volume(.toggleMute))),
    KeyBinding((0...9).map { .character(Character("\($0)")) }, .rate),
    KeyBinding([.character("e")], .askEffort),
    KeyBinding([.character("?"), .character("h")], .help, hint: .wordKeys),
    quit,
  ]

  /// The keys that pause and resume.
  static let pause = KeyBinding(
    [.character(" "), .enter, .click, .character("b"), .character(".")], .obey(.session(.toggle)), hint: .wordPause)

  /// The key that quits.
  static let quit = KeyBinding([.character("q")], .quit, hint: .wordQuit)

  /// The step of keys that move or change a length.
  private static let step = Frames.seconds(10)

  /// The action of a key. Upper case has the same action as lower case, unless bound itself.
  static func action(of key: Key) -> KeyAction? { actions[key] ?? actions[key.lowercased] }

  private static let actions: [Key: KeyAction] = Dictionary(
    all.flatMap { binding in binding.keys.map { ($0, binding.action) } }, uniquingKeysWith: { first, _ in first })

  /// The hints, most useful first; the last are omitted first.
  private static let hintsByUse: [DisplayKey] = [
    .wordPause, .wordKeys, .wordQuit, .wordNext, .wordBack, .wordAgain, .wordLonger, .wordShorter,
  ]

  /// The most useful keys for a line, beginning with the one to pause.
  static func hints(isPaused: Bool, in words: DisplayTable) -> [String] {
    hintsByUse.compactMap { hint in
      all.first { $0.hint == hint }.map { binding in
        "\(binding.name(in: words)) \(words(isPaused && hint == .wordPause ? .wordGoOn : hint))"
      }
    }
  }

  /// The keys on one line, for help and for the line view.
  public static func line(in words: DisplayTable = .english, separator: String = "·") -> String {
    all.map { "\($0.name(in: words)) \($0.help(in: words))" }.joined(separator: " \(separator) ")
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
