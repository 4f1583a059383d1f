// Pages for the M codes.
// SPDX-License-Identifier: GPL-3.0-or-later

extension Explanation {
  static let meaning: [Explanation] = [
    Explanation(
      .unknownExercise, "An exercise that is nowhere", .steps, wrong: "  - do: brid-dog", right: "  - do: bird-dog",
      "An exercise is looked for in the file's own `exercises`, then in the folder `Exercises` beside the routine, then in "
        + "your library, then in the one that comes with Limber."),
    Explanation(
      .outsideLibrary, "A path in place of an id", .steps, wrong: "  - do: ../plank.yaml", right: "  - do: plank",
      "Exercises and notices are named by id alone, so that a routine can never reach files outside its library."),
    Explanation(
      .cueBeyondWork, "A cue that is never reached", .steps,
      wrong: "  - do: plank\n    hold: 20s\n    cues:\n      25s: Keep going.",
      right: "  - do: plank\n    hold: 20s\n    cues:\n      15s: Keep going.",
      "The cue's moment lies after the end of the work, or in a repetition that no set has."),
    Explanation(
      .cueTooLong, "A cue that takes too long to say", .steps,
      wrong: "  - do: plank\n    cues:\n      last 1s: Keep your breath flowing and your neck long until the very end.",
      right: "  - do: plank\n    cues:\n      last 5s: Nearly there.",
      "The words take longer than the time there is for them. Shorten them, or let them begin earlier."),
    Explanation(
      .beyondMaximum, "A hold longer than its exercise allows", .steps, wrong: "  - do: bird-dog\n    hold: 20s",
      right: "  - do: bird-dog\n    hold: 10s",
      "`max-hold` of the exercise says how long a hold is safe. A step that knows better may set its own `max-hold`."),
    Explanation(
      .unevenSides, "One side is worked more than the other", .steps,
      wrong: "  - do: bird-dog\n    sides: left", right: "  - do: bird-dog\n    sides: each",
      "The left and the right side get a different number of sets in this routine. Sometimes that is intended."),
    Explanation(
      .noRest, "Many sets without a rest", .steps, wrong: "  - do: plank\n    sets: 5\n    rest: 0s",
      right: "  - do: plank\n    sets: 5\n    rest: 20s", "Five sets or more follow each other without time to recover."
    ),
    Explanation(
      .veryLong, "A routine of hours", .steps, wrong: "  - do: plank\n    hold: 3h",
      right: "  - do: plank\n    hold: 30s",
      "The holds, movements and rests alone take more than two hours. Often one number is too great."),
    Explanation(
      .noStopSign, "Nothing says when to stop", .exercise, wrong: "hold: 10s\ntags: [loaded]\nsources: own judgement",
      right: "hold: 10s\ntags: [loaded]\nstop-if: your back hurts\nsources: own judgement",
      "An exercise that loads, bends or turns the spine should say when to stop; `stop-if` is spoken and stays on the screen."
    ),
    Explanation(
      .missingTranslation, "Texts that are missing in the routine's language", .file,
      wrong: "format: 1\nroutine: Beispiel\nlanguage: de\nsummary: { en: An example }\nsteps:\n  - rest: 5s",
      right:
        "format: 1\nroutine: Beispiel\nlanguage: de\nsummary: { en: An example, de: Ein Beispiel }\nsteps:\n  - rest: 5s",
      "What is missing is spoken in the next best language: without the region, then the file's language, then English."
    ),
    Explanation(
      .unusedExercise, "An exercise that no step uses", .routine,
      wrong: "exercises:\n  wall-slide: { name: Wall slide, position: standing, hold: 10s }",
      right: "summary: A short one.", "It does no harm; maybe a step is missing."),
    Explanation(
      .withoutEffect, "A setting that changes nothing", .steps, wrong: "  - do: plank\n    rest: 20s",
      right: "  - do: plank\n  - rest: 20s",
      "`rest` is the time between sets, `pause` between repetitions, `change` between sides. A rest after an exercise is a "
        + "step of its own."),
    Explanation(
      .statedMinutes, "Longer than it says", .file,
      wrong: "format: 1\nroutine: Example\nminutes: 2\nsteps:\n  - do: plank\n    hold: 3m",
      right: "format: 1\nroutine: Example\nminutes: 4\nsteps:\n  - do: plank\n    hold: 3m",
      "`minutes` is what the routine promises; the holds, movements and rests alone take longer."),
    Explanation(
      .unknownNotice, "A notice that is nowhere", .routine, wrong: "notice: back-pian", right: "notice: back-pain",
      "A notice is looked for in the folder `Notices` beside the routine, then in your library, then in the one that comes "
        + "with Limber."),
    Explanation(
      .brokenPart, "An exercise or notice with mistakes of its own", .steps, wrong: "  - do: broken",
      right: "  - do: plank", "Check the file named in the message and mend it first."),
    Explanation(
      .holdWithoutPhase, "A hold for a movement that has none", .steps, wrong: "  - do: wave\n    hold: 5s",
      right: "  - do: wave\n    reps: 5",
      "`hold` sets the length of the one hold phase of a movement, and this movement has no such phase."),
    Explanation(
      .timeTooShort, "Too little time for one repetition", .steps, wrong: "  - do: cat-camel\n    for: 2s",
      right: "  - do: cat-camel\n    for: 1m", "`for` takes as many whole repetitions as fit, and not one fits."),
    Explanation(
      .sessionLimit, "More than a session can hold", .steps,
      wrong: "  - repeat: 100\n    steps:\n      - do: plank\n        hold: 1h", right: "  - do: plank\n    hold: 1m",
      "A session has at most 10,000 sets, 24 hours and 2,000 different sentences."),
    Explanation(
      .restGrows, "A rest that has to grow", .steps, wrong: "  - do: plank\n  - rest: 2s\n  - do: bird-dog",
      right: "  - do: plank\n  - rest: 30s\n  - do: bird-dog",
      "What has to be said before the next start takes longer than the rest, which therefore grows before its count-in."
    ),
    Explanation(
      .neverHeard, "A line that is never heard", .steps,
      wrong: "  - do: plank\n    hold: 3s\n    form:\n      - Keep your neck long and look at the floor.",
      right: "  - do: plank\n    hold: 30s\n    form:\n      - Keep your neck long and look at the floor.",
      "Lines about form are spoken only where nothing else is, and no place was free."),
    Explanation(
      .cueSilences, "A cue that silences counts", .steps,
      wrong: "  - do: plank\n    hold: 20s\n    cues:\n      last 4s: Stay long and steady until the end.",
      right: "  - do: plank\n    hold: 20s\n    cues:\n      last 8s: Stay steady.",
      "Your own cues win over counts and beats. What they overlap is left out."),
    Explanation(
      .noSource, "A dose from nowhere", .exercise, wrong: "hold: 10s", right: "hold: 10s\nsources: own judgement",
      "Every exercise file says where its dose comes from: organisation and title, one a line, or `own judgement`."),
    Explanation(
      .soundFile, "A sound that can't be used", .routine, wrong: "sounds: { start: Sounds/gong.wav }",
      right: "sounds: { start: Sounds/bell.wav }",
      "A sound is an ordinary file of at most 8 MiB: WAV, FLAC, Ogg or MP3, of any rate and with any number of channels, no "
        + "longer than five seconds. Its path begins in the routine's folder, unless it begins with a slash."),
  ]
}
