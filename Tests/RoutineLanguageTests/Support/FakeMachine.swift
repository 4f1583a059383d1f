// A machine that lacks what its names say.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import RoutineLanguage

struct FakeMachine: MachineFacts {
  func problem(of voice: VoiceSettings, in language: Language) -> MachineProblem? {
    if voice.name == "nobody" { return MachineProblem(.voice, "There is no voice \u{201C}nobody\u{201D}.") }
    if voice.variant == "nothing" { return MachineProblem(.variant, "There is no variant \u{201C}nothing\u{201D}.") }
    if language.base == "tlh" { return MachineProblem(.language, "There is no voice \u{201C}tlh\u{201D}.") }
    return nil
  }

  func problem(ofSound path: String, as chime: Chime) -> MachineProblem? {
    path.hasSuffix("/mute.wav") ? MachineProblem(.sound, "\(path): it is silent.") : nil
  }

  func problem(ofPhonemes phonemes: String, in language: Language) -> (problem: MachineProblem, place: Int)? {
    guard let place = Array(phonemes).firstIndex(of: "?") else { return nil }
    return (MachineProblem(.phoneme, "There is no phoneme \u{201C}?\u{201D}."), place)
  }
}
