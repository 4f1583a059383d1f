// How a session ended.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine
public import Sound

/// How a session ended.
public enum SessionEnding: Sendable, Hashable {
  case complete
  case quit
  /// The listener wants it to begin anew after this time.
  case putOff(Frames)
  /// Nobody said yes to it.
  case declined
  /// Nobody went on for as long as a pause may be.
  case abandoned
  /// The sound device did not come back.
  case lost
  /// Sound cannot be written any more: the reader of a pipe has closed it, or the disk is full.
  case failed(SinkError)
}
