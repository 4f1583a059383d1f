// The drawing list: what is drawn of a figure, from back to front. All renderings are made from it.
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a stroke belongs to; it decides the colour.
public enum Tone: UInt8, CaseIterable, Hashable, Sendable {
  case floor
  case prop
  /// The limbs behind the body.
  case far
  case body
  /// What moves.
  case moving
  case arrow
}

/// A stroke with round ends, whose thickness changes evenly from one to the other.
public struct Stroke: Hashable, Sendable {
  /// The middle of the one end.
  public var from: PicturePoint
  /// The middle of the other end.
  public var to: PicturePoint
  /// Half of the thickness at the one end.
  public var radius: Double
  /// Half of the thickness at the other end.
  public var endRadius: Double
}

/// Strokes that are one thing: a limb, the trunk, a chair.
public struct StrokeGroup: Hashable, Sendable {
  /// Its colour.
  public var tone: Tone
  /// Its strokes.
  public var strokes: [Stroke]
  /// Where it is joined to what is behind it; elsewhere a free line is left around it.
  public var joint: Stroke?
  /// Whether a free line is left around it.
  public var hasOutline: Bool
}

/// A figure as strokes.
public struct Drawing: Hashable, Sendable {
  /// The groups, from back to front.
  public private(set) var groups: [StrokeGroup] = []
  /// The left lower corner of the picture: the same for all poses of a figure.
  public private(set) var low = PicturePoint.zero
  /// Its right upper corner.
  public private(set) var high = PicturePoint(1, 1)

  /// Nothing.
  public init() {}

  /// A pose in a picture of a size.
  init(_ placed: PlacedPose, _ parts: Set<BodyPart>, _ things: [Thing], view: View, in box: Box, _ mirror: Mirror) {
    groups = Drawing.groups(placed, parts, things, view, mirror)
    (low, high) = (box.low, box.high)
    if view != .above {
      let line = Stroke(from: [low.x, -0.012], to: [high.x, -0.012], radius: 0.004, endRadius: 0.004)
      groups.insert(StrokeGroup(tone: .floor, strokes: [line], joint: nil, hasOutline: false), at: 0)
    }
  }

  /// The room that a pose takes.
  static func box(of placed: PlacedPose, _ things: [Thing], view: View, _ mirror: Mirror) -> Box {
    var box = Box()
    for group in groups(placed, [], things, view, mirror) {
      for stroke in group.strokes {
        box.add(stroke.from, radius: stroke.radius)
        box.add(stroke.to, radius: stroke.endRadius)
      }
    }
    if view != .above { box.add([box.low.x, -0.02], radius: 0) }
    return box
  }

  private static func groups(
    _ placed: PlacedPose, _ moving: Set<BodyPart>, _ things: [Thing], _ view: View, _ mirror: Mirror
  ) -> [StrokeGroup] {
    let camera = Camera(view, mirror)
    let solids = BodyForm(placed, moving).solids + things.map(\.solid)
    let depths = solids.map { solid in
      let depths = solid.capsules.flatMap { [camera.depth($0.from), camera.depth($0.to)] }
      return depths.reduce(0, +) / Double(max(1, depths.count)) + solid.bias
    }
    // Seen from the side, a limb is far if the one on the other side is clearly nearer.
    let limbs = Dictionary(
      uniqueKeysWithValues: zip(solids, depths).compactMap { solid, depth in
        solid.pair.map { ($0.mine, depth) }
      })
    func isFar(_ solid: Solid, _ depth: Double) -> Bool {
      guard view == .side || view == .corner, let pair = solid.pair else { return false }
      return depth < (limbs[pair.other] ?? depth) - 0.04
    }
    func stroke(_ capsule: Capsule) -> Stroke {
      Stroke(
        from: camera(capsule.from), to: camera(capsule.to), radius: capsule.radius, endRadius: capsule.endRadius)
    }
    var groups = zip(solids, depths).map { solid, depth in
      let group = StrokeGroup(
        tone: solid.tone == .body && isFar(solid, depth) ? .far : solid.tone, strokes: solid.capsules.map(stroke),
        joint: solid.joint.map(stroke), hasOutline: solid.hasOutline)
      return (depth: depth, group: group)
    }
    groups.sort { $0.depth < $1.depth }
    return groups.map(\.group) + Drawing.arrow(placed, camera)
  }

  /// The arrow of a pose.
  private static func arrow(_ placed: PlacedPose, _ camera: Camera) -> [StrokeGroup] {
    guard let arrow = placed.pose.arrow else { return [] }
    let skeleton = placed.skeleton
    let (near, frame) = (skeleton.arms[0], skeleton.chest)
    let place: Vector =
      switch arrow.place {
      case .shoulder: near.root + frame.near * 0.06
      case .belly: skeleton.spine[1] + skeleton.pelvis.forward * 0.15
      case .hip: skeleton.spine[0] + skeleton.pelvis.near * 0.1
      case .foot: skeleton.legs[0].tip
      case .hand: near.tip
      case .head: skeleton.head
      }
    let middle = camera(place)
    let forwards = camera(place + Vector(1, 0, 0)) - middle
    let ahead: Double = forwards.x < 0 ? -1 : 1
    func line(_ points: [PicturePoint]) -> [Stroke] {
      zip(points, points.dropFirst()).map { Stroke(from: $0, to: $1, radius: 0.008, endRadius: 0.008) }
    }
    func head(at tip: PicturePoint, along way: PicturePoint) -> [Stroke] {
      let back = way * -0.045
      let across = PicturePoint(-way.y, way.x) * 0.035
      return line([tip + back + across, tip, tip + back - across])
    }
    let strokes: [Stroke]
    switch arrow.direction {
    case .up, .down, .forward, .back:
      let way: PicturePoint =
        switch arrow.direction {
        case .up: [0, 1]
        case .down: [0, -1]
        case .forward: [ahead, 0]
        default: [-ahead, 0]
        }
      let start = middle + way * 0.02
      strokes = line([start, start + way * 0.12]) + head(at: start + way * 0.12, along: way)
    case .round, .roundBack:
      let turn: Double = (arrow.direction == .round ? 1 : -1) * ahead
      // From the back over the top to the front, three quarters of a circle.
      let points = (0...9).map { step -> PicturePoint in
        let (sine, cosine) = Drawing.circle[step * 3]
        return middle + PicturePoint(-cosine * turn, sine) * 0.1
      }
      strokes = line(points) + head(at: points[9], along: [-turn, 0])
    }
    return [StrokeGroup(tone: .arrow, strokes: strokes, joint: nil, hasOutline: true)]
  }

  /// Sine and cosine in steps of 10°.
  private static let circle: [(Double, Double)] = (0...36).map { step in
    let frame = Frame().turned(lean: Double(step) * 10, side: 0, turn: 0)
    return (frame.up.x, frame.up.y)
  }
}
