// A session at a moment, as screens and status questions see it.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The state of a session at a moment, for screens and status questions.
public struct Snapshot: Sendable {
  /// What was and will be heard; nil until the timeline is laid.
  public var timeline: Timeline?
  /// How far it was heard.
  public var position: Frames
  /// Whether the head moves.
  public var state: Transport.State
  /// While paused: the timeline that the session goes on with, from the pause's position.
  public var suspended: Timeline?
  /// How loud it is.
  public var volume: Volume

  /// A state.
  public init(
    timeline: Timeline? = nil, position: Frames = .zero, state: Transport.State = .playing, suspended: Timeline? = nil,
    volume: Volume = Volume()
  ) {
    self.timeline = timeline
    self.position = position
    self.state = state
    self.suspended = suspended
    self.volume = volume
  }
}
