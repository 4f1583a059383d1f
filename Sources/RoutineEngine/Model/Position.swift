// The starting positions and the time a body needs to get from one into another.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A starting position. The list is closed: it decides how long getting into place takes.
public enum Position: String, CaseIterable, Hashable, Sendable {
  case standing
  case sitting
  case kneeling
  case handsAndKnees = "hands and knees"
  case onTheBack = "on the back"
  case onTheFront = "on the front"
  case onTheSide = "on the side"
  case sittingOnTheFloor = "sitting on the floor"
  /// Any position: none is announced and no time is reserved for moving.
  case any

  /// Whether the body is on the floor or a mat.
  public var isOnTheFloor: Bool {
    switch self {
    case .standing, .sitting, .any: false
    case .kneeling, .handsAndKnees, .onTheBack, .onTheFront, .onTheSide, .sittingOnTheFloor: true
    }
  }

  /// The minimum time from naming a position to the start of work in it: 5 s to settle, 10 s into a new position, and
  /// between standing or a chair and the floor 40 s, or 60 s for those who need more time. The figures are this
  /// project's own judgement.
  ///
  /// - Parameters:
  ///   - before: The position before; nil at the start of a session, when the listener is taken to be standing.
  ///   - slowly: Whether the listener needs more time.
  public static func timeToGetInto(_ position: Position, from before: Position?, slowly: Bool = false) -> Frames {
    guard position != .any, before != .any, before != position else { return .seconds(5) }
    guard (before ?? .standing).isOnTheFloor == position.isOnTheFloor else { return .seconds(slowly ? 60 : 40) }
    return .seconds(10)
  }

  /// What getting into a position certainly takes, without a word: nothing for a listener who is there already.
  static func certainTime(into position: Position, from before: Position?, slowly: Bool) -> Frames {
    guard position != .any, before != .any, before != position else { return .zero }
    return timeToGetInto(position, from: before, slowly: slowly)
  }
}
