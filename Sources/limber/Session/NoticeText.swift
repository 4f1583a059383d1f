// The safety notice shown before a session.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import RoutineLanguage

extension Session {
  /// The notice for the screen: its long form if it is given in full, else where to read it; and who should leave the
  /// routine out.
  func noticeToShow(width: Int) -> String {
    let notice = routine.notice.map { notice in
      switch warnings.notice {
      case .full: CardText.notice(notice, width: width) + "\n"
      case .short: notice.reminderAndPointer + "\n\n"
      case .none: ""
      }
    }
    return (notice ?? "") + (warnings.notice == .none ? "" : CardText.avoidance(routine, width: width))
  }
}

extension Notice {
  /// Its reminder, and where to read all of it.
  var reminderAndPointer: String { "\(reminder.source) (`limber show notice \(id)` shows the whole notice.)" }
}
