// Silent twins of what a player needs: clips without a voice, a sink and a clock that only tests move.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
public import RoutineEngine
public import RoutinePlayer
public import Sound

/// What tests play, and with which sounds.
public enum Fakes {
  /// Clips of ruled length: 70 ms a character at 150 words a minute.
  public static func clips() -> ClipTable {
    ClipTable { phrase in Clip([Int16](repeating: 1000, count: Int(length(of: phrase).count))) }
  }

  /// The length of a phrase in those clips, whose own speed is 150 words a minute.
  public static func length(of phrase: Phrase) -> Frames {
    Frames((Frames.milliseconds(70) * phrase.text.count).count * 150 / Int64(phrase.speed ?? 150))
  }

  /// A routine laid out for those clips, at a speed of the voice.
  public static func timeline(_ routine: Routine, at speed: Int? = nil) -> Timeline {
    Timeline(Script(routine)) { PhraseLength(length(of: $0.at(speed))) }.spoken(at: speed)
  }

  /// Two planks of twenty seconds.
  public static let twoPlanks = Routine(
    id: "hold", title: Text("Two planks"),
    steps: [
      .exercise(
        Exercise(id: "plank", name: Text("Plank"), position: .onTheFront, work: .timedHold, maxHold: .seconds(30)),
        Dose(amount: .repetitions([1, 1]), hold: .seconds(20), rest: .seconds(10), move: .seconds(10)), location: .none)
    ])

  /// The chimes of the project.
  public static func chimes() throws(FileError) -> ChimeSet {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try ChimeSet(folder: root.appending(path: "Audio").path())
  }
}

/// Takes samples at once, keeps the last fifth of a second unheard, and does things at moments of what it has taken.
public final class TwinSink: Sink {
  /// Whether the device was there at the last write.
  public private(set) var state = SinkState.present
  /// Counts the sleeps of the machine.
  public private(set) var report = SinkReport()
  /// What would be heard: everything taken, less what was taken back.
  public private(set) var samples: [Int16] = []
  /// How often sound was taken back.
  public private(set) var rewound = 0
  /// Whether it was closed.
  public private(set) var isClosed = false
  private var unheard: Int64 = 0
  /// What to do when so many frames were taken, once each.
  public var actions: [(at: Int64, run: () -> Void)] = []
  /// Whether the device is away; it is noticed by the next write.
  public var isAway = false
  /// Whether it is there and plays nothing, and so takes nothing more.
  public var isStuck = false
  /// What is told if it stands still.
  public let standstill = SinkError.lost("card", reason: "it stands still")
  /// What the next write throws.
  public var error: SinkError?
  /// Whether what was taken can be taken back, as a pipe cannot.
  public var rewinds = true
  /// What to do before each write.
  public var onWrite: () -> Void = {}
  /// The clock that samples move.
  public let pacer: TwinPacer

  /// A sink whose samples move a clock.
  public init(_ pacer: TwinPacer) { self.pacer = pacer }

  /// Takes the whole block.
  public func write(_ block: UnsafeBufferPointer<Int16>) throws(SinkError) -> Int {
    onWrite()
    if let error { throw error }
    guard !isAway else {
      state = .away(.lost("card", reason: "unplugged"))
      return 0
    }
    state = .present
    if isStuck { return 0 }
    samples += block
    unheard = min(4410, unheard + Int64(block.count))
    pacer.now += Frames(Int64(block.count)).duration
    while let next = actions.first, next.at <= Int64(samples.count) {
      actions.removeFirst()
      next.run()
    }
    return block.count
  }
  /// Has room at once.
  public func waitForRoom(orInputOn descriptor: CInt, atMost time: Duration) {}
  /// At most a fifth of a second.
  public var delay: Frames { Frames(unheard) }
  /// Gives back what is unheard.
  public func rewind() -> Rewound {
    guard rewinds else { return Rewound(length: .zero, isSeamless: true) }
    defer { unheard = 0 }
    samples.removeLast(Int(unheard))
    rewound += 1
    return Rewound(length: Frames(unheard), isSeamless: true)
  }
  /// Lets the rest be heard.
  public func drain() throws(SinkError) { unheard = 0 }
  /// Is remembered. What was still to be done is released: it refers to the sink and the clock themselves.
  public func close() {
    isClosed = true
    actions = []
    onWrite = {}
    pacer.onWait = nil
  }

  /// Lets what was taken be heard, as time does.
  public func settle() { unheard = 0 }
  /// The machine slept.
  public func sleep() { report.suspends += 1 }
}

/// A clock that jumps to the end of every wait, and does things at moments.
public final class TwinPacer: Pacer {
  /// The time by this clock.
  public var now = Duration.zero
  /// What to do after each wait.
  public var onWait: (() -> Void)?

  /// A clock at zero.
  public init() {}

  /// Not real.
  public let instant: SuspendingClock.Instant? = nil

  /// Jumps to the end of the wait.
  public func wait(for commands: CommandQueue, or sink: (any Sink)?, atMost time: Duration) {
    now += time
    onWait?()
  }
}
