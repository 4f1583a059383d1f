// `--output`, `--raw` and `--buffer`: the destination of a session's sound, and its format.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import RoutineLanguage
import Sound

/// The options for the sink of a session.
struct SinkOptions: ParsableArguments {
  @Option(help: Output.explanation, completion: Completions.outputs, transform: Output.argument)
  var output: Output?

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
      if let output { try checkBuffer(output) }
    }
  }

  /// Refuses a buffer for an output that is no sound device.
  func checkBuffer(_ output: Output) throws(ValidationError) {
    guard buffer != nil else { return }
    guard case .alsa = output else {
      throw ValidationError("--buffer is for a sound device, and \(output) is none; leave it out.")
    }
  }

  /// The settings for a sound device.
  var settings: AlsaSettings { AlsaSettings(buffer: .milliseconds(buffer ?? AlsaSettings.defaultBuffer)) }
  /// The format of samples in a pipe.
  var form: StreamSink.Form { raw ? .raw : .wav }
}
