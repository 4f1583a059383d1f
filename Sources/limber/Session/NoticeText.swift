// The safety notice shown before a session.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import RoutineLanguage

extension Session {
  /// The notices for the screen: their long form if they are given in full, else where to read them. Then who should leave
  /// the routine out, and what its author has accepted.
  func noticeToShow(width: Int) -> String {
    let accepted = CardText.accepted(checked.acceptances, width: width)
    let end = accepted.isEmpty ? "" : accepted + "\n"
    let notices = routine.notices.map { notice in
      switch warnings.notice {
      case .full: CardText.notice(notice, width: width) + "\n"
      case .short: notice.reminderAndPointer + "\n\n"
      case .none: ""
      }
    }
    return notices.joined() + (warnings.notice == .none ? "" : CardText.avoidance(routine, width: width)) + end
  }
}

extension Notice {
  /// Its reminder, and where to read all of it.
  var reminderAndPointer: String { "\(reminder.source) (`limber show notice \(id)` shows the whole notice.)" }
}
