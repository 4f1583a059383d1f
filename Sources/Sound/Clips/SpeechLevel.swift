// Synthesised speech ► speech at the common loudness: trimmed, levelled and limited.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import RoutineEngine

/// Computes the gain for a piece of speech, and applies it.
///
/// The gain is computed from the peak and power of steps of 5 ms, so the samples are read only three times: for the
/// loudness, for the steps, and to write the result.
struct SpeechLevel {
  /// The common loudness of phrases, in LUFS. A whole session measures 0.7 LU less, because blocks that are only partly
  /// speech count too: -20, about as loud as a voice with peaks at `Level.speechPeak` can be without sounding flat.
  static let loudness = -19.3
  /// Samples below this value are silence from eSpeak NG.
  private static let silence: Int16 = 16
  /// The samples in a step of 5 ms.
  private static let step = 110

  private let sound: ArraySlice<Int16>
  /// The peak of each step; 1 is full scale.
  private let peaks: [Float]
  /// The sum of squares of each step.
  private let powers: [Float]
  private var gain: Float = 1

  /// Analyses speech; nil if it is silent.
  init?(_ samples: [Int16]) {
    guard let first = samples.firstIndex(where: { $0.magnitude > Self.silence.magnitude }),
      let last = samples.lastIndex(where: { $0.magnitude > Self.silence.magnitude })
    else { return nil }
    sound = samples[first...last]
    var peaks: [Float] = []
    var powers: [Float] = []
    sound.withUnsafeBufferPointer { sound in
      for start in stride(from: 0, to: sound.count, by: Self.step) {
        var (low, high): (Int16, Int16) = (0, 0)
        var power: Int64 = 0
        for sample in UnsafeBufferPointer(rebasing: sound[start..<min(start + Self.step, sound.count)]) {
          (low, high) = (min(low, sample), max(high, sample))
          // Never an overflow, and without the check for one the loop can be vectorised.
          power &+= Int64(Int32(sample) &* Int32(sample))
        }
        peaks.append(Float(max(Int32(high), -Int32(low))) / 32768)
        powers.append(Float(power) / (32768 * 32768))
      }
    }
    self.peaks = peaks
    self.powers = powers
    guard let measured = Loudness.integrated(sound, rate: Double(Frames.perSecond)) else { return nil }
    let wanted = Float(pow(10, (Self.loudness - measured) / 20))
    gain = wanted
    // Limiting removes some of the power. Restoring it creates new peaks, but fewer each time.
    let power = powers.reduce(0, +) * wanted * wanted
    for _ in 0..<3 { gain *= (power / limitedPower()).squareRoot() }
  }

  /// The gain at the edge before each step and after the last: the smaller of the gains allowed by the adjacent steps.
  private func edges() -> [Float] {
    let needed = peaks.map { $0 * gain > Level.speechPeak ? Level.speechPeak / $0 : gain }
    return (0...needed.count).map { edge in
      let before = edge > 0 ? needed[edge - 1] : needed[0]
      return edge < needed.count ? min(before, needed[edge]) : before
    }
  }

  private func limitedPower() -> Float {
    let edges = edges()
    var sum: Float = 0
    for (step, power) in powers.enumerated() {
      let middle = (edges[step] + edges[step + 1]) / 2
      sum += power * middle * middle
    }
    return sum
  }

  /// The levelled samples from the audible start to the audible end, and the index at which they start in the speech.
  func levelled() -> (start: Int, samples: [Int16]) {
    let edges = edges()
    var result = [Int16](unsafeUninitializedCapacity: sound.count) { out, count in
      sound.withUnsafeBufferPointer { sound in
        for step in 0..<peaks.count {
          let start = step * Self.step
          let slope = (edges[step + 1] - edges[step]) / Float(Self.step)
          let (edge, place) = (edges[step], UnsafeMutableBufferPointer(rebasing: out[start...]))
          let samples = UnsafeBufferPointer(rebasing: sound[start..<min(start + Self.step, sound.count)])
          for index in 0..<Int32(samples.count) {
            place[Int(index)] = Int16(nearest: Float(samples[Int(index)]) * (edge + slope * Float(index)))
          }
        }
      }
      count = sound.count
    }
    return (sound.startIndex + Silence.trimToAudible(&result), result)
  }
}
