// Safety notices: the texts spoken and shown before a session.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension Reader {
  /// Reads the file as a notice.
  mutating func noticeFile(id: String) -> Notice? {
    guard let fields = fields(tree.root, in: .notice, called: "A notice file") else { return nil }
    readFormat(fields)
    readLanguage(fields)
    require(fields, what: "A notice")
    let title = text(.notice, fields)
    let spoken = sentences(.spoken, fields)
    let reminder = text(.reminder, fields)
    let shown = textOrSentences(.shown, fields)
    _ = sources(fields)
    readRemark(fields)
    guard let title, let reminder else { return nil }
    return Notice(
      id: id, title: title, spoken: spoken, reminder: reminder, shown: shown,
      location: location(fields.key(.notice) ?? firstLine(fields.range)))
  }
}
