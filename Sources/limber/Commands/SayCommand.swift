// limber say: speaks a sentence as a session would.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import JSON
import RoutineEngine
import RoutineLanguage
import Sound

struct SayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "say", abstract: "Speak a sentence with the voice of a routine.",
    discussion: """
      Examples:
        limber say "Hold for 10s, then switch sides."
        limber say --voice en-us --speed 130 "Breathe out."
        limber say --phonemes "Pilates"
        limber say --why "Close your eyes, and hold for 30 secs."
        limber say --pronounce "Pallof=pal off" "Pallof press"
        limber say -o hold.wav "Hold."
      """)

  @Argument(help: "What to say. Several words need no quotes.")
  var text: [String]

  @OptionGroup var voice: VoiceOptions
  @OptionGroup var loudness: VolumeOption

  @Option(help: "The language of the text, such as en or de.", completion: Completions.languages)
  var language = "en"

  @Option(
    help: ArgumentHelp(
      "Speak a word like others, or with eSpeak NG's phonemes in [[…]]. May be given more than once.",
      valueName: "word=sound"))
  var pronounce: [String] = []

  @Option(
    name: [.customShort("o"), .customLong("out")], help: "Write a sound file instead (.wav, .flac, .ogg, .opus, .mp3).",
    completion: .file())
  var file: String?

  @Flag(
    help: "Print how it is pronounced, in the International Phonetic Alphabet, in place of speaking. -o writes still.")
  var phonemes = false

  @Flag(help: "Print which rule made what of the text, and what is spoken, in place of speaking. -o writes still.")
  var why = false

  @Flag(help: "Write JSON: with --why, with --phonemes or with both.")
  var json = false

  @OptionGroup var verbosity: VerboseOption

  @Option(help: Output.explanation, completion: Completions.outputs, transform: Output.argument)
  var output: Output?

  func validate() throws {
    if json, !why, !phonemes { throw ValidationError("--json writes what --why or --phonemes finds; add one of them.") }
  }

  func run() throws {
    var messages = verbosity.messages
    defer { messages.report() }
    do {
      try say()
    } catch let error as any AdvisedError {
      throw CommandError(error)
    } catch let error as FileError {
      throw CommandError("\(error)")
    }
  }

  private func say() throws {
    let speaker = try Speaker.shared()
    let options = Settings(output: output, volume: loudness.volume, voice: self.voice.settings)
    let wishes = try Wishes(forEverybody: options).forSpeech()
    let language = Language(self.language)
    var voice = try speaker.catalogue.voice(
      wishes.chosen(for: language, speaker.catalogue).values.voice, language: language)
    voice.pronunciations.listener = wishes.pronunciations(in: language)
    voice.pronunciations.listener.merge(try pronunciations(in: language))
    try speaker.prepare(voice)
    let phrase = Phrase(text.joined(separator: " "), language: language)
    if phonemes || why {
      let ipa = phonemes ? try speaker.phonemes(of: phrase, with: voice) : nil
      let spoken = why ? SpokenText(phrase, pronunciations: voice.pronunciations) : nil
      Streams.write(json ? report(phrase, spoken, ipa).text(indented: true) + "\n" : lines(spoken, ipa))
      if file == nil { return }
    }
    let clip = try speaker.speak(phrase, with: voice).at(wishes.volume)
    if let file {
      let writer = try SoundFileWriter(file, title: phrase.text)
      try clip.samples.withUnsafeBufferPointer { try writer.write($0) }
      try writer.finish()
    } else {
      let sink = try wishes.output.sink()
      defer { sink.close() }
      try clip.play(on: sink, after: wishes.preRoll)
    }
  }

  /// The words of `--pronounce`.
  private func pronunciations(in language: Language) throws -> PronunciationTable {
    var table = PronunciationTable()
    for entry in pronounce {
      guard let equals = entry.firstIndex(of: "="), equals != entry.startIndex else {
        throw CommandError("\(entry) says no sound; write for example --pronounce \"Pallof=pal off\"")
      }
      let word = PronouncedWord(String(entry[..<equals]), as: String(entry[entry.index(after: equals)...]))
      if let phonemes = word.phonemes,
        let (problem, _) = Machine().problem(ofPhonemes: String(phonemes), in: language)
      {
        throw CommandError(problem.words.dropFullStop)
      }
      table.add([word])
    }
    return table
  }

  private func lines(_ spoken: SpokenText?, _ ipa: String?) -> String {
    let changes = spoken?.changes ?? []
    let rules = changes.map { $0.rule == $0.kind ? $0.rule : "\($0.kind): \($0.rule)" }
    let width = rules.map(\.count).max() ?? 0
    var lines = zip(rules, changes).map { rule, change in
      rule + String(repeating: " ", count: width - rule.count) + "  \(change.written) -> \(change.spoken)"
    }
    lines += [spoken?.text, ipa].compactMap { $0 }
    return lines.joined(separator: "\n") + "\n"
  }

  private func report(_ phrase: Phrase, _ spoken: SpokenText?, _ ipa: String?) -> JSON {
    var members: [(String, JSON)] = [("text", .string(phrase.text))]
    if let spoken {
      members.append(("spoken", .string(spoken.text)))
      let changes = spoken.changes.map { change in
        JSON.object([
          ("kind", .string(change.kind)), ("rule", .string(change.rule)), ("written", .string(change.written)),
          ("spoken", .string(change.spoken)),
        ])
      }
      members.append(("changes", .array(changes)))
    }
    if let ipa { members.append(("phonemes", .string(ipa))) }
    return .object(members)
  }
}
