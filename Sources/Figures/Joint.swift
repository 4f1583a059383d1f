// The joints of a figure, by the names that files have for them, and how far each of them goes.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A joint whose angles a file may give: one number, or a list with what the joint can do beside its main movement.
///
///     Joint.named("near-arm")?.movements.map(\.name)  // ["forward", "out", "turn"]
public struct Joint: Hashable, Sendable {
  /// A movement of a joint, in degrees.
  public struct Movement: Hashable, Sendable {
    /// The direction that counts positive.
    public let name: String
    /// From where to where it goes.
    public let range: ClosedRange<Double>
    /// Its places among the angles of a pose: of the near side, of the far side, or of both.
    let places: [Int]
  }

  /// The name in a file, such as `near-knee`.
  public let name: String
  /// Its movements, the main one first.
  public let movements: [Movement]
  /// Where the ranges come from.
  public let source: String

  /// The joint of a name.
  public static func named(_ name: String) -> Joint? { byName[name] }

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// All joints.
  ///
  /// The ranges of arms, legs and neck are those of the American Academy of Orthopaedic Surgeons (Joint Motion, 1965), as
  /// tables of goniometry repeat them, where a movement is the body's own; where hands, the floor or the body's weight help,
  /// what they reach is given, such as 160° of the knee in kneeling on the heels (Hemmerich and others, Journal of
  /// Orthopaedic Research 2006) 80° of the foot with its toes, and 100° of the hand. The spine's are the sums of its levels in White and Panjabi, Clinical Biomechanics of the
  /// Spine, in three equal parts: 74° of bending and straightening in the low back, 70° in the chest.
  public static let all: [Joint] = {
    var all = [
      Joint(
        "body", [("lean", -180...180, [.lean]), ("side", -180...180, [.roll]), ("turn", -180...180, [.heading])], room),
      Joint(
        "spine", [("low", -40...50, [.low]), ("middle", -25...35, [.middle]), ("upper", -25...40, [.upper])], spine),
      Joint("side-bend", [("near", -40...40, [.sideBend])], spine),
      Joint("twist", [("near", -45...45, [.twist])], spine),
      Joint("neck", [("nod", -60...60, [.nod]), ("tilt", -45...45, [.tilt]), ("turn", -80...80, [.look])], surgeons),
      Joint("shoulders", [("up", -15...40, [.shrug]), ("forward", -30...35, [.reach])], surgeons),
      Joint("belly", [("out", 0...60, [.belly])], "own judgement: percent of the belly's thickness"),
    ]
    for limb in LimbJoint.all {
      for (prefix, sides) in [("", [BodySide.near, .far]), ("near-", [.near]), ("far-", [.far])] {
        all.append(
          Joint(
            prefix.isEmpty ? limb.plural : prefix + limb.single,
            limb.movements.map { movement in (movement.name, movement.range, sides.map { movement.place.on($0) }) },
            surgeons))
      }
    }
    return all
  }()

  private static let room = "the body as a whole can lie, lean and turn in any way"
  private static let surgeons = "American Academy of Orthopaedic Surgeons, Joint Motion"
  private static let spine = "White and Panjabi, Clinical Biomechanics of the Spine"

  private init(_ name: String, _ movements: [(String, ClosedRange<Double>, [Int])], _ source: String) {
    self.name = name
    self.movements = movements.map { Movement(name: $0.0, range: $0.1, places: $0.2) }
    self.source = source
  }

  private init(_ name: String, _ movements: [(String, ClosedRange<Double>, [Angle])], _ source: String) {
    self.init(name, movements.map { ($0.0, $0.1, $0.2.map(\.rawValue)) }, source)
  }
}

/// A side of the body: the near one is the side that works, the left one where a figure is not mirrored.
public enum BodySide: Int, CaseIterable, Hashable, Sendable {
  case near
  case far

  /// 1 to the near side, -1 to the far side.
  var sign: Double { self == .near ? 1 : -1 }

  var other: BodySide { self == .near ? .far : .near }
}

/// The angles of the trunk, by their places in a pose.
enum Angle: Int, CaseIterable {
  case lean, roll, heading
  case low, middle, upper, sideBend, twist
  case nod, tilt, look
  case shrug, reach, belly
}

/// The angles of arm and leg, by their places behind those of the trunk.
enum LimbAngle: Int, CaseIterable {
  case armForward, armOut, armTurn, elbow, hand
  case legForward, legOut, legTurn, knee, foot

  /// Its place among the angles of a pose.
  func on(_ side: BodySide) -> Int { Angle.allCases.count + side.rawValue * LimbAngle.allCases.count + rawValue }
}

/// The joints of a limb.
private struct LimbJoint {
  let single: String
  let plural: String
  let movements: [(name: String, range: ClosedRange<Double>, place: LimbAngle)]

  static let all = [
    LimbJoint(
      single: "arm", plural: "arms",
      movements: [("forward", -70...185, .armForward), ("out", -60...100, .armOut), ("turn", -100...100, .armTurn)]),
    LimbJoint(single: "elbow", plural: "elbows", movements: [("bend", 0...155, .elbow)]),
    LimbJoint(single: "hand", plural: "hands", movements: [("up", -90...100, .hand)]),
    LimbJoint(
      single: "leg", plural: "legs",
      movements: [("forward", -30...145, .legForward), ("out", -35...55, .legOut), ("turn", -60...60, .legTurn)]),
    LimbJoint(single: "knee", plural: "knees", movements: [("bend", 0...160, .knee)]),
    LimbJoint(single: "foot", plural: "feet", movements: [("point", -35...80, .foot)]),
  ]
}
