// The keys of routines, notices and steps.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension KeyTable {
  static let fileKeys: [KeySpec] = [
    KeySpec(
      .format, [.routine, .exercise, .notice, .programme], .format,
      "The version of the format the file is written in; it is 1.",
      example: "1", required: true),
    KeySpec(
      .routine, [.routine], .text, "The routine's title. Its id is the name of the file.",
      example: "Ten-minute back care", required: true),
    KeySpec(
      .notice, [.notice], .text, "The notice's title.", example: "Before you exercise your back", required: true),
    KeySpec(
      .language, [.routine, .exercise, .notice, .programme], .language,
      "The language the texts are written in and spoken in, as a tag. Without it: en.", example: "en"),
    KeySpec(
      .summary, [.routine, .programme], .text, "What it is, in a sentence.",
      example: "A daily mix of moving, stretching and steadying."),
    KeySpec(
      .goal, [.routine], .choice(Goal.allCases.map(\.rawValue)), "What the routine is for.", example: "maintenance"),
    KeySpec(
      .minutes, [.routine], .whole(1...1440), "The length the author promises, in minutes; it is checked.",
      example: "10"),
    KeySpec(.forWhom, [.routine, .programme], .text, "Who it is for.", example: "People who sit most of the day."),
    KeySpec(.when, [.routine], .text, "When to do it.", example: "In the evening, not right after waking."),
    KeySpec(.howOften, [.routine], .text, "How often to do it.", example: "Once a day."),
    KeySpec(.haveReady, [.routine], .text, "What to have at hand.", example: "A mat and a cushion."),
    KeySpec(
      .avoidIf, [.routine, .exercise, .ownExercise], .text, "Who should not do it.",
      example: "You have had a recent back operation."),
    KeySpec(
      .notice, [.routine], .noticeID, "The safety notice shown and spoken before the start, by its id.",
      example: "back-pain"),
    KeySpec(.voice, [.routine], .voice, "How the voice sounds.", example: "{ speed: 150 wpm, pitch: 45 }"),
    KeySpec(
      .sounds, [.routine], .sounds,
      "How loud the chimes are, and sound files of your own that are heard in place of them.",
      example: "{ start: Sounds/bell.wav }"),
    KeySpec(
      .pronounce, [.routine, .exercise, .ownExercise], .pronunciations,
      "Words that are spoken in another way, each with a respelling, or with eSpeak NG's phonemes in \"[[…]]\".",
      example: "{ Pallof: pal off }"),
    KeySpec(
      .exercises, [.routine], .exercises,
      "Exercises defined in this file, by their ids; they win over those of the library.",
      example: "wall-slide: { name: Wall slide, position: standing, hold: 10s }"),
    KeySpec(
      .accept, [.routine, .use, .playStep, .restStep, .sayStep, .circuit], .acceptances,
      "Warnings and hints that you have answered: the code, and why. The reason names the figure it is given for.",
      example: "M306: the right leg alone, after an operation"),
    KeySpec(
      .defaults, [.routine, .circuit], .defaults,
      "Keys of a dose for the steps inside; a step's own go first, and an exercise's last.", example: "{ rest: 20s }"),
    KeySpec(
      .steps, [.routine], .steps, "What is done, in order; each step starts with a dash.", example: "- do: cat-camel",
      required: true),
    KeySpec(
      .spoken, [.notice], .sentences, "The sentences spoken before the start.",
      example: "- Stop if anything hurts.", required: true),
    KeySpec(
      .reminder, [.notice], .text, "One sentence for a listener who has heard the whole notice before.",
      example: "Stop if anything hurts.", required: true),
    KeySpec(
      .shown, [.notice], .textOrSentences, "The long form, shown on request.",
      example: "- See a doctor when the pain stays for more than two weeks."),
    KeySpec(
      .note, Context.allCases, .remark, "For the author alone; never spoken or shown.",
      example: "Ask Kim about the rest."),
  ]

  static let stepKeys: [KeySpec] = [
    KeySpec(
      .do, [.use], .exerciseID,
      "An exercise by its id. Keys beside it override the exercise for this use.", example: "bird-dog", required: true),
    KeySpec(
      .play, [.playStep], .routineID, "A routine by its id: its steps are done here.", example: "warm-up",
      required: true),
    KeySpec(
      .say, [.sayStep], .text, "Something said between exercises.", example: "Well done. Have some water.",
      required: true),
    KeySpec(
      .rest, [.restStep], .length(fromZero: false), "A rest between exercises.", example: "15s", required: true),
    KeySpec(
      .repeat, [.circuit], .whole(1...100), "How many rounds of the steps below.", example: "3", required: true),
    KeySpec(
      .rest, [.circuit], .length(fromZero: true), "The rest between rounds; none after the last.", example: "30s"),
    KeySpec(
      .every, [.circuit], .length(fromZero: false), "Each round starts so long after the one before.", example: "1m"),
    KeySpec(.steps, [.circuit], .steps, "The steps of a round.", example: "- do: hip-bridge", required: true),
  ]

  private static let voices: [Context] = [.voice, .settingsVoice]

  static let voiceKeys: [KeySpec] = [
    KeySpec(
      .name, voices, .identifier, "A voice of eSpeak NG by its name or language. Without it: the routine's language.",
      example: "en-gb"),
    KeySpec(.variant, voices, .identifier, "A variant of the voice.", example: "f2"),
    KeySpec(.speed, voices, .speed, "Words a minute, 80 to 450.", example: "150 wpm"),
    KeySpec(.pitch, voices, .whole(0...99), "How high the voice is, 0 to 99; 50 is usual.", example: "45"),
    KeySpec(.range, voices, .whole(0...99), "How lively the voice is, 0 to 99; 50 is usual.", example: "50"),
    KeySpec(.volume, voices, .percent, "How loud the voice is, 0% to 100%.", example: "80%"),
    KeySpec(
      .clarity, voices, .choice(switched),
      "Whether the voice is made clearer for small speakers, by lifting 2 to 4.5 kHz. Without it: on.", example: "off"),
  ]

  /// The words of a key that is switched.
  static let switched = ["on", "off"]

  static let soundKeys: [KeySpec] = [
    KeySpec(.volume, [.sounds, .settingsSounds], .percent, "How loud the chimes are, 0% to 100%.", example: "60%"),
    KeySpec(.start, [.sounds], .soundFile, "The start of work.", example: "Sounds/bell.wav"),
    KeySpec(.end, [.sounds], .soundFile, "The end of work.", example: "Sounds/gong.flac"),
    KeySpec(.rest, [.sounds], .soundFile, "The start of a rest of ten seconds or more.", example: "Sounds/bowl.ogg"),
    KeySpec(
      .holdTick, [.sounds], .soundFile, "The start of a hold in a repetition; 0.3 s of the file are heard.",
      example: "Sounds/low.wav"),
    KeySpec(
      .tick, [.sounds], .soundFile, "A second, or a repetition without words; 0.3 s of the file are heard.",
      example: "Sounds/wood.wav"),
  ]
}
