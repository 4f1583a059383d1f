// Silent twins of what a player needs: clips without a voice, a sink and a clock that only tests move.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RoutineEngine
import RoutinePlayer
import Sound

enum Fakes {
  /// Clips of ruled length: 70 ms a character.
  static func clips() -> ClipTable {
    ClipTable { phrase in Clip([Int16](repeating: 1000, count: Int(length(of: phrase).count))) }
  }

  static func length(of phrase: Phrase) -> Frames { .milliseconds(70) * phrase.text.count }

  /// The chimes of the project.
  static func chimes() throws(FileError) -> ChimeSet {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try ChimeSet(folder: root.appending(path: "Audio").path())
  }
}

/// Takes samples at once, keeps the last fifth of a second unheard, and does things at moments of what it has taken.
final class TwinSink: Sink {
  private(set) var state = SinkState.here
  private(set) var report = SinkReport()
  /// What would be heard: everything taken, less what was taken back.
  private(set) var samples: [Int16] = []
  private(set) var rewound = 0
  private(set) var isClosed = false
  private var unheard: Int64 = 0
  /// What to do when so many frames were taken, once each.
  var actions: [(at: Int64, run: () -> Void)] = []
  /// Whether the device is away; it is noticed by the next write.
  var isAway = false
  /// What the next write throws.
  var error: SinkError?
  /// Whether what was taken can be taken back, as a pipe cannot.
  var rewinds = true
  /// What to do before each write.
  var onWrite: () -> Void = {}
  /// The clock that samples move.
  let pacer: TwinPacer

  init(_ pacer: TwinPacer) { self.pacer = pacer }

  func write(_ block: UnsafeBufferPointer<Int16>) throws(SinkError) -> Int {
    onWrite()
    if let error { throw error }
    guard !isAway else {
      state = .away(.lost("card", reason: "unplugged"))
      return 0
    }
    state = .here
    samples += block
    unheard = min(4410, unheard + Int64(block.count))
    pacer.now += Frames(Int64(block.count)).duration
    while let next = actions.first, next.at <= Int64(samples.count) {
      actions.removeFirst()
      next.run()
    }
    return block.count
  }
  var delay: Frames { Frames(unheard) }
  func rewind() -> Rewound {
    guard rewinds else { return Rewound(length: .zero, isSeamless: true) }
    defer { unheard = 0 }
    samples.removeLast(Int(unheard))
    rewound += 1
    return Rewound(length: Frames(unheard), isSeamless: true)
  }
  func drain() throws(SinkError) { unheard = 0 }
  func close() { isClosed = true }

  /// Lets what was taken be heard, as time does.
  func settle() { unheard = 0 }
  /// The machine slept.
  func sleep() { report.suspends += 1 }
}

/// A clock that jumps to the end of every wait, and does things at moments.
final class TwinPacer: Pacer {
  var now = Duration.zero
  var onWait: (() -> Void)?
  func wait(for commands: CommandQueue, atMost time: Duration) {
    now += time
    onWait?()
  }
}
