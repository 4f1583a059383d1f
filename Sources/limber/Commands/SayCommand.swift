// limber say: speaks a sentence as a session would.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import RoutineEngine
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

  @Option(help: "The language of the text, such as en or de.")
  var language = "en"

  @Option(
    name: [.customShort("o"), .customLong("out")], help: "Write a sound file instead (.wav, .flac, .ogg, .opus, .mp3).")
  var file: String?

  @Flag(
    help: "Print how it is pronounced, in the International Phonetic Alphabet, in place of speaking. -o writes still.")
  var phonemes = false

  @OptionGroup var verbosity: VerboseOption

  @Option(help: Output.explanation, transform: Output.init)
  var output = Output.alsa(device: "default")

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
    let voice = try speaker.catalogue.voice(self.voice.settings(), language: Language(language))
    try speaker.prepare(voice)
    let phrase = Phrase(text.joined(separator: " "), language: Language(language))
    if phonemes {
      Streams.write(try speaker.phonemes(of: phrase, with: voice) + "\n")
      if file == nil { return }
    }
    let clip = try speaker.speak(phrase, with: voice)
    if let file {
      let writer = try SoundFileWriter(file, title: phrase.text)
      try clip.samples.withUnsafeBufferPointer { try writer.write($0) }
      try writer.finish()
    } else {
      let sink = try output.sink()
      defer { sink.close() }
      try clip.play(on: sink)
    }
  }
}
