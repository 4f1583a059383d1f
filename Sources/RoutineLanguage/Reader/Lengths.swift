// Lengths of time in files, with what is wrong with them.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension Reader {
  /// The length given by a key.
  mutating func length(_ name: KeyName, _ fields: Fields) -> Written<Frames>? {
    guard let node = fields[name], let spec = KeyTable.spec(name, in: fields.context),
      case .length(let fromZero) = spec.kind,
      let word = single(node, of: name, expecting: "a length of time such as `\(spec.example)`")
    else { return nil }
    if reportPrescription(word, name, node, fields) { return nil }
    return length(word, at: node.range, fromZero: fromZero, example: spec.example).map {
      Written(value: $0, range: node.range)
    }
  }

  /// Parses a length and reports what is wrong with it.
  mutating func length(_ word: String, at range: Range<Int>, fromZero: Bool, example: String) -> Frames? {
    do throws(LengthProblem) { return try WrittenLength.read(word, fromZero: fromZero) } catch {
      report(
        error.kind.code, range, error.sentence(on: shown(range), example: example),
        fixes: error.alternatives.map {
          Fix("Write `\($0)`", isSafe: error.kind == .comma || error.kind == .unit, replacing: range, with: $0)
        })
      return nil
    }
  }
}

extension LengthProblem.Kind {
  fileprivate var code: Code {
    switch self {
    case .zero, .tooLong: .range
    case .noUnit: .missingUnit
    case .clock: .clockTime
    case .tooFine: .precision
    case .comma, .unit, .unreadable: .unreadable
    }
  }
}
