// Checks for certain people or times of day: chosen by a profile, or by words of the routine.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension SafetyCheck {
  static let olderStretch = SafetyCheck(
    "a stretch, one hold", .hint(.shortForOlder, "A short stretch for older people", .below(.seconds(30))),
    why: "Older people gain most from holding a stretch for 30 to 60 seconds.",
    source: "ACSM, Stretching and flexibility guidelines update (A)", profile: .olderAdult
  ) { review in
    for occurrence in review.stretches {
      guard let hold = occurrence.work.kept?.most, let report = review.report(for: hold) else { continue }
      review.report(
        report, at: occurrence.place,
        "This stretch is held for \(hold.asWritten); older people do better with at least "
          + "\(report.bound.figure).", of: occurrence, as: .stretch)
    }
  }

  /// An error for those who asked for it, where the back is rounded far or under load; else a warning.
  static let weakBones = SafetyCheck(
    "every exercise that rounds the back",
    .warning(
      .roundedWeakBones, "Rounding a back that may be brittle",
      .when("an easy movement without load, or a routine whose words speak of weak bones")),
    .error(
      .weakBones, "Rounding a back with brittle bones",
      .when("held, far or under load, with the profile chosen and the tag `flexion`")),
    why: "With osteoporosis, rounding the back far or under load can break a vertebra. Easy bending within comfort is "
      + "generally safe.",
    source:
      "Mayo Clinic, Guide to basic stretches (A); Too Fit To Fracture, table 5, pmc.ncbi.nlm.nih.gov/articles/PMC5101068 "
      + "(A); Royal Osteoporosis Society, Bending forward with osteoporosis, theros.org.uk (A)", profile: .osteoporosis
  ) { review in
    for occurrence in review.occurrences(with: .flexion) {
      let isEasy =
        occurrence.has(.catCamel) && !occurrence.has(anyOf: Topics(.loaded, .endRange, .fast))
        && !occurrence.work.isTimedHold
      let isRefused =
        !isEasy && review.profiles.contains(.osteoporosis) && occurrence.reason(for: .flexion) == nil
      review.report(
        isRefused ? .weakBones : .roundedWeakBones, at: occurrence.place,
        isEasy
          ? "`\(occurrence.id)` rounds the back; keep it small with osteoporosis, or leave it out."
          : "`\(occurrence.id)` rounds the back; leave it out with osteoporosis.", of: occurrence, as: .flexion)
    }
    review.report(.roundedWeakBones, orders: review.orders(.flexion)) {
      "\($0) rounds the back; leave it out with osteoporosis."
    }
  }

  static let twistedWeakBones = SafetyCheck(
    "every twist that is fast, far or loaded", .warning(.twistedWeakBones, "Twisting a back with brittle bones"),
    why: "With osteoporosis, a fast, far or loaded twist can break a vertebra; slow turns within comfort are fine.",
    source:
      "Too Fit To Fracture, table 5, pmc.ncbi.nlm.nih.gov/articles/PMC5101068 (A); National Osteoporosis Society, "
      + "Exercise and osteoporosis, studylib.net/doc/8894344 (B)", profile: .osteoporosis
  ) { review in
    for occurrence in review.occurrences(with: .rotation) {
      guard let force = occurrence.first(of: .fast, .endRange, .loaded) else { continue }
      review.report(
        .twistedWeakBones, at: occurrence.place,
        "`\(occurrence.id)` twists the back with force; make it small and slow.",
        of: occurrence, as: .rotation, force)
    }
    let force = Set(review.orders(.fast, .endRange, .loaded).map(\.text.location.id))
    review.report(
      .twistedWeakBones, orders: review.orders(.rotation).filter { force.contains($0.text.location.id) }
    ) { "\($0) twists the back with force; make it small and slow." }
  }

  /// Planks and press-ups from the floor do not press on the belly.
  static let prone = SafetyCheck(
    "lying on the front", .warning(.proneInPregnancy, "On the front in pregnancy"),
    why: "Lying on the front presses on the belly.",
    source: "Health2mama, Safe exercise positions for pregnancy, health2u.sg, read 2026-11-26 (C); own judgement",
    profile: .pregnant
  ) { review in
    for occurrence in review.occurrences(with: .prone) where !occurrence.has(.plank) {
      review.report(.proneInPregnancy, at: occurrence.place, "`\(occurrence.id)` lies on the front.")
    }
  }

  /// Consecutive exercises on the back are added up.
  static let supine = SafetyCheck(
    "work flat on the back", .warning(.supineInPregnancy, "Long on the back in pregnancy", .above(.seconds(180))),
    why:
      "From 16 weeks on, the weight of the bump presses on a great vein when one lies flat on the back for long. Prop the "
      + "upper body up, or lie on the side.",
    source:
      "NHS, Exercise in pregnancy, as reported at handbag.com and copied by Doncaster Council, doncaster.gov.uk, read "
      + "2026-11-26 (B); the three minutes are own judgement", profile: .pregnant
  ) { review in
    var run = Frames.zero
    var isReported = false
    for occurrence in review.occurrences {
      guard occurrence.has(.supine) else {
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

  static let hotInPregnancy = SafetyCheck(
    "a sauna, a steam room or hot water", .warning(.hotInPregnancy, "Overheating in pregnancy"),
    why: "What heats the whole body may harm the child, above all in the first twelve weeks, and makes one faint.",
    source:
      "NHS, as reported by MadeForMums, Are hot tubs and saunas safe in pregnancy, madeformums.com, read 2026-11-26 "
      + "(B)", profile: .pregnant
  ) { review in
    for occurrence in review.occurrences(with: .wholeHeat) where !occurrence.has(.cold) {
      review.report(
        .hotInPregnancy, at: occurrence.place, "`\(occurrence.id)` heats the body; keep it warm, not hot, and short.",
        of: occurrence, as: .wholeHeat)
    }
    review.report(.hotInPregnancy, orders: review.orders(.wholeHeat)) {
      "\($0) heats the body; keep it warm, not hot, and short."
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
    for occurrence in review.occurrences(with: .flexion) {
      review.report(
        .earlyFlexion, at: occurrence.place, "`\(occurrence.id)` bends the back; wait an hour after waking.",
        of: occurrence, as: .flexion)
    }
  }

  static let afterSurgery = SafetyCheck(
    "bending, twisting, sitting up, jumping or lifting with force; after one of a hip or knee, deep bends and crossed legs",
    .warning(.afterSurgery, "Too much after an operation"),
    why: "After an operation, bending and twisting under load, far or fast can undo what the surgeon did. Do what your "
      + "hospital showed you, and ask before anything else.",
    source: "Hull University Teaching Hospitals NHS, Care of your back following lumbar spine surgery, "
      + "hey.nhs.uk/patient-leaflet/care-of-your-back-following-lumbar-spine-surgery, read 2026-11-26 (A); London "
      + "Health Sciences Centre, Hip precautions, lhsc.on.ca/joint-replacement-surgery/hip-precautions, read 2026-11-26 (A); "
      + "what counts as force is own judgement", profile: .afterSurgery
  ) { review in
    let isOfJoint = review.profiles.contains(.afterSurgery) || review.about(.jointSurgery) != nil
    for occurrence in review.occurrences {
      let bends = occurrence.first(of: .flexion, .rotation)
      let force = occurrence.first(of: .loaded, .fast, .endRange, .toeTouch)
      let far = occurrence.has(.strength) ? occurrence.first(of: .endRange, .fast) : nil
      let alone =
        occurrence.first(of: .loaded, .sitUp, .backLift, .impact, .inverted, .plank) ?? far
        ?? (isOfJoint ? occurrence.first(of: .hipLimit) : nil)
      guard bends != nil && force != nil || alone != nil else { continue }
      let isFar = alone == .hipLimit && (bends == nil || force == nil)
      review.report(
        .afterSurgery, at: occurrence.place,
        isFar
          ? "`\(occurrence.id)` takes the joint too far soon after an operation."
          : "`\(occurrence.id)` asks for force soon after an operation.", of: occurrence, as: bends, force ?? alone)
    }
    review.report(.afterSurgery, orders: review.orders(.loaded, .toeTouch, .sitUp, .impact, .inverted)) {
      "\($0) asks for force soon after an operation."
    }
  }
}
