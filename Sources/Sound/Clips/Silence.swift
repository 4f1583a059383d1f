// The audible start and end of a sound.
// SPDX-License-Identifier: GPL-3.0-or-later

enum Silence {
  /// The minimum audible amplitude; 1 is full scale: -40 dB, the noise of a room relative to a speaking voice.
  static let audible: Float = 0.01
  /// The samples kept before the audible start: 1 ms. No consonant is lost, because eSpeak NG's words begin sharply:
  /// they rise from -54 dB to -40 dB in less time.
  static let lead = 21
  /// The samples kept after the audible end: 5 ms, so that a clip is as long as it is heard.
  static let tail = 110

  /// Removes samples up to a level from both ends.
  static func trim(_ sound: inout [Float], above level: Float) {
    guard let first = sound.firstIndex(where: { abs($0) > level }),
      let last = sound.lastIndex(where: { abs($0) > level })
    else {
      sound = []
      return
    }
    sound = Array(sound[first...last])
  }

  /// Trims a sound so that it is audible within `lead` samples of its start, and fades the cut edges. Returns how many
  /// samples were removed from the start.
  static func trimToAudible(_ sound: inout [Int16]) -> Int {
    let limit = UInt16((audible * 32768).rounded())
    guard let first = sound.firstIndex(where: { $0.magnitude > limit }),
      let last = sound.lastIndex(where: { $0.magnitude > limit })
    else { return 0 }
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
    return start
  }

  private static func faded(_ sample: Int16, _ step: Int, of steps: Int) -> Int16 { Int16(Int(sample) * step / steps) }
}
