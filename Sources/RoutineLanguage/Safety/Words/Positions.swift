// The positions of an exercise in which a phrase counts: a candle is a shoulder stand on the back alone.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// A set of positions.
struct Positions: Sendable {
  private let bits: UInt16

  /// All positions.
  static let all = Positions(Position.allCases)

  /// Some positions. One that is left open may be each of them.
  init(_ positions: [Position]) { bits = positions.reduce(Self.bit(.any)) { $0 | Self.bit($1) } }

  func contains(_ position: Position) -> Bool { bits & Self.bit(position) != 0 }

  private static func bit(_ position: Position) -> UInt16 {
    switch position {
    case .standing: 1
    case .sitting: 2
    case .kneeling: 4
    case .handsAndKnees: 8
    case .onTheBack: 16
    case .onTheFront: 32
    case .onTheSide: 64
    case .sittingOnTheFloor: 128
    case .any: 256
    }
  }
}
