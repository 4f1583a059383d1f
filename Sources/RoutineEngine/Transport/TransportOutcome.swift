// What became of a command, and why one is refused.
// SPDX-License-Identifier: GPL-3.0-or-later

/// What became of a command.
public enum TransportOutcome: Hashable, Sendable {
  /// The timeline was changed from the position on; sound that was handed on beyond it is stale.
  case changed
  /// Nothing to do.
  case unchanged
  /// It cannot be done here, for this reason.
  case refused(TransportRefusal)
}

/// Why a command was refused.
public enum TransportRefusal: Error, CaseIterable, Hashable, Sendable {
  /// No hold and no rest to lengthen or shorten.
  case nothingToExtend
  /// The hold is as long as its exercise allows.
  case longestHold
  /// Too little is left to change.
  case nearlyOver
  /// The session is over.
  case finished
}
