// Pages for the M4 codes: the words come from the table of limits, the examples stand here.
// SPDX-License-Identifier: GPL-3.0-or-later

extension Explanation {
  /// A page whose text is a limit's reason and source.
  private static func page<Measure>(
    _ code: Code, _ title: String, _ limit: Limit<Measure>, profile: Profile? = nil, wrong: String, right: String
  ) -> Explanation {
    page(code, title, why: limit.why, source: limit.source, profile: profile, wrong: wrong, right: right)
  }

  private static func page(
    _ code: Code, _ title: String, _ rule: Rule, profile: Profile? = nil, wrong: String, right: String
  ) -> Explanation {
    page(code, title, why: rule.why, source: rule.source, profile: profile, wrong: wrong, right: right)
  }

  private static func page(
    _ code: Code, _ title: String, why: String, source: String, profile: Profile?, wrong: String, right: String
  ) -> Explanation {
    var text = why + "\n\nSource: \(source)."
    if let profile { text += "\n\nChecked with `--profile \(profile.rawValue)`." }
    var page = Explanation(code, title, .file, wrong: wrong, right: right, text)
    if let profile { page.profiles = [profile] }
    return page
  }

  /// A routine around one exercise of its own.
  private static func routine(_ exercise: String, step: String = "", about: String = "") -> String {
    func indented(_ lines: String, by spaces: Int) -> String {
      lines.split(separator: "\n").map { String(repeating: " ", count: spaces) + $0 + "\n" }.joined()
    }
    return "format: 1\nroutine: Example\n" + (about.isEmpty ? "" : about + "\n")
      + "exercises:\n  example:\n    name: Example\n    position: sitting\n" + indented(exercise, by: 4)
      + "steps:\n  - do: example\n" + indented(step, by: 4).dropLastLineFeed
  }

  private static let cold = "kit: [cold pack, damp cloth]\ntags: [cold]"
  private static let look = "cues:\n  5m: Look at your skin."
  private static let acute = "goal: acute\nnotice: back-pain"

  static let safety: [Explanation] = stretchPages + packPages + strengthPages + carePages + profilePages

  private static let stretchPages: [Explanation] = [
    page(
      .longStretch, "A stretch held for very long", Limits.stretchHold, wrong: routine("tags: [stretch]\nhold: 90s"),
      right: routine("tags: [stretch]\nhold: 30s\nsets: 3")),
    page(
      .stretchOverUsual, "A stretch held for longer than usual", Limits.stretchHold,
      wrong: routine("tags: [stretch]\nhold: 45s"), right: routine("tags: [stretch]\nhold: 30s")),
    page(
      .stretchTotal, "Very much of one stretch", Limits.stretchTotal,
      wrong: routine("tags: [stretch]\nhold: 30s\nsets: 5"), right: routine("tags: [stretch]\nhold: 30s\nsets: 2")),
    page(
      .shortStretch, "Very little of one stretch", Limits.stretchLeast,
      wrong: routine("tags: [stretch]\nhold: 10s") + "\n  - rest: 5m",
      right: routine("tags: [stretch]\nhold: 15s\nsets: 3") + "\n  - rest: 5m"),
    page(
      .manyStretches, "A stretch repeated many times", Limits.stretchRepeats,
      wrong: routine("tags: [stretch]\nhold: 10s\nsets: 8"), right: routine("tags: [stretch]\nhold: 10s\nsets: 4")),
    page(
      .stretchBeforeStrength, "A long stretch before strength work", Limits.stretchBeforeStrength,
      wrong: """
        format: 1
        routine: Example
        exercises:
          calf-stretch: { name: Calf stretch, position: standing, tags: [stretch], muscles: [calves], hold: 30s, sets: 2 }
          hop: { name: Hop, position: standing, tags: [strength], muscles: [calves], hold: 5s }
          jog: { name: Jog, position: standing, tags: [warm-up], hold: 2m }
        steps:
          - do: jog
          - do: calf-stretch
          - do: hop
        """,
      right: """
        format: 1
        routine: Example
        exercises:
          calf-stretch: { name: Calf stretch, position: standing, tags: [stretch], muscles: [calves], hold: 30s, sets: 2 }
          hop: { name: Hop, position: standing, tags: [strength], muscles: [calves], hold: 5s }
          jog: { name: Jog, position: standing, tags: [warm-up], hold: 2m }
        steps:
          - do: jog
          - do: hop
          - do: calf-stretch
        """),
    page(
      .bouncing, "A stretch that bounces", Limits.bouncing,
      wrong: routine("tags: [stretch]\nhold: 30s\nsetup: Bend down and bounce a little."),
      right: routine("tags: [stretch]\nhold: 30s\nsetup: Bend down. Do not bounce.")),
  ]

  private static let packPages: [Explanation] = [
    page(
      .coldLong, "Cold for long", Limits.coldLength, wrong: routine("\(cold)\nhold: 18m\n\(look)"),
      right: routine("\(cold)\nhold: 10m\n\(look)")),
    page(
      .coldTooLong, "Cold for too long", Limits.coldLength, wrong: routine("\(cold)\nhold: 25m\n\(look)"),
      right: routine("\(cold)\nhold: 10m\n\(look)")),
    page(
      .coldGap, "Cold again after a short time", Limits.coldGap,
      wrong: routine("\(cold)\nhold: 10m\n\(look)") + "\n  - rest: 90m\n  - do: example",
      right: routine("\(cold)\nhold: 10m\n\(look)")),
    page(
      .coldTooSoon, "Cold again too soon", Limits.coldGap,
      wrong: routine("\(cold)\nhold: 10m\n\(look)") + "\n  - rest: 30m\n  - do: example",
      right: routine("\(cold)\nhold: 10m\n\(look)")),
    page(
      .coldBarrier, "Cold on bare skin", Limits.coldBarrier,
      wrong: routine("kit: [cold pack]\ntags: [cold]\nhold: 5m"),
      right: routine("kit: [cold pack, damp cloth]\ntags: [cold]\nhold: 5m")),
    page(
      .skinCheck, "Nobody looks at the skin", Limits.skinCheck, wrong: routine("\(cold)\nhold: 10m"),
      right: routine("\(cold)\nhold: 10m\n\(look)")),
    page(
      .iceMassage, "Ice massage for long", Limits.iceMassage, wrong: routine("tags: [cold, ice-massage]\nhold: 12m"),
      right: routine("tags: [cold, ice-massage]\nhold: 8m")),
    page(
      .heatLong, "Heat for long", Limits.heatLength, wrong: routine("tags: [heat]\nhold: 25m"),
      right: routine("tags: [heat]\nhold: 15m")),
    page(
      .heatTooLong, "Heat for too long", Limits.heatLength, wrong: routine("tags: [heat]\nhold: 40m"),
      right: routine("tags: [heat]\nhold: 15m")),
    page(
      .heatTooOften, "Heat many times a day", Limits.heatPerDay,
      wrong: routine("tags: [heat]\nhold: 15m", about: "how-often: Five times a day."),
      right: routine("tags: [heat]\nhold: 15m", about: "how-often: Three times a day at most.")),
    page(
      .packAtBedtime, "A cold or warm pack before sleep", Limits.bedtime,
      wrong: routine("tags: [heat]\nhold: 15m", about: "when: In bed, before you fall asleep."),
      right: routine("tags: [heat]\nhold: 15m", about: "when: In the afternoon.")),
    page(
      .heatOnInjury, "Heat on a fresh injury", Limits.heatOnInjury,
      wrong: routine("tags: [heat]\nhold: 15m", about: acute),
      right: routine("tags: [heat]\nhold: 15m", about: "goal: maintenance\nnotice: back-pain")),
  ]

  private static let strengthPages: [Explanation] = [
    page(
      .plankLong, "A long plank", Limits.plankHold, wrong: routine("tags: [plank]\nhold: 90s"),
      right: routine("tags: [plank]\nhold: 10s\nsets: 4\nrest: 10s")),
    page(
      .plankTooLong, "A plank that is too long", Limits.plankHold, wrong: routine("tags: [plank]\nhold: 3m"),
      right: routine("tags: [plank]\nhold: 30s")),
    page(
      .drillHold, "A drill held for long", Limits.drillHold, wrong: routine("tags: [drill]\nhold: 20s"),
      right: routine("tags: [drill]\nhold: 10s\nsets: 2")),
    page(
      .sidesDiffer, "A little more on one side", Limits.sides,
      wrong: routine("movement:\n  - for: 4s", step: "sides: left\nreps: 6")
        + "\n  - { do: example, sides: right, reps: 5 }",
      right: routine("movement:\n  - for: 4s", step: "sides: each\nreps: 6")),
    page(
      .sidesFarApart, "Much more on one side", Limits.sides,
      wrong: routine("movement:\n  - for: 4s", step: "sides: left\nreps: 8")
        + "\n  - { do: example, sides: right, reps: 4 }",
      right: routine("movement:\n  - for: 4s", step: "sides: each\nreps: 8")),
    page(
      .breathHeld, "The breath is held", Limits.breathHeld,
      wrong: routine("tags: [stability]\nhold: 10s\nsetup: Lift, and hold your breath."),
      right: routine("tags: [stability]\nhold: 10s\nsetup: Lift, and keep breathing.")),
    page(
      .manyBridges, "Very many bridges", Limits.bridges,
      wrong: routine("tags: [bridge]\nmovement:\n  - for: 4s", step: "reps: 12\nsets: 3"),
      right: routine("tags: [bridge]\nmovement:\n  - for: 4s", step: "reps: 10\nsets: 2")),
    page(
      .manyCatCamels, "Very many cycles of cat-camel", Limits.catCamels,
      wrong: routine("tags: [cat-camel]\nmovement:\n  - for: 4s", step: "reps: 20"),
      right: routine("tags: [cat-camel]\nmovement:\n  - for: 4s", step: "reps: 6")),
    page(
      .noWarmUp, "Strength work without a warm-up", Limits.warmUp, wrong: routine("tags: [strength]\nhold: 10s"),
      right: """
        format: 1
        routine: Example
        exercises:
          jog: { name: Jog, position: standing, tags: [warm-up], hold: 2m }
          squat: { name: Squat, position: standing, tags: [strength], hold: 10s }
        steps:
          - do: jog
          - do: squat
        """),
  ]

  private static let carePages: [Explanation] = [
    page(
      .tooMuchForAcute, "Too much for a fresh spasm", Limits.acute,
      wrong: routine("tags: [plank]\nhold: 10s", about: acute), right: routine("tags: [rest]\nhold: 2m", about: acute)),
    page(
      .longRest, "A long rest in one position", Limits.restLength, wrong: routine("tags: [rest]\nhold: 45m"),
      right: routine("tags: [rest]\nhold: 15m")),
    page(
      .bedRest, "Days in bed", Limits.bedRest, wrong: routine("hold: 10s") + "\n  - say: Stay in bed for five days.",
      right: routine("hold: 10s") + "\n  - say: Get up and walk a little every hour."),
    page(
      .noNoticeForPain, "A routine for pain without a notice", Limits.notice,
      wrong: routine("hold: 10s", about: "goal: acute"), right: routine("hold: 10s", about: acute)),
    page(
      .noNotice, "A routine without a notice", Limits.notice, wrong: routine("hold: 10s", about: "goal: mobility"),
      right: routine("hold: 10s", about: "goal: mobility\nnotice: back-pain")),
    page(
      .pushing, "Words that push on through pain", Limits.pushing,
      wrong: routine("hold: 10s") + "\n  - say: Push through the pain now.",
      right: routine("hold: 10s") + "\n  - say: Ease off when it hurts."),
  ]

  private static let profilePages: [Explanation] = [
    page(
      .earlyFlexion, "Bending soon after waking", Limits.earlyFlexion, profile: .firstHour,
      wrong: routine("tags: [flexion]\nhold: 10s"), right: routine("tags: [extension]\nhold: 10s")),
    page(
      .weakBones, "Rounding a back with brittle bones", Limits.weakBones, profile: .osteoporosis,
      wrong: routine("tags: [flexion]\nhold: 10s"), right: routine("tags: [extension]\nhold: 10s")),
    page(
      .proneInPregnancy, "On the front in pregnancy", Limits.prone, profile: .pregnant,
      wrong: routine("tags: [prone]\nhold: 10s"), right: routine("tags: [side-lying]\nhold: 10s")),
    page(
      .shortForOlder, "A short stretch for older people", Limits.olderStretch, profile: .olderAdult,
      wrong: routine("tags: [stretch]\nhold: 15s\nsets: 2"), right: routine("tags: [stretch]\nhold: 40s\nsets: 2")),
    page(
      .supineInPregnancy, "Long on the back in pregnancy", Limits.supine, profile: .pregnant,
      wrong: routine("tags: [supine]\nhold: 5m"), right: routine("tags: [supine]\nhold: 1m")),
  ]
}

extension String {
  fileprivate var dropLastLineFeed: String { hasSuffix("\n") ? String(dropLast()) : self }
}
