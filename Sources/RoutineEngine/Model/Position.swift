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

  /// The minimum time from naming a position to the start of work in it: 5 s to settle, 10 s into a new position, 20 s
  /// between standing or a chair and the floor. The figures are this project's own judgement.
  public static func timeToGetInto(_ position: Position, from before: Position?) -> Frames {
    guard position != .any, let before, before != .any, before != position else {
      return before == nil && position != .any ? .seconds(10) : .seconds(5)
    }
    return before.isOnTheFloor == position.isOnTheFloor ? .seconds(10) : .seconds(20)
  }
}
