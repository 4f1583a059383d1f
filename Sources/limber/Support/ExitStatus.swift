// The exit statuses of all commands.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser

extension ExitCode {
  /// Problems were found in a routine.
  static let problemsFound = ExitCode(1)
  /// The command failed: a device, a file, the library.
  static let couldNot = ExitCode(2)
  /// The program that the sound was written to has closed the pipe.
  static let listenerGone = ExitCode(3)
  /// The command line could not be parsed; the status used by ArgumentParser.
  static let usage = ExitCode.validationFailure
  /// Interrupted by the user.
  static let interrupted = ExitCode(130)
}

/// A failed command, with a message of one line: what was tried, what went wrong, what to do.
struct CommandError: Error, CustomStringConvertible {
  var description: String
  var status: ExitCode

  init(_ description: String, status: ExitCode = .couldNot) {
    self.description = description
    self.status = status
  }
}
