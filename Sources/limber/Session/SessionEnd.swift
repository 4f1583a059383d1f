// How the last session of a command ended.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import Synchronization

/// Follows sessions, and keeps how the last of them ended.
final class SessionEnd: Sendable {
  private let kept = Mutex<(sentence: String?, volume: Volume?, isKept: Bool)>((nil, nil, false))

  /// How the session ended, in a sentence; nil if none did.
  var sentence: String? { kept.withLock { $0.sentence } }
  /// The volume it was changed to; nil if it was not changed.
  var volume: Volume? { kept.withLock { $0.volume } }

  /// Whether the diary has it.
  var isKept: Bool { kept.withLock { $0.isKept } }

  /// Notes whether the diary has it.
  func note(isKept: Bool) { kept.withLock { $0.isKept = isKept } }

  /// Follows a session to its end.
  func observer(title: String) -> Observer {
    Observer(isWanted: Self.matters) { [self] events in
      while let event = await events.next() { see(event, title) }
    }
  }

  private static func matters(_ event: Event) -> Bool {
    switch event.kind {
    case .sessionEnd, .volume: true
    default: false
    }
  }

  private func see(_ event: Event, _ title: String) {
    switch event.kind {
    case .volume(let volume): kept.withLock { $0.volume = volume }
    case .sessionEnd(let summary, let isComplete):
      let sentence = "\(title). \(DisplayTable.english.summary(summary, isComplete: isComplete))."
      kept.withLock { $0.sentence = sentence }
    default: break
    }
  }
}
