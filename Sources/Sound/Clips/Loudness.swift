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
    integrated(blockPowers(of: sound, rate: rate) { Double($0) })
  }

  /// The integrated loudness of mono 16-bit samples in LUFS; nil for silence.
  static func integrated(_ sound: ArraySlice<Int16>, rate: Double) -> Double? {
    integrated(blockPowers(of: sound, rate: rate) { Double($0) / 32768 })
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
  private static func blockPowers<Sound: Collection>(
    of sound: Sound, rate: Double, _ value: (Sound.Element) -> Double
  ) -> [Double] {
    var shelf = Biquad.shelf(rate: rate)
    var highPass = Biquad.highPass(rate: rate)
    let step = max(1, Int(rate / 10))
    // The powers of steps of 100 ms; four steps make a block.
    var steps: [Double] = []
    var total = 0.0
    var start = sound.startIndex
    while start < sound.endIndex {
      let end = sound.index(start, offsetBy: step, limitedBy: sound.endIndex)
      var sum = 0.0
      for sample in sound[start..<(end ?? sound.endIndex)] {
        let heard = highPass.filter(shelf.filter(value(sample)))
        sum += heard * heard
        total += heard * heard
      }
      if end != nil { steps.append(sum) }
      start = end ?? sound.endIndex
    }
    guard steps.count >= 4 else { return sound.isEmpty ? [] : [total / Double(sound.count)] }
    return (3..<steps.count).map { steps[($0 - 3)...$0].reduce(0, +) / Double(4 * step) }
  }
}
