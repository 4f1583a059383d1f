// Opens the sink of a session: waits for a device, or falls back to silence if appropriate.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import RoutineEngine
import RoutineLanguage
import RoutinePlayer
import Sound
import Synchronization

/// Opens the sink chosen on the command line.
struct SessionSink {
  let output: Output
  let settings: AlsaSettings
  let form: StreamSink.Form
  /// Whether the session can be followed on screen.
  let isShown: Bool
  /// What is told of a device that is not there.
  let silence: Silence
  /// How long to wait for a device; nil if not specified.
  let patience: Frames?

  /// How long a session without a view waits by default.
  private static let ownPatience = Frames.seconds(60)

  /// The sink; nil if the end was requested while waiting for it.
  ///
  /// If no sound device is available, a session with a view goes on silently and reports that once, unless a waiting
  /// time was specified. Otherwise the device is retried until the waiting time is over.
  func open(_ host: SessionHost, queue: [String]) throws(CommandError) -> (any Sink)? {
    let start = ContinuousClock.now
    let patience = (patience ?? Self.ownPatience).duration
    var hasReported = false
    while !host.isLeaving {
      do throws(SinkError) {
        return try output.sink(settings, form: form)
      } catch {
        guard case .alsa = output else { throw CommandError(error) }
        if isShown, self.patience == nil {
          silence.reason.withLock { $0 = error }
          if silence.isReported { Streams.report(error.withoutSound, .warning) }
          return SilentSink()
        }
        let left = patience - (ContinuousClock.now - start)
        guard left > .zero else { throw CommandError(error) }
        if !hasReported {
          Streams.report(
            "\(error.withAdvice) Waiting for it, \(DisplayTable.english.seconds(Frames(patience))) at most.", .warning)
          host.wait(for: DisplayTable.english(.waitingForDevice), queue: queue)
          hasReported = true
        }
        rest(min(left, .seconds(1)), host)
      }
    }
    return nil
  }

  /// Sleeps in short intervals, so that a requested end takes effect soon.
  private func rest(_ time: Duration, _ host: SessionHost) {
    let end = ContinuousClock.now + time
    while ContinuousClock.now < end, !host.isLeaving {
      MonotonicClock().wait(min(.milliseconds(100), end - ContinuousClock.now))
    }
  }
}

/// Why a session has no sound from its beginning, for its view.
final class Silence: Sendable {
  /// The reason; nil while there is sound.
  let reason = Mutex<SinkError?>(nil)
  /// Whether it is reported on standard error, because no page tells it.
  let isReported: Bool

  init(isReported: Bool) { self.isReported = isReported }
}

extension SinkError {
  /// What is told where the session goes on all the same.
  var withoutSound: String { "\(withAdvice) The session goes on without sound." }
}
