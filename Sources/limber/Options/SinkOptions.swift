// `--output`, `--raw` and `--buffer`: where the sound of a session goes, and how.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Sound

/// The options of the sink that a session is played on.
struct SinkOptions: ParsableArguments {
  @Option(help: Output.explanation)
  var output = Output.alsa(device: "default")

  @Flag(help: "Write samples without a WAV header to a pipe: 22,050 a second, one channel, 16 bit.")
  var raw = false

  @Option(
    help: ArgumentHelp(
      "How much sound the device holds, in milliseconds, \(AlsaSettings.buffers.lowerBound) to \(AlsaSettings.buffers.upperBound). By itself \(AlsaSettings.defaultBuffer): longer where the sound stutters.",
      valueName: "ms"))
  var buffer: Int?

  func validate() throws {
    if let buffer {
      let range = AlsaSettings.buffers
      guard range.contains(buffer) else {
        throw ValidationError("--buffer goes from \(range.lowerBound) to \(range.upperBound) milliseconds.")
      }
      guard case .alsa = output else {
        throw ValidationError("--buffer is for a sound device, and \(output) is none; leave it out.")
      }
    }
  }

  /// What a sound device is asked for.
  var settings: AlsaSettings { AlsaSettings(buffer: .milliseconds(buffer ?? AlsaSettings.defaultBuffer)) }
  /// How samples go into a pipe.
  var form: StreamSink.Form { raw ? .raw : .wav }
}
