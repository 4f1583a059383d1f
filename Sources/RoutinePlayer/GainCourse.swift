// The gain of each frame, from one volume to the next without a click.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The gain of each frame: from one volume to another in a short ramp, so that nothing clicks.
struct GainCourse {
  /// A ramp takes 40 ms.
  private static let length = Int64(882)

  private var from: Float
  private var to: Float
  /// The frame at which the ramp begins.
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

  /// Goes to another gain from a frame on.
  mutating func go(to gain: Float, at frame: Int64) {
    from = self.gain(at: frame)
    to = gain
    start = frame
  }
}
