// The members of a message that carry a command's argument.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import JSON
internal import RoutineEngine

/// A member of a message that carries a command's argument.
enum ArgumentMember: String {
  /// A length of time, as a string.
  case by
  /// A volume, as a number from 0 to 100.
  case percent
  /// A speed of the voice in words a minute, as a number.
  case wordsPerMinute = "words_per_minute"
  /// The change of volume or speed, as a number.
  case step
  /// What is rated, with its number from 0 to 10.
  case pain
  case effort

  /// Parses the argument from the member's value.
  func argument(_ value: JSON, of entry: ControlEntry) throws(OperandProblem) -> CommandArgument {
    switch self {
    case .by: if let text = value.stringValue { return try entry.argument(text) }
    case .percent: if let percent = value.number, (0...100).contains(percent) { return .percent(percent) }
    case .wordsPerMinute:
      if let speed = value.number, SpeedChange.range.contains(speed) { return .wordsPerMinute(speed) }
    case .step: if let step = value.number { return .step(step) }
    case .pain, .effort:
      if let subject = Rating.Subject(rawValue: rawValue), let number = value.number, Rating.range.contains(number) {
        return .rating(Rating(subject, number))
      }
    }
    throw OperandProblem(rule)
  }

  /// The member that carries the argument, and its value.
  static func member(_ argument: CommandArgument) -> (String, JSON) {
    switch argument {
    case .length(let length): (by.rawValue, .string(length.writtenInSeconds))
    case .percent(let percent): (Self.percent.rawValue, .int(Int64(percent)))
    case .wordsPerMinute(let speed): (Self.wordsPerMinute.rawValue, .int(Int64(speed)))
    case .step(let step): (Self.step.rawValue, .int(Int64(step)))
    case .rating(let rating): (rating.subject.rawValue, .int(Int64(rating.value)))
    }
  }

  /// The rule for the member's value, as a sentence.
  var rule: String {
    switch self {
    case .by: "\"by\" is a text with a unit, such as \"10s\"."
    case .percent: "\"percent\" is a whole number from 0 to 100."
    case .wordsPerMinute:
      "\"words_per_minute\" is a whole number from \(SpeedChange.range.lowerBound) to \(SpeedChange.range.upperBound)."
    case .step: "\"step\" is a whole number from -100 to 100."
    case .pain, .effort: "\"\(rawValue)\" is a whole number from 0 to 10."
    }
  }
}

extension ControlEntry {
  /// The names of the members, for messages: "percent" or "step".
  var memberNames: String { members.map { "\"\($0.rawValue)\"" }.joined(separator: " or ") }

  /// The error message for a missing argument.
  var whatIsMissing: String {
    (["The command \(name) needs \(memberNames)."] + members.map(\.rule)).joined(separator: " ")
  }
}
