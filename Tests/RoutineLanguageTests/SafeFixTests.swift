// The law of safe fixes: none changes which exercise is done, for how long or how often.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RoutineEngine
import TestSupport
import Testing

@testable import RoutineLanguage

@Suite struct SafeFixTests {
  /// The exercises that come with Limber.
  private static let ids: [String] = {
    let folder = Fixtures.project.appending(path: "Routines/Exercises").path
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".yaml") }
      .map { String($0.dropLast(5)) }.sorted()
  }()

  private static let shipped: [String: [UInt8]] = {
    var files: [String: [UInt8]] = [:]
    for kind in ["Exercises", "Notices"] {
      let folder = Fixtures.project.appending(path: "Routines/\(kind)")
      for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] {
        files["Library/\(kind)/\(name)"] = (try? Data(contentsOf: folder.appending(path: name))).map(Array.init)
      }
    }
    return files
  }()

  private let store = DocumentStore(files: MemoryFiles(shipped), folders: ["Library"])

  /// A text after its safe fixes, and what it then is.
  private func repaired(_ text: String) throws -> (text: String, checked: Checked<Document>) {
    store.open("file.yaml", text: Array(text.utf8), version: 1)
    let repaired = try store.repaired("file.yaml", unsafe: false)
    store.open("file.yaml", text: repaired.bytes, version: 2)
    return (String(decoding: repaired.bytes, as: UTF8.self), try store.check("file.yaml"))
  }

  /// What is done: each exercise, with its work plan, and the rests.
  private func work(_ checked: Checked<Document>) -> [String]? {
    func lines(_ steps: [Step]) -> [String] {
      steps.flatMap { step -> [String] in
        switch step {
        case .exercise(let exercise, let dose, _):
          let plan = WorkPlan(exercise, dose)
          return ["\(exercise.id) \(dose.amount) \(String(describing: dose.hold)) \(plan.leastLength) \(plan.sets)"]
        case .rest(let length, _): return ["rest \(length)"]
        case .say: return []
        case .circuit(let rounds, let rest, let steps, _):
          return ["\(rounds) rounds \(String(describing: rest))"] + lines(steps)
        }
      }
    }
    return checked.value?.session.map { lines($0.steps) }
  }

  // MARK: Harmless: mended, and the same as before

  static let plan = """
    format: 1
    routine: Plan
    minutes: 9
    steps:
      - do: bird-dog
        reps: [5, 3, 1]
        rest: 30s
      - do: side-plank
        hold: 8s
        sets: 2
        sides: each
      - rest: 1m 30s
      - repeat: 2
        rest: 20s
        steps:
          - do: cat-camel
            reps: 6
          - say: Breathe out.

    """

  /// Changes that leave only one meaning.
  static let harmless: [(String, String)] = [
    ("bird-dog", "Bird Dog"), ("bird-dog", "bird_dog"), ("bird-dog", "birddog"), ("bird-dog", "BIRD-DOG"),
    ("bird-dog", "bird\u{2013}dog"), ("bird-dog", "bird\u{2011}dog"), ("bird-dog", "“bird-dog”"),
    ("cat-camel", "cat-cow"), ("cat-camel", "Cat cow"), ("cat-camel", "cat\u{AD}-camel"),
    ("rest: 30s", "Rest: 30s"), ("rest: 30s", "rest : 30s"), ("rest: 30s", "wait: 30s"), ("rest: 30s", "rest: 30 secs"),
    ("rest: 30s", "rest:\u{A0}30s"), ("rest: 30s", "rest: 30\u{A0}s"), ("rest: 30s", "rest: 30S"),
    ("rest: 30s", "rest: \u{202F}30s"), ("rest: 30s", "rest: ½ min"), ("rest: 30s", "rest：30s"),
    ("rest: 30s", "rest: 30″"), ("rest: 30s", "rest:\t30s"), ("rest: 30s", "descanso: 30s"),
    ("1m 30s", "1 Min 30 Sek"), ("1m 30s", "1.5 mins"), ("1m 30s", "1½ minutes"), ("1m 30s", "1,5m"),
    ("reps: 6", "repetitions: 6"), ("reps: 6", "rep: 6"), ("reps: 6", "reps: 6x"), ("reps: 6", "reps: x6"),
    ("reps: 6", "reps: 6 times"), ("reps: 6", "Wiederholungen: 6"), ("reps: 6", "reps: ６"), ("reps: 6", "reps: 6×"),
    ("sets: 2", "Sätze: 2"), ("sets: 2", "series: 2"), ("sets: 2", "sets: 2x"), ("sides: each", "side: each"),
    ("sides: each", "sides: Each"), ("sides: each", "sides: each side"), ("sides: each", "sides: je Seite"),
    ("hold: 8s\n    sets: 2", "hold: 2x8s"), ("hold: 8s\n    sets: 2", "hold: 2 × 8 s"),
    ("repeat: 2", "rounds: 2"), ("repeat: 2", "Repeat: 2"), ("format: 1", "Format: 1"),
    ("routine: Plan", "title: Plan"),
    ("routine: Plan", "Routine: Plan"), ("steps:\n  - do", "Steps:\n  - do"), ("minutes: 9", "minutes: 9 min"),
    ("  - do: bird", "  – do: bird"), ("  - do: bird", "  • do: bird"), ("  - do: bird", "  \u{25AA} do: bird"),
    ("  - do: bird", "  1. do: bird"), ("  - do: bird", "  *  do: bird"), ("  - do: bird", "  -\u{A0}do: bird"),
    ("  - do: bird", "  - Do: bird"), ("  - do: bird", "  - Übung: bird"), ("  - do: bird", "  -do: bird"),
    ("  - rest: 1m", " \u{A0}- rest: 1m"), ("reps: 6", "reps: six"), ("reps: 6", "reps: 6,"), ("reps: 6", "reps = 6"),
    ("reps: 6", "reps - 6"), ("sets: 2", "sets: twice"), ("repeat: 2", "repeat: 2 times"), ("repeat: 2", "repeat: two"),
    ("rest: 30s", "rest: thirty seconds"), ("rest: 30s", "rest: half a minute"), ("rest: 30s", "rest: 30 sec."),
    ("rest: 30s", "rest: 1/2 min"), ("1m 30s", "a minute and a half"), ("1m 30s", "1 min and 30 seconds"),
    ("bird-dog", "**bird-dog**"), ("bird-dog", "`bird-dog`"), ("bird-dog", "bird-dog,"),
    ("  - do: bird", "  - [ ] do: bird"), ("  - do: bird", "  [x] do: bird"), ("  - do: bird", "  a) do: bird"),
    ("  - do: bird", "  o do: bird"), ("  - do: bird", "  ③ do: bird"), ("  - do: bird", "  ✅ do: bird"),
  ]

  @Test(arguments: harmless) func whatHasOneMeaningIsMendedToIt(_ old: String, _ new: String) throws {
    let right = try repaired(Self.plan)
    #expect(right.text == Self.plan && work(right.checked)?.count == 5)
    let changed = Self.plan.replacingOccurrences(of: old, with: new)
    #expect(changed != Self.plan)
    let mended = try repaired(changed)
    #expect(
      work(mended.checked) == work(right.checked),
      "\(new): \(mended.checked.diagnostics.map(\.message)) in \(mended.text)")
  }

  // MARK: Harmful: remarks and lines out of place

  /// Each line with content of a text, by its index, with its indentation.
  private static func lines(_ text: String) -> [(index: Int, indent: Int, words: String)] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
      let words = line.drop { $0 == " " }
      return words.isEmpty ? nil : (index, line.count - words.count, String(words))
    }
  }

  private static func replacing(_ index: Int, with line: String, in text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines[index] = line
    return lines.joined(separator: "\n")
  }

  /// A line that the author has taken out stays out.
  @Test(arguments: ["// ", "//", "-- ", "--", "; ", "/* ", "<!-- ", "~~", "> ", "! ", "?"])
  func aRemarkIsNeverSwitchedOn(_ mark: String) throws {
    for line in Self.lines(Self.plan) {
      let indent = String(repeating: " ", count: line.indent)
      let text = Self.replacing(line.index, with: indent + mark + line.words, in: Self.plan)
      let after = try repaired(text)
      #expect(after.checked.hasErrors, "\(mark)\(line.words): \(after.text)")
    }
    for name in ["do", "reps", "rest", "hold", "repeat"] {
      for old in Self.lines(Self.plan) where old.words.contains("\(name): ") {
        let new = old.words.replacingOccurrences(of: "\(name): ", with: "\(name): \(mark)")
        let line = String(repeating: " ", count: old.indent) + new
        let after = try repaired(Self.replacing(old.index, with: line, in: Self.plan))
        #expect(after.checked.hasErrors, "\(new): \(after.text)")
      }
    }
  }

  /// A line that is up to two spaces out of place, with what belongs to it or alone, is put back or left.
  @Test(arguments: [-2, -1, 1, 2], [true, false])
  func aLineOutOfPlaceIsPutBackOrLeft(_ shift: Int, _ isAlone: Bool) throws {
    let right = work(try repaired(Self.plan).checked)
    let all = Self.lines(Self.plan)
    var mended = 0
    for (number, line) in all.enumerated() where line.indent + shift >= 0 {
      var text = Self.plan
      let below = isAlone ? [] : all[(number + 1)...].prefix { $0.indent > line.indent }
      for moved in [line] + below {
        text = Self.replacing(
          moved.index, with: String(repeating: " ", count: moved.indent + shift) + moved.words, in: text)
      }
      store.open("file.yaml", text: Array(text.utf8), version: 1)
      guard try store.check("file.yaml").hasErrors else { continue }
      let after = try repaired(text)
      guard !after.checked.hasErrors else { continue }
      mended += 1
      #expect(work(after.checked) == right, "\(line.words) by \(shift): \(after.text)")
    }
    #expect(mended > 0 || abs(shift) > 1)
  }

  // MARK: Harmful: never taken for another exercise

  /// A slip of one letter, or another word, is never made an exercise.
  @Test func anIDIsOnlyReplacedByAnotherSpelling() throws {
    var numbers = SplitMix64(16)
    let letters = Array("abcdefghijklmnopqrstuvwxyz-")
    let words = [
      "pull-up", "neck-rolls", "hip-hinge", "push-up", "planks", "bird", "dog", "squat", "bridges", "knee-roll",
    ]
    let aliases = Set(store.aliases.entries.map { Guess.spelling($0.alias) })
    #expect(Self.ids.count > 30 && aliases.count > 30)
    for id in Self.ids {
      var changed = words
      for _ in 0..<12 {
        var mutant = Array(id)
        let at = Int.random(in: 0..<mutant.count, using: &numbers)
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: mutant.remove(at: at)
        case 1: mutant.insert(letters.randomElement(using: &numbers) ?? "a", at: at)
        case 2: mutant[at] = letters.randomElement(using: &numbers) ?? "a"
        default: mutant.swapAt(at, max(0, at - 1))
        }
        changed.append(String(mutant))
      }
      for word in changed where !Self.ids.contains(word) && !aliases.contains(Guess.spelling(word)) {
        let written = Self.ids.first { letterString($0) == letterString(word) }
        let after = try repaired("format: 1\nroutine: R\nsteps:\n  - do: \(word)\n")
        let done = work(after.checked)?.first.map { String($0.prefix { $0 != " " }) }
        #expect(done == nil || done == written, "\(word) became \(done ?? "")")
      }
    }
  }

  private func letterString(_ word: String) -> String { word.filter(\.isLetter).lowercased() }

  /// A key that is a word of its own stays an error.
  @Test(arguments: [
    ("secs: 15", ""), ("mode: 10s", ""), ("reap: 5", ""), ("old: 20s", ""), ("hold: 3x10", ""), ("lest: 5s", ""),
    ("", "rounds: 3"), ("", "round: 3"), ("reps: 8-12", ""), ("reps: 10 each side", ""),
    ("Pause: 30s", ""), ("reps?: 5", ""), ("// reps: 5", ""), ("sets: 3x10s", ""), ("reps: 3x8-12", ""),
    ("rest: ~30s", ""), ("rest: 1m30", ""), ("rest: none", ""), ("rest: 30s slowly", ""), ("rest: minute", ""),
    ("reps: 10-8-6", ""), ("reps: 12/10", ""), ("reps: 8/leg", ""), ("reps: 10+", ""), ("reps: 5/10", ""),
    ("sets: 3, 2", ""), ("reps: to failure", ""), ("options:\n      reps: 5", ""), ("🛑 reps: 5", ""),
    ("hold: 30", ""), ("hold: 1:30", ""), ("time: 30s", ""), ("sides: both", ""), ("seconds: 20", ""),
  ]) func whatMayMeanAnotherThingIsLeft(_ beside: String, _ above: String) throws {
    let text = "format: 1\nroutine: R\n\(above)\nsteps:\n  - do: bird-dog\n    \(beside)\n"
    let after = try repaired(text)
    #expect(after.checked.hasErrors && after.text == text, "\(after.text)")
  }

  /// Over all fixtures: each edit of a safe fix changes a spelling, writes a listed synonym, a unit or a dose, or adds and
  /// takes away marks alone.
  @Test(arguments: Fixtures.names(in: "Diagnostics")) func aSafeEditKeepsTheWords(_ name: String) throws {
    let bytes = try Fixtures.bytes("Diagnostics/\(name).yaml")
    let checked = try Fixtures.check(bytes, profiles: Fixtures.profiles(of: name))
    for fix in checked.diagnostics.flatMap(\.fixes) where fix.isSafe && !Self.others.contains(fix.title) {
      for edit in fix.edits {
        let old = String(decoding: bytes[edit.range], as: UTF8.self)
        #expect(meansTheSame(old, edit.replacement), "\(fix.title): `\(old)` becomes `\(edit.replacement)`")
      }
    }
  }

  /// Fixes that are about the file and not about what it says.
  private static let others: Set<String> = [
    "Add `format: 1`", "Remove the line", "Write `do: plank`", "Leave it out", "Make steps of them",
  ]

  private func meansTheSame(_ old: String, _ new: String) -> Bool {
    // Marks that take a text out count as words.
    func spelling(_ text: String) -> String {
      Guess.spelling(LookAlike.cleaned(text)).filter { $0.isLetter || $0.isNumber || "/;~?".contains($0) }
    }
    func digits(_ text: String) -> [Character] { LookAlike.cleaned(text).filter(\.isNumber).sorted() }
    let (before, after) = (spelling(String(old.trimmingPrefix(#/[0-9]+[.)] /#))), spelling(new))
    if before == after || before + "s" == after || after + "s" == before { return true }
    // A bullet or a number in front of an item.
    if new.trimmingCharacters(in: .whitespaces) == "-" { return true }
    let isKey = Synonyms.keys.contains { row in
      row.isExact && (row.words + row.abroad).contains { spelling($0) == before }
        && row.keys.contains { spelling($0.written) == after }
    }
    let isChoice = Synonyms.choices.values.joined().contains { row in
      spelling(row.choice) == after && row.words.contains { spelling($0) == before }
    }
    let isMarkup = ["wpm", "n", ""].contains(after.filter { !$0.isNumber }) && digits(old) == digits(new)
    // `2 mins` becomes `2m`, and `3x10` becomes `10` with `sets: 3`.
    let isDose = digits(old) == digits(new) && (Prescription(old) != nil || WrittenLength.reads(new))
    // `half a minute` becomes `0.5m`.
    func last(_ text: String) -> String { text.split(separator: " ").last.map(String.init) ?? text }
    let isAmount = [(old, new), (last(old), last(new))].contains { old, new in
      LooseAmount(old).map { $0.isCertain && ($0.length == new || $0.number != nil && $0.number == Int(new)) } == true
    }
    return isKey || isChoice || isMarkup || isDose || isAmount
  }
}

extension WrittenLength {
  fileprivate static func reads(_ text: String) -> Bool { (try? read(text)) != nil }
}
