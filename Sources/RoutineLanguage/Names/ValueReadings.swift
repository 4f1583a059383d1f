// Values that their keys do not take: several in one, or words in place of a number or a length.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

extension Reader {
  /// Reports several values in one, such as `12/10/8`, where a list is meant. Returns whether it was one.
  mutating func reportList(_ word: String, _ name: KeyName, _ node: Node, _ fields: Fields) -> Bool {
    guard let spec = KeyTable.spec(name, in: fields.context) else { return false }
    var target = name
    switch spec.kind {
    case .repetitions, .numbers, .lengths: break
    case .whole where name == .sets && KeyTable.spec(.reps, in: fields.context) != nil && !fields.has(.reps):
      target = .reps
    default: return false
    }
    guard let items = Reader.items(word, areLengths: spec.kind.isLength) else { return false }
    let list = "[\(items.joined(separator: ", "))]"
    let better = target == name ? list : "\(target.written): \(list)"
    let one = [.phases: "phase", .repsByRound: "round"][target] ?? "set"
    let start = target == name ? node.range.lowerBound : fields.key(name)?.lowerBound ?? node.range.lowerBound
    report(
      .unreadable, node.range,
      "`\(shown(node.range))` is several values; write a list, one for each \(one): `\(better)`.",
      fixes: [
        Fix("Write `\(better)`", isSafe: false, replacing: start..<node.range.upperBound, with: better)
      ])
    return true
  }

  /// Reports a list in brackets whose items no comma parts. Returns whether it is one.
  mutating func reportListInOne(_ name: KeyName, _ node: Node, _ fields: Fields) -> Bool {
    guard case .list(let items) = node.content, items.count == 1, case .scalar(let scalar) = items[0].content else {
      return false
    }
    let word = ScalarText.string(of: scalar, in: bytes)
    return word.utf8.contains { !$0.isDigit } && reportList(word, name, node, fields)
  }

  /// The values of a list in any of the ways people part them; nil for anything else. A unit at the end is that of all.
  private static func items(_ word: String, areLengths: Bool) -> [String]? {
    var text = word.lowercased().filter { !"()[]{}".contains($0) }
    for joint in [" then ", " and ", "->", ">", "→", ";", "|", "/", "+"] { text.replace(joint, with: ",") }
    var parts = text.split(separator: ",")
    for separator in ["-", " "] as [Character] where parts.count == 1 {
      let more = text.split(separator: separator)
      if more.count > 2 { parts = more }
    }
    guard (2...20).contains(parts.count) else { return nil }
    let amounts = parts.map { part in
      LooseAmount(
        part.split(separator: " ").filter { !Prescription.repWords.contains(String($0)) }.joined(separator: " "))
    }
    let unit = amounts.last.flatMap { $0?.length.map { String($0.suffix(1)) } } ?? "s"
    let values = amounts.compactMap { amount -> String? in
      guard areLengths else { return amount?.number.map { String($0) } }
      return amount?.length ?? amount?.number.map { "\($0)\(unit)" }
    }
    return values.count == parts.count ? values : nil
  }

  /// Reports a list of lengths that all lack their unit. Returns whether it was one.
  mutating func reportUnits(of items: [Node], _ node: Node) -> Bool {
    guard items.count > 1, items.allSatisfy({ !$0.range.isEmpty && bytes[$0.range].allSatisfy(\.isDigit) }) else {
      return false
    }
    report(
      .missingUnit, firstLine(node.range),
      "These numbers need a unit; write `\(shown(items[0].range))s` for seconds or `\(shown(items[0].range))m` for minutes.",
      fixes: [("s", "Write seconds"), ("m", "Write minutes")].map { unit, title in
        Fix(title, isSafe: false, items.map { Edit($0.range.upperBound..<$0.range.upperBound, unit) })
      })
    return true
  }

  /// Reports words that are known to stand for no number or length, or that stand behind one. Returns whether they do.
  mutating func reportAdvice(on word: String, _ name: KeyName, _ node: Node, _ fields: Fields) -> Bool {
    guard LooseAmount(word) == nil, let kind = KeyTable.spec(name, in: fields.context)?.kind else { return false }
    let words = word.lowercased().split { !$0.isLetter && $0 != "/" }.map(String.init)
    if let row = Synonyms.values.first(where: { row in
      Guess.same(as: word, among: row.words) != nil || words.contains { row.words.contains($0) }
    }) {
      let zero = row.isNone && kind.takesZero ? "0s" : nil
      report(
        .unreadable, node.range,
        row.isNone
          ? "`\(name.written)` takes \(kind.isLength ? "a length" : "a number"); for none leave the line out"
            + (zero.map { ", or write `\($0)`." } ?? ".")
          : "I can't read `\(shown(node.range))`: \(row.says)",
        fixes: zero.map { [Fix("Write `\($0)`", isSafe: false, replacing: node.range, with: $0)] } ?? [])
      return true
    }
    let pieces = word.split(separator: " ")
    for count in (1..<max(1, pieces.count)).reversed() {
      let rest = pieces[count...].joined(separator: " ")
      guard !rest.contains(where: \.isNumber), StrayRemark(in: rest) == nil,
        let amount = LooseAmount(pieces[..<count].joined(separator: " ").filter { !";(".contains($0) }),
        let better = kind.isLength ? amount.length : amount.number.map({ String($0) })
      else { continue }
      report(
        .unreadable, node.range,
        "`\(name.written)` takes \(kind.isLength ? "a length" : "a number") alone; write `\(better)`, and keep the other "
          + "words in `note`.",
        fixes: [Fix("Write `\(better)`", isSafe: false, replacing: node.range, with: better)])
      return true
    }
    return false
  }
}

extension ValueKind {
  /// Whether it is a length that may be no time at all.
  fileprivate var takesZero: Bool {
    switch self {
    case .length(let fromZero), .lengths(let fromZero, _): fromZero
    default: false
    }
  }
}
