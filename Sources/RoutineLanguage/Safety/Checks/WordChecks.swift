// Words: instructions that should never be given, and the notice that says when not to start.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension SafetyCheck {
  static let bouncing = SafetyCheck(
    "words that ask to bounce", .warning(.bouncing, "A stretch that bounces"),
    why: "A stretch is held still; bouncing makes the muscle pull back.", source: "NIH Go4Life, Upper back (A)",
    phrases: ["bounce", "bounces", "bouncing", "bob up and down"]
  ) { review in
    for sentence in review.sentences {
      guard let phrase = sentence.says(review.check.phrases) else { continue }
      review.report(.bouncing, at: sentence.place, "\"\(phrase)\" asks for a stretch that is not held still.")
    }
  }

  static let breathHeld = SafetyCheck(
    "words that ask to hold the breath in strength work", .warning(.breathHeld, "The breath is held"),
    why: "Holding the breath while straining drives the blood pressure up.",
    source: "NIH Go4Life, Seated row with resistance band (A); Heart Research UK, Breath-holding activities (A)",
    phrases: ["hold your breath", "holding your breath", "hold the breath", "keep your breath in"]
  ) { review in
    for sentence in review.sentences {
      guard let occurrence = sentence.occurrence, occurrence.isStrength || occurrence.has("stability"),
        sentence.says(review.check.phrases) != nil
      else { continue }
      review.report(.breathHeld, at: sentence.place, "This asks to hold the breath while working.")
    }
  }

  static let pushing = SafetyCheck(
    "words that push on through pain", .warning(.pushing, "Words that push on through pain"),
    why: "Pain is the sign to ease off: go on at 0 to 3 out of 10, ease off at 4 or 5, and stop at 6.",
    source: "AHP Suffolk, Returning to activity (A); NHS inform, Exercises for back pain (A)",
    phrases: [
      "push through pain", "push through the pain", "push through any pain", "push past the pain", "push past pain",
      "work through the pain", "ignore the pain", "ignore pain", "ignore any pain", "no pain no gain",
    ]
  ) { review in
    for sentence in review.sentences {
      guard let phrase = sentence.says(review.check.phrases) else { continue }
      review.report(.pushing, at: sentence.place, "\"\(phrase)\" is never good advice; say when to ease off.")
    }
  }

  /// Whole routines with a goal only.
  static let notice = SafetyCheck(
    "a routine without a notice", .warning(.noNotice, "A routine without a notice", .when("with a goal")),
    .error(
      .noNoticeForPain, "A routine for pain without a notice", .when("with the goal `acute` or `recovery`")),
    why: "A few signs that come with back pain need a doctor at once. The notice says them before the start.",
    source: "own judgement, a rule of this project"
  ) { review in
    guard let goal = review.card?.goal, review.routine.notice == nil else { return }
    let place = review.routine.location.place ?? review.start
    switch goal {
    case .acute, .recovery:
      review.report(
        .noNoticeForPain, at: place,
        "A routine for a fresh pain needs a safety notice; write for example `notice: back-pain`.")
    case .mobility, .stability, .maintenance, .relaxation:
      review.report(
        .noNotice, at: place,
        "Nothing says when not to start; write `notice: back-pain`, or `notice: gentle-movement` for a light break.")
    }
  }
}
