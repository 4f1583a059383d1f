// Opens the place where a session's sound goes, and falls back to silence where that is right.
// SPDX-License-Identifier: GPL-3.0-or-later

import Sound

/// Opens the sink that the command line chose.
enum SessionSink {
  /// The sink. Where no sound device can be had, a session that is shown goes on silently, and says so once.
  static func open(_ output: Output, form: StreamSink.Form, isShown: Bool) throws(CommandError) -> any Sink {
    do throws(SinkError) {
      return try output.sink(form: form)
    } catch {
      guard case .alsa = output, isShown else { throw CommandError("\(error)") }
      Streams.tell("\(error) The session goes on without sound.")
      return SilentSink()
    }
  }
}
