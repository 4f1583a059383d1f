// A second language, to prove that the phrase table's shape carries declined sides and plural forms.
// SPDX-License-Identifier: GPL-3.0-or-later

@testable import RoutineEngine

extension PhraseTable {
  static let german = PhraseTable(
    language: Language("de"),
    wordings: [
      .opening: [.one: "<routine>. Eine Minute.", .many: "<routine>. <minutes> Minuten."],
      .beginsIn: [.many: "<routine>. Es beginnt in <time>."],
      .need: [.many: "Du brauchst <kit>."],
      .first: [.many: "Zuerst: <name>."],
      .next: [.many: "Als Nächstes: <name>."],
      .holdFor: [.many: "<time> lang halten"],
      .holds: [.one: "Einmal <time> lang halten", .many: "<count>mal <time> lang halten"],
      .repetitions: [.one: "Eine Wiederholung", .many: "<count> Wiederholungen"],
      .setsOf: [.many: "<sets> Sätze zu <count>"],
      .pyramid: [.many: "Sätze zu <list>"],
      .forTime: [.many: "<time> lang"],
      .setsOfTime: [.many: "<sets> Sätze von <time>"],
      .parts: [.one: "Ein Körperteil", .many: "<count> Körperteile nacheinander"],
      .ownTime: [.many: "Nimm dir Zeit, und mach weiter, wenn du so weit bist."],
      .onEachSide: [.many: " auf jeder Seite"],
      .takingTurns: [.many: " auf jeder Seite im Wechsel"],
      .onOneSide: [.many: " auf der <side>en Seite"],
      .stopIf: [.many: "Hör auf, wenn <reason>."],
      .sideAlone: [.many: "<side>."],
      .sideFirst: [.many: "Zuerst <side>."],
      .sideNameFirst: [.many: "Zuerst <which>."],
      .changeSides: [.many: "Seite wechseln."],
      .rest: [.many: "Pause, <time>."],
      .thenSet: [.many: "Dann Satz <set>."],
      .thenRound: [.many: "Dann Runde <round>."],
      .getReady: [.many: "Mach dich bereit."],
      .half: [.many: "Halbzeit."],
      .tenSeconds: [.many: "Noch zehn Sekunden."],
      .minutesLeft: [.one: "Noch eine Minute.", .many: "Noch <minutes> Minuten."],
      .numbered: [.many: "<number>: <beat>"],
      .lastOne: [.many: "Letzte. <beat>"],
      .go: [.many: "Los."],
      .stop: [.many: "Und Schluss."],
      .closing: [.many: "Das war die letzte Übung. Gut gemacht."],
      .paused: [.many: "Angehalten."],
      .resume: [.many: "Es geht weiter. <which>."],
      .soundBack: [.many: "Der Ton ist wieder da. Es geht weiter. <which>."],
      .back: [.many: "Zurück zu <which>."],
    ],
    positions: [
      .standing: "Im Stehen.", .sitting: "Auf dem Stuhl.", .kneeling: "Im Knien.", .handsAndKnees: "Auf allen vieren.",
      .onTheBack: "Auf dem Rücken.", .onTheFront: "Auf dem Bauch.", .onTheSide: "Auf der Seite.",
      .sittingOnTheFloor: "Im Sitzen auf dem Boden.",
    ],
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
