// The head below the heart.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension SafetyCheck {
  /// The head hangs low in many stretches for a moment; that is told only where the routine speaks of people it harms.
  static let headDown = SafetyCheck(
    "upside down, or head down for people with high pressure", .warning(.headDown, "Head down"),
    why:
      "Head down, the pressure in head and eyes rises at once. People with glaucoma, high blood pressure, heart trouble "
      + "or dizziness should leave it out, and have to be told.",
    source:
      "Berkeley Wellness, Glaucoma and yoga inversions, berkeleywellness.com, read 2026-11-26 (A), on Jasien and others "
      + "2015 in PLOS ONE (B)"
  ) { review in
    let remark = review.about(.pressure)
    for occurrence in review.occurrences(with: .headDown) {
      guard let topic = occurrence.first(of: .inverted, .headLow), topic == .inverted || remark != nil else { continue }
      guard remark != nil || !review.warnsOfPressure(occurrence) else { continue }
      review.report(
        .headDown, at: occurrence.place,
        remark.map { "`\(occurrence.id)` holds the head low, and the routine speaks of \u{201C}\($0.words)\u{201D}." }
          ?? "`\(occurrence.id)` holds the head low; say in `avoid-if` that it is not for people with glaucoma, high blood "
          + "pressure or dizziness.",
        of: occurrence, as: topic)
    }
  }
}

extension SafetyReview {
  /// Whether `avoid-if` or `stop-if` warns those whom a low head harms.
  fileprivate func warnsOfPressure(_ occurrence: ReviewedOccurrence) -> Bool {
    [card?.avoidIf, occurrence.exercise.avoidIf, occurrence.exercise.stopIf].contains { text in
      text.map { Lexicon.english.mentions(in: $0.source).contains { $0.topic == .pressure } } ?? false
    }
  }
}
