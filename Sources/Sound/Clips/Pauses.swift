// Equal pauses within phrases.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// eSpeak NG's pauses between sentences vary by up to 70 ms with what was spoken before. With pauses of equal length, a
/// phrase has nearly the same length no matter when in a session it is first spoken.
enum Pauses {
  /// The length of a pause at 150 words a minute: 180 ms, about the voice's own when it speaks for the first time.
  static let standard = Frames.milliseconds(180)
  /// Samples up to this value are silence from eSpeak NG.
  private static let silence = 4

  /// The samples with every longer silence cut to the standard pause for a speed in words a minute.
  static func evened(_ samples: [Int16], speed: Int) -> [Int16] {
    let maximum = Int(standard.count) * 150 / max(1, speed)
    return [Int16](unsafeUninitializedCapacity: samples.count) { out, count in
      var run = 0
      for sample in samples {
        run = sample.magnitude <= silence ? run + 1 : 0
        out[count] = sample
        if run <= maximum { count += 1 }
      }
    }
  }
}
