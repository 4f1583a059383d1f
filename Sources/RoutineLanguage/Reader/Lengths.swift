// Lengths of time in files, with what is wrong with them.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension Reader {
  /// The length given by a key.
  mutating func length(_ name: KeyName, _ fields: Fields) -> Written<Frames>? {
    guard let node = fields[name], let spec = KeyTable.spec(name, in: fields.context),
      case .length(let fromZero) = spec.kind,
      let word = single(node, of: name, expecting: "a length of time such as `\(spec.example)`"),
      let length = length(
        word, at: node.range, fromZero: fromZero, example: spec.example,
        unless: { $0.reportPrescription(word, name, node, fields) })
    else { return nil }
    return Written(value: length, range: node.range)
  }

  /// The length given by a key, or the list with one for each set.
  mutating func lengths(_ name: KeyName, _ fields: Fields) -> Written<BySet<Frames>>? {
    guard let node = fields[name], let spec = KeyTable.spec(name, in: fields.context),
      case .lengths(let fromZero, let most) = spec.kind
    else { return nil }
    if reportListInOne(name, node, fields) { return nil }
    if case .list(let items) = node.content, reportUnits(of: items, node) { return nil }
    return bySet(name, node, most: most, many: "lengths") { reader, item in
      guard let word = reader.single(item, of: name, expecting: "a length of time such as `\(spec.example)`") else {
        return nil
      }
      return reader.length(word, at: item.range, fromZero: fromZero, example: spec.example) { reader in
        item.range == node.range && reader.reportPrescription(word, name, node, fields)
      }
    }
  }

  /// The value of a key, or the list with one for each set.
  ///
  /// - Parameter many: What the list has, in a message.
  mutating func bySet<Value>(
    _ name: KeyName, _ node: Node, most: Int, many: String, _ read: (inout Reader, Node) -> Value?
  ) -> Written<BySet<Value>>? {
    guard case .list(let items) = node.content else {
      return read(&self, node).map { Written(value: .same($0), range: node.range) }
    }
    if items.isEmpty || items.count > most {
      report(
        .range, firstLine(node.range), "`\(name.written)` lists \(items.count) \(many); a list has 1 to \(most).")
      return nil
    }
    var values: [Value] = []
    for item in items { if let value = read(&self, item) { values.append(value) } }
    return values.count == items.count ? Written(value: .each(values), range: node.range) : nil
  }

  /// Parses a length and reports what is wrong with it.
  ///
  /// - Parameters:
  ///   - prefix: What stands before it in the range, for fixes.
  ///   - isReported: Reports what else a text may be that no unit makes a length; whether it did.
  mutating func length(
    _ word: String, behind prefix: String = "", at range: Range<Int>, fromZero: Bool, example: String,
    unless isReported: (inout Reader) -> Bool = { _ in false }
  ) -> Frames? {
    do throws(LengthProblem) { return try WrittenLength.read(word, fromZero: fromZero) } catch {
      if error.kind == .unreadable, isReported(&self) { return nil }
      report(
        error.kind.code, range, error.sentence(on: prefix.isEmpty ? shown(range) : word, example: example),
        fixes: error.alternatives.map {
          Guess(word: prefix + $0, isCertain: error.kind == .comma || error.kind == .unit).fixes(replacing: range)[0]
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
    case .comma, .unit, .likely, .unreadable: .unreadable
    }
  }
}
