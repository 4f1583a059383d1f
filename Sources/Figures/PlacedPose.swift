// A pose in its place: what touches is where it touches, and stays there.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Glibc

/// A pose whose body has its place in the room.
///
/// The first contact decides where the body is. The limbs of the others are bent so that they reach what they touch.
struct PlacedPose: Hashable, Sendable {
  /// The pose with the angles that its contacts need.
  private(set) var pose: Pose
  private(set) var skeleton: Skeleton
  /// Where each contact is.
  private(set) var places: [Contact: Vector]
  /// The contacts that are not reached, with the distance.
  private(set) var missed: [Contact: Double] = [:]

  private var hips: Vector { skeleton.spine[0] }

  /// Places a pose. What it touches in common with another pose is where it is there.
  init(_ pose: Pose, after before: PlacedPose? = nil) {
    self.pose = pose
    places = [:]
    skeleton = Skeleton(pose, hips: before?.hips ?? .zero)
    let kept = pose.contacts.filter { before?.places[$0] != nil }
    if let anchor = kept.first ?? pose.contacts.first {
      var place = before?.places[anchor] ?? point(of: anchor)
      if before?.places[anchor] == nil, let height = anchor.surface.height { place.y = height + anchor.part.clearance }
      hold(anchor, at: place)
      for contact in pose.contacts where contact != anchor {
        var place = before?.places[contact] ?? point(of: contact)
        if before?.places[contact] == nil, let height = contact.surface.height {
          place.y = height + contact.part.clearance
        }
        reach(contact, place)
      }
    } else {
      rise()
    }
    findMissed()
  }

  /// The pose between two others at an eased share of the way, 0 to 1: what both touch stays where it is.
  init(between one: PlacedPose, and other: PlacedPose, at share: Double) {
    pose = one.pose
    for index in pose.angles.indices { pose.angles[index] += (other.pose.angles[index] - pose.angles[index]) * share }
    let hips = one.hips + (other.hips - one.hips) * share
    places = one.places.filter { other.places[$0.key] != nil }
    skeleton = Skeleton(pose, hips: hips)
    let kept = one.pose.contacts.filter { places[$0] != nil }
    if let anchor = kept.first, let place = places[anchor] {
      hold(anchor, at: place)
      for contact in kept.dropFirst() {
        if let place = places[contact] { reach(contact, place) }
      }
      keepLimbsAboveFloor(but: kept)
    } else {
      rise()
    }
    findMissed()
  }

  // MARK: The body

  /// Moves the body so that a contact is at a place.
  private mutating func hold(_ contact: Contact, at place: Vector) {
    places[contact] = place
    // Foot and hand lie flat, which moves the ankle of who stands on the toes; so it takes turns.
    for _ in 0..<3 {
      settle(contact)
      skeleton.move(by: place - point(of: contact))
    }
  }

  /// Lifts or lowers the body so that its lowest point is on the floor.
  private mutating func rise() { skeleton.move(by: Vector(0, -skeleton.lowest, 0)) }

  private mutating func findMissed() {
    for (contact, place) in places {
      let way = point(of: contact) - place
      let distance = contact.part.isOfLimb ? way.length : abs(way.y)
      if distance > 0.02 { missed[contact] = distance }
    }
  }

  /// Where the part of a contact is.
  private func point(of contact: Contact) -> Vector {
    guard let side = contact.side?.rawValue else { return contact.part == .shoulders ? skeleton.spine[3] : hips }
    switch contact.part {
    case .hands: return skeleton.arms[side].end
    case .elbows: return skeleton.arms[side].middle
    case .knees: return skeleton.legs[side].middle
    case .toes: return skeleton.legs[side].tip
    default: return skeleton.legs[side].end
    }
  }

  // MARK: The limbs

  /// Bends a limb so that its contact is at a place; other contacts stay as they are.
  private mutating func reach(_ contact: Contact, _ place: Vector) {
    places[contact] = place
    guard let side = contact.side else { return }
    switch contact.part {
    case .hands, .feet, .heels: bend(contact, to: place)
    case .toes:
      let foot = foot(side)
      for _ in 0..<4 {
        let lower = skeleton.legs[side.rawValue].lower
        bend(contact, to: place - foot * Lengths.foot - lower * Lengths.sole)
        point(foot, side)
      }
    case .elbows, .knees: aim(contact, at: place)
    default: break
    }
    settle(contact)
  }

  private func limb(_ contact: Contact, _ side: BodySide) -> Limb {
    contact.part.isOfLeg ? skeleton.legs[side.rawValue] : skeleton.arms[side.rawValue]
  }

  /// Bends elbow or knee so that the limb is as long as the way to a place, and turns it there.
  private mutating func bend(_ contact: Contact, to place: Vector) {
    guard let side = contact.side else { return }
    let limb = limb(contact, side)
    let (one, two) =
      contact.part.isOfLeg ? (Lengths.thigh, Lengths.shin) : (Lengths.upperArm, Lengths.forearm)
    let way = place - limb.root
    let distance = min(max(way.length, abs(one - two) + 1e-6), one + two - 1e-6)
    let bend = acos((distance * distance - one * one - two * two) / (2 * one * two))
    let end = limb.upper * (one + two * cos(bend)) + limb.bending * (two * sin(bend))
    let turn = Rotation(from: end, to: way)
    set(contact, side, upper: turn(limb.upper), bending: turn(limb.bending), bend: bend)
  }

  /// Turns the upper part of a limb towards a place.
  private mutating func aim(_ contact: Contact, at place: Vector) {
    guard let side = contact.side else { return }
    let limb = limb(contact, side)
    let turn = Rotation(from: limb.upper, to: place - limb.root)
    let bend = pose[contact.part.isOfLeg ? .knee : .elbow, side].radians
    set(contact, side, upper: turn(limb.upper), bending: turn(limb.bending), bend: bend)
  }

  /// Lays what follows behind the contact on what it touches: shin, forearm, foot or hand.
  private mutating func settle(_ contact: Contact) {
    guard let side = contact.side, contact.surface != .wall else { return }
    switch contact.part {
    case .elbows, .knees:
      let limb = limb(contact, side)
      var flat = limb.lower.across(Vector(0, 1, 0))
      if flat.length < 0.2 { flat = limb.across.across(Vector(0, 1, 0)) * (contact.part == .knees ? -1 : 1) }
      flat = flat.unit
      let bend = acos(min(1, max(-1, flat.dot(limb.upper))))
      set(contact, side, upper: limb.upper, bending: flat.across(limb.upper).unit, bend: bend)
    case .feet:
      let leg = skeleton.legs[side.rawValue]
      lay(.foot, side, sine: -leg.across.y, cosine: leg.lower.y)
    case .hands:
      let arm = skeleton.arms[side.rawValue]
      lay(.hand, side, sine: -arm.lower.y, cosine: arm.across.y)
    default: break
    }
  }

  /// Turns hand or foot so that it is level, by the sine and the cosine of an angle or of the opposite one: the nearer to
  /// where the foot is, and for a hand to half a right angle.
  private mutating func lay(_ angle: LimbAngle, _ side: BodySide, sine: Double, cosine: Double) {
    let wanted = angle == .hand ? 45 : pose[.foot, side]
    let level = atan2(sine, cosine).degrees
    pose[angle, side] = level + 180 * ((wanted - level) / 180).rounded()
    refresh()
  }

  /// The direction of a foot.
  private func foot(_ side: BodySide) -> Vector {
    let leg = skeleton.legs[side.rawValue]
    let angle = pose[.foot, side].radians
    return leg.across * cos(angle) + leg.lower * sin(angle)
  }

  private mutating func point(_ direction: Vector, _ side: BodySide) {
    let leg = skeleton.legs[side.rawValue]
    pose[.foot, side] = atan2(direction.dot(leg.lower), direction.dot(leg.across)).degrees
    refresh()
  }

  /// Sets the angles of a limb from the directions of its parts.
  private mutating func set(_ contact: Contact, _ side: BodySide, upper: Vector, bending: Vector, bend: Double) {
    let isLeg = contact.part.isOfLeg
    let frame = isLeg ? skeleton.pelvis : skeleton.chest
    let out = asin(min(1, max(-1, upper.dot(frame.near) * side.sign))).degrees
    let before = pose[isLeg ? .legForward : .armForward, side]
    var forward = atan2(upper.dot(frame.forward), -upper.dot(frame.up)).degrees
    forward += 360 * ((before - forward) / 360).rounded()
    let (_, first, second) = Skeleton.directions(frame, side, forward: forward, out: out)
    let bending = isLeg ? bending * -1 : bending
    let turn = atan2(-bending.dot(second), bending.dot(first)).degrees
    pose[isLeg ? .legForward : .armForward, side] = forward
    pose[isLeg ? .legOut : .armOut, side] = out
    // A straight limb does not show how it is turned.
    if bend.degrees > 3 { pose[isLeg ? .legTurn : .armTurn, side] = turn }
    pose[isLeg ? .knee : .elbow, side] = bend.degrees
    refresh()
  }

  private mutating func refresh() { skeleton = Skeleton(pose, hips: hips) }

  /// Bends free limbs that would go through the floor.
  private mutating func keepLimbsAboveFloor(but kept: [Contact]) {
    for side in BodySide.allCases {
      for part in [ContactPart.hands, .feet] {
        let contact = Contact(part: part, side: side, surface: .floor)
        guard !kept.contains(where: { $0.side == side && $0.part.isOfLeg == part.isOfLeg }) else { continue }
        // The fingers and toes go with the wrist and the ankle, which so is lifted more than once.
        for _ in 0..<4 {
          let limb = limb(contact, side)
          let low = min(limb.end.y - part.clearance, limb.tip.y - 0.009)
          if low < 0 { bend(contact, to: limb.end - Vector(0, low, 0)) }
        }
      }
    }
  }
}

extension ContactPart {
  /// How far its point is above what it rests on, as a share of the body's height.
  var clearance: Double {
    switch self {
    case .feet: Lengths.ankle
    case .toes: 0.009
    case .heels: Lengths.heel
    case .knees: 0.04
    case .hands: 0.02
    case .elbows: 0.025
    case .seat: 0.075
    case .back, .belly: 0.065
    case .side: 0.125
    case .shoulders: 0.06
    }
  }
}
