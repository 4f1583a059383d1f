// `--output`: the destination of the sound.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Sound

/// The destination of the sound, as given on the command line.
enum Output: ExpressibleByArgument, CustomStringConvertible {
  case alsa(device: String)
  case silent
  case pipe(path: String)
  case standardOutput

  init?(argument: String) {
    switch argument {
    case "alsa": self = .alsa(device: "default")
    case "silent": self = .silent
    case "-": self = .standardOutput
    default:
      guard let colon = argument.firstIndex(of: ":") else { return nil }
      let rest = String(argument[argument.index(after: colon)...])
      guard !rest.isEmpty else { return nil }
      switch argument[..<colon] {
      case "alsa": self = .alsa(device: rest)
      case "pipe": self = .pipe(path: rest)
      default: return nil
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
