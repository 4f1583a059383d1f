// Keys that are not known, or not in this place: what was meant by them.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

extension Reader {
  /// Reports a key that is not known in a context.
  ///
  /// - Returns: The key it is read as, if it can mean nothing else, so that its value is looked at as well.
  mutating func reportUnknown(_ entry: Entry, among entries: [Entry], fields: inout Fields) -> KeyName? {
    guard !tree.isDamaged(entry.key.range) else { return nil }
    let context = fields.context
    let range = entry.key.range
    guard !list.isFull else {
      report(.unknownKey, range, "")
      return nil
    }
    let word = ScalarText.string(of: entry.key, in: bytes)
    let clean = LookAlike.withoutEndMarks(LookAlike.cleaned(word))
    if reportGroup(entry, &fields) || reportSections(entry, among: entries, &fields) { return nil }
    if clean != word, let name = KeyName(written: clean), KeyTable.spec(name, in: context) != nil {
      fields.guessed.insert(name)
      reportLookAlike(in: range, clean: clean)
      return entries.contains { keyName($0.key) == name } ? nil : name
    }
    if let name = reportUnitInName(entry, clean, context) {
      fields.guessed.insert(name)
      return nil
    }
    var guess = Guess.keys(clean, in: context, of: work)
    let areSteps = self.areSteps(entry.value)
    if areSteps, guess.names.first == .repeat || guess.names.contains(.steps) && !guess.isCertain {
      guess = ([.steps], false)
    }
    let unknown = "I don't know `\(shown(range))` in \(context.name)"
    if let says = Guess.advice(on: clean), !guess.isCertain {
      let before = entries.prefix { $0.key.range != range }
      if !before.contains(where: { Guess.advice(on: ScalarText.string(of: $0.key, in: bytes)) == says }) {
        report(.unknownKey, range, "\(unknown): \(says)")
      }
      return nil
    }
    guard let first = guess.names.first else {
      reportStrange(range, clean, unknown, context)
      return nil
    }
    fields.guessed.insert(first)
    let isTaken = entries.contains { keyName($0.key) == first }
    let names = Reader.alternatives(guess.names.map(\.written))
    let isSpelling = Guess.spelling(clean) == Guess.spelling(first.written)
    report(
      .unknownKey, range,
      isSpelling && !isTaken
        ? "`\(shown(range))` is written \(names)."
        : isTaken
          ? (isSpelling ? "This is written `\(first.written)`, which" : "\(unknown); `\(first.written)`")
            + " is there already."
          : guess.isCertain ? "\(unknown); write \(names)." : "\(unknown); did you mean \(names)?",
      fixes: isTaken ? [] : Guess(word: first.written, isCertain: guess.isCertain).fixes(replacing: range),
      in: isTaken || !guess.isCertain
        ? nil
        : isSpelling
          ? DiagnosticGroup(cause: "spelling", title: "Write the names as the format does")
          : DiagnosticGroup(cause: clean, title: "Write `\(first.written)`"))
    return !isTaken && (guess.isCertain || areSteps && first == .steps) ? first : nil
  }

  /// Reports a name such as `hold (s)`, with the unit of its value in it. Returns the key that is meant.
  private mutating func reportUnitInName(_ entry: Entry, _ word: String, _ context: Context) -> KeyName? {
    let parts = word.split { !$0.isLetter }
    guard parts.count > 1, let unit = parts.last.flatMap({ WrittenLength.unit(String($0)) }), let last = parts.last,
      case let guess = Guess.keys(String(word[..<last.startIndex].prefix { $0.isLetter }), in: context, of: work),
      guess.isCertain, let name = guess.names.first, KeyTable.spec(name, in: context)?.kind.isLength == true
    else { return nil }
    let value = shown(entry.value.range)
    let isNumber = !value.isEmpty && value.allSatisfy(\.isNumber)
    let better = "\(name.written): \(isNumber ? value : "20")\(unit)"
    report(
      .unknownKey, entry.key.range,
      "`\(shown(entry.key.range))` has the unit in the name; it stands behind the number, as in `\(better)`.",
      fixes: isNumber ? [Fix("Write `\(better)`", isSafe: false, replacing: entry.range, with: better)] : [])
    return name
  }

  /// Reports a key that resembles none of its place.
  private mutating func reportStrange(_ range: Range<Int>, _ word: String, _ unknown: String, _ context: Context) {
    if let near = Guess.same(as: word, among: KeyName.allCases.map(\.written), orPlural: true)
      ?? (word.count > 4 ? Suggestion.nearest(to: word, among: KeyName.allCases.map(\.written)) : nil),
      let name = KeyName(written: near),
      let place = KeyTable.contexts(of: name).first
    {
      report(.unknownKey, range, "\(unknown); `\(near)` is a name that \(place.name) may have.")
      return
    }
    let usual = context.usualKeys.map { "`\($0.written)`" }.joined(separator: ", ")
    report(.unknownKey, range, "\(unknown).", notes: [Note("Often used here: \(usual).")])
  }

  /// Reports a key that belongs elsewhere, with the one that says the same here.
  ///
  /// - Returns: The key it is read as, if it can mean nothing else here.
  mutating func reportMisplaced(_ name: KeyName, entry: Entry, among entries: [Entry], fields: inout Fields) -> KeyName?
  {
    let context = fields.context
    if reportGroup(entry, &fields) { return nil }
    let here = Guess.synonyms(of: name.written, in: context).first?.keys.first
    if let here, !entries.contains(where: { keyName($0.key) == here }) {
      fields.guessed.insert(here)
      report(
        .misplacedKey, entry.key.range,
        "`\(name.written)` does not belong in "
          + (StepKind.contexts.contains { $0.key == here } ? "a step" : context.name)
          + (here == .do ? "; write `do`." : "; did you mean `\(here.written)`?"),
        fixes: Guess(word: here.written, isCertain: false).fixes(replacing: entry.key.range))
      return here == .do ? here : nil
    }
    if let here {
      report(
        .misplacedKey, entry.key.range,
        "`\(name.written)` does not belong in \(context.name), and `\(here.written)` is there already.")
      return nil
    }
    if KeyTable.spec(name, in: .defaults) != nil, KeyTable.spec(.defaults, in: context) != nil {
      reportDefault(name, entry, among: entries, context)
      return nil
    }
    let contexts = KeyTable.contexts(of: name)
    let near = contexts.filter { $0.isOfSettings == context.isOfSettings }
    let places = (near.isEmpty ? contexts : near).map(\.name)
    let unique = places.enumerated().filter { places.firstIndex(of: $1) == $0 }.map(\.element)
    report(
      .misplacedKey, entry.key.range,
      "`\(name.written)` belongs in \(unique.joined(separator: " or ")), not in \(context.name).")
    return nil
  }
}

extension Reader {
  /// Reports a key of a dose that stands beside `steps`.
  private mutating func reportDefault(_ name: KeyName, _ entry: Entry, among entries: [Entry], _ context: Context) {
    var fixes: [Fix] = []
    if case .scalar(let scalar) = entry.value.content, scalar.style == .plain,
      !bytes[scalar.range].contains(where: { [Byte.comma, Byte.colon, Byte.lineFeed].contains($0) }),
      !entries.contains(where: { keyName($0.key) == .defaults })
    {
      let words = "defaults: { \(name.written): \(String(decoding: bytes[scalar.range], as: UTF8.self)) }"
      fixes = [Fix("Write `\(words)`", isSafe: false, replacing: entry.range, with: words)]
    }
    report(
      .misplacedKey, entry.key.range,
      "`\(name.written)` belongs in a step; for all steps inside \(context.name) it stands under `defaults`.",
      fixes: fixes)
  }
}

extension Context {
  /// The keys that are most used in it, for a message; all of them where there are few.
  var usualKeys: [KeyName] {
    switch self {
    case .routine: [.format, .routine, .summary, .minutes, .notice, .steps]
    case .exercise: [.exercise, .position, .setup, .hold, .movement, .reps, .sides]
    case .ownExercise: [.name, .position, .setup, .hold, .movement, .reps, .sides]
    case .use: [.do, .reps, .hold, .sets, .rest, .sides, .cues]
    default: KeyTable.keys(in: self).map(\.name).filter { $0 != .note }
    }
  }
}
