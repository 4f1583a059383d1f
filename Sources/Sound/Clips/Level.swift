// Levels: gain, a limiter without distortion, and the headroom shared by speech and chimes.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

enum Level {
  /// The maximum peak of speech: -4 dBFS.
  static let speechPeak: Float = 0.63
  /// The maximum peak of a chime: -12.4 dBFS, so that speech and a chime together stay below -1 dBFS.
  static let chimePeak: Float = 0.24

  /// Multiplies every sample.
  static func scale(_ sound: inout [Float], by factor: Float) {
    guard factor != 1 else { return }
    sound.withUnsafeMutableBufferPointer { sound in
      for index in sound.indices { sound[index] *= factor }
    }
  }

  /// Changes the level by a number of decibels.
  static func scale(_ sound: inout [Float], byDecibels decibels: Double) {
    scale(&sound, by: Float(pow(10, decibels / 20)))
  }

  /// Limits peaks to a level by reducing the gain smoothly around them, over 5 ms before and after.
  static func limit(_ sound: inout [Float], to peak: Float) {
    let step = 110
    sound.withUnsafeMutableBufferPointer { sound in
      // The gain needed by each step of 5 ms. The gain is linear between the edges of steps, and at each edge the
      // smaller of the two steps', so it never exceeds what a step needs.
      let needed = stride(from: 0, to: sound.count, by: step).map { start in
        var highest: Float = 0
        for index in start..<min(start + step, sound.count) { highest = max(highest, abs(sound[index])) }
        return highest > peak ? peak / highest : 1
      }
      for (number, gain) in needed.enumerated() {
        let from = number > 0 ? min(needed[number - 1], gain) : gain
        let to = number + 1 < needed.count ? min(needed[number + 1], gain) : gain
        guard from < 1 || to < 1 else { continue }
        let start = number * step
        let slope = (to - from) / Float(step)
        for index in start..<min(start + step, sound.count) {
          sound[index] = min(max(sound[index] * (from + slope * Float(index - start)), -peak), peak)
        }
      }
    }
  }

  /// The sound as 16-bit samples, rounded to the nearest.
  static func samples(_ sound: [Float]) -> [Int16] {
    sound.map { Int16(nearest: $0 * 32768) }
  }
}
