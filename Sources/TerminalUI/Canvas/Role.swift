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
  /// Filled cells of large letters in reverse video, in the colours of the states.
  case plainBlock
  case strongBlock
  case workBlock
  case restBlock
  case changeBlock
  case readyBlock
  case pausedBlock

  /// The role of filled cells in its colour.
  var block: Role {
    switch self {
    case .strong: .strongBlock
    case .work: .workBlock
    case .rest: .restBlock
    case .change: .changeBlock
    case .ready: .readyBlock
    case .paused: .pausedBlock
    default: .plainBlock
    }
  }

  /// The role that has its colour, if this one is of filled cells.
  var filled: Role? { Role.allCases.first { $0 != self && $0.block == self && $0 != .faint } }
}
