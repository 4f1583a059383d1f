// What a listener can ask of a running session.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A command that moves the timeline.
public enum TransportCommand: Hashable, Sendable {
  case pause
  case resume
  /// Pause or resume; at a place that waits for the listener, go on.
  case toggle
  case next
  case previous
  /// Say exercise, side and instruction again, and begin the work set again.
  case again
  /// Move by a length, back where it is negative.
  case seek(Frames)
  /// Lengthen the current hold or rest, or shorten it where negative.
  case extend(Frames)
  /// The sound device is gone: stand still without a word.
  case lose
  /// The sound device is back: go on, if nothing else has stood the timeline still.
  case recover
  case quit
}

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
