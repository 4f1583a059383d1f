// Plays a single clip, for commands that let a voice be heard.
// SPDX-License-Identifier: GPL-3.0-or-later

import Sound

extension Clip {
  /// Plays the clip to its end. The sink stays open, for others to follow.
  func play(on sink: any Sink) throws(SinkError) {
    var hasReported = false
    try samples.withUnsafeBufferPointer { samples throws(SinkError) in
      var rest = samples[...]
      while !rest.isEmpty {
        let taken = try sink.write(UnsafeBufferPointer(rebasing: rest))
        if case .away(let error) = sink.state {
          guard error.isWorthWaitingFor else { throw error }
          if !hasReported { Streams.report("\(error)", .notice) }
          hasReported = true
        }
        rest = rest.dropFirst(taken)
      }
    }
    try sink.drain()
    sink.rest()
  }
}

extension SinkError {
  /// Whether a single sentence waits for it: for a pipe's reader, but not for a device.
  fileprivate var isWorthWaitingFor: Bool {
    if case .noReader = self { true } else { false }
  }
}
