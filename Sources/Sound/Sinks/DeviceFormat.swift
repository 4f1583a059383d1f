// Mono 16-bit samples ► frames in a device's format.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The format of a device's frames.
struct DeviceFormat {
  /// The number of channels. The first two get the sound, others silence.
  var channels: Int
  /// Bytes per sample: 2 or 4.
  var width: Int

  /// Bytes per frame.
  var frame: Int { channels * width }

  /// Converts samples to frames and appends their bytes.
  func append(_ samples: UnsafeBufferPointer<Int16>, to bytes: inout [UInt8]) {
    if channels == 1, width == 2 {
      bytes.append(contentsOf: UnsafeRawBufferPointer(samples))
    } else if width == 2 {
      append(samples, zero: Int16(0), to: &bytes) { $0 }
    } else {
      append(samples, zero: Int32(0), to: &bytes) { Int32($0) << 16 }
    }
  }

  private func append<Value: FixedWidthInteger>(
    _ samples: UnsafeBufferPointer<Int16>, zero: Value, to bytes: inout [UInt8], _ value: (Int16) -> Value
  ) {
    var frames = [Value](repeating: zero, count: samples.count * channels)
    let heard = min(channels, 2)
    frames.withUnsafeMutableBufferPointer { frames in
      var place = 0
      for sample in samples {
        for channel in 0..<heard { frames[place + channel] = value(sample) }
        place += channels
      }
    }
    frames.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }
}
