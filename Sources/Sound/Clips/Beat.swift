// The moment at which a spoken word is felt to begin: the beat of a count.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// The perceptual beat of a word, also called its P-centre.
///
/// It is near the onset of the first vowel, where the energy between 300 Hz and 3 kHz rises; what comes before it, such
/// as the /w/ of "one", is felt as a lead-in.
enum Beat {
  /// How far into a clip the beat is looked for.
  private static let reach = Int(Frames.milliseconds(500).count)
  /// The energy is that of 20 ms around a moment.
  private static let around = Int(Frames.milliseconds(10).count)

  /// The beat of a clip, from its first sample: between the onset of the vowel and the moment at which the amplitude first
  /// reaches half its maximum, a little nearer to the vowel; the energy alone where no vowel is known.
  /// - Parameter vowel: The onset of the first vowel, as the voice tells it.
  static func of(_ clip: [Int16], vowel: Int?) -> Int {
    guard let rise = rise(of: clip.prefix(reach)) else { return 0 }
    return vowel.map { ($0 * 3 + rise * 2) / 5 } ?? rise
  }

  private static func rise(of clip: ArraySlice<Int16>) -> Int? {
    let rate = Double(Frames.perSecond)
    var above = Biquad.above(300, rate: rate)
    var below = Biquad.below(3000, rate: rate)
    // The sums of the energy up to each sample.
    var sums = [0.0]
    sums.reserveCapacity(clip.count + 1)
    for sample in clip {
      let heard = below.filter(above.filter(Double(sample)))
      sums.append(sums[sums.count - 1] + heard * heard)
    }
    let energies = clip.indices.map { index in
      sums[min(clip.count, index + around)] - sums[max(0, index - around)]
    }
    // Half the amplitude is a quarter of the energy. Less than a step of a sample is silence.
    guard let quarter = energies.max().map({ $0 / 4 }), quarter > 1 else { return nil }
    return energies.firstIndex { $0 >= quarter }
  }
}
