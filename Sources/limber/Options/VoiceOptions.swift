// `--voice`, `--variant`, `--speed`, `--pitch` and `--range`: how the voice sounds.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import RoutineEngine

/// The voice settings of the command line.
struct VoiceOptions: ParsableArguments {
  @Option(
    help: "A voice by its name or language, such as en-gb, or female or male. `limber voices` lists them.",
    completion: Completions.voices)
  var voice: String?

  @Option(
    help: "A variant of the voice, such as f2. `limber voices --variants` lists them.",
    completion: Completions.variants)
  var variant: String?

  @Option(help: "Words a minute, 80 to 450.")
  var speed: Int?

  @Option(help: "0 to 99; 50 is the voice's own.")
  var pitch: Int?

  @Option(help: "How far the pitch moves, 0 to 99.")
  var range: Int?

  /// What the options say.
  var settings: VoiceSettings {
    VoiceSettings(name: voice, variant: variant, speed: speed, pitch: pitch, range: range)
  }
}
