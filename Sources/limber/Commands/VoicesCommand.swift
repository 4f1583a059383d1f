// limber voices: the installed voices.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import JSON
import RoutineEngine
import RoutineLanguage
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

  @Option(help: "Only voices of this language, such as en or pt-br.", completion: Completions.languages)
  var language: String?

  @Flag(help: "List the variants instead. A variant colours any voice: `limber say --variant NAME`.")
  var variants = false

  @Flag(name: .customLong("say"), help: "Let each be heard.")
  var speaks = false

  @Flag(help: "Write JSON.")
  var json = false

  @OptionGroup var verbosity: VerboseOption

  @Option(help: Output.explanation, completion: Completions.outputs, transform: Output.argument)
  var output: Output?

  @OptionGroup var loudness: VolumeOption

  func run() throws {
    var messages = verbosity.messages
    defer { messages.report() }
    do {
      let speaker = try Speaker.shared()
      let wishes = try Wishes(forEverybody: Settings(output: output, volume: loudness.volume))
      if variants { try listVariants(speaker, wishes) } else { try listVoices(speaker, wishes) }
    } catch let error as any AdvisedError {
      throw CommandError(error)
    }
  }

  private func listVoices(_ speaker: Speaker, _ wishes: Wishes) throws {
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
    let sink = speaks ? try wishes.output.sink() : nil
    defer { sink?.close() }
    let width = voices.map { ($0.languages.first ?? "").count }.max() ?? 0
    for voice in voices {
      let tag = voice.languages.first ?? ""
      Streams.write("\(tag)\(String(repeating: " ", count: width - tag.count))  \(voice.name)\n")
      guard let sink else { continue }
      try hear(voice.identifier, nil, language: tag, named: voice.name, speaker, wishes, on: sink)
    }
  }

  private func listVariants(_ speaker: Speaker, _ wishes: Wishes) throws {
    if json {
      Streams.writeExactly(JSON.array(speaker.catalogue.variants.map(JSON.string)).text(indented: true) + "\n")
      return
    }
    let sink = speaks ? try wishes.output.sink() : nil
    defer { sink?.close() }
    for variant in speaker.catalogue.variants {
      Streams.write(variant + "\n")
      guard let sink else { continue }
      try hear(language, variant, language: language ?? "en", named: variant, speaker, wishes, on: sink)
    }
  }

  /// Speaks the name and three numbers, which are what sessions speak most often, at the speed, the pitch and the
  /// volume of the settings.
  private func hear(
    _ voice: String?, _ variant: String?, language: String, named name: String, _ speaker: Speaker, _ wishes: Wishes,
    on sink: any Sink
  ) throws {
    var settings = wishes.kept.voice
    (settings.name, settings.variant) = (voice, variant)
    let voice = try speaker.catalogue.voice(settings, language: Language(language))
    try speaker.prepare(voice)
    let clip = try speaker.speak(Phrase("\(name). 3, 2, 1.", language: Language(language)), with: voice)
    try clip.at(wishes.volume).play(on: sink, after: wishes.preRoll)
  }
}
