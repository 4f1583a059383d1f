// The voice made clearer on small speakers.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// A boost of the frequencies that tell consonants and vowels apart, 2 to 4.5 kHz, where eSpeak NG's voices are weak and
/// small speakers are strong.
///
/// A shelf from 1.8 kHz on would help as much, but lifts /s/ and /ʃ/ by 5 dB against the vowels; this lifts them by
/// less than 3 dB.
enum Clarity {
  private static let middle = 3000.0
  private static let decibels = 5.0
  /// The boost falls to half its decibels at about 2 and 4.2 kHz.
  private static let q = 1.2

  /// The samples with the boost, at half their amplitude, so that none is clipped. Levelling follows.
  static func boosted(_ samples: [Int16]) -> [Int16] {
    var filter = Biquad.bell(middle, decibels: decibels, q: q, rate: Double(Frames.perSecond))
    return [Int16](unsafeUninitializedCapacity: samples.count) { out, count in
      for (index, sample) in samples.enumerated() {
        out[index] = Int16(nearest: Float(filter.filter(Double(sample)) / 2))
      }
      count = samples.count
    }
  }
}
