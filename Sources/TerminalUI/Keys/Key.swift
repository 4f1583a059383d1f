// The keys of a terminal, and the byte sequences it sends for them.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

/// A key, or a click of the mouse.
public enum Key: Hashable, Sendable {
  case character(Character)
  case enter
  case escape
  case backspace
  case up
  case down
  case left
  case right
  case pageUp
  case pageDown
  /// A click anywhere on the screen.
  case click

  /// The name of the key in the help.
  func name(in words: DisplayTable) -> String {
    switch self {
    case .character(" "): words(.keySpace)
    case .character(let character): String(character)
    case .enter: words(.keyEnter)
    case .escape: words(.keyEscape)
    case .backspace: words(.keyBackspace)
    case .up: words(.keyUp)
    case .down: words(.keyDown)
    case .left: words(.keyLeft)
    case .right: words(.keyRight)
    case .pageUp: words(.keyPageUp)
    case .pageDown: words(.keyPageDown)
    case .click: words(.keyClick)
    }
  }

  /// The sequences sent by terminals for special keys.
  private static let sequences: [String: Key] = [
    "\u{1B}[A": .up, "\u{1B}[B": .down, "\u{1B}[C": .right, "\u{1B}[D": .left, "\u{1B}OA": .up, "\u{1B}OB": .down,
    "\u{1B}OC": .right, "\u{1B}OD": .left, "\u{1B}[5~": .pageUp, "\u{1B}[6~": .pageDown,
  ]

  /// The keys in a piece of terminal input. Unknown sequences are skipped as a whole.
  static func keys(in input: String) -> [Key] {
    var keys: [Key] = []
    // Unicode scalars, because a carriage return with a newline is one character.
    var rest = input.unicodeScalars[...]
    while let first = rest.first {
      if first == "\u{1B}", let length = sequenceLength(rest) {
        if let key = sequences[String(rest.prefix(length))] { keys.append(key) }
        rest = rest.dropFirst(length)
        continue
      }
      rest = rest.dropFirst()
      if let key = Key(scalar: first) { keys.append(key) }
    }
    return keys
  }

  /// The key for a scalar; nil for unused control characters.
  init?(scalar: Unicode.Scalar) {
    switch scalar {
    case "\r", "\n": self = .enter
    case "\u{1B}": self = .escape
    case "\u{7F}", "\u{8}": self = .backspace
    default:
      guard scalar.value >= 0x20, scalar.properties.generalCategory != .control else { return nil }
      self = .character(Character(scalar))
    }
  }

  /// The length of the escape sequence at the start of a text; nil for Esc alone.
  private static func sequenceLength(_ text: Substring.UnicodeScalarView) -> Int? {
    let scalars = Array(text.prefix(24))
    guard scalars.count > 1 else { return nil }
    if scalars[1] == "O" { return scalars.count > 2 ? 3 : nil }
    guard scalars[1] == "[" else { return nil }
    // A control sequence ends with a final byte.
    let end = scalars[2...].firstIndex { (0x40...0x7E).contains($0.value) }
    return end.map { $0 + 1 } ?? scalars.count
  }
}
