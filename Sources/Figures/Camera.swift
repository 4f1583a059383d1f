// From the room to a picture.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Glibc

/// A point of a picture: x to the right, y up, in shares of the body's height.
public typealias PicturePoint = SIMD2<Double>

/// Looks at the room from far away, so that what is far is as large as what is near.
struct Camera {
  private let right: Vector
  private let up: Vector
  private let towards: Vector
  private let mirror: Mirror

  init(_ view: View, _ mirror: Mirror) {
    // Round the body from its near side to its front, and above it, in degrees.
    let (round, height): (Double, Double) =
      switch view {
      case .side: (14, 0)
      case .corner: (52, 10)
      case .front: (90, 0)
      case .back: (-90, 0)
      case .above: (0, 90)
      }
    let level = Vector(sin(round.radians), 0, cos(round.radians))
    right = Vector(-cos(round.radians), 0, sin(round.radians))
    towards = level * cos(height.radians) + Vector(0, 1, 0) * sin(height.radians)
    up = Vector(0, 1, 0) * cos(height.radians) - level * sin(height.radians)
    self.mirror = mirror
  }

  private func mirrored(_ point: Vector) -> Vector { mirror == .body ? Vector(point.x, point.y, -point.z) : point }

  func callAsFunction(_ point: Vector) -> PicturePoint {
    let point = mirrored(point)
    return PicturePoint(point.dot(right) * (mirror == .picture ? -1 : 1), point.dot(up))
  }

  /// How near to the eye a point is.
  func depth(_ point: Vector) -> Double { mirrored(point).dot(towards) }
}

/// What a picture has to have room for.
struct Box: Hashable, Sendable {
  var low = PicturePoint(repeating: .infinity)
  var high = PicturePoint(repeating: -.infinity)

  mutating func add(_ point: PicturePoint, radius: Double) {
    low = pointwiseMin(low, point - radius)
    high = pointwiseMax(high, point + radius)
  }

  mutating func add(_ other: Box) {
    low = pointwiseMin(low, other.low)
    high = pointwiseMax(high, other.high)
  }

  var isEmpty: Bool { low.x > high.x }
}
