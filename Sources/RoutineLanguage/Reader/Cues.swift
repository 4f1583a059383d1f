// Cues: texts spoken at moments of the work.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension Reader {
  /// Reads the cues from the given keys.
  mutating func cues(_ fields: Fields) -> [AuthorCue] {
    guard let node = fields[.cues] else { return [] }
    guard case .map(let entries) = node.content else {
      switch node.content {
      case .absent: reportEmpty(node.range, name: "`cues`")
      case .damaged: break
      default:
        report(
          .shape, firstLine(node.range),
          "`cues` takes moments with texts, each on a line of its own, such as `half: Keep breathing.`",
          fixes: dashesFix(node))
      }
      return []
    }
    var cues: [AuthorCue] = []
    for entry in entries {
      let word = ScalarText.string(of: entry.key, in: bytes)
      let moment = moment(word, at: entry.key.range)
      let text = text(entry.value, called: .word(word))
      if let moment, let text { cues.append(AuthorCue(moment, text, location: location(entry.key.range))) }
    }
    return cues
  }

  private typealias Numbered = (prefix: String, numbers: ClosedRange<Int>, make: @Sendable (Int) -> CueMoment)
  private static let numberedMoments: [Numbered] = [
    ("rep ", 1...1000, { .repetition($0) }), ("before rep ", 2...1000, { .beforeRepetition($0) }),
    ("phase ", 1...100, { .phase($0) }),
  ]

  private static let timedMoments: [(prefix: String, make: @Sendable (Frames) -> CueMoment)] = [
    ("each rep last ", { .eachRepetitionLast($0) }), ("last ", { .last($0) }), ("every ", { .every($0) }),
    ("", { .after($0) }),
  ]

  /// Words around the length of a moment, with what the format has in place of them.
  private static let momentWords: [(before: String, after: String, prefix: String)] = [
    ("", " before the end", "last "), ("", " before end", "last "), ("", " from the end", "last "),
    ("", " to go", "last "),
    ("", " left", "last "), ("", " remaining", "last "), ("after ", "", ""), ("at ", "", ""), ("", " in", ""),
    ("each ", "", "every "),
  ]

  /// The moment that words such as `10 sec before the end` stand for; nil for others.
  private static func meantMoment(_ word: String) -> String? {
    for row in momentWords where word.hasPrefix(row.before) && word.hasSuffix(row.after) {
      let middle = word.dropFirst(row.before.count).dropLast(row.after.count)
      if let length = LooseAmount(String(middle))?.length { return row.prefix + length }
    }
    return nil
  }

  private mutating func moment(_ word: String, at range: Range<Int>) -> CueMoment? {
    switch word {
    case "start": return .start
    case "half": return .half
    case "end": return .end
    case "each rep": return .eachRepetition
    default: break
    }
    for (prefix, numbers, make) in Reader.numberedMoments where word.hasPrefix(prefix) {
      return number(
        String(word.dropFirst(prefix.count)), behind: prefix, at: range, numbers,
        what: "The number after `\(prefix.dropLast())`",
        example: "\(prefix)\(numbers.lowerBound + 2)"
      ).map(make)
    }
    for (prefix, make) in Reader.timedMoments where word.hasPrefix(prefix) {
      let rest = String(word.dropFirst(prefix.count))
      guard rest.utf8.first?.isDigit == true || LooseAmount(rest)?.length != nil,
        (try? WrittenLength.read(rest)) != nil || Reader.meantMoment(word) == nil
      else { break }
      return length(rest, behind: prefix, at: range, fromZero: false, example: "10s").map(make)
    }
    let guess =
      Guess.choice(word, of: .cues, among: ["start", "half", "end", "each rep"])
      ?? Reader.meantMoment(word).map { Guess(word: $0, isCertain: false) }
    report(
      .moment, range,
      "I can't tell when \"\(shown(range))\" is; "
        + (guess.map { $0.isCertain ? "write `\($0.word)`." : "did you mean `\($0.word)`?" }
          ?? "use `start`, `10s`, `half`, `last 5s`, `every 30s`, `rep 3`, `before rep 3`, `each rep`, "
          + "`each rep last 5s`, `phase 2` or `end`."),
      fixes: guess?.fixes(replacing: range) ?? [])
    return nil
  }
}
