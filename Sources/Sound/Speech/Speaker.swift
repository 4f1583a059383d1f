// The process's speech synthesiser: phrase ► clip, with a voice.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine
import Synchronization

/// The only owner of eSpeak NG, which has process-wide state.
///
/// It may be used from any thread; one phrase is spoken at a time. The length of a phrase varies by some milliseconds
/// with what was spoken before, so a session stores its clips in a `ClipTable` and never speaks a phrase twice.
public final class Speaker: Sendable {
  private let library: Mutex<EspeakLibrary>
  /// The installed voices and variants.
  public let catalogue: VoiceCatalogue
  /// eSpeak NG's version, such as 1.51.
  public let version: String
  /// The folder of eSpeak NG's voices and dictionaries.
  public let dataFolder: String
  /// The lines eSpeak NG would have written to standard error; empty if there are no problems.
  public var messages: [String] { library.withLock { $0.messages } }

  private static let begun: Result<Speaker, SpeechError> = Result { () throws(SpeechError) in try Speaker() }

  /// The shared speaker. The first call initialises eSpeak NG, and must be made on the main thread before other threads
  /// are started. Later calls return the same speaker or throw the same error.
  public static func shared() throws(SpeechError) -> Speaker { try begun.get() }

  private init() throws(SpeechError) {
    let library = try EspeakLibrary()
    version = library.version
    dataFolder = library.dataFolder
    catalogue = VoiceCatalogue(voices: library.voices(), dataFolder: library.dataFolder)
    self.library = Mutex(library)
  }

  /// Reads a voice's files ahead of its first phrase, so that problems are collected in `messages` instead of printed
  /// to the screen. To be called only while no other thread writes to standard error.
  public func prepare(_ voice: Voice) throws(SpeechError) {
    try library.withLock { library throws(SpeechError) in try library.prepare(voice) }
  }

  /// The clip for a phrase: trimmed to its audible part, at the common loudness.
  ///
  /// A phrase in a language other than the voice's is spoken by a voice of that language, if there is one.
  public func speak(_ phrase: Phrase, with voice: Voice) throws(SpeechError) -> Clip {
    try speech(phrase, with: voice).clip
  }

  /// The synthesised speech of a phrase.
  func speech(_ phrase: Phrase, with voice: Voice) throws(SpeechError) -> SynthesizedSpeech {
    let spoken = SpokenText(phrase, pronunciations: voice.pronunciations)
    var voice = voice
    voice.speed = phrase.speed ?? voice.speed
    return try using(voice, for: phrase.language) { library throws(SpeechError) in
      SynthesizedSpeech(try library.synthesize(spoken.text, phonemes: spoken.hasPhonemes), voice: voice)
    }
  }

  /// The phrase in the International Phonetic Alphabet, as spoken by the voice.
  public func phonemes(of phrase: Phrase, with voice: Voice) throws(SpeechError) -> String {
    let spoken = SpokenText(phrase, pronunciations: voice.pronunciations)
    return try phonemes(spoken: spoken.text, marked: spoken.hasPhonemes, with: voice, in: phrase.language)
  }

  /// How eSpeak NG reads a text that is given to it as it is.
  /// - Parameter marked: Whether `[[…]]` in it contains phonemes.
  func phonemes(
    spoken text: String, marked: Bool, with voice: Voice, in language: Language? = nil
  ) throws(SpeechError) -> String {
    try using(voice, for: language ?? voice.language) { library throws(SpeechError) in
      try library.phonemes(of: text, marked: marked)
    }
  }

  /// The names of the phonemes that the voice of a language has, for a look at phonemes before they are spoken.
  public func phonemeTable(of language: Language) -> PhonemeTable? {
    catalogue.speaking(language).flatMap { PhonemeTable(voice: $0.identifier, dataFolder: dataFolder) }
  }

  private func using<Value: Sendable>(
    _ voice: Voice, for language: Language, _ use: (inout EspeakLibrary) throws(SpeechError) -> Value
  ) throws(SpeechError) -> Value {
    let chosen = catalogue.voice(voice, in: language)
    return try library.withLock { library throws(SpeechError) in
      try library.select(chosen)
      return try use(&library)
    }
  }
}

/// Synthesised speech. Making a clip of it does not need the voice, and may run on any thread.
struct SynthesizedSpeech: Sendable {
  let utterance: Utterance
  let voice: Voice

  init(_ utterance: Utterance, voice: Voice) {
    self.utterance = utterance
    self.voice = voice
  }

  /// The clip: trimmed, made clear, at the common loudness and the voice's volume.
  var clip: Clip {
    var samples = utterance.samples
    var vowel = utterance.vowel
    if utterance.rate != Int32(Frames.perSecond) {
      samples = RateConverter.convert(samples, from: Double(utterance.rate), to: Double(Frames.perSecond))
      vowel = vowel.map { $0 * Int(Frames.perSecond) / Int(utterance.rate) }
    }
    samples = Pauses.evened(samples, speed: voice.speed)
    if voice.isClear { samples = Clarity.boosted(samples) }
    return Clip(speech: samples, vowel: vowel).at(Volume(percent: voice.volume))
  }
}
