// Joints ► form: the capsules that a body is drawn with.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A stroke in the room.
struct Capsule {
  var from: Vector
  var to: Vector
  var radius: Double
  var endRadius: Double

  init(_ from: Vector, _ to: Vector, _ radius: Double, _ endRadius: Double? = nil) {
    self.from = from
    self.to = to
    self.radius = radius
    self.endRadius = endRadius ?? radius
  }
}

/// Capsules that are one thing.
struct Solid {
  var tone: Tone
  var capsules: [Capsule]
  /// Where it is joined to the body.
  var joint: Capsule?
  /// The limb that it is, and the one on the other side.
  var pair: (mine: BodyPart, other: BodyPart)?
  /// How much nearer to the eye it is taken to be than it is.
  var bias = 0.0
  var hasOutline = true
}

/// The form of a body.
struct BodyForm {
  private let skeleton: Skeleton
  private let belly: Double
  private let moving: Set<BodyPart>

  init(_ placed: PlacedPose, _ moving: Set<BodyPart>) {
    skeleton = placed.skeleton
    belly = placed.pose[.belly]
    self.moving = moving
  }

  /// Trunk, head and limbs.
  var solids: [Solid] {
    [trunk, head]
      + BodySide.allCases.flatMap { [arm(skeleton.arms[$0.rawValue], $0), leg(skeleton.legs[$0.rawValue], $0)] }
  }

  private func tone(_ part: BodyPart) -> Tone { moving.contains(part) ? .moving : .body }

  /// Half of the trunk's width inside its edge, and half of its thickness, from the hips to the shoulders.
  private static let widths = [0.05, 0.042, 0.06, 0.06]
  private static let depths = [0.056, 0.05, 0.056, 0.05]

  private var trunk: Solid {
    var capsules: [Capsule] = []
    let spine = skeleton.spine
    for index in 0..<3 {
      for side in [-1.0, 0, 1] {
        func point(_ index: Int) -> Vector {
          let share = Double(index) / 3
          let near = (skeleton.pelvis.near * (1 - share) + skeleton.chest.near * share).unit
          return spine[index] + near * (side * BodyForm.widths[index])
        }
        capsules.append(
          Capsule(point(index), point(index + 1), BodyForm.depths[index], BodyForm.depths[index + 1]))
      }
    }
    capsules.append(Capsule(skeleton.arms[0].root, skeleton.arms[1].root, 0.042))
    if belly > 0 {
      let middle = spine[1] + skeleton.pelvis.forward * (belly / 60 * 0.05)
      capsules.append(Capsule(middle, middle + (spine[2] - spine[1]) * 0.4, 0.055))
    }
    return Solid(tone: tone(.trunk), capsules: capsules, joint: nil, hasOutline: false)
  }

  private var head: Solid {
    let (up, forward) = (skeleton.skull.up, skeleton.skull.forward)
    return Solid(
      tone: tone(.head),
      capsules: [
        Capsule(skeleton.spine[3], skeleton.head, 0.032),
        Capsule(skeleton.head - up * 0.01, skeleton.head + up * 0.012, 0.054, 0.058),
        Capsule(skeleton.head + forward * 0.05, skeleton.head + forward * 0.066 - up * 0.008, 0.012),
      ], joint: Capsule(skeleton.spine[3], skeleton.spine[3], 0.06), bias: 0.005)
  }

  private func arm(_ arm: Limb, _ side: BodySide) -> Solid {
    Solid(
      tone: tone(.arm(side)),
      capsules: [
        Capsule(arm.root, arm.middle, 0.03, 0.024), Capsule(arm.middle, arm.end, 0.024, 0.018),
        Capsule(arm.end, arm.tip, 0.019, 0.014),
      ], joint: Capsule(arm.root, arm.root, 0.05), pair: (.arm(side), .arm(side.other)), bias: 0.02)
  }

  private func leg(_ leg: Limb, _ side: BodySide) -> Solid {
    let toes = (leg.tip - leg.end - leg.lower * Lengths.sole).unit
    let heel = leg.end + leg.lower * 0.016 - toes * 0.028
    return Solid(
      tone: tone(.leg(side)),
      capsules: [
        Capsule(leg.root, leg.middle, 0.052, 0.037), Capsule(leg.middle, leg.end, 0.037, 0.024),
        Capsule(heel, leg.tip, 0.021, 0.014),
      ], joint: Capsule(leg.root, leg.root, 0.075), pair: (.leg(side), .leg(side.other)), bias: 0.015)
  }
}

/// A thing beside the body.
struct Thing: Hashable, Sendable {
  var solid: Solid {
    Solid(
      tone: tone, capsules: lines.map { Capsule($0.from, $0.to, $0.radius, nil) }, joint: nil, bias: bias,
      hasOutline: false)
  }

  struct Line: Hashable, Sendable {
    var from: Vector
    var to: Vector
    var radius: Double
  }

  var tone = Tone.prop
  var lines: [Line]
  /// How much nearer to the eye it is taken to be than it is.
  var bias = 0.0

  /// The things that a pose rests on: they stay where they are, whatever else the body does.
  static func standing(under placed: PlacedPose) -> [Thing] {
    var things: [Thing] = []
    var seen: Set<Surface> = []
    for contact in placed.pose.contacts where contact.surface != .floor {
      guard let place = placed.places[contact], seen.insert(contact.surface).inserted || contact.surface == .cushion
      else { continue }
      things += make(contact, at: place, placed)
    }
    return things
  }

  private static func make(_ contact: Contact, at place: Vector, _ placed: PlacedPose) -> [Thing] {
    let top = contact.surface.height ?? 0
    let (x, heading) = (place.x, placed.skeleton.pelvis.forward.x < 0 ? -1.0 : 1.0)
    func line(_ a: (Double, Double, Double), _ b: (Double, Double, Double), _ radius: Double = 0.012) -> Line {
      Line(from: Vector(a.0, a.1, a.2), to: Vector(b.0, b.1, b.2), radius: radius)
    }
    switch contact.surface {
    case .chair:
      // For sitting the back is behind; for hands or legs it is on the other side of the chair.
      let sits = contact.part == .seat
      let away = sits ? -heading : x < placed.skeleton.spine[0].x ? -1.0 : 1.0
      let (front, back) = sits ? (x - 0.12 * away, x + 0.11 * away) : (x - 0.06 * away, x + 0.17 * away)
      let y = top - 0.012
      var seat: [Line] = []
      for z in [-0.11, 0.11] {
        seat += [
          line((front, y, z), (back, y, z)), line((front, y, z), (front, 0.01, z), 0.009),
          line((back, y, z), (back, 0.01, z), 0.009), line((back, y, z), (back, y + 0.27, z), 0.009),
        ]
      }
      seat += [line((front, y, -0.11), (front, y, 0.11)), line((back, y, -0.11), (back, y, 0.11))]
      seat.append(line((back, y + 0.27, -0.11), (back, y + 0.27, 0.11), 0.014))
      return [Thing(lines: seat, bias: -0.2)]
    case .bed:
      // Who sits on its edge has it behind.
      let (one, other) = contact.part == .seat ? (x - 1.1 * heading, x + 0.08 * heading) : (x - 0.62, x + 0.62)
      return [
        Thing(
          lines: [
            line((one, top - 0.04, 0), (other, top - 0.04, 0), 0.04), line((one, top - 0.08, 0), (one, 0.01, 0)),
            line((other, top - 0.08, 0), (other, 0.01, 0)),
          ], bias: -0.3)
      ]
    case .counter:
      let (one, other) = (x - 0.06 * heading, x + 0.25 * heading)
      return [
        Thing(
          lines: [
            line((one, top - 0.016, 0), (other, top - 0.016, 0), 0.016), line((other, top, 0), (other, 0.01, 0), 0.012),
            line((one + 0.05 * heading, top, 0), (one + 0.05 * heading, 0.01, 0), 0.008),
          ], bias: -0.2)
      ]
    case .ball:
      return [Thing(lines: [line((x, top / 2, 0), (x, top / 2, 0), top / 2)], bias: -0.3)]
    case .cushion:
      return [
        Thing(lines: [line((x - 0.05, top / 2, place.z), (x + 0.05, top / 2, place.z), top / 2)], bias: -0.1)
      ]
    case .wall:
      return [Thing(lines: [line((x + 0.03 * heading, 0, 0), (x + 0.03 * heading, 1.05, 0), 0.012)], bias: -0.3)]
    case .floor: return []
    }
  }

  /// The things that go with a body in a pose.
  static func held(by placed: PlacedPose) -> [Thing] {
    let skeleton = placed.skeleton
    return placed.pose.props.map { prop in
      switch prop {
      case .mat:
        let xs = (skeleton.spine + [skeleton.head] + skeleton.legs.map(\.tip) + skeleton.arms.map(\.tip)).map(\.x)
        let (low, high) = (min(xs.min() ?? 0, -0.5), max(xs.max() ?? 0, 0.5))
        return Thing(
          lines: [Line(from: Vector(low, -0.012, 0), to: Vector(high, -0.012, 0), radius: 0.012)], bias: -0.5)
      case .band:
        return Thing(
          lines: BodySide.allCases.map {
            Line(from: skeleton.arms[$0.rawValue].end, to: skeleton.legs[$0.rawValue].tip, radius: 0.008)
          }, bias: 0.05)
      case .towel:
        let leg = skeleton.legs[0]
        let behind = leg.root + (leg.middle - leg.root) * 0.8 + leg.bending * 0.05
        return Thing(
          lines: skeleton.arms.map { Line(from: $0.end, to: behind, radius: 0.008) }, bias: 0.05)
      case .pillow:
        let knees = skeleton.legs.map(\.middle).reduce(Vector.zero, +) / 2 - Vector(0, 0.095, 0)
        let half = Vector(0.03, 0, 0)
        return Thing(lines: [Line(from: knees - half, to: knees + half, radius: 0.05)], bias: -0.1)
      case .pack:
        let place = skeleton.spine[0] * 0.45 + skeleton.spine[1] * 0.55 - skeleton.pelvis.forward * 0.075
        return Thing(
          tone: .moving,
          lines: [
            Line(from: place - skeleton.pelvis.up * 0.05, to: place + skeleton.pelvis.up * 0.05, radius: 0.022)
          ], bias: 0.2)
      }
    }
  }
}
