// The commands to a running session.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A command that changes the timeline.
public enum TransportCommand: Hashable, Sendable {
  case pause
  case resume
  /// Pause or resume; continue if the session waits for the listener.
  case toggle
  case next
  case previous
  /// Announce the exercise again with side and instructions, and restart the work set.
  case again
  /// Move by a length; back if negative.
  case seek(Frames)
  /// Extend the current hold or rest; shorten it if negative.
  case extend(Frames)
  /// The sound device was lost: pause silently.
  case lose
  /// The sound device is back: resume, unless paused for another reason.
  case recover
  /// End, and begin anew after this time; only before the first exercise.
  case putOff(Frames)
  case quit
}
