// Computed values ► 16-bit samples.
// SPDX-License-Identifier: GPL-3.0-or-later

extension Int16 {
  /// The sample nearest to a value, of two as near the even one; beyond the range its end.
  ///
  /// Without a call or a branch, so that loops over it are vectorised.
  @inline(__always)
  init(nearest value: Float) {
    // Added to 1.5 * 2^23, a value becomes so large that the last bit of its fraction stands for 1.
    self.init(truncatingIfNeeded: (Swift.max(-32768, Swift.min(32767, value)) + 12_582_912).bitPattern)
  }
}
