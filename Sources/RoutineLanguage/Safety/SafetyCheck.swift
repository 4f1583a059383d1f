// A safety check as a value: what it reports beyond which limit, why, the source, for whom, and the code that runs it.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// A check of a routine against published advice.
///
/// The page in `Docs/Diagnostics` and the row in `Docs/Safety.md` are generated from this value. To add a check, define
/// a value in the file of its topic and list it in `all`.
final class SafetyCheck: Sendable {
  /// What is compared with the limit, in a few words.
  let subject: String
  /// The possible reports, the mildest first.
  let reports: [SafetyReport]
  /// The reason, in a sentence or two.
  let why: String
  /// The source, with its grade in parentheses; the project's own judgement is marked as such.
  let source: String
  /// The profile that enables the check, chosen or in the words; nil for checks that always run.
  let profile: Profile?
  /// Reports what exceeds the limit.
  let run: @Sendable (inout SafetyReview) -> Void

  init(
    _ subject: String, _ reports: SafetyReport..., why: String, source: String, profile: Profile? = nil,
    run: @escaping @Sendable (inout SafetyReview) -> Void
  ) {
    self.subject = subject
    self.reports = reports
    self.why = why
    self.source = source
    self.profile = profile
    self.run = run
  }

  /// All checks, in the order of `Docs/Safety.md`.
  static let all: [SafetyCheck] = [
    stretchHold, stretchTotal, stretchLeast, stretchRepeats, stretchBeforeStrength,
    coldLength, coldGap, coldBarrier, skinCheck, iceMassage,
    heatLength, heatPerDay, heatOnInjury, heatOverPatch, tooHot, skinAtRisk,
    packAtBedtime, lieOnPack, packWithoutEnd,
    plankHold, drillHold, bridges, catCamels, strengthVolume, loadedBend,
    sides, headDown, forcedNeck, heart,
    warmUp, acuteSet, restLength, notice, avoidance,
    bouncing, breathHeld, bedRest, pushing, medicine, cure, redFlag, unreadWords,
    olderStretch, weakBones, twistedWeakBones, prone, supine, hotInPregnancy, earlyFlexion, afterSurgery,
  ]
}

/// A code that a check reports.
struct SafetyReport: Sendable {
  let code: Code
  let severity: Severity
  /// The heading, a few words.
  let title: String
  let bound: Bound
  /// The figure that passes the bound.
  var figure: Figure?

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

/// The limit beyond which something is reported.
enum Bound: Sendable {
  /// No limit: always reported.
  case none
  /// Lengths above this one.
  case above(Frames)
  /// Lengths from this one on.
  case from(Frames)
  /// Lengths below this one.
  case below(Frames)
  /// More than this number.
  case moreThan(Int)
  /// A condition that is no single figure, in words; the check decides.
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

  /// The figure for use in a message, such as `1m 30s`.
  var figure: String {
    switch self {
    case .above(let length), .from(let length), .below(let length): length.asWritten
    case .moreThan(let count): String(count)
    case .none, .when: ""
    }
  }
}
