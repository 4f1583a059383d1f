// Checks for certain people or times of day.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension SafetyCheck {
  static let olderStretch = SafetyCheck(
    "a stretch, one hold", .hint(.shortForOlder, "A short stretch for older people", .below(.seconds(30))),
    why: "Older people gain most from holding a stretch for 30 to 60 seconds.",
    source: "ACSM, Stretching and flexibility guidelines update (A)", profile: .olderAdult
  ) { review in
    for occurrence in review.occurrences where occurrence.isStretch {
      guard let hold = occurrence.work.kept?.most, let report = review.report(for: hold) else { continue }
      review.report(
        report, at: occurrence.place,
        "This stretch is held for \(hold.asWritten); older people do better with at least "
          + "\(report.bound.figure).")
    }
  }

  static let weakBones = SafetyCheck(
    "every exercise that rounds the back", .error(.weakBones, "Rounding a back with brittle bones"),
    why: "With osteoporosis, rounding the back far or under load can break a vertebra.",
    source:
      "Mayo Clinic, Guide to basic stretches (A); Too Fit To Fracture, table 5 (A); the Royal Osteoporosis Society "
      + "words it more mildly (A)", profile: .osteoporosis
  ) { review in
    for occurrence in review.occurrences where occurrence.has("flexion") {
      review.report(
        .weakBones, at: occurrence.place, "`\(occurrence.id)` rounds the back; leave it out with osteoporosis.")
    }
  }

  static let prone = SafetyCheck(
    "lying on the front", .warning(.proneInPregnancy, "On the front in pregnancy"),
    why: "Lying on the front presses on the belly.", source: "pages on pregnancy and exercise (C)", profile: .pregnant
  ) { review in
    for occurrence in review.occurrences
    where occurrence.exercise.position == .onTheFront || occurrence.has("prone") {
      review.report(.proneInPregnancy, at: occurrence.place, "`\(occurrence.id)` lies on the front.")
    }
  }

  /// Consecutive exercises on the back are added up.
  static let supine = SafetyCheck(
    "work flat on the back", .warning(.supineInPregnancy, "Long on the back in pregnancy", .above(.seconds(180))),
    why:
      "From about the middle of pregnancy, lying flat on the back for long can press on a great vein. Prop the upper "
      + "body up, or lie on the side.",
    source: "pages on pregnancy and exercise, from week 16 or 20 on (C); the three minutes are own judgement",
    profile: .pregnant
  ) { review in
    var run = Frames.zero
    var isReported = false
    for occurrence in review.occurrences {
      guard occurrence.exercise.position == .onTheBack || occurrence.has("supine") else {
        if occurrence.exercise.position != .any {
          run = .zero
          isReported = false
        }
        continue
      }
      run += occurrence.work.leastLength.repeated(occurrence.rounds)
      guard !isReported, let report = review.report(for: run) else { continue }
      isReported = true
      review.report(
        report, at: occurrence.place,
        "Here it has been \(run.asWritten) of work flat on the back; turn on the side after "
          + "\(report.bound.figure).")
    }
  }

  static let earlyFlexion = SafetyCheck(
    "every exercise that bends the back, for the first hour after waking",
    .warning(.earlyFlexion, "Bending soon after waking"),
    why:
      "The discs are swollen in the first hour after waking. People who did not bend then had fewer days of pain; the "
      + "evidence is modest.",
    source: "Snook and others, Early-morning flexion (A); Stuart McGill as reported (B)", profile: .firstHour
  ) { review in
    for occurrence in review.occurrences where occurrence.has("flexion") {
      review.report(
        .earlyFlexion, at: occurrence.place, "`\(occurrence.id)` bends the back; wait an hour after waking.")
    }
  }
}
