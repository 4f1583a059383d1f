// Warm packs: length, times a day, fresh injuries; and packs of either kind before sleep.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension SafetyCheck {
  static let heatLength = SafetyCheck(
    "heat, one turn", .warning(.heatLong, "Heat for long", .above(.seconds(20 * 60))),
    .error(.heatTooLong, "Heat for too long", .above(.seconds(30 * 60))),
    why: "Ten to twenty minutes of heat are enough, and more than thirty may burn the skin.",
    source: "Midlands Partnership NHS, Safe use of heat treatment (A); Scott and White with ExitCare, Heat therapy (A)"
  ) { review in
    for occurrence in review.warm {
      review.report(
        occurrence.work.longestSet, of: occurrence, as: occurrence.first(of: .heat, .bath) ?? .heat, "The heat stays on"
      )
    }
    review.reportLongOrders(of: .heat, "The heat stays on")
    review.reportKeptOn(review.warm, "The heat stays on")
  }

  /// Checks the number of turns in the routine and its `how-often`.
  static let heatPerDay = SafetyCheck(
    "heat, times a day", .warning(.heatTooOften, "Heat many times a day", .moreThan(3)),
    why: "Heat is for three times a day at most.", source: "Midlands Partnership NHS, Safe use of heat treatment (A)"
  ) { review in
    let heat = review.occurrences(with: .heat)
    guard let last = heat.last else { return }
    let times = heat.reduce(0) { $0 + $1.work.sets * $1.rounds }
    if let report = review.report(for: times) {
      review.report(
        report, at: last.place,
        "Heat comes \(times) times in this routine; \(report.bound.figure) times a day is the most.")
    }
    review.reportWords(.heatTooOften, of: .again) { "\($0) is too soon for heat; three times a day is the most." }
    for pace in review.paces
    where !pace.isDenied && (pace.timesADay.map { $0 > 3 } ?? false || pace.isWithin(.seconds(3 * 3600))) {
      review.report(
        .heatTooOften, at: pace.place,
        "\u{201C}\(pace.words)\u{201D} is too often for heat; three times a day is the most.")
    }
  }

  /// A spasm or stiffness without an injury may be warmed from the start.
  static let heatOnInjury = SafetyCheck(
    "heat on a fresh injury", .warning(.heatOnInjury, "Heat on a fresh injury"),
    why:
      "Heat makes a fresh injury swell; wait about two days. A back in spasm without a bruise or swelling may be warmed.",
    source:
      "Scott and White with ExitCare, Heat therapy (A); A.D.A.M., Managing acute back pain at home (A); Annals of Internal "
      + "Medicine 2017;166:514, heat for acute low back pain (B)"
  ) { review in
    for occurrence in review.warm {
      let injury = review.says(.injury, of: occurrence)
      let isAcute = review.routine.goal == .acute && review.about(.spasm) == nil
      guard injury != nil || isAcute || occurrence.has(.newInjury) else { continue }
      review.report(
        .heatOnInjury, at: occurrence.place,
        "Heat does not belong on a fresh injury"
          + (injury.map { ", and this speaks of \u{201C}\($0.words)\u{201D}." } ?? "."), of: occurrence,
        as: occurrence.first(of: .heat, .bath))
    }
  }

  /// A routine with a pack that speaks of the night or of sleep.
  static let packAtBedtime = SafetyCheck(
    "heat or cold before sleep", .warning(.packAtBedtime, "A cold or warm pack before sleep"),
    why: "Whoever falls asleep with a cold or warm pack wakes up with a burn.",
    source: "Midlands Partnership NHS, Safe use of heat treatment (A)"
  ) { review in
    for pack in review.packs {
      guard let remark = review.says(.evening, of: pack) else { continue }
      review.report(
        .packAtBedtime, at: pack.place,
        "This routine speaks of \u{201C}\(remark.words)\u{201D}, and has a \(pack.has(.heat) ? "warm" : "cold") pack in it.",
        of: pack, as: pack.has(.heat) ? .heat : .cold)
      return
    }
  }

  static let lieOnPack = SafetyCheck(
    "words that ask to lie or sit on a pack", .warning(.lieOnPack, "Lying on a pack"),
    why: "Under the weight of the body a pack warms or cools the skin much more, and nobody feels it in time.",
    source: "Midlands Partnership NHS, Safe use of heat treatment (A)"
  ) { review in
    for pack in review.packs {
      guard let remark = review.says(.lieOnPack, of: pack) else { continue }
      review.report(
        .lieOnPack, at: remark.place,
        "\u{201C}\(remark.words)\u{201D} puts the body on the pack; lay the pack on the body.",
        of: pack, as: pack.has(.heat) ? .heat : .cold)
    }
  }

  static let packWithoutEnd = SafetyCheck(
    "a pack that waits for the listener", .warning(.packWithoutEnd, "A pack without an end"),
    why: "A pack has to come off in time, and nobody who dozes off says that it is time.",
    source: "Midlands Partnership NHS, Safe use of heat treatment and Safe use of cold treatment (A)"
  ) { review in
    for pack in review.packs where pack.dose.untilReady {
      let isHeat = pack.has(.heat)
      review.report(
        .packWithoutEnd, at: pack.place,
        "`\(pack.id)` stays on until the listener says so; give it a time, such as `hold: \(isHeat ? "15m" : "10m")`.",
        of: pack,
        as: isHeat ? .heat : .cold)
    }
  }

  static let heatOverPatch = SafetyCheck(
    "heat over a medicine patch or a rub", .warning(.heatOverPatch, "Heat over a patch or a rub"),
    why:
      "Heat drives the medicine of a patch into the blood, with overdose and death, and burns skin with a heat rub on it.",
    source:
      "ISMP, Do not warm your patches, consumermedsafety.org/safety-articles/do-not-warm-your-patches, read 2026-11-26 "
      + "(A); FDA, Burns with topical muscle and joint pain relievers, fda.gov/Drugs/DrugSafety/ucm318858.htm, read 2026-11-26 "
      + "(A)"
  ) { review in
    for pack in review.warm {
      guard let remark = review.says(.patch, of: pack) else { continue }
      review.report(
        .heatOverPatch, at: remark.place, "\u{201C}\(remark.words)\u{201D} and heat do not go together.", of: pack,
        as: pack.first(of: .heat, .bath))
    }
  }

  static let tooHot = SafetyCheck(
    "words that make heat or cold as strong as it can be borne", .warning(.tooHot, "Too hot, or too cold"),
    why:
      "Heat should feel pleasantly warm. Water for a foot or hand has 40 to 45 \u{B0}C, a bottle is never filled with "
      + "boiling water, and skin that turns red has had too much.",
    source: "Midlands Partnership NHS, Safe use of heat treatment, mpft.nhs.uk/services/msk/self-help/general-advice/"
      + "safe-use-heat-treatment, read 2026-11-26 (A)"
  ) { review in
    for occurrence in review.occurrences(with: .warmOrCold) {
      guard let remark = review.says(.tooHot, of: occurrence) else { continue }
      let topic = occurrence.first(of: .heat, .bath, .cold)
      review.report(
        .tooHot, at: remark.place,
        "\u{201C}\(remark.words)\u{201D} is more than the skin bears; say that it should be pleasant.", of: occurrence,
        as: topic)
    }
  }

  static let skinAtRisk = SafetyCheck(
    "heat or cold for people whose skin does not feel, is badly supplied with blood, or is not whole",
    .warning(.skinAtRisk, "A pack on skin at risk"),
    why:
      "Who does not feel heat or cold does not feel a burn either, and skin with little blood, wounds or an infection is "
      + "hurt soon. They should ask a doctor or nurse first.",
    source:
      "Midlands Partnership NHS, Safe use of heat treatment and Safe use of cold treatment, mpft.nhs.uk/services/msk/"
      + "self-help/general-advice, read 2026-11-26 (A); Training Matters, Ice and heat therapy, on diabetes, "
      + "tmmagazine.co.uk, read 2026-11-26 (C)"
  ) { review in
    for occurrence in review.occurrences(with: .warmOrCold) {
      guard let remark = review.says(.skinAtRisk, of: occurrence) else { continue }
      let topic = occurrence.first(of: .heat, .bath, .cold)
      review.report(
        .skinAtRisk, at: occurrence.place,
        "This speaks of \u{201C}\(remark.words)\u{201D}, and `\(occurrence.id)` is \(topic == .cold ? "cold" : "hot") on "
          + "the skin.", of: occurrence, as: topic)
    }
  }
}

extension SafetyReview {
  /// The exercises that are a cold or warm pack.
  fileprivate var packs: [ReviewedOccurrence] { occurrences(with: .packs) }

  /// Those that warm the skin: warm packs, and hot water or steam.
  fileprivate var warm: [ReviewedOccurrence] {
    occurrences(with: Topics(.heat, .bath)).filter { $0.has(.heat) || !$0.has(.cold) }
  }
}
