// The events of a session.
// SPDX-License-Identifier: GPL-3.0-or-later

/// An event at a time of the session.
public struct Event: Sendable, Hashable {
  /// What happened.
  public enum Kind: Sendable, Hashable {
    /// The timeline has been laid out, with this length.
    case sessionStart(routine: String, title: String, length: Frames)
    case segmentStart(SegmentEvent)
    case cue(Cue)
    case paused
    case resumed
    /// A command moved the position or changed a length.
    case moved(TransportCommand)
    case refused(TransportCommand, TransportRefusal)
    /// Sound was lost, for a reason given by the sink, and for how many times in this session.
    case soundLost(String, times: Int)
    case soundBack
    case volume(Volume)
    /// The voice speaks at this speed from here on, in words a minute.
    case speed(Int)
    /// The listener gave a number.
    case rated(Rating)
    case sessionEnd(Summary, isComplete: Bool)
    /// The session cannot continue, for this reason.
    case failed(String)
  }

  /// What happened.
  public var kind: Kind
  /// The time, from the start of the session.
  public var at: Frames

  /// An event at a time.
  public init(_ kind: Kind, at: Frames) {
    self.kind = kind
    self.at = at
  }
}
