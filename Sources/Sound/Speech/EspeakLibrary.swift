// The only code that calls libespeak-ng. `Speaker` guards it with a lock.
// SPDX-License-Identifier: GPL-3.0-or-later

import CEspeakNG
import CNoise
import Glibc
import System

/// What eSpeak NG has handed over of the utterance being spoken.
private struct Utterance {
  var samples: [Int16] = []
  /// Samples a second; only an MBROLA voice has another rate than 22,050.
  var rate: Int32 = 22_050
}

/// Filled by eSpeak NG's callback, which is a C function and cannot carry a value along.
// nonisolated(unsafe): eSpeak NG is synchronous here, so the callback runs inside `synthesize`, and `Speaker` lets only one
// thread at a time call that.
nonisolated(unsafe) private var utterance = Utterance()

/// eSpeak NG, once begun. The library keeps its state for the whole process and is not safe for threads.
struct EspeakLibrary: ~Copyable {
  /// Words a minute that eSpeak NG reaches without stretching its own sound.
  static let speeds = Int(espeakRATE_MINIMUM)...Int(espeakRATE_MAXIMUM)

  /// Where its voices and dictionaries are.
  let dataFolder: String
  /// The version, such as 1.51.
  let version: String
  /// What the library wrote to standard error while it began and while voices were prepared, line by line.
  private(set) var messages: [String]
  /// The voice that is set, so that it is not set again for every phrase.
  private var current: Voice?

  /// Begins eSpeak NG: once in a process, on the main thread, before other threads are started.
  ///
  /// eSpeak NG tries to reach a PulseAudio server even when it is never asked to play, and a server that hangs would hold it
  /// for 30 s; so it is sent to a server that is not there while it begins.
  init() throws(SpeechError) {
    let variable = "PULSE_SERVER"
    let before = getenv(variable).map { String(cString: $0) }
    setenv(variable, "unix:/nonexistent", 1)
    // The same attempt makes a file for shared memory, which a limit on the size of files would end the program for.
    ignoreFileSizeLimits()
    let (rate, messages) = catchingStandardError {
      espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, nil, espeakINITIALIZE_DONT_EXIT)
    }
    if let before { setenv(variable, before, 1) } else { unsetenv(variable) }
    guard rate > 0 else { throw .dataMissing(folder: Self.folderInFront()) }
    self.init(messages: Self.lines(messages))
  }

  /// eSpeak NG, which has begun and written these messages.
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
          if event.pointee.type == espeakEVENT_SAMPLERATE { utterance.rate = event.pointee.id.number }
          event += 1
        }
      }
      if let samples, count > 0 {
        utterance.samples.append(contentsOf: UnsafeBufferPointer(start: samples, count: Int(count)))
      }
      return 0
    }
  }

  /// A folder of the user's that eSpeak NG takes in place of the installed data.
  private static func folderInFront() -> String? {
    if let path = getenv("ESPEAK_DATA_PATH") { return String(cString: path) }
    guard let home = getenv("HOME") else { return nil }
    let folder = String(cString: home) + "/espeak-ng-data"
    return access(folder, F_OK) == 0 ? folder : nil
  }

  private static func lines(_ text: String) -> [String] { text.split(whereSeparator: \.isNewline).map(String.init) }

  /// Reads a voice's files, keeping what the library writes to standard error about them.
  mutating func prepare(_ voice: Voice) throws(SpeechError) {
    let (result, said) = catchingStandardError { Result { () throws(SpeechError) in try select(voice) } }
    messages += Self.lines(said).filter { !messages.contains($0) }
    try result.get()
    // A voice without its dictionary stays mute, and nothing but this message tells.
    if said.contains("Can't read dictionary") { throw .dictionaryMissing(voice: voice.fullName, folder: dataFolder) }
  }

  /// Speaks with this voice from now on.
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

  /// The sound of a text with the voice selected, and its samples a second.
  /// - Parameter phonemes: Whether `[[…]]` in the text holds phonemes.
  mutating func synthesize(_ text: String, phonemes: Bool) throws(SpeechError) -> (samples: [Int16], rate: Int) {
    utterance.samples.removeAll(keepingCapacity: true)
    let bytes = text.utf8CString
    let flags = espeakCHARS_UTF8 | (phonemes ? espeakPHONEMES : 0)
    let code = bytes.withUnsafeBufferPointer {
      espeak_Synth($0.baseAddress, $0.count, 0, POS_CHARACTER, 0, UInt32(flags), nil, nil)
    }
    guard code == EE_OK else { throw .refused("speak \u{201C}\(text)\u{201D}", code: Int32(code.rawValue)) }
    return (utterance.samples, Int(utterance.rate))
  }

  /// A text in the letters of the International Phonetic Alphabet, as the voice selected speaks it.
  mutating func phonemes(of text: String, marked: Bool) throws(SpeechError) -> String {
    var buffer: UnsafeMutablePointer<CChar>?
    var size = 0
    guard let stream = open_memstream(&buffer, &size) else { throw .refused("write phonemes", code: errno) }
    // While a trace is set, speaking writes it; `espeak_TextToPhonemes` would not see the phonemes marked in the text.
    espeak_SetPhonemeTrace(espeakPHONEMES_IPA, stream)
    defer { free(buffer) }
    let result = Result { () throws(SpeechError) in try synthesize(text, phonemes: marked) }
    espeak_SetPhonemeTrace(0, nil)
    fclose(stream)
    _ = try result.get()
    let clauses = buffer.map { String(cString: $0) } ?? ""
    return clauses.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
  }

  /// The voices eSpeak NG has of its own. Each call reads all their files.
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
    // Each language is a byte for its rank and a text; an empty one ends the list.
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
