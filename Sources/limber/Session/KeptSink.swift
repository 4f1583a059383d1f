// A sink that stays open between sessions, so that a queue of routines is one stream.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import Sound

/// Forwards everything except `close`, because the sink is closed at the end of the queue.
final class KeptSink: Sink {
  private let sink: any Sink
  private var isClosed = false

  init(_ sink: any Sink) { self.sink = sink }

  var state: SinkState { sink.state }
  var delay: Frames { sink.delay }
  var report: SinkReport { sink.report }
  func write(_ block: UnsafeBufferPointer<Int16>) throws(SinkError) -> Int { try sink.write(block) }
  var standstill: SinkError { sink.standstill }
  func waitForRoom(orInputOn descriptor: CInt, atMost time: Duration) {
    sink.waitForRoom(orInputOn: descriptor, atMost: time)
  }
  func rest() { sink.rest() }
  func rewind() -> Rewound { sink.rewind() }
  func drain() throws(SinkError) { try sink.drain() }
  func close() {}

  /// Closes the sink, at the end of the queue, or while it waits for a session that was put off.
  func closeForGood() {
    if !isClosed { sink.close() }
    isClosed = true
  }
}
