// Silent twins of everything a player needs: a voice, an outlet and a clock that only tests move.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import RoutinePlayer

/// Speaks every phrase in ruled time; each frame of sound tells where on the tape it comes from.
final class TwinSource: SoundSource {
  private(set) var tapes = 0
  func length(of phrase: Phrase) -> Frames { .milliseconds(70) * phrase.text.count }
  func load(_ tape: Timeline) { tapes += 1 }
  func render(from start: Frames, into buffer: UnsafeMutableBufferPointer<Int16>) {
    for index in buffer.indices { buffer[index] = Int16(truncatingIfNeeded: start.count + Int64(index)) }
  }
  func renderOpening(from start: Frames, into buffer: UnsafeMutableBufferPointer<Int16>) {
    render(from: start, into: buffer)
  }
}

/// Takes samples at once, keeps the last fifth of a second unheard, and does things at moments of what it has taken.
final class TwinOutlet: SoundOutlet {
  private(set) var taken: Int64 = 0
  private(set) var drops = 0
  private(set) var reopenings = 0
  private(set) var isClosed = false
  private var unheard: Int64 = 0
  /// What to do when so many frames were taken, once each.
  var actions: [(at: Int64, run: () -> Void)] = []
  /// The next write fails with this.
  var error: OutletError?
  /// Whether opening anew fails.
  var staysAway = false
  /// The clock that samples move.
  let pacer: TwinPacer

  init(_ pacer: TwinPacer) { self.pacer = pacer }

  func write(_ samples: UnsafeBufferPointer<Int16>) throws(OutletError) -> Int {
    if let error {
      self.error = nil
      throw error
    }
    taken += Int64(samples.count)
    unheard = min(4410, unheard + Int64(samples.count))
    pacer.now += Frames(Int64(samples.count)).duration
    while let next = actions.first, next.at <= taken {
      actions.removeFirst()
      next.run()
    }
    return samples.count
  }
  var delay: Frames { Frames(unheard) }
  func drop() {
    drops += 1
    unheard = 0
  }
  func drain() throws(OutletError) { unheard = 0 }
  func reopen() throws(OutletError) {
    reopenings += 1
    if staysAway { throw .lost("still away") }
  }
  func close() { isClosed = true }

  /// Lets what was taken be heard, as time does.
  func settle() { unheard = 0 }
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
