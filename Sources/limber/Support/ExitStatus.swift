// The exit statuses of all commands, in one table, and the error that carries one.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser

/// How a command ends.
struct ExitStatus {
  let code: ExitCode
  let name: String
  /// What it means, as a sentence.
  let meaning: String
  /// The commands that can end so; empty for all.
  var commands: [String] = []

  /// Every status that Limber ends with, in ascending order.
  static let all = [
    ExitStatus(code: .success, name: "done", meaning: "All went well. A session that was ended by request counts."),
    ExitStatus(
      code: .problemsFound, name: "problems found",
      meaning:
        "A file has mistakes, is beyond a safety limit, or is not laid out in the usual way; a step is not there; nothing is due.",
      commands: [
        "check", "fmt", "plan", "play", "render", "schedule add", "schedule due", "settings list", "settings set",
        "settings unset",
        "show",
      ]),
    ExitStatus(
      code: .couldNot, name: "could not",
      meaning: "Something could not be done: a file or standard output, the voice, a device, a session to control."),
    ExitStatus(
      code: .abandoned, name: "left alone",
      meaning:
        "Nobody went on for as long as a pause may be (`pause-limit` in the settings), so the session ended; `limber resume` goes on with it.",
      commands: ["play"]),
    ExitStatus(
      code: .usage, name: "usage", meaning: "The command line cannot be understood; nothing was done."),
    ExitStatus(code: .interrupted, name: "interrupted", meaning: "Ctrl-C ended the session.", commands: ["play"]),
    ExitStatus(
      code: .readerGone, name: "reader gone",
      meaning: "The reader of standard output, or of a session's sound, went away. Without its view a session plays on."
    ),
  ]
}

extension ExitCode {
  /// Problems were found in a routine.
  static let problemsFound = ExitCode(1)
  /// The command failed: a device, a file, the library.
  static let couldNot = ExitCode(2)
  /// Nobody went on with a session.
  static let abandoned = ExitCode(3)
  /// The command line could not be parsed; the status used by ArgumentParser.
  static let usage = ExitCode.validationFailure
  /// Interrupted by the user.
  static let interrupted = ExitCode(130)
  /// The reader of standard output or of a session's sound is gone; what a shell reports for SIGPIPE.
  static let readerGone = ExitCode(141)
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
