// What is known of a script only when all of it is written: what comes next, the number of exercises, the kit.
// SPDX-License-Identifier: GPL-3.0-or-later

extension ScriptWriter {
  /// Sets the name of the next exercise in each work set, for texts that mention it.
  mutating func nameWhatComesNext() {
    var next: String?
    var occurrence: Int?
    for index in script.parts.indices.reversed() {
      guard case .workSet(var workSet) = script.parts[index] else { continue }
      if let occurrence, occurrence != workSet.occurrence { next = script.occurrences[occurrence].name }
      occurrence = workSet.occurrence
      workSet.next = next
      script.parts[index] = .workSet(workSet)
    }
  }

  /// Gives each exercise but the first its number, where there are three or more and none is in a circuit.
  mutating func tellProgress() {
    let count = script.occurrences.count
    guard count >= 3, script.occurrences.allSatisfy({ $0.rounds == nil }) else { return }
    for (index, next) in script.parts.indices.dropFirst().enumerated() {
      guard case .transition(var transition) = script.parts[index], transition.getsReady,
        case .workSet(let workSet) = script.parts[next], workSet.occurrence > 0
      else { continue }
      let words = table.phrase(
        .progress, ["number": table.number(workSet.occurrence + 1), "count": table.number(count)])
      transition.progress = Phrase(words, language: table.language)
      script.parts[index] = .transition(transition)
    }
  }

  /// Lets work before a long rest end with the rest chime.
  mutating func markLongRests() {
    for (index, next) in script.parts.indices.dropFirst().enumerated() {
      guard case .workSet(var workSet) = script.parts[index], case .transition(let transition) = script.parts[next],
        transition.kind == .rest, transition.written >= Transition.longRest
      else { continue }
      workSet.endChime = .rest
      script.parts[index] = .workSet(workSet)
    }
  }

  /// Adds the kit to the opening sentence. Things named in another language are told in a phrase of their own.
  mutating func fillInKit() {
    var seen: Set<String> = []
    var items: [String] = []
    var others: [Phrase] = []
    var pronounced: [PronouncedWord] = []
    for occurrence in script.occurrences {
      for thing in occurrence.exercise.kit {
        let words = thing.inside(nil, table: table)
        guard seen.insert(words).inserted else { continue }
        if thing.language.base == table.language.base {
          items.append(table.item(words))
          pronounced += occurrence.exercise.pronounced.filter {
            words.lowercased().contains($0.word.lowercased())
          }
        } else {
          others.append(
            Phrase(words, language: thing.language, pronounced: occurrence.exercise.pronounced).asSentence)
        }
      }
    }
    guard !(items.isEmpty && others.isEmpty), case .speech(var prologue) = script.parts[0],
      case .opening(let title, _) = prologue.lines[prologue.lines.count - 1].content
    else { return }
    var need: [Phrase] = []
    if items.isEmpty, let first = others.first {
      others.removeFirst()
      need = table.phrases(.need, about: first) { ["kit": $0] }
    } else {
      let words = table.phrase(.need, ["kit": table.list(items)])
      need = [Phrase(words, language: table.language, pronounced: pronounced)]
    }
    prologue.lines[prologue.lines.count - 1].content = .opening(title: title, need: (need + others).joined)
    script.parts[0] = .speech(prologue)
  }
}
