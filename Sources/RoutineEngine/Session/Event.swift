// What observers of a session hear of as it happens.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Something that happened, at a time of the session.
public struct Event: Sendable, Hashable {
  /// What happened.
  public enum Kind: Sendable, Hashable {
    /// The timeline is laid: how long the session is.
    case sessionStart(routine: String, title: String, length: Frames)
    case segmentStart(SegmentEvent)
    case cue(Cue)
    case paused
    case resumed
    /// A command moved the session elsewhere, or changed a length.
    case moved(TransportCommand)
    case refused(TransportCommand, TransportRefusal)
    /// The sound is lost, or cannot be had; in the words of the sink.
    case soundLost(String)
    case soundBack
    case volume(Volume)
    case sessionEnd(Summary, isComplete: Bool)
    /// The session could not go on.
    case failed(String)
  }

  /// What happened.
  public var kind: Kind
  /// From the start of the session.
  public var at: Frames

  /// Something that happened at a time.
  public init(_ kind: Kind, at: Frames) {
    self.kind = kind
    self.at = at
  }
}
