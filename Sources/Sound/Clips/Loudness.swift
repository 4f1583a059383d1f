// Perceived loudness according to ITU-R BS.1770-4.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Measures integrated loudness: a filter that models hearing, then the mean power of all blocks except pauses.
public enum Loudness {
  /// The integrated loudness of mono sound in LUFS; nil for silence.
  ///
  /// A sound shorter than the standard's block of 400 ms is measured as one block.
  /// - Parameters:
  ///   - sound: The samples; 1 is full scale.
  ///   - rate: Samples per second.
  public static func integrated(_ sound: [Float], rate: Double) -> Double? {
    integrated(sound.withUnsafeBufferPointer { blockPowers(of: $0, rate: rate) { Double($0) } })
  }

  /// The integrated loudness of mono 16-bit samples in LUFS; nil for silence.
  static func integrated(_ sound: ArraySlice<Int16>, rate: Double) -> Double? {
    integrated(sound.withUnsafeBufferPointer { blockPowers(of: $0, rate: rate) { Double($0) / 32768 } })
  }

  private static func integrated(_ powers: [Double]) -> Double? {
    // First gate: blocks below -70 LUFS; second: blocks 10 LU below the mean of the rest.
    let loud = powers.filter { level($0) > -70 }
    guard !loud.isEmpty else { return nil }
    let gate = level(loud.reduce(0, +) / Double(loud.count)) - 10
    let rest = loud.filter { level($0) > gate }
    return level(rest.reduce(0, +) / Double(rest.count))
  }

  private static func level(_ power: Double) -> Double { power > 0 ? -0.691 + 10 * log10(power) : -.infinity }

  /// The mean power of each block of 400 ms; blocks begin every 100 ms.
  @inline(__always)
  private static func blockPowers<Sample>(
    of sound: UnsafeBufferPointer<Sample>, rate: Double, _ value: (Sample) -> Double
  ) -> [Double] {
    guard let first = sound.first else { return [] }
    var hearing = BiquadPair(.shelf(rate: rate), then: .highPass(rate: rate))
    // What is heard of a sample comes with the next one.
    _ = hearing.filter(value(first))
    let step = max(1, Int(rate / 10))
    // The powers of steps of 100 ms; four steps make a block.
    let steps = stride(from: 0, to: sound.count, by: step).map { start in
      let end = min(start + step, sound.count)
      var sum = 0.0
      for index in start + 1..<min(end + 1, sound.count) {
        let heard = hearing.filter(value(sound[index]))
        sum += heard * heard
      }
      guard end == sound.count else { return sum }
      let last = hearing.filter(0)
      return sum + last * last
    }
    let whole = sound.count / step
    guard whole >= 4 else { return [steps.reduce(0, +) / Double(sound.count)] }
    return (3..<whole).map { steps[($0 - 3)...$0].reduce(0, +) / Double(4 * step) }
  }
}
