// limber voices: the installed voices.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import JSON
import RoutineEngine
import Sound

struct VoicesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "voices", abstract: "List the voices, or the variants, that a routine can be spoken with.",
    discussion: """
      Examples:
        limber voices
        limber voices --language de
        limber voices --language en --say
        limber voices --variants
        limber voices --json
      """)

  @Option(help: "Only voices of this language, such as en or pt-br.")
  var language: String?

  @Flag(help: "List the variants instead. A variant colours any voice: `limber say --variant NAME`.")
  var variants = false

  @Flag(name: .customLong("say"), help: "Let each be heard.")
  var speaks = false

  @Flag(help: "Write JSON.")
  var json = false

  @OptionGroup var verbosity: VerboseOption

  @Option(help: Output.explanation, transform: Output.init)
  var output = Output.alsa(device: "default")

  func run() throws {
    var messages = verbosity.messages
    defer { messages.report() }
    do {
      let speaker = try Speaker.shared()
      if variants { try listVariants(speaker) } else { try listVoices(speaker) }
    } catch let error as any AdvisedError {
      throw CommandError(error)
    }
  }

  private func listVoices(_ speaker: Speaker) throws {
    let wanted = language.map(Language.init)
    let voices = speaker.catalogue.voices.filter { voice in
      guard let wanted else { return true }
      return voice.languages.contains { Language($0) == wanted || Language($0).base == wanted.tag.lowercased() }
    }
    guard !voices.isEmpty else { throw SpeechError.unknownVoice(language ?? "", near: []) }
    if json {
      let rows = voices.map { voice in
        JSON.object([
          ("name", .string(voice.name)), ("identifier", .string(voice.identifier)),
          ("languages", .array(voice.languages.map(JSON.string))),
        ])
      }
      Streams.writeExactly(JSON.array(rows).text(indented: true) + "\n")
      return
    }
    let sink = speaks ? try output.sink() : nil
    defer { sink?.close() }
    let width = voices.map { ($0.languages.first ?? "").count }.max() ?? 0
    for voice in voices {
      let tag = voice.languages.first ?? ""
      Streams.write("\(tag)\(String(repeating: " ", count: width - tag.count))  \(voice.name)\n")
      guard let sink else { continue }
      try hear(VoiceSettings(name: voice.identifier), language: tag, named: voice.name, speaker, on: sink)
    }
  }

  private func listVariants(_ speaker: Speaker) throws {
    if json {
      Streams.writeExactly(JSON.array(speaker.catalogue.variants.map(JSON.string)).text(indented: true) + "\n")
      return
    }
    let sink = speaks ? try output.sink() : nil
    defer { sink?.close() }
    for variant in speaker.catalogue.variants {
      Streams.write(variant + "\n")
      guard let sink else { continue }
      let settings = VoiceSettings(name: language, variant: variant)
      try hear(settings, language: language ?? "en", named: variant, speaker, on: sink)
    }
  }

  /// Speaks the name and three numbers, which are what sessions speak most often.
  private func hear(
    _ settings: VoiceSettings, language: String, named name: String, _ speaker: Speaker, on sink: any Sink
  ) throws {
    let voice = try speaker.catalogue.voice(settings, language: Language(language))
    try speaker.prepare(voice)
    let clip = try speaker.speak(Phrase("\(name). 3, 2, 1.", language: Language(language)), with: voice)
    try clip.play(on: sink)
  }
}
