// A safety check as one value: what it reports and from where on, why, by which source, for whom, and how it is found.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// A check of a routine against what is advised.
///
/// Everything about a check is in its value. `check` runs it, and its page in `Docs/Diagnostics` and its row in
/// `Docs/Safety.md` are written from it. A new check is a value in the file of its theme, and an entry in `all`.
struct SafetyCheck: Sendable {
  /// What is held against the limit, in a few words.
  let subject: String
  /// What the check may report, the mildest first.
  let reports: [SafetyReport]
  /// Why, in a sentence or two.
  let why: String
  /// Where it comes from, with a grade in round brackets; the project's own judgement is marked so.
  let source: String
  /// The profile that switches the check on; nil for a check that runs for everyone.
  let profile: Profile?
  /// Phrases that the check looks for in `SafetyReview.sentences`, in small letters.
  let phrases: [String]
  /// Reports what is beyond the limit.
  let run: @Sendable (inout SafetyReview) -> Void

  init(
    _ subject: String, _ reports: SafetyReport..., why: String, source: String, profile: Profile? = nil,
    phrases: [String] = [], run: @escaping @Sendable (inout SafetyReview) -> Void
  ) {
    self.subject = subject
    self.reports = reports
    self.why = why
    self.source = source
    self.profile = profile
    self.phrases = phrases
    self.run = run
  }

  /// Every check, in the order of Docs/Safety.md.
  static let all: [SafetyCheck] = [
    stretchHold, stretchTotal, stretchLeast, stretchRepeats, stretchBeforeStrength,
    coldLength, coldGap, coldBarrier, skinCheck, iceMassage,
    heatLength, heatPerDay, heatOnInjury, packAtBedtime,
    plankHold, drillHold, bridges, catCamels,
    sides,
    warmUp, acuteSet, restLength, notice,
    bouncing, breathHeld, bedRest, pushing,
    olderStretch, weakBones, prone, supine, earlyFlexion,
  ]
}

/// A code that a check reports.
struct SafetyReport: Sendable {
  let code: Code
  let severity: Severity
  /// A few words, as a heading.
  let title: String
  let bound: Bound

  static func hint(_ code: Code, _ title: String, _ bound: Bound = .none) -> SafetyReport {
    SafetyReport(code: code, severity: .hint, title: title, bound: bound)
  }

  static func warning(_ code: Code, _ title: String, _ bound: Bound = .none) -> SafetyReport {
    SafetyReport(code: code, severity: .warning, title: title, bound: bound)
  }

  static func error(_ code: Code, _ title: String, _ bound: Bound = .none) -> SafetyReport {
    SafetyReport(code: code, severity: .error, title: title, bound: bound)
  }
}

/// From where on something is reported.
enum Bound: Sendable {
  /// Always.
  case none
  /// Lengths above this one.
  case above(Frames)
  /// Lengths from this one on.
  case from(Frames)
  /// Lengths below this one.
  case below(Frames)
  /// More than this number.
  case moreThan(Int)
  /// What no single figure decides, in words; the check itself knows.
  case when(String)

  func isPassed(by length: Frames) -> Bool {
    switch self {
    case .above(let bound): length > bound
    case .from(let bound): length >= bound
    case .below(let bound): length < bound
    case .none, .moreThan, .when: false
    }
  }

  func isPassed(by count: Int) -> Bool {
    if case .moreThan(let bound) = self { count > bound } else { false }
  }

  /// The figure as it is written in a message, such as `1m 30s`.
  var figure: String {
    switch self {
    case .above(let length), .from(let length), .below(let length): length.asWritten
    case .moreThan(let count): String(count)
    case .none, .when: ""
    }
  }
}
