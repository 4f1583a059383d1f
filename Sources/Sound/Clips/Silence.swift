// Where a sound begins and ends for the ear.
// SPDX-License-Identifier: GPL-3.0-or-later

enum Silence {
  /// The amplitude from which a sound is heard, 1 being full scale: -40 dB, a room's noise below a speaking voice.
  static let audible: Float = 0.01
  /// How much of a soft beginning is kept before the sound is audible: 1 ms. eSpeak NG's words begin sharply, so no consonant
  /// is lost: from -54 dB to -40 dB they take less than that.
  static let lead = 21
  /// How much of the dying away is kept after the sound was last audible: 5 ms, so that a clip is as long as it is heard.
  static let tail = 110

  /// Cuts off what is at most as loud as the level, at both ends.
  static func trim(_ sound: inout [Float], above level: Float) {
    guard let first = sound.firstIndex(where: { abs($0) > level }),
      let last = sound.lastIndex(where: { abs($0) > level })
    else {
      sound = []
      return
    }
    sound = Array(sound[first...last])
  }

  /// Cuts a sound so that it is audible within `lead` samples of its beginning, the cut edges faded.
  static func trimToAudible(_ sound: inout [Int16]) {
    let limit = UInt16((audible * 32768).rounded())
    guard let first = sound.firstIndex(where: { $0.magnitude > limit }),
      let last = sound.lastIndex(where: { $0.magnitude > limit })
    else { return }
    sound.removeSubrange(min(sound.count, last + tail)...)
    let start = max(0, first - lead)
    sound.removeSubrange(..<start)
    if start > 0 {
      for index in 0..<min(lead, sound.count) { sound[index] = faded(sound[index], index, of: lead) }
    }
    let tail = min(tail, sound.count)
    for index in 0..<tail {
      let place = sound.count - 1 - index
      sound[place] = faded(sound[place], index, of: tail)
    }
  }

  private static func faded(_ sample: Int16, _ step: Int, of steps: Int) -> Int16 { Int16(Int(sample) * step / steps) }
}
