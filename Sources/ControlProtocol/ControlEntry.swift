// One command of the socket: its name, its help, and what stands behind it.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// One command of the socket.
public enum ControlEntry: Sendable {
  case session(SessionCommand)
  case question(Question)

  /// The name in messages and on the command line.
  public var name: String {
    switch self {
    case .session(let command): command.name
    case .question(let question): question.rawValue
    }
  }

  /// The command as it is written on the command line.
  public var usage: String {
    switch self {
    case .session(let command): command.usage
    case .question(let question): question.rawValue
    }
  }

  /// What it does, in a few words.
  public var help: String {
    switch self {
    case .session(let command): DisplayTable.english(command.help)
    case .question(let question): DisplayTable.english(question.help)
    }
  }

  /// What stands behind the name, as people write it.
  public func argument(_ text: String) throws(OperandProblem) -> CommandArgument {
    switch self {
    case .session(let command): try command.argument(text)
    case .question: throw .tooMuch(text, behind: name)
    }
  }

  /// What is asked for with an argument; nil for none.
  func action(_ argument: CommandArgument?) throws(OperandProblem) -> ControlAction {
    switch self {
    case .session(let command): return .obey(try command.request(with: argument))
    case .question(let question):
      guard argument == nil else { throw OperandProblem("The command \(name) stands alone.") }
      return .answer(question)
    }
  }

  /// The members of a message of which one carries the argument.
  var members: [ArgumentMember] {
    guard case .session(let command) = self else { return [] }
    switch command.form {
    case .plain: return []
    case .length, .move: return [.by]
    case .level: return [.percent, .step]
    }
  }
}
