// A figure: the poses of an exercise in their places, and what is between them.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The poses of an exercise, each in its place.
///
///     let figure = MovingFigure([start, reach])
///     figure.drawing(from: start, to: reach, share: 0.5)
public struct MovingFigure: Sendable {
  /// The poses in the order in which they were given, each once.
  public private(set) var poses: [Pose] = []
  private var placed: [Pose: PlacedPose] = [:]
  /// What of the body moves.
  private let moving: Set<BodyPart>
  private var things: [Pose: [Thing]] = [:]
  private var boxes: [View: [Box]] = [:]

  /// A figure of poses in the order in which they follow each other.
  public init(_ sequence: [Pose]) {
    var last: PlacedPose?
    for pose in sequence {
      let here = placed[pose] ?? PlacedPose(pose, after: last)
      if placed[pose] == nil {
        poses.append(pose)
        placed[pose] = here
      }
      last = here
    }
    moving = BodyPart.moving(in: poses.compactMap { [placed] in placed[$0] })
    furnish()
    measure(sequence)
  }

  /// Puts chairs and the like where the first pose that rests on them has them.
  private mutating func furnish() {
    var known: [Contact: [Thing]] = [:]
    for pose in poses {
      guard let here = placed[pose] else { continue }
      var mine: [Thing] = []
      if let shared = pose.contacts.first(where: { known[$0] != nil }), let same = known[shared] {
        mine = same
      } else {
        mine = Thing.standing(under: here)
      }
      for contact in pose.contacts where contact.surface != .floor { known[contact] = known[contact] ?? mine }
      things[pose] = mine
    }
  }

  /// Measures the room that all poses take, and what is half way between those that follow each other.
  private mutating func measure(_ sequence: [Pose]) {
    for view in Set(poses.map(\.view)) {
      var both = [Box(), Box()]
      for (index, pose) in sequence.enumerated() where pose.view == view {
        guard let here = placed[pose] else { continue }
        let next = sequence.indices.contains(index + 1) ? placed[sequence[index + 1]] : nil
        for here in [here] + (next.map { [PlacedPose(between: here, and: $0, at: 0.5)] } ?? []) {
          for (index, mirror) in [Mirror.none, .body].enumerated() {
            both[index].add(
              Drawing.box(of: here, (things[pose] ?? []) + Thing.held(by: here), view: view, mirror))
          }
        }
      }
      boxes[view] = both
    }
  }

  /// The room that all poses take.
  private func box(_ view: View, _ mirror: Mirror) -> Box {
    guard let both = boxes[view] else { return Box() }
    switch mirror {
    case .none: return both[0]
    case .body: return both[1]
    case .picture:
      var box = both[0]
      (box.low.x, box.high.x) = (-box.high.x, -box.low.x)
      return box
    }
  }

  /// What does not fit in a pose, as faults; none if it can be drawn as it is.
  public func faults(of pose: Pose) -> [PoseFault] { placed[pose].map(PoseFault.faults(in:)) ?? [] }

  /// The drawing at a share of the way from one of its poses to another, 0 to 1. The way is eased at both ends.
  ///
  /// - Parameter mirror: Whether and how the other side works.
  public func drawing(from one: Pose, to other: Pose, share: Double, mirror: Mirror = .none) -> Drawing {
    guard let first = placed[one], let last = placed[other] else { return Drawing() }
    let here =
      one == other || share <= 0
      ? first : share >= 1 ? last : PlacedPose(between: first, and: last, at: MovingFigure.eased(share))
    let standing = things[share < 0.5 ? one : other] ?? []
    return Drawing(
      here, moving, standing + Thing.held(by: here), view: other.view, in: box(other.view, mirror), mirror)
  }

  /// The drawing of one of its poses.
  public func drawing(of pose: Pose, mirror: Mirror = .none) -> Drawing {
    drawing(from: pose, to: pose, share: 1, mirror: mirror)
  }

  /// A share of a way that begins and ends slowly.
  static func eased(_ share: Double) -> Double { share * share * (3 - 2 * share) }

  func place(of pose: Pose) -> PlacedPose? { placed[pose] }
}

/// How a figure shows the other side.
public enum Mirror: Hashable, Sendable {
  case none
  /// As a mirror does: who faced left faces right.
  case picture
  /// Seen from the same side: the far limbs work.
  case body
}

/// What is wrong with a pose.
public enum PoseFault: Hashable, Sendable {
  /// A contact is not reached; the distance in percent of the body's height.
  case floats(Contact, percent: Int)
  /// The body is below the floor; how far in percent of its height.
  case sinks(percent: Int)
  /// A contact needs a joint to go where it does not; the joint, the angle, and how far it goes.
  case strained(String, degrees: Int, range: ClosedRange<Int>)

  /// The faults of a pose in its place.
  static func faults(in placed: PlacedPose) -> [PoseFault] {
    var faults: [PoseFault] = placed.pose.contacts.compactMap { contact in
      placed.missed[contact].map { .floats(contact, percent: Int(($0 * 100).rounded())) }
    }
    if placed.skeleton.lowest < -0.02 { faults.append(.sinks(percent: Int((-placed.skeleton.lowest * 100).rounded()))) }
    for joint in Joint.all {
      for movement in joint.movements where movement.places.count == 1 {
        let angle = placed.pose.angles[movement.places[0]]
        guard angle < movement.range.lowerBound - 0.5 || angle > movement.range.upperBound + 0.5 else { continue }
        faults.append(
          .strained(
            "\(joint.name) \(movement.name)", degrees: Int(angle.rounded()),
            range: Int(movement.range.lowerBound)...Int(movement.range.upperBound)))
      }
    }
    return faults
  }
}

/// A part of the body that can move while others are still.
enum BodyPart: Int, CaseIterable, Hashable, Sendable {
  case trunk, head, nearArm, farArm, nearLeg, farLeg

  static func arm(_ side: BodySide) -> BodyPart { side == .near ? .nearArm : .farArm }
  static func leg(_ side: BodySide) -> BodyPart { side == .near ? .nearLeg : .farLeg }

  /// The parts whose own joints move by 12° or more between some poses, and limbs that touch the same in all of them do
  /// not. Of a body that moves as a whole, the trunk alone.
  static func moving(in poses: [PlacedPose]) -> Set<BodyPart> {
    guard let first = poses.first else { return [] }
    var moving: Set<BodyPart> = []
    for pose in poses.dropFirst() {
      func moves(_ angles: [Int]) -> Bool {
        angles.contains { abs(pose.pose.angles[$0] - first.pose.angles[$0]) >= 12 }
      }
      if moves([Angle.low, .middle, .upper, .sideBend, .twist, .lean, .roll].map(\.rawValue)) { moving.insert(.trunk) }
      if moves([Angle.nod, .tilt, .look].map(\.rawValue)) { moving.insert(.head) }
      for side in BodySide.allCases {
        let held = Set(first.pose.contacts).intersection(pose.pose.contacts).filter { $0.side == side }
        if !held.contains(where: { !$0.part.isOfLeg }),
          moves([LimbAngle.armForward, .armOut, .armTurn, .elbow].map { $0.on(side) })
        {
          moving.insert(.arm(side))
        }
        if !held.contains(where: \.part.isOfLeg),
          moves([LimbAngle.legForward, .legOut, .legTurn, .knee, .foot].map { $0.on(side) })
        {
          moving.insert(.leg(side))
        }
      }
    }
    return moving
  }
}
