// The header of a WAV stream.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

enum WaveHeader {
  /// The header of a stream of unknown length, with sizes that players accept as "until the end" without a warning.
  static let endless = header(riff: 0x7FFF_F024, data: 0x7FFF_F000)

  /// The header of a stream of `frames` samples; of an endless one if they are too many for the format.
  static func of(frames: Int64) -> [UInt8] {
    guard let data = UInt32(exactly: frames * 2), data <= .max - 36 else { return endless }
    return header(riff: data + 36, data: data)
  }

  private static func header(riff: UInt32, data: UInt32) -> [UInt8] {
    let rate = UInt32(Frames.perSecond)
    var bytes: [UInt8] = []
    func append(_ text: String) { bytes += Array(text.utf8) }
    func append(_ value: some FixedWidthInteger) { withUnsafeBytes(of: value.littleEndian) { bytes += Array($0) } }
    append("RIFF")
    append(riff)
    append("WAVEfmt ")
    append(UInt32(16))
    append(UInt16(1))  // samples as they are, not compressed
    append(UInt16(1))  // channels
    append(rate)
    append(rate * 2)
    append(UInt16(2))
    append(UInt16(16))
    append("data")
    append(data)
    return bytes
  }
}
