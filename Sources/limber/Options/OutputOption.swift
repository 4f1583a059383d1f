// `--output`: the destination of the sound.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import RoutineLanguage
import Sound

extension Output {
  /// Parses the option.
  static func argument(_ text: String) throws -> Output {
    if let output = Output(text) { return output }
    throw ValidationError(
      "`\(text.prefix(40))` is no place for sound; write alsa, alsa:DEVICE, silent, pipe:PATH or -.")
  }

  /// The help text.
  static let explanation: ArgumentHelp =
    "Where sound goes: alsa, alsa:DEVICE, silent, pipe:PATH, or - for standard output. By itself, as the settings say."

  /// Opens the destination. A stream starts with a WAV header, or is raw samples.
  func sink(_ settings: AlsaSettings = AlsaSettings(), form: StreamSink.Form = .wav) throws(SinkError) -> any Sink {
    switch self {
    case .alsa(let device):
      var settings = settings
      settings.device = device
      return try AlsaSink(settings)
    case .silent: return SilentSink()
    case .pipe(let path): return try StreamSink(pipe: path, form: form)
    case .standardOutput: return StreamSink(standardOutput: form)
    }
  }
}
