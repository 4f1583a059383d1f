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
