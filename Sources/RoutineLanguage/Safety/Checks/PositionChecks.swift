// The heart: the head below it, and work that is too much for it.
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
    if let remark {
      review.report(.headDown, orders: review.orders(.inverted, .headLow)) {
        "\($0) holds the head low, and the routine speaks of \u{201C}\(remark.words)\u{201D}."
      }
    }
  }

  /// Weights, jumps, the head down, the breath held, and speed in what makes the heart beat faster.
  static let heart = SafetyCheck(
    "sprints, jumps, weights, the head down or the breath held for people with a sick heart",
    .warning(.heart, "Too much for a sick heart"),
    why:
      "After a heart attack, an operation or with angina, moving begins slowly, at a pace at which one can talk; ask the "
      + "doctor before lifting weights, and the rehabilitation team before anything hard.",
    source:
      "Cleveland Clinic, Exercise and activity after a heart attack, my.clevelandclinic.org, read 2026-11-26 (A); what "
      + "counts as hard is own judgement"
  ) { review in
    guard let remark = review.about(.heart) else { return }
    for occurrence in review.occurrences {
      let fast = occurrence.has(anyOf: Topics(.aerobic, .strength, .impact)) ? occurrence.first(of: .fast) : nil
      guard let hard = occurrence.first(of: .impact, .loaded, .inverted, .breathHeld, .allOut) ?? fast else { continue }
      review.report(
        .heart, at: occurrence.place,
        "`\(occurrence.id)` is hard, and this speaks of \u{201C}\(remark.words)\u{201D}.", of: occurrence, as: hard)
    }
    review.report(.heart, orders: review.orders(.impact, .loaded, .inverted, .fast, .allOut)) {
      "\($0) is hard, and this speaks of \u{201C}\(remark.words)\u{201D}."
    }
  }
}

extension SafetyReview {
  /// Whether `avoid-if` warns those whom a low head harms.
  fileprivate func warnsOfPressure(_ occurrence: ReviewedOccurrence) -> Bool {
    [card?.avoidIf, occurrence.exercise.avoidIf].contains { text in
      text.map { Lexicon.english.mentions(in: $0.source).contains { $0.topic == .pressure } } ?? false
    }
  }
}
