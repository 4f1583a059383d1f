// How the last session of a command ended.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import Synchronization

/// Follows sessions, and keeps how the last of them ended.
final class SessionEnd: Sendable {
  private let kept = Mutex<String?>(nil)

  /// How the session ended, in a sentence; nil if none did.
  var sentence: String? { kept.withLock { $0 } }

  /// Follows a session to its end.
  func observer(title: String) -> Observer {
    Observer(isWanted: { if case .sessionEnd = $0.kind { true } else { false } }) { [self] events in
      while let event = await events.next() {
        guard case .sessionEnd(let summary, let isComplete) = event.kind else { continue }
        kept.withLock { $0 = "\(title). \(DisplayTable.english.summary(summary, isComplete: isComplete))." }
      }
    }
  }
}
