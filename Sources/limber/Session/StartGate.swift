// Holds a session until its first page was read.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutinePlayer
import Sound
import Synchronization

/// A gate that the session waits at, with its phrases ready, until the listener goes on or the end is requested.
final class StartGate: Sendable {
  private let isOpen: Atomic<Bool>

  /// A gate, open or closed.
  init(isOpen: Bool) { self.isOpen = Atomic(isOpen) }

  /// Opens the gate for good.
  func open() { isOpen.store(true, ordering: .relaxed) }

  /// Waits until the gate is open, or the session is to end.
  func wait(_ host: SessionHost) {
    while !isOpen.load(ordering: .relaxed), !host.isLeaving { MonotonicClock().wait(.milliseconds(50)) }
  }
}
