// The roles of screen elements.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The role of a screen element. The terminal maps it to attributes.
public enum Role: UInt8, CaseIterable, Sendable {
  case plain
  /// Important now.
  case strong
  /// Unimportant.
  case faint
  case work
  case rest
  case change
  case ready
  case paused
  /// Stop conditions and errors.
  case warning
  /// A highlighted line or box.
  case inverse
}
