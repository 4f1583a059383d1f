// What can be asked over the socket: all that can be asked of a session, and questions about it.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// What only the socket is asked.
public enum Question: String, Sendable, CaseIterable {
  case status
  case watch

  /// What it asks for, in a few words.
  var help: DisplayKey {
    switch self {
    case .status: .askStatus
    case .watch: .askWatch
    }
  }
}

/// What a message asks for.
public enum ControlAction: Sendable, Hashable {
  case obey(Request)
  case answer(Question)
}

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

/// All commands of the socket.
public enum ControlTable {
  /// The commands, in the order help shows them.
  public static let entries =
    SessionCommand.all.map(ControlEntry.session) + Question.allCases.map(ControlEntry.question)

  /// The command with a name.
  public static func entry(_ name: String) -> ControlEntry? { entries.first { $0.name == name } }

  /// Why a name is none of these, with the nearest that is, where one is near.
  public static func unknown(_ name: String) -> String {
    let near = Suggestion.nearest(to: name, among: entries.map(\.name)).map { " Did you mean \($0)?" } ?? ""
    return "There is no command \"\(name.prefix(40))\".\(near)"
  }
}
