// The keys of a terminal, and their names.
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
  case home
  case end
  case tab
  /// Ctrl-U.
  case clearLine
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
    case .home: words(.keyHome)
    case .end: words(.keyEnd)
    case .tab: words(.keyTab)
    case .clearLine: words(.keyClearLine)
    case .click: words(.keyClick)
    }
  }

  /// The key for a scalar; nil for unused control characters.
  init?(scalar: Unicode.Scalar) {
    switch scalar {
    case "\r", "\n": self = .enter
    case "\u{1B}": self = .escape
    case "\u{7F}", "\u{8}": self = .backspace
    case "\t": self = .tab
    case "\u{15}": self = .clearLine
    default:
      // Private characters are the codes of other keys.
      let kind = scalar.properties.generalCategory
      guard scalar.value >= 0x20, kind != .control, kind != .privateUse else { return nil }
      self = .character(Character(scalar))
    }
  }
}
