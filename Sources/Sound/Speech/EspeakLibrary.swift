// The only code that calls libespeak-ng. `Speaker` protects it with a lock.
// SPDX-License-Identifier: GPL-3.0-or-later

import CEspeakNG
import CNoise
import Glibc
import System

/// The sound of an utterance, as far as it has been synthesised.
struct Utterance: Sendable {
  private(set) var samples: [Int16] = []
  /// Samples per second; only MBROLA voices have a rate other than 22,050.
  private(set) var rate: Int32 = 22_050
  /// The sample at which the first vowel begins, together with a liquid or glide between it and another consonant, as in
  /// "three".
  private(set) var vowel: Int?
  /// The phonemes before the vowel.
  private var onset: [(name: Unicode.Scalar, sample: Int)] = []

  /// Starts again, with a voice of the same rate. No memory is kept: that of the longest phrase would be held for the
  /// rest of the session.
  fileprivate mutating func clear() {
    samples = []
    vowel = nil
    onset = []
  }

  fileprivate mutating func append(_ new: UnsafeBufferPointer<Int16>) { samples.append(contentsOf: new) }

  fileprivate mutating func take(_ event: espeak_EVENT) {
    if event.type == espeakEVENT_SAMPLERATE { rate = event.id.number }
    guard event.type == espeakEVENT_PHONEME, vowel == nil,
      let name = withUnsafeBytes(of: event.id.string, { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
        .unicodeScalars.first(where: { $0.properties.isAlphabetic })
    else { return }
    if Self.vowels.contains(name) {
      let isInCluster = onset.count > 1 && onset.last.map { Self.liquids.contains($0.name) } ?? false
      vowel = isInCluster ? onset.last?.sample : Int(event.sample)
    } else {
      onset.append((name, Int(event.sample)))
    }
  }

  /// The letters of the International Phonetic Alphabet for vowels, and for liquids and glides.
  private static let vowels = Set("aeiouyæɐɑɒɔɘəɚɛɜɝɞɤɨɪɯɵøœɶʉʊʌʏᵻ".unicodeScalars)
  private static let liquids = Set("lrwjɹɻɾʁʀʎɥ".unicodeScalars)
}

/// Filled by eSpeak NG's callback, which is a C function without a context.
// nonisolated(unsafe): eSpeak NG is synchronous here, so the callback runs inside `synthesise`, which `Speaker` lets
// only one thread at a time call.
nonisolated(unsafe) private var utterance = Utterance()

/// eSpeak NG, initialised. The library has process-wide state and is not thread-safe.
struct EspeakLibrary: ~Copyable {
  /// The speeds in words a minute that eSpeak NG supports without time stretching.
  static let speeds = Int(espeakRATE_MINIMUM)...Int(espeakRATE_MAXIMUM)

  /// The folder of its voices and dictionaries.
  let dataFolder: String
  /// The version, such as 1.51.
  let version: String
  /// The lines the library wrote to standard error during initialisation and the preparation of voices.
  private(set) var messages: [String]
  /// The current voice, so that it is not set again for every phrase.
  private var current: Voice?

  /// Initialises eSpeak NG: once per process, on the main thread, before other threads are started.
  ///
  /// eSpeak NG connects to a PulseAudio server even if it never plays, and a server that hangs would block it for 30 s;
  /// so it is given the address of a server that does not exist.
  init() throws(SpeechError) {
    let variable = "PULSE_SERVER"
    let before = getenv(variable).map { String(cString: $0) }
    setenv(variable, "unix:/nonexistent", 1)
    // The same attempt creates a file for shared memory; a file size limit would otherwise kill the program.
    ignoreFileSizeLimits()
    let (rate, messages) = catchingStandardError {
      espeak_Initialize(
        AUDIO_OUTPUT_SYNCHRONOUS, 0, nil,
        espeakINITIALIZE_DONT_EXIT | espeakINITIALIZE_PHONEME_EVENTS | espeakINITIALIZE_PHONEME_IPA)
    }
    if let before { setenv(variable, before, 1) } else { unsetenv(variable) }
    guard rate > 0 else { throw .dataMissing(folder: Self.folderInFront()) }
    self.init(messages: Self.lines(messages))
  }

  /// Takes over eSpeak NG after its initialisation, with the messages it has written.
  private init(messages: [String]) {
    limber_seed_noise()
    var path: UnsafePointer<CChar>?
    version = espeak_Info(&path).map { String(cString: $0) } ?? ""
    dataFolder = path.map { String(cString: $0) } ?? ""
    self.messages = messages
    espeak_SetSynthCallback { samples, count, events in
      if let events {
        var event = events
        while event.pointee.type != espeakEVENT_LIST_TERMINATED {
          utterance.take(event.pointee)
          event += 1
        }
      }
      if let samples, count > 0 {
        utterance.append(UnsafeBufferPointer(start: samples, count: Int(count)))
      }
      return 0
    }
  }

  /// A user's folder that eSpeak NG uses instead of the installed data, if any.
  private static func folderInFront() -> String? {
    if let path = getenv("ESPEAK_DATA_PATH") { return String(cString: path) }
    guard let home = getenv("HOME") else { return nil }
    let folder = String(cString: home) + "/espeak-ng-data"
    return access(folder, F_OK) == 0 ? folder : nil
  }

  private static func lines(_ text: String) -> [String] { text.split(whereSeparator: \.isNewline).map(String.init) }

  /// Reads the files of a voice, collecting what the library writes to standard error.
  mutating func prepare(_ voice: Voice) throws(SpeechError) {
    let (result, said) = catchingStandardError { Result { () throws(SpeechError) in try select(voice) } }
    messages += Self.lines(said).filter { !messages.contains($0) }
    try result.get()
    // A voice without its dictionary is mute, and this message is the only sign of it.
    if said.contains("Can't read dictionary") { throw .dictionaryMissing(voice: voice.fullName, folder: dataFolder) }
  }

  /// Selects a voice.
  mutating func select(_ voice: Voice) throws(SpeechError) {
    guard voice != current else { return }
    current = nil
    let code = espeak_SetVoiceByName(voice.fullName)
    guard code == EE_OK else { throw .refused("use the voice \(voice.fullName)", code: Int32(code.rawValue)) }
    for (parameter, value) in [(espeakRATE, voice.speed), (espeakPITCH, voice.pitch), (espeakRANGE, voice.range)] {
      let code = espeak_SetParameter(parameter, Int32(value), 0)
      guard code == EE_OK else { throw .refused("set the voice", code: Int32(code.rawValue)) }
    }
    current = voice
  }

  /// Synthesises a text with the selected voice.
  /// - Parameter phonemes: Whether `[[…]]` in the text contains phonemes.
  mutating func synthesize(_ text: String, phonemes: Bool) throws(SpeechError) -> Utterance {
    utterance.clear()
    let bytes = text.utf8CString
    let flags = espeakCHARS_UTF8 | (phonemes ? espeakPHONEMES : 0)
    let code = bytes.withUnsafeBufferPointer {
      espeak_Synth($0.baseAddress, $0.count, 0, POS_CHARACTER, 0, UInt32(flags), nil, nil)
    }
    guard code == EE_OK else { throw .refused("speak \u{201C}\(text)\u{201D}", code: Int32(code.rawValue)) }
    defer { utterance.clear() }
    return utterance
  }

  /// The text in the International Phonetic Alphabet, as spoken by the selected voice.
  mutating func phonemes(of text: String, marked: Bool) throws(SpeechError) -> String {
    var buffer: UnsafeMutablePointer<CChar>?
    var size = 0
    guard let stream = open_memstream(&buffer, &size) else { throw .refused("write phonemes", code: errno) }
    // Uses the trace of synthesis, because `espeak_TextToPhonemes` ignores phonemes marked in the text.
    espeak_SetPhonemeTrace(espeakPHONEMES_IPA, stream)
    defer { free(buffer) }
    let result = Result { () throws(SpeechError) in try synthesize(text, phonemes: marked) }
    espeak_SetPhonemeTrace(0, nil)
    fclose(stream)
    _ = try result.get()
    let clauses = buffer.map { String(cString: $0) } ?? ""
    return clauses.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
  }

  /// eSpeak NG's own voices. Each call reads all their files.
  func voices() -> [InstalledVoice] {
    guard var entry = espeak_ListVoices(nil) else { return [] }
    var voices: [InstalledVoice] = []
    while let voice = entry.pointee {
      voices.append(InstalledVoice(voice.pointee))
      entry += 1
    }
    return voices
  }
}

extension InstalledVoice {
  fileprivate init(_ voice: espeak_VOICE) {
    var languages: [String] = []
    // Each language is a priority byte followed by a C string; an empty one ends the list.
    if var entry = voice.languages {
      while entry.pointee != 0 {
        let language = String(cString: entry + 1)
        languages.append(language)
        entry += language.utf8.count + 2
      }
    }
    self.init(
      name: voice.name.map { String(cString: $0) } ?? "",
      identifier: voice.identifier.map { String(cString: $0) } ?? "", languages: languages)
  }
}
