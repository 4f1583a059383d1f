// The keys of exercises: definition, dose and delivery.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension KeyTable {
  private static let definition: [Context] = [.exercise, .ownExercise]
  private static let anywhere: [Context] = [.exercise, .ownExercise, .use]

  static let exerciseKeys: [KeySpec] = [
    KeySpec(
      .exercise, [.exercise], .text, "The exercise's name as it is spoken. Its id is the name of the file.",
      example: "Bird dog", required: true),
    KeySpec(.exercise, [.ownExercise], .text, "The exercise's name as it is spoken.", example: "Bird dog"),
    KeySpec(.name, [.ownExercise], .text, "The exercise's name, in place of `exercise`.", example: "Bird dog"),
    KeySpec(.also, definition, .words, "Other names people know it by.", example: "[quadruped reach]"),
    KeySpec(
      .position, definition, .choice(Position.allCases.map(\.rawValue)),
      "The starting position; it decides how much time getting into place takes.", example: "hands and knees",
      required: true),
    KeySpec(
      .endPosition, definition, .choice(Position.allCases.filter { $0 != .any }.map(\.rawValue)),
      "The position at the end, where it is another one than at the start.", example: "standing"),
    KeySpec(.kit, definition, .words, "Things to have at hand.", example: "[mat]"),
    KeySpec(
      .tags, definition, .words, "What the safety checks read, such as flexion, extension, prone, supine, loaded.",
      example: "[stability, quadruped]"),
    KeySpec(.muscles, definition, .words, "The muscles worked or stretched.", example: "[lower back, glutes]"),
    KeySpec(
      .setup, anywhere, .text, "How to get into place.",
      example: "Hands under your shoulders, knees under your hips."),
    KeySpec(
      .sideName, anywhere, .text, "How a side is named, with <side> and <other side> in it.",
      example: "<side> arm, <other side> leg"),
    KeySpec(
      .movement, definition, .phases, "The phases of one repetition, in order; in place of a `hold`.",
      example: "- { beat: Lift., for: 2s }"),
    KeySpec(
      .parts, anywhere, .sentences, "Parts of the body worked in turn, one repetition each; <part> in the texts.",
      example: "- your feet"),
    KeySpec(.exit, anywhere, .text, "How to come out of it.", example: "Come back to hands and knees."),
    KeySpec(
      .betweenSets, anywhere, .text, "What changes from one set to the next; said before each set but the first.",
      example: "Bend the other knee now."),
    KeySpec(
      .form, anywhere, .sentences, "Lines about good form, spoken in free time only.",
      example: "- Keep your hips level."),
    KeySpec(
      .stopIf, anywhere, .text, "When to stop; spoken after \"Stop if\".", example: "pain moves down your leg"),
    KeySpec(.maxHold, anywhere, .length(fromZero: false), "The longest hold that is safe.", example: "10s"),
    KeySpec(.easier, definition, .exerciseIDs, "Easier exercises of the same kind, by id.", example: "[dead-bug]"),
    KeySpec(.harder, definition, .exerciseIDs, "Harder exercises of the same kind, by id.", example: "[plank]"),
    KeySpec(
      .sources, definition + [.notice, .programme], .textOrSentences,
      "Where the dose comes from: organisation, title; or `own judgement`.",
      example: "- Kaiser Permanente, Bird dog exercise"),
    KeySpec(
      .cues, anywhere, .cues, "What is said at moments of the work.", example: "half: Keep breathing."),
    KeySpec(
      .figure, definition, .figure,
      "The pose that is drawn: of a hold or an activity, or before the first phase. A list is gone through, and if it "
        + "ends as it begins, again and again.", example: "reach"),
    KeySpec(
      .poses, definition, .poses, "The poses that are drawn, each by its name with the angles of its joints.",
      example: "reach: { near-arm: 170, far-leg: -10 }"),
    KeySpec(
      .figure, [.phase], .figure, "The pose that the phase leads to, or a list of poses that it leads through.",
      example: "reach"),
    KeySpec(
      .say, [.phase], .text, "What to do in this phase, explained before the first count-in.",
      example: "<side> arm forward, <other side> leg back."),
    KeySpec(.beat, [.phase], .text, "What each repetition says at the start of this phase.", example: "Reach."),
    KeySpec(.for, [.phase], .length(fromZero: false), "How long the phase lasts.", example: "2s"),
    KeySpec(
      .hold, [.phase], .length(fromZero: false),
      "How long this hold lasts; the one phase whose length a `hold` of the dose sets.", example: "6s"),
  ]

  static let doseKeys: [KeySpec] = [
    KeySpec(
      .hold, anywhere, .lengths(fromZero: false, most: 20),
      "How long to hold; a list gives one length for each set. An exercise with this has no `movement`.",
      example: "30s"),
    KeySpec(
      .reps, anywhere, .repetitions,
      "Repetitions, per side; a list gives one number for each set. With `until: ready` also a range, such as 8-12.",
      example: "[5, 3, 1]"),
    KeySpec(
      .for, anywhere, .lengths(fromZero: false, most: 20),
      "As many whole repetitions as fit into this time, or, without a `movement`, how long the activity lasts; a list "
        + "gives one length for each set.",
      example: "3m"),
    KeySpec(
      .repsByRound, [.use], .numbers(1...1000, most: 100),
      "Repetitions, per side, that follow the round of the `repeat` around the step: one number for each round.",
      example: "[10, 9, 8]"),
    KeySpec(
      .phases, [.use], .lengths(fromZero: true, most: 100),
      "The lengths of the movement's phases in their order, for this use; 0s leaves a phase out.",
      example: "[3s, 1s, 2s]"),
    KeySpec(.sets, anywhere, .whole(1...20), "How many sets.", example: "3"),
    KeySpec(
      .sides, anywhere, .choice(Sides.allCases.map(\.rawValue)),
      "One side and then the other (each), taking turns (alternate), or one side only.", example: "each"),
    KeySpec(
      .firstSide, anywhere, .choice(Side.allCases.map(\.rawValue)), "The side that begins. Without it: left.",
      example: "right"),
    KeySpec(.load, anywhere, .text, "What it is done with or against; spoken after \"With\".", example: "5 kg"),
    KeySpec(
      .rest, anywhere, .lengths(fromZero: true, most: 19),
      "The rest between sets; none after the last. A list gives one length for each rest.", example: "30s"),
    KeySpec(
      .doseVerb, anywhere, .choice(DoseVerb.allCases.map(\.rawValue)),
      "How the time is told: hold it, stay, leave it on (wear), walk, or keep going.", example: "walk"),
    KeySpec(.change, anywhere, .length(fromZero: true), "The time between sides.", example: "8s"),
    KeySpec(.pause, anywhere, .length(fromZero: true), "The time between repetitions.", example: "2s"),
    KeySpec(
      .move, anywhere, .length(fromZero: true), "The time to get into place before the work starts.", example: "20s"),
    KeySpec(
      .order, anywhere, .choice(["side-first"]), "All sets of one side first, then those of the other.",
      example: "side-first"),
    KeySpec(
      .until, anywhere, .choice(["ready"]), "Wait until the listener goes on, in place of counted work.",
      example: "ready"),
    KeySpec(
      .begin, anywhere, .choice(["ready"]), "Wait until the listener goes on, before the first set.", example: "ready"),
    KeySpec(
      .atMost, anywhere, .length(fromZero: false), "How long each wait for the listener lasts at most.", example: "2m"),
    KeySpec(
      .transition, [.use], .choice(["none"]), "The next step begins where this one ends; only a rest may be between.",
      example: "none"),
  ]

  private static let reported: [Context] = [.routine, .exercise, .ownExercise, .use, .circuit]

  static let deliveryKeys: [KeySpec] = [
    KeySpec(
      .guidance, reported, .choice(Guidance.allCases.map(\.rawValue)), "How much is explained.", example: "brief"),
    KeySpec(
      .count, reported, .count,
      "What is counted aloud: repetitions, seconds, phases, none, or every so many repetitions.",
      example: "every 5"),
    KeySpec(
      .countDown, reported, .whole(0...10), "How many numbers are counted down before a start and an end.", example: "3"
    ),
    KeySpec(
      .ending, reported, .choice(Ending.allCases.map(\.rawValue)),
      "How a timed hold ends: counted, or with a chime alone.",
      example: "chime"),
    KeySpec(
      .signal, reported, .choice(Signal.allCases.map(\.rawValue)), "What marks the start and the end of work.",
      example: "both"),
  ]
}
