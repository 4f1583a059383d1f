// A second language, to prove that the phrase table's shape carries declined sides and plural forms.
// SPDX-License-Identifier: GPL-3.0-or-later

@testable import RoutineEngine

extension PhraseTable {
  static let german = PhraseTable(
    language: Language("de"),
    wordings: [
      .opening: [.one: "<routine>. Eine Minute.", .many: "<routine>. <minutes> Minuten."],
      .beginsIn: "<routine>. Es beginnt in <time>.",
      .mayBegin: "<routine>. Fangen wir an?",
      .need: "Du brauchst <kit>.",
      .first: "Zuerst: <name>.",
      .next: "Als Nächstes: <name>.",
      .range: "<low> bis <high>", .whenReady: "Mach weiter, wenn du bereit bist.",
      .later: "Und dann: <name>.",
      .holdFor: "<time> lang halten",
      .stayFor: "<time> lang bleiben",
      .wearFor: "<time> lang liegen lassen",
      .walkFor: "<time> lang gehen",
      .breatheFor: "<time> lang atmen",
      .keepGoingFor: "<time> lang weitermachen",
      .holds: [.one: "Einmal <time> lang halten", .many: "<count>mal <time> lang halten"],
      .repetitions: [.one: "Eine Wiederholung", .many: "<count> Wiederholungen"],
      .setsOf: "<sets> Sätze zu <count>",
      .pyramid: "<sets> Sätze<each>: <list>",
      .holdPyramid: "<sets>mal halten<each>: <list>",
      .followed: "<before>, dann <next>",
      .forTime: "<time> lang",
      .setsOfTime: "<sets> Sätze von <time>",
      .parts: [.one: "Ein Körperteil", .many: "<count> Körperteile nacheinander"],
      .setsAlone: [.one: "Ein Satz", .many: "<count> Sätze"],
      .load: "Mit <load>.",
      .ownTime: "Nimm dir Zeit, und mach weiter, wenn du so weit bist.",
      .onEachSide: " auf jeder Seite",
      .takingTurns: " auf jeder Seite im Wechsel",
      .inTurn: ", links und rechts im Wechsel",
      .onOneSide: " auf der <side>en Seite",
      .stopIf: "Hör auf, wenn <reason>.",
      .leaveOutIf: "Lass das aus, wenn <reason>.",
      .takeOff: "Nimm es jetzt ab.",
      .sideAlone: "<side>.",
      .sideFirst: "Zuerst <side>.",
      .sideNameFirst: "Zuerst <which>.",
      .changeSides: "Seite wechseln.",
      .rest: "Pause, <time>.",
      .thenSet: "Dann Satz <set>.",
      .thenSetOf: "Dann Satz <set>: <count>.",
      .lastSet: "Dann der letzte Satz.",
      .lastSetOf: "Dann der letzte Satz: <count>.",
      .thenRound: "Dann Runde <round>.",
      .lastRound: "Dann die letzte Runde.",
      .inOuterRound: "In <where>:",
      .thenInnerRound: "Durchgang <round> von <rounds>.",
      .lastInnerRound: "Der letzte Durchgang.",
      .insideRound: "Runde <round>",
      .progress: "Übung <number> von <count>.",
      .getReady: "Mach dich bereit.",
      .half: "Halbzeit.",
      .toGo: "Noch <time>.",
      .holdTick: "Der tiefe Ton beginnt das Halten.",
      .countTicks: [
        .one: "Ein Ton zählt die letzte Sekunde.", .many: "Töne zählen die letzten <count>.",
      ], .movementTick: "Ein Ton beginnt die nächste Bewegung.",
      .numbered: "Nummer <number>: <beat>",
      .numberedShort: "<number>: <beat>",
      .lastOne: "Letzte. <beat>",
      .go: "Los.",
      .stop: "Und Schluss.",
      .closing: "Das war die letzte Übung.",
      .praise: "Gut gemacht.",
      .askRatings: "Wie stark ist der Schmerz jetzt, von null bis zehn? Und wie schwer war es?",
      .emergencyNumber: "den Notruf",
      .healthLine: "deine Ärztin",
      .paused: "Angehalten.",
      .pausedWorn: "Angehalten. Die Zeit läuft weiter.",
      .resume: "Es geht weiter. <which>.",
      .soundBack: "Der Ton ist wieder da. Es geht weiter. <which>.",
      .back: "Zurück zu <which>.",
    ],
    positions: [
      .standing: "Steh auf.", .sitting: "Setz dich auf einen Stuhl.", .kneeling: "Knie dich hin.",
      .handsAndKnees: "Komm auf alle viere.", .onTheBack: "Leg dich auf den Rücken.",
      .onTheFront: "Leg dich auf den Bauch.",
      .onTheSide: SidedWords("Leg dich auf die Seite.", sided: "Leg dich auf die <side>e Seite."),
      .sittingOnTheFloor: "Setz dich auf den Boden.",
    ],
    ways: [
      .standByChair: "Stell dich neben den Stuhl.", .standByMat: "Stell dich auf die Matte.",
      .standUpToTurn: "Steh auf, und dreh dich um.", .lowerOneKnee: "Ein Knie auf den Boden.",
      .lowerOtherKnee: "Jetzt das andere Knie.", .handsDown: "Hände auf die Matte.",
      .sitToOneSide: SidedWords("Setz dich zur Seite.", sided: "Setz dich nach <side>."),
      .lieDownAndRoll: "Leg dich hin, und roll auf den Rücken.", .lieOnFront: "Leg dich auf den Bauch.",
      .lieOnSide: SidedWords("Leg dich auf die Seite.", sided: "Leg dich auf die <side>e Seite."),
      .rollToSide: "Roll auf die Seite.", .pushUpToSit: "Stütz dich hoch, bis du sitzt.",
      .ontoHandsAndKnees: "Komm auf alle viere.", .pushUpToHandsAndKnees: "Stütz dich auf alle viere.",
      .handsOnChair: "Hände auf den Stuhl, ein Fuß nach vorn.", .footForward: "Ein Fuß nach vorn.",
      .standUp: "Komm langsam hoch.", .sitOnChair: "Komm langsam hoch, und setz dich.",
    ],
    chair: "stuhl",
    pluralForm: { $0 == 1 ? .one : .many },
    number: {
      ["null", "eins", "zwei", "drei", "vier", "fünf", "sechs"].indices.contains($0)
        ? ["null", "eins", "zwei", "drei", "vier", "fünf", "sechs"][$0] : String($0)
    },
    duration: { $0 == .seconds(1) ? "eine Sekunde" : "\(Int($0.seconds)) Sekunden" },
    side: { side, lettersFollow in
      switch (side, lettersFollow) {
      case (.left, true): "link"
      case (.right, true): "recht"
      case (.left, false): "links"
      case (.right, false): "rechts"
      }
    },
    insideSentence: { $0 },
    list: { $0.joined(separator: ", ") },
    item: { $0 }
  )
}
