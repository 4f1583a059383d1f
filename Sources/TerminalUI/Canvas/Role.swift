// The parts that things on the screen play.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The part that something on the screen plays. The edge decides how it looks there.
public enum Role: UInt8, CaseIterable, Sendable {
  case plain
  /// What matters now.
  case strong
  /// What may be overlooked.
  case faint
  case work
  case rest
  case change
  case ready
  case paused
  /// When to stop, and what went wrong.
  case warning
  /// A line or box that stands out as a whole.
  case inverse
}
