// limber say: speaks a sentence as a session would.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import RoutineEngine
import RoutineLanguage
import Sound

struct SayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "say", abstract: "Speaks a sentence with the voice of a routine.",
    discussion: """
      Examples:
        limber say "Hold for 10s, then switch sides."
        limber say --voice en-us --speed 130 "Breathe out."
        limber say --phonemes "Pilates"
        limber say -o hold.wav "Hold."
      """)

  @Argument(help: "What to say. Several words need no quotes.")
  var text: [String]

  @OptionGroup var voice: VoiceOptions
  @OptionGroup var loudness: VolumeOption

  @Option(help: "The language of the text, such as en or de.")
  var language = "en"

  @Option(
    name: [.customShort("o"), .customLong("out")], help: "Write a sound file instead (.wav, .flac, .ogg, .opus, .mp3).")
  var file: String?

  @Flag(
    help: "Print how it is pronounced, in the International Phonetic Alphabet, in place of speaking. -o writes still.")
  var phonemes = false

  @OptionGroup var verbosity: VerboseOption

  @Option(help: Output.explanation, transform: Output.argument)
  var output: Output?

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
    let voice = try speaker.catalogue.voice(
      wishes.chosen(for: language, speaker.catalogue).values.voice, language: language)
    try speaker.prepare(voice)
    let phrase = Phrase(text.joined(separator: " "), language: language)
    if phonemes {
      Streams.write(try speaker.phonemes(of: phrase, with: voice) + "\n")
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
      try clip.play(on: sink)
    }
  }
}
