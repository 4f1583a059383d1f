// The page before a session: notice, kit, length, and what is wrong.
// SPDX-License-Identifier: GPL-3.0-or-later

/// What stands on the screen before a session, and while its welcome is spoken.
public struct FirstPage: Sendable {
  /// The title of the routine.
  public var title: String
  /// How long it takes, and what is needed.
  public var about: String
  /// What is wrong, such as that there is no sound.
  public var troubles: [String]
  /// The notice, who should leave the routine out, and the like, in lines of at most a width of at least 40 cells.
  public var text: @Sendable (_ width: Int) -> String
  /// What is wrong for the whole session, if anything is: it stays at the foot of the screen.
  public var lastingTrouble: String?
  /// Whether the session begins only when the listener has read the page and goes on.
  public var waits: Bool

  /// A page.
  public init(
    title: String, about: String, troubles: [String] = [], lastingTrouble: String? = nil, waits: Bool,
    text: @escaping @Sendable (Int) -> String
  ) {
    self.title = title
    self.about = about
    self.troubles = troubles
    self.lastingTrouble = lastingTrouble
    self.waits = waits
    self.text = text
  }
}
