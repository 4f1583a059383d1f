// The members of a message that carry what stands behind a command, and how each is written.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import JSON
internal import RoutineEngine
internal import RoutinePlayer

/// A member that carries what stands behind a command.
enum Carrier: String {
  /// A length, as a text.
  case by
  /// A volume, as a number from 0 to 100.
  case percent
  /// So much more volume, or less, as a number.
  case step

  /// What the member's value is on the command line; nil where it is none of its values.
  func text(_ value: JSON) -> String? {
    switch (self, value) {
    case (.by, .string(let text)): return text
    case (.percent, .number(let text)): return Int(text).flatMap { (0...100).contains($0) ? "\($0)" : nil }
    case (.step, .number(let text)): return Int(text).map { $0 < 0 ? "\($0)" : "+\($0)" }
    default: return nil
    }
  }

  /// The member's value for what stands on the command line; nil where another member carries that.
  func value(_ text: String) -> JSON? {
    let isSigned = text.first == "+" || text.first == "-"
    switch self {
    case .by: return .string(text)
    case .percent: return isSigned ? nil : Int64(text).map(JSON.int)
    case .step: return isSigned ? Int64(text).map(JSON.int) : nil
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
  /// The members of which one carries what stands behind the command.
  var carriers: [Carrier] {
    guard case .session(let command) = self else { return [] }
    switch command.form {
    case .plain: return []
    case .length, .move: return [.by]
    case .level: return [.percent, .step]
    }
  }

  /// The members by name, for messages: "percent" or "step".
  var carrierNames: String { carriers.map { "\"\($0.rawValue)\"" }.joined(separator: " or ") }

  /// What a message has to have, and has not, as sentences.
  var whatIsMissing: String {
    (["The command \(name) needs \(carrierNames)."] + carriers.map(\.rule)).joined(separator: " ")
  }
}
