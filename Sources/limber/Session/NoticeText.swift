// The safety notice shown before a session.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import RoutineLanguage

extension Session {
  /// The notice for the screen: its long form if it is given in full, else where to read it; empty without a notice.
  func noticeToShow(width: Int) -> String {
    guard let notice = checked.value?.notice else { return "" }
    guard tellsFullNotice else {
      return notice.reminderAndPointer + "\n\n"
    }
    return CardText.notice(notice, width: width) + "\n"
  }
}

extension Notice {
  /// Its reminder, and where to read all of it.
  var reminderAndPointer: String { "\(reminder.source) (`limber show notice \(id)` shows the whole notice.)" }
}
