// Sample rate conversion, using libsoxr.
// SPDX-License-Identifier: GPL-3.0-or-later

import CSoxr

/// Converts a stream of mono 16-bit samples to another rate.
struct RateConverter: ~Copyable {
  private let handle: soxr_t
  private let ratio: Double

  /// A converter; nil if memory runs out.
  /// - Parameters:
  ///   - from: Input samples per second.
  ///   - to: Output samples per second.
  init?(from: Double, to: Double) {
    var format = soxr_io_spec(SOXR_INT16_I, SOXR_INT16_I)
    // No dither, so that the same input gives the same output.
    format.flags = UInt(SOXR_NO_DITHER)
    var quality = soxr_quality_spec(UInt(SOXR_HQ), 0)
    guard let handle = soxr_create(from, to, 1, nil, &format, &quality, nil) else { return nil }
    self.handle = handle
    ratio = to / from
  }

  deinit { soxr_delete(handle) }

  /// Converts samples. Some output is delayed until more input or `finish`.
  mutating func convert(_ samples: UnsafeBufferPointer<Int16>) -> [Int16] {
    guard let input = samples.baseAddress, !samples.isEmpty else { return [] }
    return run(input, samples.count, room: Int(Double(samples.count) * ratio) + 4096)
  }

  /// The remaining output, at the end of the input.
  mutating func finish() -> [Int16] {
    var rest: [Int16] = []
    while true {
      let more = run(nil, 0, room: 4096)
      if more.isEmpty { return rest }
      rest += more
    }
  }

  private mutating func run(_ input: UnsafePointer<Int16>?, _ count: Int, room: Int) -> [Int16] {
    [Int16](unsafeUninitializedCapacity: room) { buffer, filled in
      var taken = 0
      while true {
        var used = 0
        var made = 0
        let error = soxr_process(
          handle, input.map { UnsafeRawPointer($0 + taken) }, count - taken, &used,
          buffer.baseAddress.map { UnsafeMutableRawPointer($0 + filled) }, room - filled, &made)
        taken += used
        filled += made
        if error != nil || input == nil || taken == count || used == 0 && made == 0 { return }
      }
    }
  }

  /// Converts a whole sound.
  static func convert(_ samples: [Int16], from: Double, to: Double) -> [Int16] {
    guard var converter = RateConverter(from: from, to: to) else { return [] }
    let begun = samples.withUnsafeBufferPointer { converter.convert($0) }
    return begun + converter.finish()
  }
}
