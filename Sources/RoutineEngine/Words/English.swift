// The English phrase table.
// SPDX-License-Identifier: GPL-3.0-or-later

extension PhraseTable {
  /// English.
  public static let english = PhraseTable(
    language: .english,
    wordings: [
      .opening: [.one: "<routine>. One minute.", .many: "<routine>. <minutes> minutes."],
      .beginsIn: "<routine>. It begins in <time>.",
      .mayBegin: "<routine>. Shall we begin?",
      .need: "You need <kit>.",
      .first: "First: <name>.",
      .next: "Next: <name>.", .later: "And then: <name>.",
      .holdFor: "Hold for <time>",
      .stayFor: "Stay for <time>",
      .wearFor: "Leave it on for <time>",
      .walkFor: "Walk for <time>",
      .breatheFor: "Breathe for <time>",
      .keepGoingFor: "Keep going for <time>",
      .holds: [.one: "One hold of <time>", .many: "<count> holds of <time>"],
      .repetitions: [.one: "One repetition", .many: "<count> repetitions"],
      .range: "<low> to <high>",
      .setsOf: "<sets> sets of <count>",
      .pyramid: "<sets> sets<each>: <list>",
      .holdPyramid: "<sets> holds<each>: <list>",
      .followed: "<before>, then <next>",
      .forTime: "For <time>",
      .setsOfTime: "<sets> sets of <time>",
      .parts: [.one: "One part of the body", .many: "<count> parts of the body, one after the other"],
      .setsAlone: [.one: "One set", .many: "<count> sets"],
      .load: "With <load>.",
      .ownTime: "Take your own time, and go on when you are ready.",
      .whenReady: "Go on when you are ready.",
      .onEachSide: " on each side",
      .takingTurns: " on each side, taking turns",
      .inTurn: ", left and right in turn",
      .onOneSide: " on the <side> side",
      .stopIf: "Stop if <reason>.",
      .leaveOutIf: "Leave this out if <reason>.",
      .takeOff: "Take it off now.",
      .sideAlone: "<side> side.",
      .sideFirst: "<side> side first.",
      .sideNameFirst: "<which> first.",
      .changeSides: "Change sides.",
      .rest: "Rest, <time>.",
      .thenSet: "Then set <set>.",
      .thenSetOf: "Then set <set>: <count>.",
      .lastSet: "Then the last set.",
      .lastSetOf: "Then the last set: <count>.",
      .thenRound: "Then round <round>.",
      .lastRound: "Then the last round.",
      .inOuterRound: "In <where>:",
      .thenInnerRound: "Pass <round> of <rounds>.",
      .lastInnerRound: "The last pass.",
      .insideRound: "round <round>",
      .progress: "Exercise <number> of <count>.",
      .getReady: "Get ready.",
      .half: "Half way.",
      .toGo: "<time> to go.",
      .holdTick: "The low tick begins a hold.",
      .countTicks: [
        .one: "A tick counts the last second.",
        .many: "Ticks count the last <count>.",
      ], .movementTick: "A tick begins the next movement.",
      .numbered: "Number <number>: <beat>",
      .numberedShort: "<number>: <beat>",
      .lastOne: "Last one. <beat>",
      .go: "Go.",
      .stop: "And stop.",
      .closing: "That was the last exercise.",
      .praise: "Well done.",
      .askRatings: "How much pain is there now, from zero to ten? And how hard was it?",
      .emergencyNumber: "your emergency number",
      .healthLine: "your doctor or health line",
      .paused: "Session paused.",
      .pausedWorn: "Session paused. The time of the pack runs on.",
      .resume: "We go on. <which>.",
      .back: "Back to <which>.",
      .soundBack: "The sound is back. We go on. <which>.",
    ],
    positions: [
      .standing: "Stand up.", .sitting: "Sit on a chair.", .kneeling: "Come onto your knees.",
      .handsAndKnees: "Come onto your hands and knees.", .onTheBack: "Lie on your back.",
      .onTheFront: "Lie on your front.",
      .onTheSide: SidedWords("Lie on your side.", sided: "Lie on your <side> side."),
      .sittingOnTheFloor: "Sit on the floor.",
    ],
    ways: [
      .standByChair: "Stand by your chair, and hold the seat.", .standByMat: "Stand on your mat.",
      .standUpToTurn: "Stand up, turn round, and hold the seat.",
      .lowerOneKnee: "Step one foot back, and lower that knee.", .lowerOtherKnee: "Now the other knee.",
      .handsDown: "Put your hands on the mat.",
      .sitToOneSide: SidedWords(
        "Hands on the mat, and sit to one side.", sided: "Hands on the mat, and sit to the <side>."),
      .lieDownAndRoll: "Lie down on that side, then roll onto your back.",
      .lieOnFront: "Walk your hands forward, and lie on your front.",
      .lieOnSide: SidedWords("Lie down on that side.", sided: "Lie down on your <side> side."),
      .rollToSide: "Roll to your side.", .pushUpToSit: "Push up with your arms until you sit.",
      .ontoHandsAndKnees: "Come onto your hands and knees.",
      .pushUpToHandsAndKnees: "Push up onto your hands and knees.",
      .handsOnChair: "Hands on the chair, one foot flat in front.",
      .footForward: "One foot flat in front, hands on that knee.",
      .standUp: "Push up slowly, and stand a moment.", .sitOnChair: "Push up slowly, turn, and sit down.",
    ],
    chair: "chair",
    conditions: [
      Condition("brittle bones", "brittle", "weak bones", "osteopor", "spine fracture"),
      Condition("pregnancy", "pregnan", "expecting", "trimester"),
      Condition("an operation", "operation", "surger", "operated"),
      Condition("an injury", "injur", "fall", "fell", "accident", "broken bone"),
      Condition("the heart", "heart", "blood pressure", "angina"),
      Condition(
        "numbness or weakness", "tingl", "numb", "weak leg", "weak or", "weak,", "weakness", "pins and needles",
        "spreads"),
      Condition("the circulation", "circulation", "raynaud"),
      Condition("the skin", "broken skin", "feeling"),
      Condition("a medicine patch or a rub", "patch", "heat rub", "a rub", "or rub"),
      Condition("dizziness or glaucoma", "dizz", "glaucoma"),
    ],
    pluralForm: { $0 == 1 ? .one : .many },
    number: EnglishNumbers.words,
    duration: EnglishNumbers.duration,
    side: { side, _ in side == .left ? "left" : "right" },
    insideSentence: EnglishNumbers.insideSentence,
    list: { words in
      guard let last = words.last, words.count > 1 else { return words.first ?? "" }
      return words.dropLast().joined(separator: ", ") + " and " + last
    },
    item: EnglishNumbers.item
  )
}

/// English numbers, lengths and articles.
private enum EnglishNumbers {
  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

  static func words(_ number: Int) -> String {
    switch number {
    case 0..<20: return small[number]
    case 20..<100:
      return tens[number / 10] + (number % 10 == 0 ? "" : "-" + small[number % 10])
    case 100..<1000:
      let rest = number % 100
      return small[number / 100] + " hundred" + (rest == 0 ? "" : " and " + words(rest))
    default: return String(number)
    }
  }

  private static func counted(_ number: Int, _ unit: String) -> String {
    words(number) + " " + unit + (number == 1 ? "" : "s")
  }

  static func duration(_ length: Frames) -> String {
    let tenths = Int((length.microseconds + 50_000) / 100_000)
    let (seconds, fraction) = tenths.quotientAndRemainder(dividingBy: 10)
    if fraction != 0, seconds < 60 {
      if fraction == 5 { return seconds == 0 ? "half a second" : words(seconds) + " and a half seconds" }
      return words(seconds) + " point " + words(fraction) + " seconds"
    }
    var parts: [String] = []
    if seconds >= 3600 { parts.append(counted(seconds / 3600, "hour")) }
    if seconds % 3600 >= 60 { parts.append(counted(seconds % 3600 / 60, "minute")) }
    if seconds % 60 != 0 || parts.isEmpty { parts.append(counted(seconds % 60, "second")) }
    return parts.joined(separator: " and ")
  }

  /// Lowers the first letter, unless the first word has another capital, as in "McGill".
  static func insideSentence(_ text: String) -> String {
    guard let first = text.first, first.isUppercase else { return text }
    let word = text.prefix { !$0.isWhitespace }
    guard word != "I", !word.dropFirst().contains(where: \.isUppercase) else { return text }
    return first.lowercased() + text.dropFirst()
  }

  static func item(_ thing: String) -> String {
    let first = thing.prefix { !$0.isWhitespace }.lowercased()
    if ["a", "an", "the", "some", "your", "one", "two", "three", "four"].contains(first) { return thing }
    if thing.first?.isNumber == true || thing.hasSuffix("s") || first == "water" { return thing }
    return ("aeiou".contains(first.first ?? "b") ? "an " : "a ") + insideSentence(thing)
  }
}
