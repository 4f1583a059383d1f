// Second-order filters: those of the loudness standard, and those that shape speech.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// A second-order filter.
struct Biquad {
  private let b0, b1, b2, a1, a2: Double
  private var x1 = 0.0
  private var x2 = 0.0
  private var y1 = 0.0
  private var y2 = 0.0

  private init(b: (Double, Double, Double), a: (Double, Double)) {
    (b0, b1, b2) = b
    (a1, a2) = a
  }

  /// The first filter of BS.1770, for the effect of the head, which boosts high frequencies. The standard gives
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

  /// The second filter of BS.1770, which removes very low frequencies.
  static func highPass(rate: Double) -> Biquad {
    let k = tan(.pi * 38.13547087602444 / rate)
    let q = 0.5003270373238773
    let a0 = 1 + k / q + k * k
    return Biquad(b: (1, -2, 1), a: (2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0))
  }

  /// A boost around a frequency, from Robert Bristow-Johnson's "Cookbook formulae for audio EQ biquad filter
  /// coefficients", as are the next two.
  /// - Parameter decibels: The gain at the middle.
  static func bell(_ hertz: Double, decibels: Double, q: Double, rate: Double) -> Biquad {
    let gain = pow(10, decibels / 40)
    let (cosine, alpha) = angle(hertz, q, rate)
    let a0 = 1 + alpha / gain
    return Biquad(
      b: ((1 + alpha * gain) / a0, -2 * cosine / a0, (1 - alpha * gain) / a0),
      a: (-2 * cosine / a0, (1 - alpha / gain) / a0))
  }

  /// Passes what is above a frequency.
  static func above(_ hertz: Double, rate: Double) -> Biquad {
    let (cosine, alpha) = angle(hertz, 0.5.squareRoot(), rate)
    let a0 = 1 + alpha
    let b = (1 + cosine) / 2 / a0
    return Biquad(b: (b, -2 * b, b), a: (-2 * cosine / a0, (1 - alpha) / a0))
  }

  /// Passes what is below a frequency.
  static func below(_ hertz: Double, rate: Double) -> Biquad {
    let (cosine, alpha) = angle(hertz, 0.5.squareRoot(), rate)
    let a0 = 1 + alpha
    let b = (1 - cosine) / 2 / a0
    return Biquad(b: (b, 2 * b, b), a: (-2 * cosine / a0, (1 - alpha) / a0))
  }

  private static func angle(_ hertz: Double, _ q: Double, _ rate: Double) -> (cosine: Double, alpha: Double) {
    let angle = 2 * .pi * hertz / rate
    return (cos(angle), sin(angle) / (2 * q))
  }

  /// In silence, the state of a filter would fade away into subnormal numbers, with which processors are many times as
  /// slow. This is added to what comes in, and is far below the rounding of any sample.
  private static let floor = 1e-30

  mutating func filter(_ input: Double) -> Double {
    let x = input + Self.floor
    // The previous result comes last, so that everything else can be computed while waiting for it.
    let y = b0 * x + b1 * x1 + b2 * x2 - a2 * y2 - a1 * y1
    (x2, x1) = (x1, x)
    (y2, y1) = (y1, y)
    return y
  }
}
