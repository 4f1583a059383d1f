// Mono 16-bit samples ► frames as a device takes them.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The shape of a device's frames.
struct DeviceFormat {
  /// Channels; the first two get the sound, others silence.
  var channels: Int
  /// Bytes in a sample: 2 or 4.
  var width: Int

  /// Bytes in a frame.
  var frame: Int { channels * width }

  /// Adds samples to bytes of whole frames.
  func append(_ samples: some Sequence<Int16>, to bytes: inout [UInt8]) {
    for sample in samples {
      for channel in 0..<channels {
        let value: Int16 = channel < 2 ? sample : 0
        if width == 4 {
          withUnsafeBytes(of: Int32(value) << 16) { bytes.append(contentsOf: $0) }
        } else {
          withUnsafeBytes(of: value) { bytes.append(contentsOf: $0) }
        }
      }
    }
  }
}
