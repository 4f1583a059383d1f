// `--output`: the destination of the sound.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Sound

/// The destination of the sound, as given on the command line.
enum Output: CustomStringConvertible {
  case alsa(device: String)
  case silent
  case pipe(path: String)
  case standardOutput

  init(_ argument: String) throws {
    switch argument {
    case "alsa": self = .alsa(device: "default")
    case "silent": self = .silent
    case "-": self = .standardOutput
    default:
      let (kind, rest) = (argument.prefix { $0 != ":" }, argument.drop { $0 != ":" }.dropFirst())
      switch (kind, rest.isEmpty) {
      case ("alsa", false): self = .alsa(device: String(rest))
      case ("pipe", false): self = .pipe(path: String(rest))
      default:
        throw ValidationError(
          "`\(argument.prefix(40))` is no place for sound; write alsa, alsa:DEVICE, silent, pipe:PATH or -.")
      }
    }
  }

  var description: String {
    switch self {
    case .alsa(let device): device == "default" ? "alsa" : "alsa:\(device)"
    case .silent: "silent"
    case .pipe(let path): "pipe:\(path)"
    case .standardOutput: "-"
    }
  }

  /// The help text.
  static let explanation: ArgumentHelp =
    "Where sound goes: alsa, alsa:DEVICE, silent, pipe:PATH, or - for standard output."

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
