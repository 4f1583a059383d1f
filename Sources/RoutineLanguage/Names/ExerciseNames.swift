// Which exercise a word names: by its id, by another name, or by what was probably meant.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

extension RoutineReader {
  /// What a word is among the exercises.
  private enum Naming {
    case id(String)
    /// Another name of one exercise.
    case alias(String)
    /// Another name of several exercises.
    case shared([String])
    /// An id in another spelling.
    case spelling(String)
    case nothing
  }

  private func naming(_ word: String) -> Naming {
    if own[word] != nil || found[word] != nil { return .id(word) }
    if ID.isValid(word) {
      guard case .missing = parts.exercise(word, language: reader.language) else { return .id(word) }
    }
    let library = parts.aliases(in: reader.language)
    if let same = library.id(like: word) ?? ownNames.id(like: word) { return .spelling(same) }
    let mine = ownNames.bearers(of: word)
    let bearers = mine.isEmpty ? library.bearers(of: word) : mine
    return bearers.count > 1 ? .shared(bearers.sorted()) : bearers.first.map { .alias($0) } ?? .nothing
  }

  /// The id of the exercise that a value names; nil, with a report, if it names none.
  mutating func exerciseID(_ node: Node, _ fields: Fields) -> Written<String>? {
    if reportList(node) { return nil }
    guard let word = reader.single(node, of: .do, expecting: "one exercise") else { return nil }
    switch naming(word) {
    case .id(let id) where ID.isValid(id), .alias(let id): return Written(value: id, range: node.range)
    case .id(let id):
      reader.reportNoID(word, node, better: ID.suggestion(for: id).map { Guess(word: $0, isCertain: true) })
      return Written(value: id, range: node.range)
    case .spelling(let id):
      guard let better = ID.isValid(id) ? id : ID.suggestion(for: id) else { return nil }
      let fixes = Guess(word: better, isCertain: true).fixes(replacing: node.range)
      // An own exercise whose id is misspelt is told where it is defined.
      if ID.isValid(word), better != word {
        reader.report(
          .unknownExercise, node.range, "No exercise is called `\(word)`; write `\(better)`.", fixes: fixes)
      } else if better != word {
        reader.reportNoID(word, node, better: Guess(word: better, isCertain: true))
      }
      return Written(value: id, range: node.range)
    case .shared(let ids):
      reader.report(
        .unknownExercise, node.range,
        "`\(word)` is another name of \(Reader.conjoined(ids.map { "`\($0)`" })); write the one you mean.",
        fixes: ids.map { Fix("Write `\($0)`", isSafe: false, replacing: node.range, with: $0) })
      return nil
    case .nothing: break
    }
    if let step = written(word, isFlow: reader.bytes[fields.range.lowerBound] == Byte.openMap, at: node.range) {
      let isFree = step.keys.allSatisfy { fields[$0] == nil } || !step.keys.isEmpty && step.ids.count > 1
      reader.report(
        .badID, node.range, "`\(reader.shown(node.range))` is \(step.says)",
        fixes: isFree && !step.text.isEmpty
          ? [Fix(step.title, isSafe: false, replacing: node.range, with: step.text)] : [])
      return step.ids.count == 1 ? Written(value: step.ids[0], range: node.range) : nil
    }
    if ID.isValid(word) || ID.suggestion(for: word) != nil && !reader.isPath(word) {
      reportUnknown(exercise: word, at: node.range)
    } else {
      reader.reportNoID(word, node, better: nil)
    }
    return nil
  }

  /// Reports a list of exercises in place of one. Returns whether it is one.
  private mutating func reportList(_ node: Node) -> Bool {
    guard let words = reader.plainWords(in: node), let lines = stepLines(words, at: node.range), words.count > 1 else {
      return false
    }
    reader.report(
      .badID, reader.firstLine(node.range),
      "`\(reader.shown(node.range))` is more than one exercise; make a step of each.",
      fixes: stepFix(lines, afterKey: true, replacing: node.range))
    return true
  }

  /// The lines of several steps in words, each without its dash; nil unless all are steps, and one an exercise.
  func stepLines(_ words: [String], at range: Range<Int>) -> [String]? {
    var trial = self
    var names = 0
    let lines = words.compactMap { word -> String? in
      if let rest = StepWords.rest(word) { return rest }
      names += 1
      return StepWords.read(word, by: &trial, at: range).map { "do: \($0)" }
    }
    return lines.count == words.count && names > 0 ? lines : nil
  }

  /// A fix that writes steps, in place of a value.
  ///
  /// - Parameter afterKey: Whether the first follows its dash and key in the same line.
  func stepFix(_ lines: [String], afterKey: Bool, replacing range: Range<Int>) -> [Fix] {
    let column = reader.indentation(at: range.lowerBound)
    guard reader.bytes[reader.lineStart(of: range.lowerBound)..<range.lowerBound].allSatisfy({ !$0.isBracketOrComma })
    else { return [] }
    let indent = String(repeating: " ", count: afterKey ? max(0, column - 2) : column + 2)
    let text = lines.map { line in
      "\n\(indent)- " + line.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: "\n\(indent)  ")
    }.joined()
    guard afterKey else {
      var start = range.lowerBound
      while start > 0, reader.bytes[start - 1] == Byte.space { start -= 1 }
      return [Fix("Make a step of each", isSafe: false, replacing: start..<range.upperBound, with: text)]
    }
    let first = "\n\(indent)- do: "
    guard text.hasPrefix(first) else { return [] }
    return [
      Fix("Make a step of each", isSafe: false, replacing: range, with: String(text.dropFirst(first.count)))
    ]
  }

  /// Reports an exercise that is nowhere: the nearest ones, and how to define it.
  mutating func reportUnknown(exercise word: String, at range: Range<Int>) {
    guard !reader.list.isFull else { return reader.report(.unknownExercise, range, "") }
    if reportOtherKind(word, at: range) { return }
    let ids = (parts.known(.exercise) + own.keys.filter(ID.isValid)).sorted()
    let aliases = parts.aliases(in: reader.language).entries
    let near = Suggestion.near(word, among: ids + aliases.map(\.alias), maximum: 3).map { name in
      (name: name, id: ids.contains(name) ? name : aliases.first { $0.alias == name }?.id ?? name)
    }
    let others = near.dropFirst().map { "`\($0.name)`" }
    var notes: [Note] = []
    if !others.isEmpty { notes.append(Note("Near it as well: \(others.joined(separator: ", ")).")) }
    if near.isEmpty, !ids.isEmpty, ids.count <= 12 {
      notes.append(Note("Known exercises: \(ids.joined(separator: ", "))."))
    }
    let id = near.isEmpty ? ID.suggestion(for: word) ?? word : "wall-sit"
    let name = id.prefix(1).uppercased() + id.dropFirst().split(separator: "-").joined(separator: " ")
    notes.append(
      Note(
        "An exercise of your own is defined under `exercises:`, such as "
          + "`\(id): { name: \(name), position: standing, hold: 30s }`."))
    reader.report(
      .unknownExercise, range,
      "No exercise is called `\(word)`"
        + (near.first.map { "; did you mean `\($0.name)`\($0.name == $0.id ? "" : " (`\($0.id)`)")?" } ?? "."),
      notes: notes,
      fixes: near.prefix(1).map { Fix("Write `\($0.id)`", isSafe: false, replacing: range, with: $0.id) })
  }

  /// Reports a rest or a routine that is named as an exercise. Returns whether it is one.
  private mutating func reportOtherKind(_ word: String, at range: Range<Int>) -> Bool {
    if word == "rest" || Guess.synonyms(of: word, in: .restStep).first?.keys.first == .rest {
      reader.report(
        .unknownExercise, range, "`\(word)` is no exercise; a rest is a step of its own, such as `- rest: 30s`.")
      return true
    }
    guard let id = Guess.same(as: word, among: parts.known(.routine)) else { return false }
    reader.report(
      .unknownExercise, range, "`\(word)` is a routine, whose steps are taken over by `play: \(id)`.",
      fixes: reader.keyFix("play: \(id)", range))
    return true
  }

  // MARK: More than a name

  /// What a text with an exercise in it amounts to as a step.
  struct WrittenStep {
    var ids: [String]
    var keys: [KeyName] = []
    /// The value of `do`, with the keys below it; empty if the text has words that belong nowhere.
    var text: String
    /// The end of a sentence: what it is, and what to write.
    var says: String
    var title = ""
  }

  /// A step written as on paper: an exercise with its dose, such as `plank 3x30s`, or several exercises.
  mutating func written(_ word: String, isFlow: Bool, at range: Range<Int>) -> WrittenStep? {
    let indent = reader.indentation(at: range.lowerBound)
    let parts = StepWords.parts(of: word)
    if parts.count > 1, !isFlow {
      let ids = parts.compactMap { single($0) }
      let rests = parts.compactMap { StepWords.rest($0) }
      if ids.count + rests.count == parts.count, let first = ids.first, single(parts[0]) == first {
        let dash = "\n\(String(repeating: " ", count: max(0, indent - 2)))- "
        let lines = parts.dropFirst().map { part in
          dash + (single(part).map { "do: \($0)" } ?? StepWords.rest(part) ?? "")
        }
        return WrittenStep(
          ids: ids + rests, keys: [.do], text: first + lines.joined(),
          says: "more than one \(rests.isEmpty ? "exercise" : "step"); make a step of each.",
          title: "Make a step of each")
      }
    }
    let words = word.split(separator: " ").map(String.init)
    guard words.count > 1, words.count < 12 else { return nil }
    for count in (1..<words.count).reversed() {
      for start in 0...words.count - count {
        guard let id = single(words[start..<start + count].joined(separator: " ").trimmedWords) else { continue }
        let rest = (words[..<start] + words[(start + count)...]).joined(separator: " ")
        return step(id, rest: rest, isFlow: isFlow, indent: indent)
      }
    }
    return nil
  }

  /// The id of the one exercise that a text names in any way.
  func single(_ word: String) -> String? {
    switch naming(word) {
    case .id(let id), .alias(let id), .spelling(let id): ID.isValid(id) ? id : nil
    default: nil
    }
  }

  /// The work of the exercise with an id.
  func work(of id: String) -> Work? {
    if let mine = own[id] { return mine?.exercise.work }
    guard case .found(let document) = parts.exercise(id, language: reader.language) else { return nil }
    return document.exercise.work
  }

  private mutating func step(_ id: String, rest: String, isFlow: Bool, indent: Int) -> WrittenStep {
    let isHold = work(of: id) == .timedHold
    // A number alone is one of repetitions.
    let amount = rest.trimmedWords
    guard let dose = Prescription(isHold || Int(amount) == nil ? amount : amount + "x"), dose.upTo == nil else {
      if !isFlow, let first = rest.first, !first.isLetter, !rest.contains(where: \.isNumber),
        StrayRemark(in: rest) == nil
      {
        return WrittenStep(
          ids: [id], text: "\(id)  # \(rest)",
          says: "more than an exercise; write `do: \(id)`, and the rest behind ` # `.",
          title: "Make a remark of the rest")
      }
      return WrittenStep(
        ids: [id], text: "", says: "more than an exercise; write `do: \(id)`, and what else it needs in keys below it.")
    }
    let keys = dose.keys(for: nil, isHold: isHold)
    guard Set(keys.map(\.name)).count == keys.count, !isHold || !keys.contains(where: { $0.name == .reps }) else {
      return WrittenStep(
        ids: [id], text: "", says: "an exercise with its dose; write `do: \(id)`, and the dose in keys below it.")
    }
    let gap = isFlow ? ", " : "\n" + String(repeating: " ", count: indent)
    return WrittenStep(
      ids: [id], keys: keys.map(\.name), text: id + keys.map { "\(gap)\($0.name.written): \($0.value)" }.joined(),
      says: "an exercise with its dose; write "
        + Reader.conjoined(["`do: \(id)`"] + keys.map { "`\($0.name.written): \($0.value)`" })
        + ", each on a line of its own.", title: "Write the dose in keys")
  }
}

extension String {
  /// The words without what parts them from others at their ends.
  fileprivate var trimmedWords: String {
    let marks: Set<Character> = [" ", ",", ";", ":", "-", "–", "—", "/", "|", "(", ")", "[", "]", ".", ">", "=", "→"]
    var words = self[...]
    while let last = words.last, marks.contains(last) { words.removeLast() }
    while let first = words.first, marks.contains(first) { words.removeFirst() }
    return String(words)
  }
}

/// Steps that are written as words.
enum StepWords {
  /// The value of `do` with the keys below it; nil for other words.
  static func read(_ words: String, by reader: inout RoutineReader, at range: Range<Int>) -> String? {
    if let id = reader.single(words) { return id }
    return reader.written(words, isFlow: false, at: range).flatMap { $0.text.isEmpty ? nil : $0.text }
  }

  /// A rest with its length, such as `rest 30s`, as a key with its value; nil for other words.
  static func rest(_ words: String) -> String? {
    let parts = words.trimmedWords.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, Guess.keys(String(parts[0]), in: .restStep).names.first == .rest else { return nil }
    let amount = String(parts[1]).trimmedWords
    if let length = LooseAmount(amount)?.length { return "rest: \(length)" }
    return nil
  }

  /// What commas, and words such as `or` and `then`, part.
  static func parts(of words: String) -> [String] {
    var text = words
    for joint in [" and ", " or ", " then ", " und ", " oder ", " dann ", " et ", " ou ", " y ", " o "] {
      text.replace(joint, with: ",")
    }
    return text.split(whereSeparator: { ",;+&".contains($0) }).map { String($0).trimmedWords }.filter { !$0.isEmpty }
  }
}
