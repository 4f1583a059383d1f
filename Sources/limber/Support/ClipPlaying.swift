// Plays a single clip, for commands that let a voice be heard.
// SPDX-License-Identifier: GPL-3.0-or-later

import Sound

extension Clip {
  /// Plays the clip to its end.
  func play(on sink: any Sink) throws(SinkError) {
    defer { sink.close() }
    try samples.withUnsafeBufferPointer { samples throws(SinkError) in
      var rest = samples[...]
      while !rest.isEmpty {
        let taken = try sink.write(UnsafeBufferPointer(rebasing: rest))
        if case .away(let error) = sink.state, !error.isWorthWaitingFor { throw error }
        rest = rest.dropFirst(taken)
      }
    }
    try sink.drain()
  }
}

extension SinkError {
  /// Whether a single sentence waits for it: for a pipe's reader, but not for a device.
  fileprivate var isWorthWaitingFor: Bool {
    if case .noReader = self { true } else { false }
  }
}
