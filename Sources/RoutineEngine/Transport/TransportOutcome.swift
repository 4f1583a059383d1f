// The outcome of a command, and why one is refused.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The outcome of a command.
public enum TransportOutcome: Hashable, Sendable {
  /// The timeline was changed from the position on; sound already queued beyond it is stale.
  case changed
  /// There was nothing to do.
  case unchanged
  /// It is not possible here, for this reason.
  case refused(TransportRefusal)
}

/// Why a command was refused.
public enum TransportRefusal: Error, CaseIterable, Hashable, Sendable {
  /// There is no hold or rest to extend or shorten.
  case nothingToExtend
  /// The hold is already as long as its exercise allows.
  case longestHold
  /// Too little time is left.
  case nearlyOver
  /// An exercise has begun, so the session is not put off any more.
  case begun
  /// The session is over.
  case finished
}
