// `--voice`, `--variant`, `--speed`, `--pitch`, `--range` and `--volume`: the voice settings.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import RoutineEngine

/// The voice settings of the command line.
struct VoiceOptions: ParsableArguments {
  @Option(help: "A voice by its name or language, such as en-gb, or female or male. `limber voices` lists them.")
  var voice: String?

  @Option(help: "A variant of the voice, such as f2. `limber voices --variants` lists them.")
  var variant: String?

  @Option(help: "Words a minute, 80 to 450.")
  var speed: Int?

  @Option(help: "0 to 99; 50 is the voice's own.")
  var pitch: Int?

  @Option(help: "How far the pitch moves, 0 to 99.")
  var range: Int?

  @Option(help: "Per cent, 0 to 100.")
  var volume: Int?

  /// These settings, with missing ones taken from others.
  func settings(over others: VoiceSettings = VoiceSettings()) -> VoiceSettings {
    var settings = others
    if let voice {
      settings.name = voice
      // The file's variant belongs to the file's voice.
      settings.variant = nil
    }
    settings.variant = variant ?? settings.variant
    settings.speed = speed ?? settings.speed
    settings.pitch = pitch ?? settings.pitch
    settings.range = range ?? settings.range
    settings.volume = volume ?? settings.volume
    return settings
  }
}
