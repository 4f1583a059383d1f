// What people write who know neither the format nor YAML: what is told of it, and what its fix makes of it.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import TestSupport
import Testing

@testable import RoutineLanguage

@Suite struct MisreadingTests {
  /// What is written, the errors told of it, and what the file has in it after their first fixes; nil where there is none.
  typealias Row = (written: String, codes: [Code], fixed: String?)

  /// The errors of a text, and the text after the first fix of each.
  private func errors(_ text: String) throws -> (all: [Diagnostic], fixed: String, isSafe: Bool) {
    let bytes = Array(text.utf8)
    let errors = try Fixtures.check(bytes).diagnostics.filter { $0.severity == .error }
    let (edits, _) = Fixing.edits(of: errors, unsafe: true)
    return (
      errors, String(decoding: Fixing.apply(edits, to: bytes), as: UTF8.self),
      errors.allSatisfy { $0.fixes.contains(where: \.isSafe) }
    )
  }

  private func expect(_ row: Row, in text: String, isSafe: Bool?) throws {
    let (all, fixed, isMendedSafely) = try errors(text)
    #expect(all.map(\.code) == row.codes, "\(row.written): \(all.map(\.message))")
    if let better = row.fixed {
      #expect(fixed.contains(better), "\(row.written): \(fixed)")
      #expect(isMendedSafely == isSafe ?? isMendedSafely, "\(row.written): \(all.flatMap(\.fixes))")
    } else {
      #expect(!fixed.isEmpty && all.allSatisfy(\.fixes.isEmpty), "\(row.written): \(all.flatMap(\.fixes))")
    }
  }

  private static let head = "format: 1\nroutine: R\nsteps:\n"

  // MARK: Numbers and lengths

  /// Values of a step that can mean one thing.
  static let certain: [Row] = [
    ("reps: ten", [.unreadable], "reps: 10"), ("reps: Twenty-five", [.unreadable], "reps: 25"),
    ("reps: zwölf", [.unreadable], "reps: 12"), ("sets: twice", [.unreadable], "sets: 2"),
    ("reps: (10)", [.unreadable], "reps: 10"), ("reps: ten times", [.unreadable], "reps: 10"),
    ("rest: thirty seconds", [.unreadable], "rest: 30s"), ("rest: half a minute", [.unreadable], "rest: 0.5m"),
    ("rest: a minute and a half", [.unreadable], "rest: 1.5m"), ("rest: 1/2 min", [.unreadable], "rest: 0.5m"),
    ("rest: 1 ½ min", [.unreadable], "rest: 1.5m"), ("rest: 1 min and 30 seconds", [.unreadable], "rest: 1m 30s"),
    ("rest: 1 min + 30 s", [.unreadable], "rest: 1m 30s"), ("rest: 30-sec", [.unreadable], "rest: 30s"),
    ("rest: an hour", [.unreadable], "rest: 1h"), ("rest: 500 ms", [.unreadable], "rest: 0.5s"),
    ("reps: 6,", [.characters], "reps: 6"), ("reps: 6.", [.characters], "reps: 6"),
    ("rest: 20s;", [.characters], "rest: 20s"), ("rest: 30 sec.", [.characters], "rest: 30 sec"),
    ("sides: each.", [.characters], "sides: each"), ("rest: 20 Sek.,", [.unreadable], "rest: 20s"),
    ("rest: 20s…", [.characters], "rest: 20s"), ("sets: III", [.unreadable], "sets: 3"),
    ("rest: 7,5 Sekunden", [.unreadable], "rest: 7.5s"), ("reps: 10 @ 5kg", [.unreadable], "reps: 10\n    load: 5 kg"),
  ]

  @Test(arguments: certain.indices) func aValueOfOneMeaningIsMendedSafely(_ index: Int) throws {
    let row = Self.certain[index]
    try expect(row, in: "\(Self.head)  - do: bird-dog\n    \(row.written)\n", isSafe: true)
  }

  /// Values of a step whose meaning is likely, or that have none.
  static let likely: [Row] = [
    ("rest: 1m30", [.unreadable], "rest: 1m 30s"), ("rest: 1 min 30", [.unreadable], "rest: 1m 30s"),
    ("rest: 1h 5", [.unreadable], "rest: 1h 5m"), ("rest: ~20s", [.unreadable], "rest: 20s"),
    ("rest: ca. 30 s", [.unreadable], "rest: 30s"), ("rest: about a minute", [.unreadable], "rest: 1m"),
    ("rest: up to 2 min", [.unreadable], "rest: 2m"), ("rest: minute", [.unreadable], "rest: 1m"),
    ("reps: ~10", [.unreadable], "reps: 10"), ("reps: 10+", [.unreadable], "reps: 10"),
    ("reps: at least 8", [.unreadable], "reps: 8"), ("rest: thirty", [.missingUnit], "rest: 30s"),
    ("rest: 0.625s", [.precision], "rest: 0.6s"), ("rest: 99999999999999999999 s", [.range], nil),
    ("rest: none", [.unreadable], "rest: 0s"), ("rest: no", [.unreadable], "rest: 0s"),
    ("rest: 30s between sets", [.unreadable], "rest: 30s"), ("reps: 6 (slowly)", [.unreadable], "reps: 6"),
    ("reps: 10 per breath in", [.unreadable], nil), ("reps: AMRAP", [.unreadable], nil),
    ("reps: to failure", [.unreadable], nil), ("hold: as long as possible", [.unreadable], nil),
    ("hold: 5 breaths", [.unreadable], nil), ("reps: null", [.unreadable], nil),
    ("reps: 12/10/8", [.unreadable], "reps: [12, 10, 8]"), ("reps: 12, 10, 8", [.unreadable], "reps: [12, 10, 8]"),
    ("reps: 10-8-6", [.unreadable], "reps: [10, 8, 6]"), ("reps: 10 8 6", [.unreadable], "reps: [10, 8, 6]"),
    ("reps: 10 then 8 then 6 reps", [.unreadable], "reps: [10, 8, 6]"),
    ("reps: (10; 8)", [.unreadable], "reps: [10, 8]"),
    ("hold: 10s, 15s, 20s", [.unreadable], "hold: [10s, 15s, 20s]"),
    ("hold: 10/15/20s", [.unreadable], "[10s, 15s, 20s]"),
    ("phases: 3-1-2", [.unreadable], "phases: [3s, 1s, 2s]"), ("rest: 1m, 45s, 30s", [.unreadable], "[1m, 45s, 30s]"),
    ("sets: 10, 8, 6", [.unreadable], "reps: [10, 8, 6]"), ("hold: [10, 15, 20]", [.missingUnit], "[10s, 15s, 20s]"),
    ("reps: 8/leg", [.unreadable], "reps: 8\n    sides: each"), ("reps: 10 (each side)", [.unreadable], "sides: each"),
    ("reps: 10 L/R", [.unreadable], "reps: 10\n    sides: each"), ("hold: 30 sec / side", [.unreadable], "sides: each"),
    ("reps: 5 left, 5 right", [.unreadable], "reps: 5\n    sides: each"),
    ("reps: 5 (L) 5 (R)", [.unreadable], "sides: each"),
    ("reps: 8 or 10", [.unreadable], "reps: 8\n"), ("reps: between 8 and 12", [.unreadable], "reps: 8\n"),
    ("reps: [10 8 6]", [.unreadable], "reps: [10, 8, 6]"), ("hold: [10s; 15s]", [.unreadable], "hold: [10s, 15s]"),
    ("reps: 10-ish", [.unreadable], "reps: 10\n"), ("reps: 10 left and right", [.unreadable], "sides: each"),
    ("reps: ten per arm", [.unreadable], "sides: each"), ("reps: 5+5", [.unreadable], "reps: 5\n    sides: each"),
    ("reps: 8+6+4", [.unreadable], "reps: [8, 6, 4]"), ("reps: min 8, max 12", [.unreadable], "reps: 8\n"),
    ("rest: 30-60", [.unreadable], "rest: 30s"), ("sides: L+R", [.choice], "sides: each"),
    ("rest: yes", [.unreadable], nil), ("rest: tbd", [.unreadable], nil), ("rest: -", [.dash], nil),
    ("reps: ?", [.badFirstCharacter], nil),
  ]

  @Test(arguments: likely.indices) func aValueOfALikelyMeaningIsProposed(_ index: Int) throws {
    let row = Self.likely[index]
    try expect(row, in: "\(Self.head)  - do: bird-dog\n    \(row.written)\n", isSafe: false)
  }

  @Test(arguments: [
    ("3 times", "3"), ("x2", "2"), ("3 rounds", "3"), ("three", "3"), ("2x", "2"),
  ]) func roundsAreANumber(_ written: String, _ number: String) throws {
    let text = "\(Self.head)  - repeat: \(written)\n    steps:\n      - do: cat-camel\n"
    try expect((written, [.unreadable], "repeat: \(number)\n"), in: text, isSafe: true)
  }

  // MARK: Lists and letters

  /// Files that are mended safely, and what stands in them then.
  static let wrapped: [Row] = [
    (
      "\(head)  o do: cat-camel\n    reps: 6\n  o do: plank\n", [.dash],
      "\n  - do: cat-camel\n    reps: 6\n  - do: plank\n"
    ),
    ("\(head)  a. do: cat-camel\n  b. do: plank\n", [.dash], "\n  - do: cat-camel\n  - do: plank\n"),
    ("\(head)  A) do: cat-camel\n  B) do: plank\n", [.dash], "\n  - do: cat-camel\n  - do: plank\n"),
    ("\(head)  i. do: cat-camel\n  ii. do: plank\n", [.dash], "\n  - do: cat-camel\n  - do: plank\n"),
    ("\(head)  (1) do: cat-camel\n  (2) do: plank\n", [.dash], "\n  - do: cat-camel\n  - do: plank\n"),
    ("\(head)  1: do: cat-camel\n  2 do: plank\n", [.dash], "\n  - do: cat-camel\n  - do: plank\n"),
    ("\(head)  ① do: cat-camel\n  ② do: plank\n", [.dash], "\n  - do: cat-camel\n  - do: plank\n"),
    ("\(head)  1️⃣ do: cat-camel\n  👉 do: plank\n", [.dash], "\n  - do: cat-camel\n  - do: plank\n"),
    ("\(head)  [ ] do: cat-camel\n  [x] do: plank\n", [.dash], "\n  - do: cat-camel\n  - do: plank\n"),
    (
      "\(head)  - [ ] do: cat-camel\n    reps: 6\n  - [x] do: plank\n", [.dash],
      "\n  - do: cat-camel\n    reps: 6\n  - do: plank\n"
    ),
    ("\(head)  - 1. do: cat-camel\n  - 2. do: plank\n", [.dash], "\n  - do: cat-camel\n  - do: plank\n"),
    (
      "\(head)  -do: cat-camel\n    reps: 6\n  -do: plank\n", [.dash],
      "\n  - do: cat-camel\n    reps: 6\n  - do: plank\n"
    ),
    (
      "> format: 1\n> routine: R\n> steps:\n>   - do: plank\n", [.badFirstCharacter],
      "format: 1\nroutine: R\nsteps:\n  - do: plank\n"
    ),
    (
      ">> format: 1\n>> routine: R\n>>\n>> steps:\n>>   - do: plank\n", [.badFirstCharacter],
      "\nsteps:\n  - do: plank\n"
    ),
    ("```yaml\n\(head)  - do: plank\n```\n", [.badFirstCharacter], "format: 1\nroutine: R\nsteps:\n  - do: plank\n"),
    ("\(head)  - do: **plank**\n", [.refusedYAML], "do: plank\n"),
    ("\(head)  - do: `plank`\n", [.refusedYAML], "do: plank\n"),
    ("\(head)  - do: *plank*\n", [.refusedYAML], "do: plank\n"),
    ("\(head)  - **do:** plank\n", [.refusedYAML], "- do: plank\n"),
    (
      "format = 1\nroutine = R\nsteps:\n  - do = plank\n", [.onlyWords],
      "format: 1\nroutine: R\nsteps:\n  - do: plank\n"
    ),
    ("\(head)  - do: plank\n    sets - 2\n", [.onlyWords], "sets: 2\n"),
    ("\(head)  - do: plank\n    sets -> 2\n", [.onlyWords], "sets: 2\n"),
    ("\(head)  - do: plank,\n", [.characters], "do: plank\n"),
    ("\(head)  - do: plank;\n", [.characters], "do: plank\n"),
    ("format: 1,\nroutine: R\nsteps:\n  - do: plank\n", [.characters], "format: 1\n"),
    ("\"format\": 1\n\"routine\": \"R\",\nsteps:\n  - do: plank\n", [.textAfterQuote], "\"routine\": \"R\"\n"),
    ("\(head)  - do: plank\n  -----\n  - do: plank\n", [.onlyWords], "- do: plank\n  - do: plank\n"),
    ("\(head)  - do: plank\n--\n", [.onlyWords], "  - do: plank\n"),
    ("'''\n\(head)  - do: plank\n'''\n", [.badFirstCharacter], "format: 1\nroutine: R\nsteps:\n  - do: plank\n"),
    ("\"\"\"\n\(head)  - do: plank\n\"\"\"\n", [.badFirstCharacter], "  - do: plank\n"),
    (
      "| format: 1\n| routine: R\n| steps:\n|   - do: plank\n", [.badFirstCharacter],
      "format: 1\nroutine: R\nsteps:\n  - do: plank\n"
    ),
    ("\(head)  Step 1: do: wave\n  Step 2: do: plank\n", [.dash], "\n  - do: wave\n  - do: plank\n"),
    ("\(head)  - Exercise 1. do: wave\n  - B2) do: plank\n", [.dash], "\n  - do: wave\n  - do: plank\n"),
    ("format: 1\nroutine: R\nsteps:.\n  - do: plank\n", [.unusedText], "steps:\n  - do: plank\n"),
    ("format: 1\nroutine: R\nsteps::\n  - do: plank\n", [.unusedText], "steps:\n  - do: plank\n"),
    ("\(head)  - do;plank\n  - rest;30s\n", [.onlyWords], "  - do: plank\n  - rest: 30s\n"),
    ("\(head)  - do colon plank\n", [.onlyWords], "  - do: plank\n"),
    (
      "\(head)  - Do: plank\n    Sets: 2\n  - Rest: 30s\n", [.unknownKey], "  - do: plank\n    sets: 2\n  - rest: 30s\n"
    ),
    ("\(head)  - do: plank\n    sets.: 2\n", [.characters], "    sets: 2\n"),
    ("\(head)  - wave\n  - plank\n", [.shape], "  - do: wave\n  - do: plank\n"),
  ]

  @Test(arguments: wrapped.indices) func whatOthersPutAroundALineIsTakenAway(_ index: Int) throws {
    let row = Self.wrapped[index]
    try expect(row, in: row.written, isSafe: true)
  }

  // MARK: Keys and shapes

  /// Files with something in another place or form than the format has it.
  static let shapes: [Row] = [
    ("{\"format\": 1, \"routine\": \"R\", \"steps\": [{\"do\": \"plank\"}]}\n", [.badFirstCharacter], nil),
    ("{\n  \"format\": 1,\n  \"routine\": \"R\"\n}\n", [.badFirstCharacter], nil),
    ("[{\"do\": \"plank\"}]\n", [.badFirstCharacter], nil),
    ("{\\rtf1\\ansi format: 1\\par}\n", [.badFirstCharacter], nil),
    ("<html><p>Plank</p></html>\n", [.badFirstCharacter], nil),
    ("\(head)| exercise | reps |\n|---|---|\n| plank | 6 |\n", [.badFirstCharacter], nil),
    (
      "\(head)  - say: Lie down and\nbreathe out slowly.\n  - do: plank\n", [.indentation],
      "and\n      breathe out slowly.\n"
    ),
    ("\(head)  - say: Lie down and\n  breathe.\n  - do: plank\n", [.indentation], "and\n      breathe.\n"),
    (
      "\(head)  - circuit: 3\n    exercises:\n      - do: plank\n", [.unknownKey, .misplacedKey],
      "- repeat: 3\n    steps:\n"
    ),
    ("\(head)  - repeat:\n    - do: plank\n", [.shape], "- repeat: 2\n    steps:\n    - do: plank\n"),
    ("\(head)  - repeat: 3\n    do: plank\n", [.conflict], "- sets: 3\n    do: plank\n"),
    (
      "\(head)  - repeat: 2\n    steps:\n  - do: plank\n  - do: wave\n", [.emptyValue],
      "    steps:\n      - do: plank\n      - do: wave\n"
    ),
    (
      "format: 1\nroutine: R\nwarm-up:\n  - do: wave\nmain:\n  - do: plank\n", [.unknownKey],
      "steps:\n  - say: Warm-up.\n  - do: wave\n  - say: Main.\n  - do: plank\n"
    ),
    (
      "\(head)  Warm-up:\n  - do: wave\n  Main:\n  - do: plank\n", [.unknownKey],
      "steps:\n  - say: Warm-up.\n  - do: wave\n  - say: Main.\n"
    ),
    ("format: 1\nroutine: R\nweek 1:\n  - do: wave\nweek 2:\n  - do: plank\n", [.unknownKey], nil),
    ("\(head)  - Monday:\n      - do: wave\n", [.unknownKey], nil),
    ("\(head)  - Warm-up\n  - do: plank\n", [.shape], "- say: Warm-up\n"),
    ("\(head)  - Main part:\n  - do: plank\n", [.unknownKey], "- say: Main part.\n"),
    (
      "\(head)  wave:\n    reps: 6\n  plank:\n    hold: 20s\n", [.shape],
      "  - do: wave\n    reps: 6\n  - do: plank\n    hold: 20s\n"
    ),
    (
      "\(head)  do: wave\n  reps: 6\n\n  do: plank\n  sets: 2\n", [.dash, .dash],
      "  - do: wave\n    reps: 6\n\n  - do: plank\n    sets: 2\n"
    ),
    ("\(head)  - do: wave\n    dose:\n      reps: 6\n      sets: 2\n", [.misplacedKey], "    reps: 6\n    sets: 2\n"),
    ("\(head)  - step:\n      do: plank\n      sets: 2\n", [.unknownKey], "  - do: plank\n    sets: 2\n"),
    ("\(head)  - exercise: plank\n    rest: 30s\n", [.misplacedKey], "- do: plank\n"),
    ("\(head)  - name: plank\n    break: 30s\n", [.misplacedKey, .unknownKey], "- do: plank\n    rest: 30s\n"),
    ("\(head)  - do: plank\n    left: 20s\n    right: 30s\n", [.unknownKey], nil),
    ("\(head)  - do: wave\n    reps: 6\n    repetitions: 8\n", [.unknownKey], nil),
    ("format: 1\nroutine: R\ntitle: S\nsteps:\n  - do: plank\n", [.unknownKey], nil),
    ("From: Anna\nformat: 1\nroutine: R\nsteps:\n  - do: plank\n", [.unknownKey], nil),
    ("format: 1\nrutina: R\nsteps:\n  - do: plank\n", [.unknownKey], "routine: R\n"),
    (
      "format: 1\nrutina: R\npasos:\n  - hacer: plank\n", [.unknownKey, .unknownKey, .unknownKey],
      "routine: R\nsteps:\n  - do: plank\n"
    ),
    ("format: 1\nroutine: R\nlanguage: English\nsteps:\n  - do: plank\n", [.languageTag], "language: en\n"),
    ("\(head)  - do: rest\n", [.unknownExercise], nil),
    ("\(head)  - do: warm-up\n", [.unknownExercise], "- play: warm-up\n"),
    ("\(head)  - play: plank\n", [.unknownRoutine], "- do: plank\n"),
    ("\(head)  - play: warm-up.yaml\n", [.outsideLibrary], "play: warm-up\n"),
    ("\(head)  - do: https://example.org/plank\n", [.outsideLibrary], nil),
    ("\(head)  - rest\n", [.shape], nil),
    ("\(head)  Warm-up\n  - do: plank\n", [.dash], "  - say: Warm-up\n"),
    ("\(head)  - do: plank\n  == Main ==\n  - do: wave\n", [.dash], "  - say: Main\n"),
    ("\(head)  - section: Main\n    steps:\n      - do: plank\n", [.unknownKey], nil),
    ("\(head)  - name: Main\n    exercises:\n      - do: plank\n", [.unknownKey], nil),
    ("\(head)  - 3x:\n      - do: plank\n", [.unknownKey], "- repeat: 3\n    steps:\n"),
    ("\(head)  - repeat 3 times:\n      - do: plank\n", [.unknownKey], "- repeat: 3\n    steps:\n"),
    ("\(head)  - loop: 3\n    - do: plank\n", [.unknownKey, .dash], "- repeat: 3\n    steps:\n    - do: plank\n"),
    (
      "\(head)  - repeat: 3\n    steps: [wave, plank]\n", [.shape],
      "    steps:\n      - do: wave\n      - do: plank\n"
    ),
    (
      "format: 1\nroutine: R\nsteps: wave, plank, rest 30s\n", [.shape],
      "steps:\n  - do: wave\n  - do: plank\n  - rest: 30s\n"
    ),
    ("\(head)  - do: [wave, plank]\n", [.badID], "  - do: wave\n  - do: plank\n"),
    ("\(head)  - do: wave or plank\n", [.badID], "  - do: wave\n  - do: plank\n"),
    ("\(head)  - do: plank & rest 10s\n", [.badID], "  - do: plank\n  - rest: 10s\n"),
    ("\(head)  - do: plank -> 20s\n", [.badID], "  - do: plank\n    hold: 20s\n"),
    (
      "\(head)  - - do: wave\n      reps: 6\n  - - do: plank\n", [.dash],
      "  -   do: wave\n      reps: 6\n  - do: plank\n"
    ),
    (
      "\(head)  - Monday:\n      - do: wave\n  - Tuesday:\n      - do: plank\n  - Friday:\n      - do: wave\n",
      [.unknownKey], nil
    ),
    (
      "\(head)  - day: Monday\n    steps:\n      - do: wave\n  - day: Friday\n    steps:\n      - do: plank\n",
      [.unknownKey], nil
    ),
    ("\(head)  - A1: wave\n    reps: 6\n  - A2: plank\n", [.unknownKey], "  - do: wave\n    reps: 6\n  - do: plank\n"),
    ("\(head)  - Step 1: wave\n  - Step 2: plank\n", [.unknownKey], "  - do: wave\n  - do: plank\n"),
    ("\(head)  1: wave\n  2: plank\n", [.shape], "  - do: wave\n  - do: plank\n"),
    ("\(head)  - repeat 3: plank\n", [.unknownKey], "  - do: plank\n    sets: 3\n"),
    ("\(head)  - rest (30s)\n  - do: plank\n", [.shape], "  - rest: 30s\n"),
    ("\(head)  - break 30 secs\n  - do: plank\n", [.shape], "  - rest: 30s\n"),
    ("\(head)  - do: plank\n    then: wave\n", [.unknownKey], nil),
    ("\(head)  - do: plank\n    rest [sec]: 30\n", [.unknownKey], "    rest: 30s\n"),
    ("\(head)  - do: plank\n    hold_seconds: 20\n", [.unknownKey], "    hold: 20s\n"),
    ("format: 1.0\nroutine: R\nsteps:\n  - do: plank\n", [.formatVersion], "format: 1\n"),
    ("\(head)  - do: plank\n\nKind regards\nAnna\n", [.onlyWords], "# Kind regards\n# Anna\n"),
    ("\(head)  - do: plank\n    cues:\n      last rep: One more.\n", [.moment], nil),
    ("\(head)  - do: plank\n    cues:\n      10 sec before the end: Nearly.\n", [.moment], "last 10s: Nearly."),
    ("\(head)  - do: plank\n    cues:\n      - half: Breathe.\n", [.shape], "      half: Breathe.\n"),
    ("\(head)  - do: plank\n    cues:\n      last 5 secs: Nearly.\n", [.unreadable], "last 5s: Nearly."),
    (
      "\(own)    movement:\n      - down: 3s\n      - up: 2s\n\(use)", [.unknownKey, .unknownKey],
      "- beat: Down.\n        for: 3s\n"
    ),
    ("\(own)    movement:\n      - Bend your knees.\n\(use)", [.shape], "- beat: Bend your knees.\n"),
    ("\(own)    reps: 10\n\(use)", [.conflict], nil),
    (
      "format: 1\nroutine: R\nexercises:\n  - name: Wall sit\n    position: standing\n    hold: 30s\nsteps:\n  - do: wall-sit\n",
      [.shape],
      "  wall-sit:\n    name: Wall sit\n"
    ),
    ("format: 1\nroutine: R\nexercises:\n  - do: plank\n", [.missingKey, .shape], "steps:\n  - do: plank\n"),
  ]

  private static let own = "format: 1\nroutine: R\nexercises:\n  squat:\n    name: Squat\n    position: standing\n"
  private static let use = "steps:\n  - do: squat\n"

  @Test(arguments: shapes.indices) func anotherPlaceOrFormIsNamed(_ index: Int) throws {
    let row = Self.shapes[index]
    try expect(row, in: row.written, isSafe: nil)
  }

  /// What can be played, and may be meant otherwise.
  @Test(arguments: [
    "format: 1\nroutine: R // for Tom\nsteps:\n  - do: plank\n",
    "\(head)  - repeat: 3\n    steps:\n      - do: cat-camel\n        reps: [8, 6, 4]\n",
    "\(head)  - do: band-row\n    load: 5 kg, 7 kg\n",
  ]) func anotherMeaningIsHintedAt(_ text: String) throws {
    let checked = try Fixtures.check(Array(text.utf8))
    #expect(checked.diagnostics.count { $0.code == .otherMeaning } == 1 && !checked.hasErrors)
  }
}
