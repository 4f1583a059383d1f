// The gain of each frame, changing without clicks.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Sound

/// The gain of each frame. Changes are short ramps, to avoid clicks.
struct GainCourse {
  /// The length of a ramp: 40 ms.
  private static let length = Int64(882)

  private var from: Float
  private var to: Float
  /// The frame at which the ramp starts.
  private var start: Int64 = 0

  init(_ gain: Float) {
    from = gain
    to = gain
  }

  /// The gain at a frame.
  func gain(at frame: Int64) -> Float {
    let share = min(max(Float(frame - start) / Float(Self.length), 0), 1)
    return from + (to - from) * share
  }

  /// Applies the gains to a block that begins at a frame.
  func apply(to block: UnsafeMutableBufferPointer<Int16>, at frame: Int64) {
    var done = 0
    // Before the ramp, along it, and behind it.
    for end in [start, start + Self.length, .max] {
      let next = Int(min(max(end - frame, Int64(done)), Int64(block.count)))
      Ramp(from: gain(at: frame + Int64(done)), to: gain(at: frame + Int64(next)))
        .apply(to: UnsafeMutableBufferPointer(rebasing: block[done..<next]))
      done = next
    }
  }

  /// Starts a ramp to another gain.
  mutating func go(to gain: Float, at frame: Int64) {
    from = self.gain(at: frame)
    to = gain
    start = frame
  }
}
