// Points, and the directions of a body part, in three dimensions.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Glibc

/// A point or a vector. Lengths are shares of the body's height. In the room x goes forward, y up, and z to the near side.
public typealias Vector = SIMD3<Double>

extension SIMD3<Double> {
  func dot(_ other: Self) -> Double { (self * other).sum() }

  func cross(_ other: Self) -> Self {
    Self(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x)
  }

  var length: Double { dot(self).squareRoot() }

  /// The vector with a length of one; forward if it has none.
  var unit: Self { length > 1e-9 ? self / length : Self(1, 0, 0) }

  /// What is left of it in the plane across a direction of length one.
  func across(_ axis: Self) -> Self { self - axis * dot(axis) }
}

/// The directions of a body part: forward, up along the body, and to the near side.
struct Frame: Hashable, Sendable {
  var forward = Vector(1, 0, 0)
  var up = Vector(0, 1, 0)
  var near = Vector(0, 0, 1)

  /// The frame after leaning forward, leaning to the near side, and turning to the near side, in degrees.
  func turned(lean: Double, side: Double, turn: Double) -> Frame {
    var frame = self
    Frame.rotate(&frame.up, &frame.forward, by: lean)
    Frame.rotate(&frame.up, &frame.near, by: side)
    Frame.rotate(&frame.forward, &frame.near, by: turn)
    return frame
  }

  /// Rotates one direction towards another.
  private static func rotate(_ one: inout Vector, _ other: inout Vector, by degrees: Double) {
    let (sine, cosine) = (sin(degrees.radians), cos(degrees.radians))
    (one, other) = (one * cosine + other * sine, other * cosine - one * sine)
  }
}

/// The smallest rotation that takes one direction to another.
struct Rotation {
  private let axis: Vector
  private let sine: Double
  private let cosine: Double

  init(from one: Vector, to other: Vector) {
    let (one, other) = (one.unit, other.unit)
    let cross = one.cross(other)
    sine = cross.length
    cosine = one.dot(other)
    axis = sine > 1e-9 ? cross / sine : one.cross(abs(one.y) < 0.9 ? Vector(0, 1, 0) : Vector(1, 0, 0)).unit
  }

  func callAsFunction(_ vector: Vector) -> Vector {
    vector * cosine + axis.cross(vector) * sine + axis * (axis.dot(vector) * (1 - cosine))
  }
}

extension Double {
  var radians: Double { self * .pi / 180 }
  var degrees: Double { self * 180 / .pi }
}
