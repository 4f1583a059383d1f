// The wording of findings made by the engine while laying out a routine.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

extension Checked {
  /// The diagnostic for a finding of the engine. A finding without a place is reported at the start of the file.
  public func diagnostic(for finding: Finding) -> Diagnostic {
    let place = sources.place(of: finding.location) ?? Place(file: file, range: 0..<0)
    let (code, message) = FindingText.describe(finding.kind)
    return Diagnostic(code, at: place, message)
  }
}

extension SegmentKind {
  /// What it is in a message, between two works.
  fileprivate var asPause: String { if case .change = self { "the change of sides" } else { "the rest" } }
}

/// The messages for findings.
enum FindingText {
  static func describe(_ kind: Finding.Kind) -> (Code, String) {
    switch kind {
    case .cueTooLong(let needs, let has, let dropped):
      (
        .cueTooLong,
        "This takes \(needs.asWritten) to say, and there are \(has.asWritten) for it"
          + (dropped ? "; it is left out." : ", so it begins earlier.")
      )
    case .cueOverlapsCue:
      (.cueTooLong, "Another of your cues is still being said at this moment; this one is left out.")
    case .restGrows(let kind, let growth, .words):
      (
        .restGrows,
        "What has to be said before the next start makes \(kind.asPause) \(growth.asWritten) longer; `guidance: brief` says less."
      )
    case .restGrows(let kind, let growth, .way(let time)):
      (
        .restGrows,
        "Getting into place for what comes next takes \(time.asWritten), which makes \(kind.asPause) \(growth.asWritten) longer; "
          + "`move: 0s` in the step that follows leaves that time out."
      )
    case .restGrows(let kind, let growth, .move(let time, let kit)):
      (
        .restGrows,
        (kit.isEmpty ? "Getting" : "Getting ready (\(kit.joined(separator: ", "))) and")
          + " into place for what comes next takes \(time.asWritten) by its `move`, which makes \(kind.asPause) \(growth.asWritten) "
          + "longer; a `move` in the step that follows sets another time."
      )
    case .beatTooLong(let words, let needs, let has, let times):
      (
        .beatUnheard,
        "\"\(words)\" is left out\(times == 1 ? "" : " \(times) times"): it takes \(needs.asWritten) to say, and there are "
          + "\(has.asWritten) for it."
      )
    case .uncounted(let times):
      (
        .beatUnheard,
        "Nothing is counted in a set: \(times == 1 ? "the number finds" : "none of the \(times) numbers finds") room in "
          + "its repetition."
      )
    case .neverHeard(let words):
      (.neverHeard, "\"\(words)\" finds no free time anywhere in the session, so it is never heard.")
    case .noTimeToSay(let words):
      (.noTimeToSay, "There is no time to say \"\(words)\" before the next start, which is fixed.")
    case .cueSilences(let priority, let times):
      (
        .cueSilences,
        "This cue takes the place of \(times == 1 ? "one" : "\(times)") \(silenced(priority, times: times))."
      )
    }
  }

  private static func silenced(_ priority: Priority, times: Int) -> String {
    let many = times != 1
    switch priority {
    case .coaching: return many ? "coaching lines" : "coaching line"
    case .count: return many ? "counts or beats" : "count or beat"
    case .essential: return many ? "announcements" : "announcement"
    case .author: return many ? "other cues" : "other cue"
    }
  }
}
