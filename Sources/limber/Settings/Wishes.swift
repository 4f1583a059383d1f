// What a listener wants of a command: its options, and the settings behind them.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import RoutineLanguage
import RoutinePlayer
import Sound
import Synchronization

/// What was asked for this once, and what the settings say.
struct Wishes {
  let options: Settings
  private(set) var kept: Settings

  /// - Parameters:
  ///   - options: What was asked for this once.
  ///   - file: The settings file; what is wrong with it is reported.
  /// - Throws: If the settings may name a profile that cannot be read, unless the options set it aside.
  init(_ options: Settings, _ file: KeptSettings = KeptSettings()) throws(CommandError) {
    self.options = options
    kept = try file.obeyed(needsProfile: options.profiles != [])
  }

  /// For a command that is for everybody.
  /// - Parameter options: What was asked for this once, except for profiles.
  init(forEverybody options: Settings) throws(CommandError) {
    var options = options
    options.profiles = []
    try self.init(options)
  }

  /// What holds for everything that a routine does not speak of, or that goes before the routine.
  var values: Settings { ChosenSettings(options: options, kept: kept).values }

  /// Who the session is for.
  var profiles: Set<Profile> { values.profiles ?? [] }
  /// How much is said, in place of what the routine says.
  var delivery: Delivery { Delivery(guidance: values.guidance) }
  /// The volume of everything.
  var volume: Volume { Volume(percent: values.volume ?? 100) }
  /// Where the sound goes.
  var output: Output { values.output ?? .usual }

  /// The silence before sound: what a speaker that sleeps needs to wake up, unless the settings say otherwise.
  var preRoll: Frames { values.preRoll ?? Self.preRoll }
  /// After how long in a pause a session ends.
  var pauseLimit: Frames { values.pauseLimit ?? Self.pauseLimit }
  /// The built-in longest pause.
  static let pauseLimit = Frames.seconds(30 * 60)
  /// Whether the display is kept on while a session plays.
  var keepsDisplayOn: Bool { values.keepsDisplayOn ?? true }
  /// The built-in silence before sound.
  static let preRoll = Frames.milliseconds(400)
  /// The silence that a session gives its device; none where nothing is heard.
  var wake: WakeSilence {
    output == .silent ? WakeSilence() : WakeSilence(preRoll: preRoll, keepsAwake: values.keepAwake ?? false)
  }

  /// The settings alone.
  init(kept: Settings) {
    options = Settings()
    self.kept = kept
  }

  /// Whether a diary is kept.
  var keepsDiary: Bool { values.diary ?? true }

  // MARK: Voice

  /// The same wishes without a voice of the settings that is not on this machine, which is reported. A voice that is
  /// asked for by an option has to be there.
  func forSpeech() throws(CommandError) -> Wishes {
    guard kept.voice.name != nil || kept.voice.variant != nil else { return self }
    let catalogue: VoiceCatalogue
    do throws(SpeechError) { catalogue = try Speaker.shared().catalogue } catch { throw CommandError(error) }
    let wanted = VoiceSettings(name: kept.voice.name, variant: kept.voice.variant)
    do throws(SpeechError) { _ = try catalogue.voice(wanted, language: .english) } catch {
      Streams.report("the voice of the settings is not used: \(error.withAdvice)", .warning)
      var usable = self
      (usable.kept.voice.name, usable.kept.voice.variant) = (nil, nil)
      return usable
    }
    return self
  }

  /// What holds for a routine, or for other texts in a language. A voice of the settings is for the languages that it
  /// speaks.
  func chosen(for language: Language, file: Settings = Settings(), _ catalogue: VoiceCatalogue) -> ChosenSettings {
    var kept = kept
    if let name = kept.voice.name, let voice = try? catalogue.voice(VoiceSettings(name: name), language: language),
      voice.language.base != language.base
    {
      kept.voice.name = nil
    }
    return ChosenSettings(options: options, kept: kept, file: file)
  }

  /// The chimes of a routine.
  func sounds(for routine: Routine) -> SoundSettings {
    let chosen = ChosenSettings(options: options, kept: kept, file: Settings(of: routine))
    return SoundSettings(files: routine.sounds.files, volume: chosen.values.soundVolume)
  }

  /// The voice of a routine.
  func voice(for routine: Routine, _ speaker: Speaker) throws(SpeechError) -> Voice {
    let chosen = chosen(for: routine.language, file: Settings(of: routine), speaker.catalogue)
    var voice = try speaker.catalogue.voice(chosen.values.voice, language: routine.language)
    voice.pronunciations = SessionPronunciations(
      listener: pronunciations(in: routine.language), routine: PronunciationTable(routine.pronounced))
    return voice
  }

  /// The words of the settings that are spoken in another way. One whose phonemes the language does not have is reported,
  /// and spoken as without it.
  func pronunciations(in language: Language) -> PronunciationTable {
    PronunciationTable(
      (kept.pronounced ?? []).filter { word in
        guard let phonemes = word.phonemes,
          let (problem, _) = Machine().problem(ofPhonemes: String(phonemes), in: language)
        else { return true }
        if Wishes.told.withLock({ $0.insert(problem.words).inserted }) {
          Streams.report("the sound of `\(word.word)` in the settings is not used: \(problem.words)", .warning)
        }
        return false
      })
  }

  /// What was reported about the words of the settings: a queue of routines tells it once.
  private static let told = Mutex<Set<String>>([])
}
