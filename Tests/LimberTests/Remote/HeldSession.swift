// A session that plays up to a moment and is held there, with its control socket, for tests of what clients see.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RoutineEngine
import RoutinePlayer
import Sound
import Synchronization

@testable import Remote

/// Takes sound up to a limit, then nothing more, as a device that is full.
final class HeldSink: Sink {
  let state = SinkState.here
  let report = SinkReport()
  let delay = Frames.zero
  private var left: Int64

  init(until limit: Frames) { left = limit.count }

  func write(_ block: UnsafeBufferPointer<Int16>) throws(SinkError) -> Int {
    let taken = Int(min(Int64(block.count), left))
    left -= Int64(taken)
    if taken == 0 { usleep(500) }
    return taken
  }
  func rewind() -> Rewound { Rewound(length: .zero, isSeamless: true) }
  func drain() throws(SinkError) {}
  func close() {}
}

/// Two planks of twenty seconds, held at the twentieth second, and everything that controls them.
final class HeldSession {
  let playing = NowPlaying()
  let address: SocketAddress
  let server: ControlServer
  let folder: String
  private let ended = DispatchSemaphore(value: 0)

  static let routine = Routine(
    id: "hold", title: Text("Two planks"),
    steps: [
      .exercise(
        Exercise(id: "plank", name: Text("Plank"), position: .onTheFront, work: .timedHold, maxHold: .seconds(30)),
        Dose(amount: .repetitions([1, 1]), hold: .seconds(20), rest: .seconds(10)), location: .none)
    ])

  /// A folder of its own for a test's sockets, short enough for a socket's path.
  static func makeFolder() -> String {
    var template = Array("/tmp/limber-test-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { return "/tmp" }
    return String(cString: made)
  }

  init(at position: Frames = .seconds(20)) throws {
    folder = Self.makeFolder()
    address = try SocketAddress(path: folder + "/limber/control.sock")
    server = try ControlServer(address, playing)
    let player = SessionPlayer()
    playing.begin(player, queue: ["walking-break"])
    let chimes = try Fakes.chimes()
    let clips = Fakes.clips()
    let script = Script(Self.routine)
    let isRunning = AudioThread.start { [ended] in
      _ = player.run(clips: clips, chimes: chimes, sink: HeldSink(until: position)) {
        Timeline(script) { clips.length(of: $0) }
      }
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
    playing.leave(withFarewell: false)
    ended.wait()
    server.stop()
    if !keepingFolder { try? FileManager.default.removeItem(atPath: folder) }
  }
}
