// The safety notice shown before a session.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import RoutineLanguage

extension Session {
  /// The notices for the screen: their long form if they are given in full, else where to read them. Then what the author
  /// of the routine has accepted.
  func noticeToShow(width: Int) -> String {
    let accepted = CardText.accepted(checked.acceptances, width: width)
    let end = accepted.isEmpty ? "" : accepted + "\n"
    let notices = (checked.value?.notices ?? []).map { notice in
      tellsFullNotice ? CardText.notice(notice, width: width) + "\n" : notice.reminderAndPointer + "\n\n"
    }
    return notices.joined() + end
  }
}

extension Notice {
  /// Its reminder, and where to read all of it.
  var reminderAndPointer: String { "\(reminder.source) (`limber show notice \(id)` shows the whole notice.)" }
}
