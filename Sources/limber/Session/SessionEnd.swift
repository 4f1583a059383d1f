// How the last session of a command ended.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import Synchronization

/// Follows sessions, and keeps how the last of them ended.
final class SessionEnd: Sendable {
  private struct Contents {
    var sentence: String?
    var volume: Volume?
    var speed: (now: Int, usual: Int)?
    var isKept = false
  }

  private let kept = Mutex(Contents())

  /// How the session ended, in a sentence; nil if none did.
  var sentence: String? { kept.withLock { $0.sentence } }
  /// The volume it was changed to; nil if it was not changed.
  var volume: Volume? { kept.withLock { $0.volume } }

  /// The speed of the voice that it was changed to, in words a minute, and that of before; nil if it was not changed, or
  /// if it is the routine's own, which settings do not change.
  var speed: (now: Int, usual: Int)? { kept.withLock { $0.speed } }
  /// Whether the diary has it.
  var isKept: Bool { kept.withLock { $0.isKept } }

  /// Notes whether the diary has it.
  func note(isKept: Bool) { kept.withLock { $0.isKept = isKept } }

  /// Follows a session to its end.
  func observer(of session: Session) -> Observer {
    Observer(isWanted: Self.matters) { [self] events in
      while let event = await events.next() { see(event, session.script.title, session.playable) }
    }
  }

  private static func matters(_ event: Event) -> Bool {
    switch event.kind {
    case .sessionEnd, .volume, .speed: true
    default: false
    }
  }

  private func see(_ event: Event, _ title: String, _ playable: PlayableRoutine) {
    switch event.kind {
    case .volume(let volume): kept.withLock { $0.volume = volume }
    case .speed(let speed):
      let isOfFile = playable.routine.voice.speed != nil && playable.wishes.kept.always != true
      kept.withLock { $0.speed = isOfFile ? nil : (speed, playable.voice.speed) }
    case .sessionEnd(let summary, let isComplete):
      let sentence = "\(title). \(DisplayTable.english.summary(summary, isComplete: isComplete))."
      kept.withLock { $0.sentence = sentence }
    default: break
    }
  }
}
