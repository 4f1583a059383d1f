// What a step was meant as that is none: words alone, another key in front, or two things at once.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension RoutineReader {
  /// Reports a step of words alone. The fix makes a step of them, if they name an exercise or begin with a step's key.
  mutating func reportWords(_ scalar: Scalar, at range: Range<Int>) {
    var word = LookAlike.cleaned(ScalarText.string(of: scalar, in: reader.bytes))
    if word.first == "(", word.last == ")" { word = String(word.dropFirst().dropLast()) }
    var group: DiagnosticGroup?
    var fixes: [Fix] = []
    var message =
      "A step is written as `do: exercise`, `play: routine`, `rest: 15s`, `say: words` or `repeat: 2` with `steps`."
    if scalar.style == .plain, !reader.list.isFull {
      let key = word.prefix { $0.isLetter }
      if let name = KeyName(written: key.lowercased()), StepKind.contexts.contains(where: { $0.key == name }),
        key.endIndex < word.endIndex
      {
        let better =
          StepWords.rest(word) ?? "\(name.written): \(word[key.endIndex...].trimmingPrefix { $0 == " " })"
        message = "`\(key)` needs a colon and a space behind it: `\(better)`."
        fixes = [Fix("Write `\(better)`", isSafe: false, replacing: scalar.range, with: better)]
      } else if Guess.keys(word, in: .restStep).names.first == .rest {
        message = "A rest says how long it is, such as `rest: 30s`."
      } else if let better = StepWords.rest(word) {
        message = "A rest is a step of its own, written `\(better)`."
        fixes = [Fix("Write `\(better)`", isSafe: false, replacing: scalar.range, with: better)]
      } else if let step = StepWords.read(word, by: &self, at: scalar.range) {
        let isName = word == step
        let before = reader.bytes[..<scalar.range.lowerBound].last { $0 != Byte.space }
        let isFlow = before == Byte.openList || before == Byte.comma
        fixes =
          isFlow
          ? [Fix("Write `{ do: \(step) }`", isSafe: false, replacing: scalar.range, with: "{ do: \(step) }")]
          : [
            Fix(
              isName ? "Write `do: \(word)`" : "Make a step of it", isSafe: isName,
              replacing: isName ? scalar.range.lowerBound..<scalar.range.lowerBound : scalar.range,
              with: isName ? "do: " : "do: \(step)")
          ]
        group = DiagnosticGroup(cause: isName ? "name" : "words", title: "Make steps of them")
      } else if !word.contains(where: { $0.isNumber || $0.isNewline }) {
        // A heading, or words to say.
        let better = "say: \(word)"
        fixes = [Fix("Write `\(better)`", isSafe: false, replacing: scalar.range, with: better)]
      }
    }
    reader.report(.shape, range, message, fixes: fixes, in: group)
  }

  /// The work of the exercise that a step names.
  func work(of entries: [Entry]) -> Work? {
    guard let entry = entries.first(where: { reader.keyName($0.key) == .do }),
      case .scalar(let scalar) = entry.value.content,
      let id = single(ScalarText.string(of: scalar, in: reader.bytes))
    else { return nil }
    return work(of: id)
  }

  /// Reads keys of a step whose exercise is not known, for their mistakes.
  mutating func readKeys(_ entries: [Entry], of node: Node) {
    guard let fields = reader.fields(Node(content: .map(entries), range: node.range), in: .use, called: "A step")
    else { return }
    _ = readAlone(fields)
  }

  /// Reports a step without any key that says what it is, and reads its other keys as those of an exercise.
  mutating func reportNoKind(_ node: Node, _ entries: [Entry]) {
    guard let first = entries.first, !reader.tree.isDamaged(node.range) else { return }
    let word = LookAlike.cleaned(ScalarText.string(of: first.key, in: reader.bytes))
    if reader.keyName(first.key) == nil, case let rest = Array(entries.dropFirst()) {
      var range = first.key.range
      var value = ""
      if case .scalar(let scalar) = first.value.content, rest.isEmpty {
        value = " " + ScalarText.string(of: scalar, in: reader.bytes)
        range = first.key.range.lowerBound..<first.value.range.upperBound
      } else if case .absent = first.value.content {
        range = first.key.range.lowerBound..<first.colon + 1
      }
      if let step = StepWords.read(word + value, by: &self, at: first.key.range) {
        reader.report(
          .unknownKey, first.key.range,
          "I don't know `\(reader.shown(first.key.range))` in a step; an exercise is named by "
            + "`do: \(step.prefix { $0 != "\n" })`.",
          fixes: range == first.key.range
            ? [] : [Fix("Make a step of it", isSafe: false, replacing: range, with: "do: \(step)")])
      } else {
        let heading = "say: \(Reader.heading(word))"
        var isHeading = false
        if case .absent = first.value.content { isHeading = rest.isEmpty }
        reader.report(
          .unknownKey, first.key.range,
          "I don't know `\(reader.shown(first.key.range))` in a step; "
            + (isHeading
              ? "a heading is written as `\(heading)`."
              : "a step has `do`, `play`, `rest`, `say` or `repeat`."),
          fixes: isHeading
            ? [
              Fix(
                "Write `\(heading)`", isSafe: false, replacing: first.key.range.lowerBound..<first.colon + 1,
                with: heading)
            ]
            : [])
      }
      return readKeys(rest, of: node)
    }
    let here =
      Guess.synonyms(of: word, in: .use).first?.keys.first == .do
      ? KeyName.do : Guess.synonyms(of: word, in: .playStep).first?.keys.first ?? (word == "pause" ? .rest : nil)
    reader.report(
      .missingKey, first.key.range,
      "This step does nothing: it needs `do`, `play`, `rest`, `say` or `repeat`"
        + (here.map { "; did you mean `\($0.written)`?" } ?? "."),
      fixes: here.map { Guess(word: $0.written, isCertain: false).fixes(replacing: first.key.range) } ?? [])
  }

  /// What a step is by keys that are only meant: in another spelling, by another word, or misspelt.
  ///
  /// - Parameter orRest: Whether it may be a rest, which beside other keys is part of a dose.
  func meantKind(_ entries: [Entry], _ names: inout KeySet, isCertain: Bool, orRest: Bool) -> Context? {
    let words = entries.filter { entry in
      guard let name = reader.keyName(entry.key) else { return true }
      return !StepKind.contexts.contains { KeyTable.spec(name, in: $0.context) != nil }
    }.map { LookAlike.cleaned(ScalarText.string(of: $0.key, in: reader.bytes)) }
    guard !words.isEmpty else { return nil }
    for (context, key) in StepKind.contexts where orRest || context != .restStep {
      for word in words {
        let guess = Guess.keys(word, in: context)
        guard guess.isCertain == isCertain, guess.names.first == key, Guess.advice(on: word) == nil else { continue }
        names.insert(key)
        return context
      }
    }
    return nil
  }

  mutating func reportTwoKinds(_ node: Node, _ entries: [Entry], second: Entry, context: Context) {
    let key = StepKind.contexts.first { $0.context == context }?.key
    let first = entries.first(where: { reader.keyName($0.key) == key }) ?? second
    reader.report(
      .conflict, second.key.range,
      "A step is one thing, and this is two: `\(reader.shown(first.key.range))` and `\(reader.shown(second.key.range))`; "
        + "make a step of each.")
  }

  /// Reports an exercise beside the number of rounds.
  mutating func reportRepeatedExercise(_ node: Node, _ entries: [Entry]) {
    guard let exercise = entries.first(where: { reader.keyName($0.key) == .do }),
      let rounds = entries.first(where: { reader.keyName($0.key) == .repeat })
    else { return }
    let hasSets = entries.contains { reader.keyName($0.key) == .sets || reader.keyName($0.key) == .steps }
    reader.report(
      .conflict, exercise.key.range,
      "What `repeat` repeats stands below `steps:`, so put `- do` there; for several sets of one exercise write `sets` in "
        + "place of `repeat`.",
      notes: [Note("`repeat` is here.", at: reader.place(rounds.key.range))],
      fixes: hasSets ? [] : Guess(word: "sets", isCertain: false).fixes(replacing: rounds.key.range))
  }

  /// Reports a word around a step or a list of steps, such as `step:` or `Monday:`. Returns whether it is one.
  mutating func reportStepInside(_ entry: Entry) -> Bool {
    if case .map(let inner) = entry.value.content, !entry.value.isFlow, let first = inner.first,
      inner.contains(where: { item in StepKind.contexts.contains { $0.key == reader.keyName(item.key) } })
    {
      reader.report(
        .unknownKey, entry.key.range,
        "`\(reader.shown(entry.key.range))` is not needed around a step; put `\(reader.shown(first.key.range))` in its "
          + "place.",
        fixes: [
          reader.outdentFix(
            "Leave it out", from: entry.key.range.lowerBound, to: first.key.range.lowerBound, entry.value)
        ])
      _ = step(entry.value)
      return true
    }
    let word = ScalarText.string(of: entry.key, in: reader.bytes)
    guard reader.areSteps(entry.value), Guess.synonyms(of: word, in: .circuit).isEmpty else { return false }
    if let rounds = Self.rounds(word) {
      let indent = String(repeating: " ", count: reader.indentation(at: entry.key.range.lowerBound))
      reader.report(
        .unknownKey, entry.key.range,
        "I don't know `\(reader.shown(entry.key.range))` in a step; write `repeat: \(rounds)`, and `steps:` above what is "
          + "repeated.",
        fixes: [
          Fix(
            "Write `repeat: \(rounds)` and `steps:`", isSafe: false, replacing: entry.key.range,
            with: "repeat: \(rounds)\n\(indent)steps")
        ])
      if case .list = entry.value.content { _ = steps(entry.value) }
      return true
    }
    sections.append((entry, reader.heading(of: entry)))
    if case .list = entry.value.content { _ = steps(entry.value) }
    return true
  }

  /// Reports an exercise behind a name with a number, such as `A1: plank`. Returns whether it is one.
  mutating func reportLabel(_ entries: [Entry], of node: Node) -> Bool {
    guard let label = entries.first, reader.keyName(label.key) == nil, case .scalar(let scalar) = label.value.content,
      scalar.style == .plain, reader.bytes[label.key.range].contains(where: \.isDigit)
    else { return false }
    let words = ScalarText.string(of: scalar, in: reader.bytes)
    guard let step = StepWords.read(words, by: &self, at: label.key.range) else { return false }
    let isName = single(words) != nil
    let unknown = "I don't know `\(reader.shown(label.key.range))` in a step"
    if let rounds = Self.rounds(ScalarText.string(of: label.key, in: reader.bytes)), isName {
      reader.report(
        .unknownKey, label.key.range, "\(unknown); write `do: \(step)` and `sets: \(rounds)`.",
        fixes: entries.count > 1
          ? []
          : [
            Fix(
              "Write `do: \(step)` and `sets: \(rounds)`", isSafe: false, replacing: label.range,
              with: "do: \(step)"
                + reader.lines([(.sets, String(rounds))], beside: label.key.range, at: node.range.lowerBound))
          ])
    } else {
      reader.report(
        .unknownKey, label.key.range,
        "\(unknown); an exercise is named by `do: \(step.prefix { $0 != "\n" })`.",
        fixes: isName
          ? Guess(word: "do", isCertain: false).fixes(replacing: label.key.range)
          : entries.count > 1
            ? [] : [Fix("Make a step of it", isSafe: false, replacing: label.range, with: "do: \(step)")],
        in: DiagnosticGroup(cause: "label", title: "Write `do`"))
    }
    readKeys(Array(entries.dropFirst()), of: node)
    return true
  }

  /// The number of rounds in words such as `3x` or `repeat 3 times`; nil for others, such as `round 3`.
  private static func rounds(_ words: String) -> Int? {
    let parts = words.lowercased().split { !$0.isLetter && !$0.isNumber }
    let known: Set<String> = [
      "x", "repeat", "do", "times", "rounds", "sets", "of", "mal", "runden", "fois", "rondas", "this",
    ]
    let numbers = parts.compactMap { part in
      Int(part) ?? (part.last == "x" ? Int(part.dropLast()) : part.first == "x" ? Int(part.dropFirst()) : nil)
        ?? LooseAmount.number(String(part))
    }
    guard numbers.count == 1, numbers[0] > 0, parts.count(where: { !known.contains(String($0)) }) == 1,
      parts.count > 1 || Int(parts[0]) == nil
    else { return nil }
    return numbers[0]
  }

  /// Reports steps below a step with a heading, as in `- section: Warm-up`. Returns whether these are such.
  mutating func reportSectionStep(_ entries: [Entry]) -> Bool {
    func word(_ entry: Entry) -> String { ScalarText.string(of: entry.key, in: reader.bytes) }
    guard let list = entries.first(where: { reader.areSteps($0.value) }), case .list = list.value.content,
      !entries.contains(where: { Guess.keys(word($0), in: .circuit).names.first == .repeat }),
      let title = entries.first(where: { entry in
        guard case .scalar = entry.value.content else { return false }
        return reader.keyName(entry.key).map { KeyTable.spec($0, in: .circuit) == nil } ?? true
      }), case .scalar(let scalar) = title.value.content
    else { return false }
    sections.append((title, Reader.heading(ScalarText.string(of: scalar, in: reader.bytes))))
    _ = steps(list.value)
    return true
  }

  /// Reports steps that have names in place of dashes: sections, or exercises. Returns whether they have.
  mutating func reportNamedSteps(_ entries: [Entry]) -> Bool {
    if !entries.isEmpty, entries.allSatisfy({ reader.keyName($0.key) == nil && reader.areSteps($0.value) }) {
      reader.reportSections(entries.map { ($0, reader.heading(of: $0)) }, fixes: reader.sectionFix(entries))
      return true
    }
    // `1: plank`, or `plank:` with its dose below.
    let named = entries.compactMap { entry -> String? in
      guard case .scalar(let scalar) = entry.value.content, reader.keyName(entry.key) == nil else { return nil }
      return single(ScalarText.string(of: scalar, in: reader.bytes))
    }
    if let first = entries.first, named.count == entries.count {
      reader.report(
        .shape, first.key.range,
        "`steps` must be a list; each step is a dash and what it does, such as `- do: \(named[0])`.",
        fixes: [
          Fix(
            "Make a list of them", isSafe: false,
            entries.map { Edit($0.key.range.lowerBound..<$0.colon + 1, "- do:") })
        ])
      return true
    }
    let ids = entries.compactMap { single(ScalarText.string(of: $0.key, in: reader.bytes)) }
    guard let first = entries.first, ids.count == entries.count else { return false }
    let edits = zip(entries, ids).map { Edit($0.key.range.lowerBound..<$0.colon + 1, "- do: \($1)") }
    let column = reader.column(of: first.key.range.lowerBound)
    let isBelow = entries.allSatisfy { entry in
      switch entry.value.content {
      case .absent: true
      case .map(let keys):
        !entry.value.isFlow && keys.allSatisfy { reader.column(of: $0.key.range.lowerBound) == column + 2 }
      default: false
      }
    }
    reader.report(
      .shape, first.key.range,
      "`steps` must be a list; each step is a dash and what it does, such as `- do: \(ids[0])`.",
      fixes: isBelow ? [Fix("Make a list of them", isSafe: false, edits)] : [])
    return true
  }
}
