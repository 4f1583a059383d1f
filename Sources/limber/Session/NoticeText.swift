// The safety notice shown before a session.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import RoutineLanguage
import Sound
import TerminalUI

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

extension Session {
  /// The page before the session.
  ///
  /// - Parameters:
  ///   - isSilent: Whether the listener wants no sound.
  ///   - silence: Why there is no sound, though it is wanted; nil if there is.
  func firstPage(isSilent: Bool, silence: SinkError?) -> FirstPage {
    let words = DisplayTable.english
    var seen: Set<String> = []
    let kit = routine.exercises.flatMap(\.kit).map(\.source).filter { seen.insert($0).inserted }
    let minutes = words(.minutes, count: max(1, Int((estimatedLength.seconds / 60).rounded())))
    let need = kit.isEmpty ? words(.nothingNeeded) : words(.youNeed, ["kit": kit.joined(separator: ", ")])
    let wrong = checked.diagnostics.filter { $0.severity == .warning }.map { "\($0.code.rawValue): \($0.message)" }
    let quiet = isSilent ? [words(.soundOff).capitalisedAtStart + "."] : []
    return FirstPage(
      title: script.title, about: "\(minutes). \(need)",
      troubles: [silence?.withoutSound].compactMap { $0 } + quiet + wrong,
      lastingTrouble: silence.map { words.soundLost("\($0)", times: 1).capitalisedAtStart },
      waits: silence != nil || warnings.notice == .full && !routine.notices.isEmpty,
      text: { noticeToShow(width: $0) })
  }

  /// What the page warns of; two sessions with the same need it once.
  var pageWarnings: [Warning] { toBeHeard.keys.sorted { $0.id < $1.id } }
}

extension Notice {
  /// Its reminder, and where to read all of it.
  var reminderAndPointer: String { "\(reminder.source) (`limber show notice \(id)` shows the whole notice.)" }
}
