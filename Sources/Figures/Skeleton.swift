// Pose ► joints: forward kinematics with fixed lengths of limbs.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Glibc

/// The lengths of the body's parts, as shares of its height.
///
/// Limbs and widths are those of Drillis and Contini (1966), as Winter, Biomechanics and Motor Control of Human Movement,
/// gives them; the head's size, the trunk's thickness and the joints' clearances are own judgement.
enum Lengths {
  static let spine = 0.288 / 3
  static let neck = 0.052
  static let head = 0.065
  static let halfShoulders = 0.115
  static let halfHips = 0.06
  static let upperArm = 0.186
  static let forearm = 0.146
  static let hand = 0.085
  static let thigh = 0.245
  static let shin = 0.246
  static let ankle = 0.039
  static let foot = 0.115
  /// From the ankle down to the ball of the foot.
  static let sole = 0.03
  static let heel = 0.035
}

/// An arm or a leg with the directions that its angles mean.
struct Limb: Hashable, Sendable {
  /// Shoulder or hip.
  var root: Vector
  /// Elbow or knee.
  var middle: Vector
  /// Wrist or ankle.
  var end: Vector
  /// The fingertips or the ball of the foot.
  var tip: Vector
  /// From the root to the middle.
  var upper: Vector
  /// Where the middle joint bends to, across the upper part.
  var bending: Vector
  /// From the middle to the end.
  var lower: Vector
  /// Across the lower part: where fingers and toes go at a right angle.
  var across: Vector
}

/// The joints of a body in a pose.
struct Skeleton: Hashable, Sendable {
  /// From the hips to the shoulders: four points.
  var spine: [Vector] = []
  /// The directions of the pelvis, of the chest and of the head.
  var pelvis = Frame()
  var chest = Frame()
  var skull = Frame()
  var head = Vector.zero
  /// The limbs of the near and the far side.
  var arms: [Limb] = []
  var legs: [Limb] = []

  /// The joints of a pose whose hips are at a point.
  init(_ pose: Pose, hips: Vector) {
    pelvis = Frame().turned(lean: pose[.lean], side: pose[.roll], turn: pose[.heading])
    spine = [hips]
    var frame = pelvis
    for angle in [Angle.low, .middle, .upper] {
      frame = frame.turned(lean: pose[angle], side: pose[.sideBend] / 3, turn: pose[.twist] / 3)
      spine.append(spine[spine.count - 1] + frame.up * Lengths.spine)
    }
    chest = frame
    skull = frame.turned(lean: pose[.nod], side: pose[.tilt], turn: pose[.look])
    head = spine[3] + skull.up * (Lengths.neck + Lengths.head)
    let (shrug, reach) = (pose[.shrug].radians, pose[.reach].radians)
    for side in BodySide.allCases {
      let outwards = chest.near * side.sign
      let shoulder =
        spine[3] - chest.up * 0.015
        + (outwards * (cos(shrug) * cos(reach)) + chest.up * sin(shrug) + chest.forward * sin(reach))
        * Lengths.halfShoulders
      arms.append(Skeleton.arm(pose, side, chest, shoulder))
      legs.append(Skeleton.leg(pose, side, pelvis, hips + pelvis.near * (side.sign * Lengths.halfHips)))
    }
  }

  /// The direction of an upper arm or a thigh, and the two across it: where it goes when its first or second angle grows.
  static func directions(_ frame: Frame, _ side: BodySide, forward: Double, out: Double) -> (
    upper: Vector, first: Vector, second: Vector
  ) {
    let plane = frame.forward * sin(forward.radians) - frame.up * cos(forward.radians)
    let outwards = frame.near * side.sign
    return (
      plane * cos(out.radians) + outwards * sin(out.radians),
      frame.forward * cos(forward.radians) + frame.up * sin(forward.radians),
      outwards * cos(out.radians) - plane * sin(out.radians)
    )
  }

  private static func arm(_ pose: Pose, _ side: BodySide, _ frame: Frame, _ root: Vector) -> Limb {
    let hand = pose[.hand, side].radians
    return limb(
      at: root, directions(frame, side, forward: pose[.armForward, side], out: pose[.armOut, side]),
      turn: pose[.armTurn, side].radians, bend: pose[.elbow, side].radians, bendsForward: true,
      Lengths.upperArm, Lengths.forearm
    ) { lower, across in (lower * cos(hand) + across * sin(hand)) * Lengths.hand }
  }

  private static func leg(_ pose: Pose, _ side: BodySide, _ frame: Frame, _ root: Vector) -> Limb {
    let foot = pose[.foot, side].radians
    return limb(
      at: root, directions(frame, side, forward: pose[.legForward, side], out: pose[.legOut, side]),
      turn: pose[.legTurn, side].radians, bend: pose[.knee, side].radians, bendsForward: false,
      Lengths.thigh, Lengths.shin
    ) { lower, across in (across * cos(foot) + lower * sin(foot)) * Lengths.foot + lower * Lengths.sole }
  }

  /// An arm, or a leg, whose knee bends the other way.
  /// - Parameter tip: From the wrist or the ankle to the tip, by the direction of the lower part and the one across it.
  private static func limb(
    at root: Vector, _ directions: (upper: Vector, first: Vector, second: Vector), turn: Double, bend: Double,
    bendsForward: Bool, _ upperLength: Double, _ lowerLength: Double, tip: (Vector, Vector) -> Vector
  ) -> Limb {
    let upper = directions.upper
    let way = bendsForward ? 1.0 : -1.0
    let bending = (directions.first * cos(turn) - directions.second * sin(turn)) * way
    let lower = upper * cos(bend) + bending * sin(bend)
    let across = (bending * cos(bend) - upper * sin(bend)) * way
    let middle = root + upper * upperLength
    let end = middle + lower * lowerLength
    return Limb(
      root: root, middle: middle, end: end, tip: end + tip(lower, across), upper: upper, bending: bending, lower: lower,
      across: across)
  }

  /// Moves all of it.
  mutating func move(by way: Vector) {
    for index in spine.indices { spine[index] += way }
    head += way
    for side in BodySide.allCases {
      arms[side.rawValue].move(by: way)
      legs[side.rawValue].move(by: way)
    }
  }

  /// The lowest point of the body, with its thickness.
  var lowest: Double {
    let limbs = BodySide.allCases.flatMap { side -> [Double] in
      let (arm, leg) = (arms[side.rawValue], legs[side.rawValue])
      return [
        arm.middle.y - 0.025, arm.end.y - 0.02, leg.middle.y - 0.04, leg.end.y - Lengths.ankle, leg.tip.y - 0.009,
        arm.tip.y - 0.01,
      ]
    }
    return (limbs + spine.map { $0.y - 0.055 } + [head.y - Lengths.head]).min() ?? 0
  }
}

extension Limb {
  fileprivate mutating func move(by way: Vector) {
    root += way
    middle += way
    end += way
    tip += way
  }
}
