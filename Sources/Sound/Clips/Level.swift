// Amplitudes: gain, a limiter that does not distort, and the headroom that speech and chimes share.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

enum Level {
  /// The highest peak of speech: -4 dBFS.
  static let speechPeak: Float = 0.63
  /// The highest peak of a chime: -12.4 dBFS, so that speech and a chime together stay below -1 dBFS.
  static let chimePeak: Float = 0.24

  /// Multiplies every sample.
  static func scale(_ sound: inout [Float], by factor: Float) {
    guard factor != 1 else { return }
    for index in sound.indices { sound[index] *= factor }
  }

  /// Changes the level by so many decibels.
  static func scale(_ sound: inout [Float], byDecibels decibels: Double) {
    scale(&sound, by: Float(pow(10, decibels / 20)))
  }

  /// Keeps every peak at or below a level by turning the sound down around it, 5 ms ahead and after, so smoothly that no
  /// edge is heard.
  static func limit(_ sound: inout [Float], to peak: Float) {
    guard sound.contains(where: { abs($0) > peak }) else { return }
    let reach = 110
    // The gain each sample needs, then the least of its surroundings, then their mean: the mean of values that are all at
    // most what a sample needs is at most what it needs.
    let needed = sound.map { abs($0) > peak ? peak / abs($0) : 1 }
    let least = slidingMinimum(needed, reach: reach)
    var sum: Float = 0
    let width = Float(2 * reach + 1)
    func at(_ index: Int) -> Float { least[min(max(index, 0), least.count - 1)] }
    for index in -reach...reach { sum += at(index) }
    for index in sound.indices {
      sound[index] = min(max(sound[index] * sum / width, -peak), peak)
      sum += at(index + reach + 1) - at(index - reach)
    }
  }

  /// The least value within so many places to either side of each.
  static func slidingMinimum(_ values: [Float], reach: Int) -> [Float] {
    var result = values
    // Places whose values may still be the least, the values rising.
    var candidates: [Int] = []
    var head = 0
    for index in 0..<(values.count + reach) {
      if index < values.count {
        while candidates.count > head, let last = candidates.last, values[last] >= values[index] {
          candidates.removeLast()
        }
        candidates.append(index)
      }
      let centre = index - reach
      guard centre >= 0 else { continue }
      while candidates[head] < centre - reach { head += 1 }
      result[centre] = values[candidates[head]]
    }
    return result
  }

  /// 16-bit samples of a sound, rounded to the nearest.
  static func samples(_ sound: [Float]) -> [Int16] {
    sound.map { Int16(max(-32768, min(32767, ($0 * 32768).rounded()))) }
  }
}
