// Pages for the T codes.
// SPDX-License-Identifier: GPL-3.0-or-later

extension Explanation {
  static let structure: [Explanation] = [
    Explanation(
      .unknownKey, "A name that is not known", .steps, wrong: "  - do: plank\n    hodl: 20s",
      right: "  - do: plank\n    hold: 20s",
      "Only the names of the format have a meaning. A misspelt one would silently do nothing, so it is an error."),
    Explanation(
      .misplacedKey, "A name in the wrong place", .routine, wrong: "reps: 5", right: "minutes: 5",
      "The name is known, but not here. The message says where it belongs."),
    Explanation(
      .missingKey, "Something that is needed is not there", .steps, wrong: "  - repeat: 2\n  - do: plank",
      right: "  - repeat: 2\n    steps:\n      - do: plank",
      "A routine needs `format`, `routine` and `steps`; an exercise `format`, `exercise`, `position` and `hold` or "
        + "`movement`; a step one of `do`, `rest`, `say` and `repeat`."),
    Explanation(
      .shape, "A list, a text or settings in place of another", .steps, wrong: "  do: plank", right: "  - do: plank",
      "Each name takes a value of one shape: one text, a list with a dash in front of each item, or settings of its own."
    ),
    Explanation(
      .missingUnit, "A number without its unit", .steps, wrong: "  - do: plank\n    hold: 45",
      right: "  - do: plank\n    hold: 45s",
      "A length of time says seconds (s), minutes (m) or hours (h): 45s, 1m 30s. A speed says wpm, a volume %."),
    Explanation(
      .clockTime, "A length written like a time of day", .steps, wrong: "  - rest: 1:30", right: "  - rest: 1m 30s",
      "1:30 can be minutes and seconds or hours and minutes, and some programs read it as the number 90."),
    Explanation(
      .phaseLength, "A phase without one length", .exercise,
      wrong: "movement:\n  - beat: Lift.\nsources: own judgement",
      right: "movement:\n  - beat: Lift.\n    for: 2s\nsources: own judgement",
      "Each phase of a movement says how long it lasts: `for` a time, or `hold` in the one phase whose length a dose may set."
    ),
    Explanation(
      .oddNumber, "A number that programs read differently", .steps, wrong: "  - do: plank\n    sets: 03",
      right: "  - do: plank\n    sets: 3",
      "Leading zeros, underscores, plus signs and decimal points make a whole number mean different things to different "
        + "programs. Write the digits alone."),
    Explanation(
      .choice, "Not one of the choices", .steps, wrong: "  - do: bird-dog\n    sides: both",
      right: "  - do: bird-dog\n    sides: each", "The name takes one word of a closed list, which the message gives."),
    Explanation(
      .range, "A value that is too great or too small", .steps, wrong: "  - do: plank\n    sets: 200",
      right: "  - do: plank\n    sets: 20",
      "Repetitions go from 1 to 1000, sets from 1 to 20, rounds from 1 to 100, lengths from 0.1s to 24h."),
    Explanation(
      .conflict, "Two settings that exclude each other", .steps, wrong: "  - do: cat-camel\n    reps: 5\n    for: 1m",
      right: "  - do: cat-camel\n    reps: 5", "Both can't hold at once. Keep the one you mean, or make two steps."),
    Explanation(
      .moment, "A moment that cannot be told", .steps, wrong: "  - do: plank\n    cues:\n      later: Keep breathing.",
      right: "  - do: plank\n    cues:\n      half: Keep breathing.",
      "A cue stands at `start`, `half`, `end`, `10s` (after ten seconds), `last 5s`, `every 30s`, `rep 3` or `each rep`."
    ),
    Explanation(
      .typedText, "A text that other programs take for something else", .steps, wrong: "  - say: yes",
      right: "  - say: \"yes\"",
      "Words such as yes, no, on and off, numbers, dates and ~ are no text to many YAML programs. Quotation marks make them "
        + "text everywhere. Limber itself reads them as you wrote them."),
    Explanation(
      .formatVersion, "A version of the format that is not known", .file,
      wrong: "format: 3\nroutine: Example\nsteps:\n  - do: plank",
      right: "format: 1\nroutine: Example\nsteps:\n  - do: plank",
      "`format` says which version of the format a file is written in. This version of Limber reads 1."),
    Explanation(
      .unreadable, "A value that cannot be read", .steps, wrong: "  - rest: a while", right: "  - rest: 30s",
      "The name takes a length, a number or another value of a fixed form, and this has another form."),
    Explanation(
      .sentenceInBrackets, "Sentences in brackets", .steps, wrong: "  - do: plank\n    form: [Keep level, look down.]",
      right: "  - do: plank\n    form:\n      - Keep level, look down.",
      "In brackets a comma begins a new item, so a sentence with a comma would silently fall apart. Write sentences one a line."
    ),
    Explanation(
      .placeholder, "A placeholder that is not known", .steps,
      wrong: "  - do: bird-dog\n    setup: Lift the <sied> arm.",
      right: "  - do: bird-dog\n    setup: Lift the <side> arm.",
      "Words in angle brackets are filled in when they are spoken. Known are <side>, <other side>, <side-name>, <name>, "
        + "<reps>, <hold>, <set>, <sets>, <next>, <rest>, <minutes> and <part>."),
    Explanation(
      .emptyValue, "A name without a value", .steps, wrong: "  - do: plank\n    hold:",
      right: "  - do: plank\n    hold: 20s",
      "Write a value after the colon, or leave the line out."),
    Explanation(
      .badID, "Not an id", .steps, wrong: "  - do: Bird Dog", right: "  - do: bird-dog",
      "An exercise is named by its id, the name of its file without `.yaml`: a small letter, then small letters, digits and "
        + "hyphens, at most 64."),
    Explanation(
      .fileKind, "A file of no known kind", .file, wrong: "format: 1\ntitle: Example",
      right: "format: 1\nroutine: Example\nsteps:\n  - do: plank",
      "A file says what it is by one of its names: `routine`, `exercise` or `notice`."),
    Explanation(
      .languageTag, "Not a language tag", .routine, wrong: "language: english", right: "language: en",
      "A language is written as its short tag: en, de, nb, en-GB, pt-BR. A text in several languages has one line for each."
    ),
    Explanation(
      .precision, "Finer than a tenth of a second", .steps, wrong: "  - rest: 0.25s", right: "  - rest: 0.3s",
      "Lengths are whole tenths of a second, so that every one of them is exact in the sound."),
  ]
}
