// The exit statuses of every command, in one table.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser

extension ExitCode {
  /// Problems were found in a routine.
  static let problemsFound = ExitCode(1)
  /// It could not be done: a device, a file, the library.
  static let couldNot = ExitCode(2)
  /// The command line could not be understood; ArgumentParser's own.
  static let usage = ExitCode.validationFailure
  /// Interrupted by the listener.
  static let interrupted = ExitCode(130)
}

/// Something that could not be done, told in one line: what was tried, what went wrong, what to do.
struct CommandError: Error, CustomStringConvertible {
  var description: String
  var status: ExitCode

  init(_ description: String, status: ExitCode = .couldNot) {
    self.description = description
    self.status = status
  }
}
