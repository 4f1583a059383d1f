// Strength and stability work: long holds, many repetitions, a missing warm-up, too much for acute pain.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension SafetyCheck {
  static let plankHold = SafetyCheck(
    "plank or another hold against gravity, one hold", .warning(.plankLong, "A long plank", .above(.seconds(60))),
    .error(.plankTooLong, "A plank that is too long", .above(.seconds(120))),
    why:
      "Several planks of ten seconds do as much as a long one. A minute is a high level, and nothing speaks for more "
      + "than two.",
    source: "The Telegraph with Stuart McGill, Ten-second planks (B); Harvard Health, Modified front plank (A)"
  ) { review in
    for occurrence in review.occurrences(with: .plank) where !occurrence.dose.untilReady {
      guard let hold = occurrence.work.kept?.most, let report = review.report(for: hold, of: occurrence, as: .plank)
      else { continue }
      guard report.severity == .error || !occurrence.isBeyondItsOwnMaximum else { continue }
      review.report(hold, of: occurrence, as: .plank, "This is held still")
    }
  }

  static let drillHold = SafetyCheck(
    "stability drills, one hold", .warning(.drillHold, "A drill held for long", .above(.seconds(10))),
    why: "These drills are built from holds of up to ten seconds; add repetitions, not seconds.",
    source: "PopSugar UK on Stuart McGill, Modified curl-up and pyramid (B)"
  ) { review in
    for occurrence in review.occurrences(with: .drill) where !occurrence.isBeyondItsOwnMaximum {
      guard let hold = occurrence.work.kept?.most else { continue }
      review.report(hold, of: occurrence, as: .drill, "This drill is held")
    }
  }

  static let bridges = SafetyCheck(
    "bridges in a routine", .warning(.manyBridges, "Very many bridges", .moreThan(30)),
    why: "Thirty bridges a day are as far as the programme goes.",
    source: "Go Fly Human retelling a Mayo Clinic list (B)"
  ) { review in
    let bridges = review.occurrences(with: .bridge)
    let count = bridges.reduce(0) { $0 + $1.repetitions }
    guard let report = review.report(for: count), let last = bridges.last else { return }
    review.report(
      report, at: last.place,
      "The bridges of this routine add up to \(count); \(report.bound.figure) are enough.")
  }

  /// For the movement only; a cat-camel with a hold is a stretch.
  static let catCamels = SafetyCheck(
    "cycles of cat-camel", .warning(.manyCatCamels, "Very many cycles of cat-camel", .moreThan(10)),
    why: "Five or six cycles loosen the back; more than ten add nothing. No harm is known either.",
    source: "Best Health with Stuart McGill, Cat-camel back stretch (B)"
  ) { review in
    for occurrence in review.occurrences(with: .catCamel) where occurrence.work.kept == nil {
      let cycles = occurrence.work.maxRepetitions
      guard let report = review.report(for: cycles) else { continue }
      review.report(
        report, at: occurrence.place,
        "\(cycles) cycles follow each other here; up to \(report.bound.figure) are advised.")
    }
  }

  /// With weights fewer repetitions than without. Exercises that are also aerobic are not counted.
  private static let (mostLoaded, most) = (72, 100)

  /// Without repetitions. Own judgement: at two seconds each it is more than 100.
  private static let longest = Frames.seconds(5 * 60)

  static let strengthVolume = SafetyCheck(
    "strength work, repetitions or time of one exercise in a routine",
    .warning(
      .strengthVolume, "Very much of one strength exercise",
      .when("more than \(most) on a side, more than \(mostLoaded) with a weight, or more than 5 minutes")),
    why:
      "Four sets of 25 repetitions train endurance, six sets of 12 strength; beyond that come sore muscles and tired "
      + "technique, not more strength.",
    source: "ACSM guidelines for resistance training as summarised by TREK Education, exercise.trekeducation.org, read "
      + "2026-11-26 (B); the five minutes are own judgement"
  ) { review in
    var totals: [String: Int] = [:]
    var times: [String: Frames] = [:]
    for occurrence in review.occurrences(with: .efforts) where !occurrence.has(.aerobic) {
      let topic = occurrence.first(of: .strength, .loaded, .sitUp, .backLift)
      if occurrence.exercise.work.isContinuous, !occurrence.dose.untilReady {
        let before = times[occurrence.id, default: .zero]
        let time = before + occurrence.heldPerSide
        times[occurrence.id] = time
        guard time > longest, before <= longest else { continue }
        review.report(
          .strengthVolume, at: occurrence.place,
          "`\(occurrence.id)` comes to \(time.asWritten) on a side; \(longest.asWritten) are plenty.", of: occurrence,
          as: topic)
        continue
      }
      let total = totals[occurrence.id, default: 0] + occurrence.repetitions
      totals[occurrence.id] = total
      let limit = occurrence.has(.loaded) && !occurrence.has(.row) ? mostLoaded : most
      guard total > limit, total - occurrence.repetitions <= limit else { continue }
      review.report(
        .strengthVolume, at: occurrence.place,
        "`\(occurrence.id)` comes to \(total) repetitions on a side; \(limit) are plenty.", of: occurrence,
        as: topic)
    }
  }

  /// Whole routines only. A bridge, and work that only its words call strength, need none unless there is a weight.
  static let warmUp = SafetyCheck(
    "strength work, or work as fast as one can, without a warm-up before it",
    .warning(.noWarmUp, "Hard work without a warm-up"),
    why: "Muscles that work want to be warm: let some minutes of marching or easy movement come first.",
    source: "NHS, How to warm up, nhs.uk/Livewell/fitness/Pages/how-to-warm-up.aspx (A)"
  ) { review in
    let first = review.occurrences.firstIndex {
      $0.exercise.doseVerb != .stay && $0.has(anyOf: Topics(.loaded, .allOut))
        || $0.has(.strength) && $0.reason(for: .strength) == nil && !$0.has(.bridge)
    }
    guard review.card != nil, let first, review.about(.warmUp) == nil,
      !review.occurrences[..<first].contains(where: { $0.has(anyOf: .warming) }),
      !review.occurrences[first].remarks.contains(where: { $0.topic == .warmUp && !$0.isDenied })
    else { return }
    let what = review.occurrences[first].has(.allOut) ? "Hard" : "Strength"
    review.report(
      .noWarmUp, at: review.occurrences[first].place,
      "\(what) work begins here, and nothing before it is tagged warm-up; `marching` or `cat-camel` would do.",
      of: review.occurrences[first], as: .allOut, .loaded)
  }

  /// Sitting up with a weight is told as such; a row or a dead lift keeps the back straight.
  static let loadedBend = SafetyCheck(
    "a weight that is lifted with a round back, or thrown round to the side",
    .warning(.loadedBend, "A weight, and the back bent or twisted"),
    why: "The back bears most when it is straight: bend hips and knees, keep the weight close, and turn with the feet.",
    source:
      "Health and Safety Executive, Manual handling at work, as copied at watmos.simplyhas.com/lrn, read 2026-11-26 (B)"
  ) { review in
    for occurrence in review.occurrences(with: .loaded) {
      guard !occurrence.exercise.position.isOnTheFloor, !occurrence.has(anyOf: Topics(.straightBack, .sitUp)) else {
        continue
      }
      let isForced = occurrence.has(.fast) && occurrence.has(.rotation) || occurrence.has(.plantedTwist)
      let twist: Topic? = isForced ? occurrence.first(of: .rotation, .plantedTwist) : nil
      guard let bend = occurrence.first(of: .flexion) ?? twist else { continue }
      review.report(
        .loadedBend, at: occurrence.place,
        "`\(occurrence.id)` loads the back while it is \(bend == .flexion ? "round" : "twisted").", of: occurrence,
        as: .loaded, bend)
    }
  }

  /// A routine with the goal `acute`, or one whose words speak of a fresh pain.
  static let acuteSet = SafetyCheck(
    "strength work, deep bending, jumps or weights in a routine for a fresh spasm",
    .warning(.tooMuchForAcute, "Too much for a fresh spasm"),
    why: "A fresh spasm wants rest, breath and very small movements, not strength, weights or deep bending.",
    source: "NHS inform, Exercises for back pain (A); A.D.A.M., Managing acute back pain at home, no heavy lifting or "
      + "twisting (A); planks and rows are own judgement"
  ) { review in
    let remark = review.about(.freshPain)
    guard review.routine.goal == .acute || remark != nil else { return }
    for occurrence in review.occurrences {
      let hard = occurrence.first(
        of: .plank, .row, .backLift, .toeTouch, .sitUp, .loaded, .impact, .inverted, .fast, .strength)
      guard let hard, !(hard == .strength && occurrence.has(.bridge)), !(hard == .fast && !occurrence.isStrength) else {
        continue
      }
      let fresh =
        remark.map { review.routine.goal == .acute ? "" : ", which \u{201C}\($0.words)\u{201D} speaks of" } ?? ""
      review.report(
        .tooMuchForAcute, at: occurrence.place,
        "`\(occurrence.id)` asks too much of a back in a fresh spasm\(fresh).", of: occurrence, as: hard)
    }
    review.report(.tooMuchForAcute, orders: review.orders(.toeTouch, .loaded, .impact, .inverted)) {
      "\($0) asks too much of a back in a fresh spasm."
    }
  }
}
