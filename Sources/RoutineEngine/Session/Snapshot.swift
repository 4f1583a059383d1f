// The state of a session at a moment, for screens and status requests.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The state of a session at a moment, for screens and status requests.
public struct Snapshot: Sendable {
  /// What has been and will be heard; nil until it has been laid out.
  public var timeline: Timeline?
  /// How far it has been heard.
  public var position: Frames
  /// Whether the position moves.
  public var state: Transport.State
  /// While paused: the timeline to resume, from the pause's position.
  public var suspended: Timeline?
  /// How long it has stood in silence, paused; zero while it plays.
  public var stood: Frames
  /// The volume.
  public var volume: Volume
  /// The speed of the voice in words a minute; nil until the session has been laid out.
  public var speed: Int?
  /// Why there is no sound now; nil while there is.
  public var soundLost: String?

  /// A snapshot.
  public init(
    timeline: Timeline? = nil, position: Frames = .zero, state: Transport.State = .playing, suspended: Timeline? = nil,
    stood: Frames = .zero, volume: Volume = Volume(), speed: Int? = nil, soundLost: String? = nil
  ) {
    self.timeline = timeline
    self.position = position
    self.state = state
    self.suspended = suspended
    self.stood = stood
    self.volume = volume
    self.speed = speed
    self.soundLost = soundLost
  }

  /// Whether it waits for a yes before it begins.
  public var isAsking: Bool {
    guard state == .playing, let timeline, !timeline.segments.isEmpty else { return false }
    return timeline.segments[timeline.segment(at: position)].wait?.afterwards == .ends
  }
}
