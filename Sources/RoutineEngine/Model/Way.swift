// The way between standing and the floor, step by step, each with the time that a body needs for it.
// SPDX-License-Identifier: GPL-3.0-or-later

/// One step of the way down to the floor, or up from it. `PhraseTable.ways` has its words.
public enum WayStep: String, CaseIterable, Hashable, Sendable {
  case standByChair, standByMat, standUpToTurn
  case lowerOneKnee, lowerOtherKnee
  case handsDown, sitToOneSide, lieDownAndRoll, lieOnFront, lieOnSide
  case rollToSide, pushUpToSit, ontoHandsAndKnees, pushUpToHandsAndKnees
  case handsOnChair, footForward, standUp, sitOnChair

  /// The time for the body after the words. The figures are this project's own judgement.
  public var time: Frames {
    switch self {
    case .standByChair, .standByMat: .seconds(4)
    case .lowerOtherKnee, .handsDown, .rollToSide, .pushUpToSit, .ontoHandsAndKnees: .seconds(5)
    case .standUpToTurn, .lowerOneKnee, .sitToOneSide, .lieOnSide, .handsOnChair, .footForward, .standUp,
      .pushUpToHandsAndKnees:
      .seconds(6)
    case .lieDownAndRoll, .lieOnFront, .sitOnChair: .seconds(8)
    }
  }

  /// From kneeling on both knees into a position on the floor.
  private static let fromKneeling: [Position: [WayStep]] = [
    .kneeling: [],
    .handsAndKnees: [.handsDown],
    .sittingOnTheFloor: [.sitToOneSide],
    .onTheBack: [.sitToOneSide, .lieDownAndRoll],
    .onTheFront: [.handsDown, .lieOnFront],
    .onTheSide: [.sitToOneSide, .lieOnSide],
  ]

  /// From a position on the floor until the knees carry the body.
  private static let toKneeling: [Position: [WayStep]] = [
    .kneeling: [],
    .handsAndKnees: [],
    .sittingOnTheFloor: [.ontoHandsAndKnees],
    .onTheBack: [.rollToSide, .pushUpToSit, .ontoHandsAndKnees],
    .onTheFront: [.pushUpToHandsAndKnees],
    .onTheSide: [.pushUpToSit, .ontoHandsAndKnees],
  ]

  /// The way from one position into another; empty where both are on the floor, or neither is.
  ///
  /// The order of the steps is that of Go4Life of the US National Institute on Aging, "Getting down on the floor" and
  /// "Getting up from the floor".
  ///
  /// - Parameter hasChair: Whether there is a chair to hold.
  public static func way(from: Position, to: Position, hasChair: Bool) -> [WayStep] {
    guard from != .any, to != .any else { return [] }
    switch (from.isOnTheFloor, to.isOnTheFloor) {
    case (false, true):
      let first: WayStep = from == .sitting ? .standUpToTurn : hasChair ? .standByChair : .standByMat
      return [first, .lowerOneKnee, .lowerOtherKnee] + (fromKneeling[to] ?? [])
    case (true, false):
      let foot: WayStep = hasChair || to == .sitting ? .handsOnChair : .footForward
      return (toKneeling[from] ?? []) + [foot, to == .sitting ? .sitOnChair : .standUp]
    case (false, false), (true, true): return []
    }
  }
}
