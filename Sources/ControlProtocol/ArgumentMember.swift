// The members of a message that carry the argument of a command.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import JSON
internal import RoutineEngine

/// A member that carries an argument.
enum ArgumentMember: String {
  /// A length, as a text.
  case by
  /// A volume, as a number from 0 to 100.
  case percent
  /// So much more volume, or less, as a number.
  case step

  /// The argument in the member's value.
  func argument(_ value: JSON, of entry: ControlEntry) throws(OperandProblem) -> CommandArgument {
    switch self {
    case .by: if let text = value.stringValue { return try entry.argument(text) }
    case .percent: if let percent = value.number, (0...100).contains(percent) { return .percent(percent) }
    case .step: if let step = value.number { return .step(step) }
    }
    throw OperandProblem(rule)
  }

  /// The member and its value for an argument.
  static func member(_ argument: CommandArgument) -> (String, JSON) {
    switch argument {
    case .length(let length): (by.rawValue, .string(LengthText.text(length)))
    case .percent(let percent): (Self.percent.rawValue, .int(Int64(percent)))
    case .step(let step): (Self.step.rawValue, .int(Int64(step)))
    }
  }

  /// How the member is written, as a sentence.
  var rule: String {
    switch self {
    case .by: "\"by\" is a text with a unit, such as \"10s\"."
    case .percent: "\"percent\" is a whole number from 0 to 100."
    case .step: "\"step\" is a whole number from -100 to 100."
    }
  }
}

extension ControlEntry {
  /// The members by name, for messages: "percent" or "step".
  var memberNames: String { members.map { "\"\($0.rawValue)\"" }.joined(separator: " or ") }

  /// What a message needs and does not have, as sentences.
  var whatIsMissing: String {
    (["The command \(name) needs \(memberNames)."] + members.map(\.rule)).joined(separator: " ")
  }
}
