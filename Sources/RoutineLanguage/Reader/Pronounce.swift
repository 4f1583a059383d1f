// `pronounce`: words with the way they are spoken.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension Reader {
  /// The words of `pronounce`, each with its sound.
  mutating func pronounce(_ fields: Fields) -> [PronouncedWord] {
    guard let node = fields[.pronounce] else { return [] }
    guard case .map(let entries) = node.content else {
      switch node.content {
      case .absent: reportEmpty(node.range, name: "`pronounce`")
      case .damaged: break
      default:
        report(
          .shape, firstLine(node.range),
          "`pronounce` takes words, each with its sound on a line of its own, such as `Pallof: pal off`.")
      }
      return []
    }
    return entries.compactMap { pronounced($0) }
  }

  private mutating func pronounced(_ entry: Entry) -> PronouncedWord? {
    let word = trimmed(ScalarText.string(of: entry.key, in: bytes))
    guard word.first?.isLetter ?? false else {
      report(
        .unreadable, entry.key.range,
        word.isEmpty
          ? "There is no word before the colon; write the word as it stands in the texts."
          : "`\(shown(entry.key.range))` does not begin with a letter; only words can be pronounced in another way.")
      return nil
    }
    reportTyped(word, Node(content: .scalar(entry.key), range: entry.key.range))
    let value = entry.value
    switch value.content {
    case .scalar(let scalar) where trimmed(ScalarText.string(of: scalar, in: bytes)).isEmpty:
      reportEmpty(value.range, name: "`\(word)`")
      return nil
    case .absent:
      reportEmpty(value.range, name: "`\(word)`")
      return nil
    case .list where bytes[value.range].starts(with: Array("[[".utf8)):
      report(
        .shape, value.range, "Phonemes stand in quotes, because brackets alone are a list.",
        fixes: [
          Fix(
            "Put them in quotes", replacing: value.range,
            with: Parser.quoted(String(decoding: bytes[value.range], as: UTF8.self)))
        ])
      return nil
    default: break
    }
    guard let sound = single(value, of: .pronounce, expecting: "one sound for each word") else { return nil }
    reportTyped(sound, value)
    let phonemes = PronouncedWord.phonemes(in: sound)
    guard (phonemes ?? sound[...]).contains(where: { $0.isLetter || $0.isNumber }) else {
      report(
        .unreadable, value.range,
        "There is no sound in `\(shown(value.range))`; write it in other letters, such as `pal off`.")
      return nil
    }
    if phonemes == nil, sound.contains("[[") {
      report(
        .unreadable, value.range, "Phonemes stand alone, between `[[` and `]]`; write the whole word in them, or none.")
      return nil
    }
    if let phonemes, let (problem, place) = machine?.problem(ofPhonemes: String(phonemes), in: language) {
      report(problem, range(of: phonemes.dropFirst(place), in: value.range) ?? value.range)
    }
    return PronouncedWord(word, as: sound)
  }

  /// Where phonemes stand that go on to the end of their brackets; nil if they are written with escapes.
  private func range(of phonemes: Substring, in value: Range<Int>) -> Range<Int>? {
    let wanted = Array((phonemes + "]]").utf8)
    guard
      let end = value.dropFirst(wanted.count - 1).last(where: {
        bytes[value.lowerBound...$0].reversed().starts(with: wanted.reversed())
      })
    else { return nil }
    return end + 1 - wanted.count..<end - 1
  }

  /// Tells words of `pronounce` that stand nowhere in the file, nor in other texts that are spoken with it.
  mutating func checkPronounced(_ fields: Fields, others: @autoclosure () -> [String] = []) {
    guard let node = fields[.pronounce], case .map(let entries) = node.content else { return }
    let parts = [bytes[..<node.range.lowerBound], bytes[node.range.upperBound...]]
    func words(of text: String) -> [Substring] { text.lowercased().split { !$0.isLetter } }
    let texts = parts.map { String(decoding: $0, as: UTF8.self) } + others()
    let spoken = Set(texts.flatMap(words)).sorted()
    for entry in entries {
      let isThere = words(of: ScalarText.string(of: entry.key, in: bytes)).allSatisfy { word in
        let index = spoken.partitioningIndex { $0 >= word }
        return index < spoken.count && spoken[index].hasPrefix(word)
      }
      guard !isThere else { continue }
      report(
        .withoutEffect, entry.key.range,
        "`\(shown(entry.key.range))` stands in no text here, so its pronunciation changes nothing.")
    }
  }
}

extension Reader {
  /// The texts of other files, and Limber's own words, that are spoken with a routine.
  static func spoken(with routine: Routine) -> [String] {
    let table = PhraseTable.table(for: routine.language)
    var texts = Array(SpokenTexts(routine.steps).texts)
    texts += routine.notices.flatMap { ($0.spoken + [$0.reminder]).map(\.source) }
    texts += table.wordings.values.flatMap(\.forms.values) + Position.allCases.map(\.rawValue)
    texts += (0...100).map(table.number) + Side.allCases.map { table.side($0, false) }
    return texts + [1, 2, 60, 120].map { table.duration(.seconds($0)) }
  }
}

extension RoutineReader {
  /// Warns of phonemes of an exercise in another file that are not on this machine.
  mutating func checkPhonemes(of definition: ExerciseDocument, at range: Range<Int>) {
    guard let machine, definition.file != reader.file else { return }
    for word in definition.exercise.pronounced {
      guard let phonemes = word.phonemes,
        let (problem, _) = machine.problem(ofPhonemes: String(phonemes), in: definition.exercise.name.language)
      else { continue }
      reader.report(problem, range)
    }
  }
}
