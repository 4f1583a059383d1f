// A session that plays up to a moment and is held there, with its control socket, for tests of what clients see.
// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Glibc
import RoutineEngine
import RoutinePlayer
import Sound
import Synchronization
import System
import TestSupport

@testable import ControlSocket

/// Takes sound up to a limit, then nothing more, as a device that is full.
final class HeldSink: Sink {
  let state = SinkState.present
  let report = SinkReport()
  let delay = Frames.zero
  let standstill = SinkError.lost("held", reason: "it stands still")
  private var left: Int64

  init(until limit: Frames) { left = limit.count }

  func write(_ block: UnsafeBufferPointer<Int16>) throws(SinkError) -> Int {
    let taken = Int(min(Int64(block.count), left))
    left -= Int64(taken)
    return taken
  }
  func waitForRoom(orInputOn descriptor: CInt, atMost time: Duration) {
    Descriptors.wait(forInputOn: descriptor, atMost: min(time, .milliseconds(1)))
  }
  func rewind() -> Rewound { Rewound(length: .zero, isSeamless: true) }
  func drain() throws(SinkError) {}
  func close() {}
}

/// Two planks of twenty seconds, held at the twentieth second, and everything that controls them.
final class HeldSession {
  let host = SessionHost()
  let address: SocketAddress
  let server: ControlServer
  let folder: String
  private let ended = DispatchSemaphore(value: 0)

  init(at position: Frames = .seconds(20)) throws {
    folder = SocketFolder.make()
    address = try SocketAddress(path: folder + "/limber/control.sock")
    server = try ControlServer(address, host)
    let player = host.begin(queue: ["walking-break"])
    let chimes = try Fakes.chimes()
    let clips = Fakes.clips()
    let isRunning = DetachedThread.start { [ended] in
      _ = player.run(
        clips: clips, chimes: chimes, sink: HeldSink(until: position),
        speed: { Fakes.timeline(Fakes.twoPlanks, at: $0) }
      ) { Fakes.timeline(Fakes.twoPlanks) }
      ended.signal()
    }
    guard isRunning else { throw CancellationError() }
    // The timeline is laid and played up to the limit within milliseconds.
    while (player.snapshot.timeline == nil || player.snapshot.position < position) && player.heartbeat < 1_000_000 {
      usleep(200)
    }
  }

  /// Ends the session; every thread of it is gone afterwards.
  func end(keepingFolder: Bool = false) {
    host.leave(withFarewell: false)
    ended.wait()
    server.stop()
    if !keepingFolder { SocketFolder.remove(folder) }
  }
}
