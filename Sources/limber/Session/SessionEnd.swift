// How the last session of a command ended.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import Synchronization

/// A speed of the voice that was changed by keys, in words a minute.
struct ChangedSpeed: Sendable {
  var now: Int
  var usual: Int
  /// Whether the usual one is the routine's own, which goes before that of the settings.
  var isOfFile: Bool
}

/// Follows sessions, and keeps how the last of them ended.
final class SessionEnd: Sendable {
  private struct Contents {
    var sentence: String?
    var volume: Volume?
    var speed: ChangedSpeed?
    var isKept = false
  }

  private let kept = Mutex(Contents())

  /// How the session ended, in a sentence; nil if none did.
  var sentence: String? { kept.withLock { $0.sentence } }
  /// The volume it was changed to; nil if it was not changed.
  var volume: Volume? { kept.withLock { $0.volume } }

  /// The speed that the voice was changed to; nil if it was not changed.
  var speed: ChangedSpeed? { kept.withLock { $0.speed } }
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
      let changed = ChangedSpeed(now: speed, usual: playable.voice.speed, isOfFile: isOfFile)
      kept.withLock { $0.speed = changed }
    case .sessionEnd(let summary, let isComplete):
      let sentence = "\(title). \(DisplayTable.english.summary(summary, isComplete: isComplete))."
      kept.withLock { $0.sentence = sentence }
    default: break
    }
  }
}
