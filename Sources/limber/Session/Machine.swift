// What this machine can speak and play, for the checks and for the commands that refuse.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import RoutineLanguage
import Sound

/// The voices of eSpeak NG and the sound files on this machine. eSpeak NG is only opened when a voice is asked about.
struct Machine: MachineFacts {
  func problem(of voice: VoiceSettings, in language: Language) -> MachineProblem? {
    do throws(SpeechError) {
      let speaker = try Speaker.shared()
      try speaker.prepare(try speaker.catalogue.voice(voice, language: language))
      return nil
    } catch {
      switch error {
      case .unknownVariant: return MachineProblem(.variant, error.withAdvice)
      case .unknownVoice where voice.name == nil: return MachineProblem(.language, error.withAdvice)
      default: return MachineProblem(.voice, error.withAdvice)
      }
    }
  }

  func problem(ofSound path: String, as chime: Chime) -> MachineProblem? {
    do throws(FileError) {
      try ChimeSet.check(path, as: chime)
      return nil
    } catch {
      return MachineProblem(.sound, "\(error)")
    }
  }

  func problem(ofPhonemes phonemes: String, in language: Language) -> (problem: MachineProblem, place: Int)? {
    guard let known = try? Speaker.shared().phonemeTable(of: language), let place = known.unknownPlace(in: phonemes)
    else { return nil }
    let words =
      "the language \(language.tag) has no phoneme at \"\(phonemes.dropFirst(place))\" in [[\(phonemes)]]; "
      + "`espeak-ng -x WORD` shows those of a word."
    return (MachineProblem(.phoneme, words), place)
  }

  /// Refuses a routine with phonemes that are not on this machine: the voice would say nothing of the phrase.
  func requirePhonemes(of routine: Routine) throws(CommandError) {
    let words =
      [(routine.language, routine.pronounced)] + routine.exercises.map { ($0.name.language, $0.pronounced) }
    for (language, pronounced) in words {
      for phonemes in pronounced.compactMap(\.phonemes) {
        guard let (missing, _) = problem(ofPhonemes: String(phonemes), in: language) else { continue }
        throw CommandError(missing.words.dropFullStop)
      }
    }
  }

  /// Refuses a routine whose voice, as the listener wants it, or whose sounds or phonemes are not on this machine.
  func require(_ routine: Routine, for wishes: Wishes) throws(CommandError) {
    let wishes = try wishes.forSpeech()
    try requirePhonemes(of: routine)
    do throws(SpeechError) {
      let speaker = try Speaker.shared()
      try speaker.prepare(try wishes.voice(for: routine, speaker))
    } catch {
      throw CommandError(error)
    }
    for chime in Chime.allCases {
      guard let path = routine.sounds.files[chime], let missing = problem(ofSound: path, as: chime) else { continue }
      throw CommandError(missing.words)
    }
  }
}
