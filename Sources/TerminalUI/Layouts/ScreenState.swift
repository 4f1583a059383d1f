// The state of the screen besides the session: panels, temporary notes and lasting problems.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

/// A panel over the session.
public enum Panel: Hashable, Sendable {
  case none
  case help
  case quitQuestion
  case effortQuestion

  /// Whether it is a question, which goes away by itself.
  var isQuestion: Bool { self == .quitQuestion || self == .effortQuestion }
}

/// The state of the screen set by keys and events.
public struct ScreenState: Hashable, Sendable {
  /// The panel over the session.
  public var panel = Panel.none
  /// A short temporary note.
  public var note: String?
  /// A problem, shown as long as it lasts.
  public var trouble: String?
  /// Whether the sound is off because of the volume or muting.
  public var isMuted = false
  /// What has just been rated with a 1.
  var one: Rating.Subject?

  /// The session only.
  public init() {}
}
