// Colours, and how well one can be read on another.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A colour in sRGB.
public struct Colour: Hashable, Sendable {
  /// The red part, 0 to 255.
  public var red: UInt8
  /// The green part, 0 to 255.
  public var green: UInt8
  /// The blue part, 0 to 255.
  public var blue: UInt8

  /// A colour from its parts.
  public init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The colour in a terminal's answer, such as `rgb:1e1e/1e1e/2e2e`: one to four hexadecimal digits a part.
  init?(answer: some StringProtocol) {
    guard answer.hasPrefix("rgb:") else { return nil }
    let parts = answer.dropFirst(4).split(separator: "/", omittingEmptySubsequences: false).map { part -> UInt8? in
      guard (1...4).contains(part.utf8.count), let value = Int(part, radix: 16), value >= 0 else { return nil }
      return UInt8(value * 255 / ((1 << (4 * part.utf8.count)) - 1))
    }
    guard parts.count == 3, let red = parts[0], let green = parts[1], let blue = parts[2] else { return nil }
    self.init(red, green, blue)
  }

  /// The relative luminance of WCAG 2.2, 0 to 1.
  var luminance: Double {
    func linear(_ part: UInt8) -> Double {
      let value = Double(part) / 255
      guard value > 0.04045 else { return value / 12.92 }
      // x to the power of 2.4 is x squared, times its fifth root squared.
      let base = (value + 0.055) / 1.055
      var root = base
      for _ in 0..<30 { root -= (root * root * root * root * root - base) / (5 * root * root * root * root) }
      return base * base * root * root
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast ratio of WCAG 2.2 to another colour, 1 to 21.
  func contrast(to other: Colour) -> Double {
    let (high, low) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (high + 0.05) / (low + 0.05)
  }

  /// Whether white can be read on it better than black.
  public var isDark: Bool { contrast(to: Colour(255, 255, 255)) >= contrast(to: Colour(0, 0, 0)) }
}
