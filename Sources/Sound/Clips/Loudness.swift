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
    var sum = 0.0
    var inStep = 0
    var total = 0.0
    for sample in sound {
      let heard = highPass.filter(shelf.filter(value(sample)))
      sum += heard * heard
      total += heard * heard
      inStep += 1
      if inStep == step {
        steps.append(sum)
        sum = 0
        inStep = 0
      }
    }
    guard steps.count >= 4 else { return sound.isEmpty ? [] : [total / Double(sound.count)] }
    return (3..<steps.count).map { steps[($0 - 3)...$0].reduce(0, +) / Double(4 * step) }
  }
}

/// A second-order filter.
private struct Biquad {
  private let b0, b1, b2, a1, a2: Double
  private var x1 = 0.0
  private var x2 = 0.0
  private var y1 = 0.0
  private var y2 = 0.0

  private init(b: (Double, Double, Double), a: (Double, Double)) {
    (b0, b1, b2) = b
    (a1, a2) = a
  }

  /// The standard's first filter, for the effect of the head, which boosts high frequencies. The standard gives
  /// coefficients for 48 kHz only; this computes the same filter for any rate.
  static func shelf(rate: Double) -> Biquad {
    let k = tan(.pi * 1681.974450955533 / rate)
    let q = 0.7071752369554196
    let gain = pow(10, 3.999843853973347 / 20)
    let middle = pow(gain, 0.4996667741545416)
    let a0 = 1 + k / q + k * k
    return Biquad(
      b: ((gain + middle * k / q + k * k) / a0, 2 * (k * k - gain) / a0, (gain - middle * k / q + k * k) / a0),
      a: (2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0))
  }

  /// The standard's second filter, which removes very low frequencies.
  static func highPass(rate: Double) -> Biquad {
    let k = tan(.pi * 38.13547087602444 / rate)
    let q = 0.5003270373238773
    let a0 = 1 + k / q + k * k
    return Biquad(b: (1, -2, 1), a: (2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0))
  }

  mutating func filter(_ x: Double) -> Double {
    // The previous result comes last, so that everything else can be computed while waiting for it.
    let y = b0 * x + b1 * x1 + b2 * x2 - a2 * y2 - a1 * y1
    (x2, x1) = (x1, x)
    (y2, y1) = (y1, y)
    return y
  }
}
