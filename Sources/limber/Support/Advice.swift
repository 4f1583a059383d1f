// What to do on the command line about the errors of libraries.
// SPDX-License-Identifier: GPL-3.0-or-later

import ControlSocket
import Sound

/// An error of a library that the command line can give advice on.
protocol AdvisedError: Error, CustomStringConvertible {
  /// The error, with the command or the option that helps.
  var withAdvice: String { get }
}

extension CommandError {
  init(_ error: some AdvisedError) { self.init(error.withAdvice) }
}

extension AdvisedError {
  /// The error without its full stop.
  fileprivate var clause: Substring { description.dropLast() }
}

extension SinkError: AdvisedError {
  var withAdvice: String {
    switch self {
    case .noDevice: "\(self) `limber doctor` shows what there is; choose another with --output alsa:NAME."
    case .busy, .slow: "\(clause), or choose another device with --output alsa:NAME."
    case .unfit: "\(self) Try --output alsa:plughw:0, which converts."
    case .notAPipe: "\(clause), or write a file with `limber render -o`."
    case .lost, .noReader, .readerGone, .readerStalls, .system: description
    }
  }
}

extension SpeechError: AdvisedError {
  var withAdvice: String {
    switch self {
    case .unknownVoice: "\(self) `limber voices` lists all that are installed."
    case .unknownVariant: "\(self) `limber voices --variants` lists all that are installed."
    case .voiceNotInstalled: "\(clause), or choose a voice from `limber voices`."
    case .refused: "\(self) `limber doctor` looks at the installation."
    case .dataMissing, .dictionaryMissing, .outOfRange: description
    }
  }
}

extension ControlError: AdvisedError {
  var withAdvice: String {
    switch self {
    case .taken: "\(self) End it with `limber control quit`, or take over with --replace."
    case .notASocket: "\(clause); choose another path with --control, or move the file away."
    case .tooLong: "\(clause); choose a shorter one with --control."
    case .notPrivate: "\(clause); choose another path with --control."
    case .nothingPlays: "\(self) Begin with `limber play ROUTINE`."
    case .noAnswer: "\(clause): `limber play ROUTINE --replace` takes over."
    case .system, .unreadable, .refused: description
    }
  }
}
