// The keys of programmes.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension KeyTable {
  static let programmeKeys: [KeySpec] = [
    KeySpec(
      .programme, [.programme], .text, "The programme's title. Its id is the name of the file.",
      example: "Core stability, from starter to standard", required: true),
    KeySpec(
      .stages, [.programme], .stages, "The stages, in order; each starts with a dash.",
      example: "- stage: Starter", required: true),
    KeySpec(
      .stage, [.stage], .text, "The stage's name, which no other stage has.", example: "Starter", required: true),
    KeySpec(
      .routines, [.stage], .routineIDs, "The routines of the stage by their ids, played in turn.",
      example: "[core-stability]", required: true),
    KeySpec(
      .sessionsAWeek, [.stage], .whole(1...7), "How many sessions in seven days, which are spread over them.",
      example: "3", required: true),
    KeySpec(
      .dose, [.stage], .doseChange, "What is added to the doses of the routines, with its sign.",
      example: "{ reps: +1, only: [bird-dog] }"),
    KeySpec(
      .moveOn, [.stage], .moveOn, "When the next stage begins; the last stage has none.",
      example: "{ sessions: 6, effort: 5, pain: 3 }"),
    KeySpec(
      .reps, [.stageDose], .step(most: 100), "Repetitions more in each set, or fewer.", example: "+1"),
    KeySpec(.sets, [.stageDose], .step(most: 10), "Sets more, or fewer.", example: "+1"),
    KeySpec(.hold, [.stageDose], .lengthStep, "Time more of each hold, or less.", example: "+2s"),
    KeySpec(.for, [.stageDose], .lengthStep, "Time more of what is done for a time, or less.", example: "+30s"),
    KeySpec(.rest, [.stageDose], .lengthStep, "Time more of the rests between sets, or less.", example: "-10s"),
    KeySpec(
      .only, [.stageDose], .exerciseIDs, "The exercises whose dose changes. Without it: all that it fits.",
      example: "[side-plank, bird-dog]"),
    KeySpec(
      .sessions, [.moveOn], .whole(1...100), "Sessions of the stage done to their end.", example: "6", required: true),
    KeySpec(
      .effort, [.moveOn], .whole(0...10), "The most effort of the last two of them; without a number it is not met.",
      example: "5"),
    KeySpec(
      .pain, [.moveOn], .whole(PainRule.goOn.range),
      "The most pain after the last two of them; without a number it is not met. From 4 on less is done, so it goes to "
        + "3.", example: "3"),
  ]
}
