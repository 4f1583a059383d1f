// A change of volume without a click.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

/// A linear change of gain over a block.
public struct Ramp: Hashable, Sendable {
  /// The gain at the start of the block; 1 leaves the sound unchanged.
  public var from: Float
  /// The gain at the end of the block.
  public var to: Float

  /// A change from one gain to another.
  public init(from: Float, to: Float) {
    self.from = from
    self.to = to
  }

  /// A steady volume.
  init(_ volume: Volume) { self.init(from: volume.gain, to: volume.gain) }

  /// The samples in a fade of 10 ms, the shortest that is not heard as a click.
  public static let fadeLength = 220

  /// Applies the change to a block. Gains are limited to 1, so the sound never clips.
  public func apply(to block: UnsafeMutableBufferPointer<Int16>) {
    guard from != 1 || to != 1, !block.isEmpty else { return }
    let first = min(max(from, 0), 1)
    let step = (min(max(to, 0), 1) - first) / Float(block.count)
    for index in 0..<Int32(block.count) {
      block[Int(index)] = Int16(nearest: Float(block[Int(index)]) * (first + step * Float(index + 1)))
    }
  }
}
