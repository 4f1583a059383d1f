// A pose: how the body stands, sits or lies, what it touches, and how it is looked at.
// SPDX-License-Identifier: GPL-3.0-or-later

/// From where a figure is looked at.
public enum View: String, CaseIterable, Hashable, Sendable {
  /// From its near side, a little from in front.
  case side
  case front
  case back
  /// From between front and near side.
  case corner
  case above
}

/// A part of the body that touches something.
public enum ContactPart: String, CaseIterable, Hashable, Sendable {
  case feet, toes, heels, knees, hands, elbows
  case seat, back, belly, side, shoulders

  /// The word for the part of one side.
  public var single: String {
    switch self {
    case .feet: "foot"
    case .seat, .back, .belly, .side, .shoulders: rawValue
    case .toes, .heels, .knees, .hands, .elbows: String(rawValue.dropLast())
    }
  }

  /// Whether each side has one.
  var isOfLimb: Bool {
    switch self {
    case .feet, .toes, .heels, .knees, .hands, .elbows: true
    case .seat, .back, .belly, .side, .shoulders: false
    }
  }

  /// Whether it is one of the leg.
  var isOfLeg: Bool { isOfLimb && self != .hands && self != .elbows }
}

/// What a part of the body can rest on.
public enum Surface: String, CaseIterable, Hashable, Sendable {
  case floor, chair, bed, counter, ball, cushion, wall

  /// Its height, as a share of the body's: chair and bed 46 and 52 cm, a counter 94 cm, for 1.72 m. A wall has none.
  var height: Double? {
    switch self {
    case .floor: 0
    case .chair: 0.27
    case .bed: 0.3
    case .counter: 0.55
    case .ball: 0.33
    case .cushion: 0.07
    case .wall: nil
    }
  }
}

/// A thing that is drawn with the figure, beside what it rests on.
public enum Prop: String, CaseIterable, Hashable, Sendable {
  case mat
  /// From the hands to the feet.
  case band
  /// From the hands to the near thigh.
  case towel
  /// A warm or cold pack at the low back.
  case pack
  /// Under the knees.
  case pillow
}

/// A touch of one side, or of the middle of the body.
public struct Contact: Hashable, Sendable {
  /// What touches.
  public var part: ContactPart
  /// Its side; nil for the middle of the body.
  public var side: BodySide?
  /// What it rests on.
  public var surface: Surface

  /// The contacts that words tell, such as `hands`, `near foot` or `heels on chair`; nil if they tell none.
  public static func parse(_ words: String) -> [Contact]? {
    var rest = words.split(separator: " ").map(String.init)
    var surface = Surface.floor
    if rest.count > 2, rest[rest.count - 2] == "on" {
      guard let found = Surface(rawValue: rest[rest.count - 1]) else { return nil }
      surface = found
      rest.removeLast(2)
    }
    switch rest.count {
    case 1:
      guard let part = ContactPart(rawValue: rest[0]) else { return nil }
      let sides: [BodySide?] = part.isOfLimb ? [.near, .far] : [nil]
      return sides.map { Contact(part: part, side: $0, surface: surface) }
    case 2:
      guard let side = ["near": BodySide.near, "far": .far][rest[0]],
        let part = ContactPart.allCases.first(where: { $0.isOfLimb && $0.single == rest[1] })
      else { return nil }
      return [Contact(part: part, side: side, surface: surface)]
    default: return nil
    }
  }
}

/// A mark of a direction that a pose alone does not show.
public struct Arrow: Hashable, Sendable {
  /// Where it points.
  public enum Direction: String, CaseIterable, Hashable, Sendable {
    case up, down, forward, back
    /// In a circle: forward and up first, or the other way.
    case round = "round"
    case roundBack = "round-back"
  }

  /// Where it stands.
  public enum Place: String, CaseIterable, Hashable, Sendable {
    case shoulder, belly, hip, foot, hand, head
  }

  /// Where it stands.
  public var place: Place
  /// Where it points.
  public var direction: Direction

  /// The arrow that words tell, such as `belly up`; nil if they tell none.
  public init?(_ words: String) {
    let parts = words.split(separator: " ").map(String.init)
    guard parts.count == 2, let place = Place(rawValue: parts[0]), let direction = Direction(rawValue: parts[1]) else {
      return nil
    }
    (self.place, self.direction) = (place, direction)
  }
}

/// A pose, as a file describes it.
public struct Pose: Hashable, Sendable {
  /// From where it is looked at.
  public var view = View.side
  /// What touches what; the first one decides where the body is.
  public var contacts: [Contact] = []
  /// What is drawn with it.
  public var props: [Prop] = []
  /// Its arrow.
  public var arrow: Arrow?
  /// The angles of all joints, in degrees.
  var angles = [Double](repeating: 0, count: Angle.allCases.count + 2 * LimbAngle.allCases.count)

  /// Upright, touching nothing.
  public init() {}

  /// Sets the angles of a joint, in degrees: as many as it has movements, or fewer. The spine shares one number out.
  public mutating func set(_ joint: Joint, to values: [Double]) {
    let values = joint.name == "spine" && values.count == 1 ? [values[0] / 3, values[0] / 3, values[0] / 3] : values
    for (movement, value) in zip(joint.movements, values) {
      for place in movement.places { angles[place] = value }
    }
  }

  subscript(_ angle: Angle) -> Double {
    get { angles[angle.rawValue] }
    set { angles[angle.rawValue] = newValue }
  }

  subscript(_ angle: LimbAngle, _ side: BodySide) -> Double {
    get { angles[angle.on(side)] }
    set { angles[angle.on(side)] = newValue }
  }
}
