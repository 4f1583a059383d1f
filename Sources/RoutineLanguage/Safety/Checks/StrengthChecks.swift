// Strength and stability work: long holds, many repetitions, a missing warm-up, too much for acute pain.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension SafetyCheck {
  static let plankHold = SafetyCheck(
    "plank, one hold", .warning(.plankLong, "A long plank", .above(.seconds(60))),
    .error(.plankTooLong, "A plank that is too long", .above(.seconds(120))),
    why:
      "Several planks of ten seconds do as much as a long one. A minute is a high level, and nothing speaks for more "
      + "than two.",
    source: "The Telegraph with Stuart McGill, Ten-second planks (B); Harvard Health, Modified front plank (A)"
  ) { review in
    for occurrence in review.occurrences where occurrence.has("plank") && !occurrence.dose.untilReady {
      guard let hold = occurrence.work.kept?.most, let report = review.report(for: hold) else { continue }
      guard report.severity == .error || !occurrence.isBeyondItsOwnMaximum else { continue }
      review.report(hold, of: occurrence, "This plank is held")
    }
  }

  static let drillHold = SafetyCheck(
    "stability drills, one hold", .warning(.drillHold, "A drill held for long", .above(.seconds(10))),
    why: "These drills are built from holds of up to ten seconds; add repetitions, not seconds.",
    source: "PopSugar UK on Stuart McGill, Modified curl-up and pyramid (B)"
  ) { review in
    for occurrence in review.occurrences where occurrence.has("drill") && !occurrence.isBeyondItsOwnMaximum {
      guard let hold = occurrence.work.kept?.most else { continue }
      review.report(hold, of: occurrence, "This drill is held")
    }
  }

  static let bridges = SafetyCheck(
    "bridges in a routine", .warning(.manyBridges, "Very many bridges", .moreThan(30)),
    why: "Thirty bridges a day are as far as the programme goes.",
    source: "Go Fly Human retelling a Mayo Clinic list (B)"
  ) { review in
    let bridges = review.occurrences.filter { $0.has("bridge") }
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
    for occurrence in review.occurrences where occurrence.has("cat-camel") && occurrence.work.kept == nil {
      let cycles = occurrence.work.maxRepetitions
      guard let report = review.report(for: cycles) else { continue }
      review.report(
        report, at: occurrence.place,
        "\(cycles) cycles follow each other here; up to \(report.bound.figure) are advised.")
    }
  }

  /// Whole routines only.
  static let warmUp = SafetyCheck(
    "strength work without a warm-up before it", .warning(.noWarmUp, "Strength work without a warm-up"),
    why: "Muscles that work want to be warm: let some minutes of marching or easy movement come first.",
    source: "NHS, How to warm up (A)"
  ) { review in
    guard review.card != nil, let first = review.occurrences.firstIndex(where: \.isStrength),
      !review.occurrences[..<first].contains(where: { $0.has(anyOf: "warm-up", "aerobic") })
    else { return }
    review.report(
      .noWarmUp, at: review.occurrences[first].place,
      "Strength work begins here, and nothing before it is tagged warm-up; `marching` or `cat-camel` would do.")
  }

  static let acuteSet = SafetyCheck(
    "strength work or deep bending in a routine for a fresh spasm",
    .warning(.tooMuchForAcute, "Too much for a fresh spasm"),
    why: "A fresh spasm wants rest, breath and very small movements, not strength or deep bending.",
    source: "emedicinehealth.com and peers, toe touches and sit-ups (C); planks, rows and lifts are own judgement"
  ) { review in
    guard review.routine.goal == .acute else { return }
    for occurrence in review.occurrences
    where occurrence.has(anyOf: "plank", "row", "back-lift", "toe-touch", "sit-up") {
      review.report(
        .tooMuchForAcute, at: occurrence.place, "`\(occurrence.id)` asks too much of a back in a fresh spasm.")
    }
  }
}
