// The keys of settings.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension KeyTable {
  static let settingsKeys: [KeySpec] = [
    KeySpec(
      .format, [.settings], .format, "The version of the format the file is written in; it is 1.", example: "1"),
    KeySpec(
      .profile, [.settings], .choices(Profile.settingWords),
      "Who the sessions are for, or when; one, or several in brackets, or none. Routines are checked for them "
        + "too.",
      example: "[osteoporosis, first-hour]"),
    KeySpec(
      .guidance, [.settings], .choice(Guidance.allCases.map(\.rawValue)),
      "How much is said, in place of what a routine says.", example: "brief"),
    KeySpec(
      .notice, [.settings], .choice(NoticeForm.ofSettings.map(\.rawValue)),
      "How the safety notice is told. Without it: full the first time, then short.", example: "short"),
    KeySpec(
      .region, [.settings], .choice(Region.all.map(\.code)),
      "Where you are: the country whose emergency number the safety notices tell.", example: "GB"),
    KeySpec(
      .output, [.settings], .output, "Where the sound goes: alsa, alsa:DEVICE, silent or pipe:/PATH.",
      example: "alsa:plughw:1"),
    KeySpec(.volume, [.settings], .percent, "How loud everything is, 0% to 100%.", example: "70%"),
    KeySpec(
      .view, [.settings], .choice(ViewKind.allCases.map(\.rawValue)),
      "What is shown of a session. Without it: the screen in a terminal, else lines.", example: "lines"),
    KeySpec(
      .theme, [.settings], .choice(ThemeName.allCases.map(\.rawValue)),
      "The colours of the screen, for a dark ground or a light one. Without it: as the terminal's ground is.",
      example: "light"),
    KeySpec(
      .figure, [.settings], .choice(FigureChoice.allCases.map(\.rawValue)),
      "The figure on the screen: moving (on), in still poses for those who want no motion (still), or none (off). Without "
        + "it: on.", example: "still"),
    KeySpec(
      .preRoll, [.settings], .length(fromZero: true),
      "Silence before a phrase that is spoken alone, and after a pause, so that a speaker that sleeps is awake for its "
        + "first word. Without it: 0.4s.",
      example: "1s"),
    KeySpec(
      .keepAwake, [.settings], .choice(switched),
      "Whether silence flows while a session is paused, so that a wireless speaker, or one behind HDMI or USB, does not "
        + "fall asleep. Without it: off.", example: "on"),
    KeySpec(
      .pauseLimit, [.settings], .length(fromZero: false),
      "After how long in a pause a session ends, without a word, to be resumed later. Without it: 30m.",
      example: "1h"),
    KeySpec(
      .quietHours, [.settings], .hours,
      "Hours of every day in which no timer begins a session; what is planned within them is left out. Without it: none.",
      example: "22:00-7:00"),
    KeySpec(
      .keepDisplayOn, [.settings], .choice(switched),
      "Whether the display is kept from going dark, and the machine from going to sleep, while a session plays. Without "
        + "it: on.", example: "off"),
    KeySpec(
      .diary, [.settings], .choice(switched),
      "Whether a diary is kept of what you did, on this computer alone. Off, nothing is kept, not even which notices you "
        + "have heard. Without it: on.", example: "off"),
    KeySpec(
      .askRatings, [.settings], .choice(RatingQuestion.allCases.map(\.rawValue)),
      "Whether you are asked after a session how much pain there is and how hard it was: in the terminal, or spoken, too. "
        + "Without it: only after a session of a programme.", example: "spoken"),
    KeySpec(
      .sounds, [.settings], .sounds, "How loud the chimes are, in place of what a routine says.",
      example: "{ volume: 60% }"),
    KeySpec(
      .pronounce, [.settings], .pronunciations,
      "Words that are spoken in another way, before what files say of them: a respelling, or eSpeak NG's phonemes in "
        + "\"[[…]]\".",
      example: "{ Pilates: pill ah teez }"),
    KeySpec(
      .voice, [.settings], .voice, "How the voice sounds where a routine says nothing about it.",
      example: "{ speed: 140 wpm, variant: f2 }"),
    KeySpec(
      .always, [.settingsVoice], .flag, "Whether this voice goes before that of a routine.", example: "true"),
  ]
}
