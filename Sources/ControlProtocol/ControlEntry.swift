// A command of the control protocol: its name, help and argument.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// A command of the control protocol.
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

  /// The usage on the command line.
  public var usage: String {
    switch self {
    case .session(let command): command.usage
    case .question(let question): question.rawValue
    }
  }

  /// A short description.
  public var help: String {
    switch self {
    case .session(let command): DisplayTable.english(command.help)
    case .question(let question): DisplayTable.english(question.help)
    }
  }

  /// Parses the argument as typed by a user.
  public func argument(_ text: String) throws(OperandProblem) -> CommandArgument {
    switch self {
    case .session(let command): try command.argument(text)
    case .question: throw .tooMuch(text, behind: name)
    }
  }

  /// The action for an argument; nil means no argument.
  func action(_ argument: CommandArgument?) throws(OperandProblem) -> ControlAction {
    switch self {
    case .session(let command): return .obey(try command.request(with: argument))
    case .question(let question):
      guard argument == nil else { throw OperandProblem("The command \(name) stands alone.") }
      return .answer(question)
    }
  }

  /// The members that can carry the argument; a message has exactly one of them.
  var members: [ArgumentMember] {
    guard case .session(let command) = self else { return [] }
    switch command.form {
    case .plain: return []
    case .length, .move: return [.by]
    case .level: return [.percent, .step]
    case .speed: return [.wordsPerMinute, .step]
    case .rating: return [.pain, .effort]
    }
  }
}
