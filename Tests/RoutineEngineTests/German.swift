// A second language, to prove that the phrase table's shape carries declined sides and plural forms.
// SPDX-License-Identifier: GPL-3.0-or-later

@testable import RoutineEngine

extension PhraseTable {
  static let german = PhraseTable(
    language: Language("de"),
    wordings: [
      .opening: [.one: "<routine>. Eine Minute.", .many: "<routine>. <minutes> Minuten."],
      .beginsIn: "<routine>. Es beginnt in <time>.",
      .need: "Du brauchst <kit>.",
      .first: "Zuerst: <name>.",
      .next: "Als Nächstes: <name>.",
      .holdFor: "<time> lang halten",
      .holds: [.one: "Einmal <time> lang halten", .many: "<count>mal <time> lang halten"],
      .repetitions: [.one: "Eine Wiederholung", .many: "<count> Wiederholungen"],
      .setsOf: "<sets> Sätze zu <count>",
      .pyramid: "Sätze zu <list>",
      .forTime: "<time> lang",
      .setsOfTime: "<sets> Sätze von <time>",
      .parts: [.one: "Ein Körperteil", .many: "<count> Körperteile nacheinander"],
      .setsAlone: [.one: "Ein Satz", .many: "<count> Sätze"],
      .ownTime: "Nimm dir Zeit, und mach weiter, wenn du so weit bist.",
      .onEachSide: " auf jeder Seite",
      .takingTurns: " auf jeder Seite im Wechsel",
      .inTurn: ", links und rechts im Wechsel",
      .onOneSide: " auf der <side>en Seite",
      .stopIf: "Hör auf, wenn <reason>.",
      .sideAlone: "<side>.",
      .sideFirst: "Zuerst <side>.",
      .sideNameFirst: "Zuerst <which>.",
      .changeSides: "Seite wechseln.",
      .rest: "Pause, <time>.",
      .thenSet: "Dann Satz <set>.",
      .thenRound: "Dann Runde <round>.",
      .getReady: "Mach dich bereit.",
      .half: "Halbzeit.",
      .tenSeconds: "Noch zehn Sekunden.",
      .minutesLeft: [.one: "Noch eine Minute.", .many: "Noch <minutes> Minuten."],
      .holdTick: "Der tiefe Ton beginnt das Halten.",
      .countTicks: [
        .one: "Ab jetzt zählt ein Ton die letzte Sekunde.", .many: "Ab jetzt zählen Töne die letzten <count> Sekunden.",
      ], .movementTick: "Ein Ton beginnt die nächste Bewegung.",
      .numbered: "<number>: <beat>",
      .lastOne: "Letzte. <beat>",
      .go: "Los.",
      .stop: "Und Schluss.",
      .closing: "Das war die letzte Übung. Gut gemacht.",
      .paused: "Angehalten.",
      .resume: "Es geht weiter. <which>.",
      .soundBack: "Der Ton ist wieder da. Es geht weiter. <which>.",
      .back: "Zurück zu <which>.",
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
