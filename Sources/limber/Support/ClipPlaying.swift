// Plays a single clip, for commands that demonstrate a voice.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import Sound

extension Clip {
  /// Plays the clip to its end. The sink stays open for further clips.
  /// - Parameter silence: What is played before it, so that a speaker that sleeps is awake by then.
  func play(on sink: any Sink, after silence: Frames) throws(SinkError) {
    var hasReported = false
    try ([Int16](repeating: 0, count: Int(silence.count)) + samples).withUnsafeBufferPointer {
      samples throws(SinkError) in
      var rest = samples[...]
      while !rest.isEmpty {
        let taken = try sink.writeOrWait(UnsafeBufferPointer(rebasing: rest))
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
  /// Whether to wait for the sink to return: for a pipe's reader, but not for a device.
  fileprivate var isWorthWaitingFor: Bool {
    if case .noReader = self { true } else { false }
  }
}
