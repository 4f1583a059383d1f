// The one speaker of the process: phrase ► clip, with a voice.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine
import Synchronization

/// The only owner of eSpeak NG, whose state belongs to the whole process.
///
/// It may be used from any thread; one phrase is spoken at a time. What a phrase sounds like depends by some milliseconds on
/// what was spoken before it, so a session keeps its clips in a `ClipTable` and never speaks a phrase twice.
public final class Speaker: Sendable {
  private let library: Mutex<EspeakLibrary>
  /// The voices and variants installed.
  public let catalogue: VoiceCatalogue
  /// eSpeak NG's version, such as 1.51.
  public let version: String
  /// Where eSpeak NG's voices and dictionaries are.
  public let dataFolder: String
  /// What eSpeak NG would have written to standard error, line by line; empty when all is well.
  public var messages: [String] { library.withLock { $0.messages } }

  private static let begun: Result<Speaker, SpeechError> = Result { () throws(SpeechError) in try Speaker() }

  /// The speaker. The first call begins eSpeak NG, and has to come on the main thread before other threads are started;
  /// later calls give the same speaker, and the same error.
  public static func shared() throws(SpeechError) -> Speaker { try begun.get() }

  private init() throws(SpeechError) {
    let library = try EspeakLibrary()
    version = library.version
    dataFolder = library.dataFolder
    catalogue = VoiceCatalogue(voices: library.voices(), dataFolder: library.dataFolder)
    self.library = Mutex(library)
  }

  /// Reads a voice's files ahead of its first phrase, so that what is wrong with them is kept among the messages and never
  /// written into a screen. Only while no other thread writes to standard error.
  public func prepare(_ voice: Voice) throws(SpeechError) {
    try library.withLock { library throws(SpeechError) in try library.prepare(voice) }
  }

  /// The clip of a phrase: trimmed, at the common loudness, its first sample being where it begins to be heard.
  ///
  /// A phrase in another language than the voice's is spoken by a voice of that language when there is one.
  public func speak(_ phrase: Phrase, with voice: Voice) throws(SpeechError) -> Clip {
    try speech(phrase, with: voice).clip
  }

  /// A phrase as the voice makes it.
  func speech(_ phrase: Phrase, with voice: Voice) throws(SpeechError) -> Speech {
    let spoken = SpokenText(phrase)
    let sound = try using(voice, for: phrase) { library throws(SpeechError) in
      try library.synthesize(spoken.text, phonemes: spoken.hasPhonemes)
    }
    return Speech(samples: sound.samples, rate: sound.rate, voice: voice)
  }

  /// The phrase in the letters of the International Phonetic Alphabet, as the voice would speak it.
  public func phonemes(of phrase: Phrase, with voice: Voice) throws(SpeechError) -> String {
    let spoken = SpokenText(phrase)
    return try using(voice, for: phrase) { library throws(SpeechError) in
      try library.phonemes(of: spoken.text, marked: spoken.hasPhonemes)
    }
  }

  private func using<Value: Sendable>(
    _ voice: Voice, for phrase: Phrase, _ use: (inout EspeakLibrary) throws(SpeechError) -> Value
  ) throws(SpeechError) -> Value {
    let chosen = catalogue.voice(voice, in: phrase.language)
    return try library.withLock { library throws(SpeechError) in
      try library.select(chosen)
      return try use(&library)
    }
  }
}

/// Speech as a voice made it. What makes a clip of it needs the voice no more, and may run on any thread.
struct Speech: Sendable {
  let samples: [Int16]
  /// Samples a second.
  let rate: Int
  let voice: Voice

  /// The clip: trimmed, at the common loudness.
  var clip: Clip {
    var samples = samples
    if rate != Int(Frames.perSecond) {
      samples = RateConverter.convert(samples, from: Double(rate), to: Double(Frames.perSecond))
    }
    return Clip(speech: Pauses.evened(samples, speed: voice.speed), volume: voice.volume)
  }
}
