// All that a screen shows besides the session itself: panels, passing notes, lasting troubles.
// SPDX-License-Identifier: GPL-3.0-or-later

/// What lies over the session.
public enum Panel: Hashable, Sendable {
  case none
  case help
  case quitQuestion
}

/// What the keys and the events have put on the screen.
public struct ScreenState: Hashable, Sendable {
  /// What lies over the session.
  public var panel = Panel.none
  /// A short note that passes.
  public var note: String?
  /// What went wrong, as long as it lasts.
  public var trouble: String?
  /// Whether nothing is heard because the listener wished so.
  public var isMuted = false

  /// Nothing but the session.
  public init() {}
}
