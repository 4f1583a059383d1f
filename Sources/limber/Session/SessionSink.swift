// Opens the place where a session's sound goes: waits for a device, or falls back to silence where that is right.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import RoutineEngine
import RoutinePlayer
import Sound

/// Opens the sink that the command line chose.
struct SessionSink {
  let output: Output
  let settings: AlsaSettings
  let form: StreamSink.Form
  /// Whether the session can be followed without hearing it.
  let isShown: Bool
  /// How long a device is waited for; nil where nothing was said about it.
  let patience: Frames?

  /// How long a session that is not shown waits by itself.
  private static let ownPatience = Frames.seconds(60)

  /// The sink; nil when somebody asked for the end while it was waited for.
  ///
  /// Where no sound device can be had, a session that is shown goes on silently and says so once, unless it was told to
  /// wait. Otherwise the device is tried again and again until the patience is over.
  func open(_ host: SessionHost, queue: [String]) throws(CommandError) -> (any Sink)? {
    let start = ContinuousClock.now
    let patience = (patience ?? Self.ownPatience).duration
    var hasReported = false
    while !host.isLeaving {
      do throws(SinkError) {
        return try output.sink(settings, form: form)
      } catch {
        guard case .alsa = output else { throw CommandError("\(error)") }
        if isShown, self.patience == nil {
          Streams.report("\(error) The session goes on without sound.", .warning)
          return SilentSink()
        }
        let left = patience - (ContinuousClock.now - start)
        guard left > .zero else { throw CommandError("\(error)") }
        if !hasReported {
          Streams.report(
            "\(error) Waiting for it, \(DisplayTable.english.seconds(Frames(patience))) at most.", .warning)
          host.wait(for: DisplayTable.english(.waitingForDevice), queue: queue)
          hasReported = true
        }
        rest(min(left, .seconds(1)), host)
      }
    }
    return nil
  }

  /// Lets time pass, in pieces short enough for an end that is asked for.
  private func rest(_ time: Duration, _ host: SessionHost) {
    let end = ContinuousClock.now + time
    while ContinuousClock.now < end, !host.isLeaving {
      MonotonicClock().wait(min(.milliseconds(100), end - ContinuousClock.now))
    }
  }
}
