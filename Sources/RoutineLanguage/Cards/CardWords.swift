// The words shared by cards and pages: phases, moments, grades of sources, lengths.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// Rephrases what files write for listening, for reading.
enum CardWords {
  /// A text with placeholders replaced as for the left side and the first part.
  static func shown(_ text: Text, _ exercise: Exercise? = nil) -> String {
    let table = PhraseTable.table(for: text.language)
    var out = ""
    for (index, piece) in text.pieces.enumerated() {
      var lettersFollow = false
      if text.pieces.indices.contains(index + 1), case .words(let next) = text.pieces[index + 1] {
        lettersFollow = next.first?.isLetter ?? false
      }
      switch piece {
      case .words(let words): out += words
      case .placeholder(.side): out += table.side(.left, lettersFollow)
      case .placeholder(.otherSide): out += table.side(.right, lettersFollow)
      case .placeholder(.sideName): out += exercise?.sideName.map { shown($0) } ?? table.side(.left, lettersFollow)
      case .placeholder(.name): out += exercise.map { table.insideSentence($0.name.source) } ?? ""
      case .placeholder(.part): out += exercise?.parts.first.map { table.insideSentence($0.source) } ?? ""
      case .placeholder(let other): out += "<\(other.rawValue)>"
      }
    }
    return table.sentence(out)
  }

  /// The phases of a repetition, each with its length; the hold with that of each set.
  static func phases(_ exercise: Exercise, holds: BySet<Frames>?) -> [String] {
    guard case .movement(let phases) = exercise.work else { return [] }
    return phases.map { phase in
      let lengths = phase.isHold ? holds?.written ?? [phase.length] : [phase.length]
      let length = lengths.map(\.asWritten).joined(separator: ", then ")
      guard let words = (phase.say ?? phase.beat).map({ shown($0, exercise) }) else {
        return phase.isHold ? "Hold, \(length)." : "Stay, \(length)."
      }
      return "\(words.trimmingSuffix { $0 == "." }), \(length)."
    }
  }

  /// A moment as written in files.
  static func moment(_ moment: CueMoment) -> String {
    switch moment {
    case .start: "start"
    case .after(let time): time.asWritten
    case .half: "half"
    case .last(let time): "last \(time.asWritten)"
    case .every(let time): "every \(time.asWritten)"
    case .repetition(let number): "rep \(number)"
    case .beforeRepetition(let number): "before rep \(number)"
    case .eachRepetition: "each rep"
    case .eachRepetitionLast(let time): "each rep last \(time.asWritten)"
    case .phase(let number): "phase \(number)"
    case .end: "end"
    }
  }

  /// What a stage asks for, and when the next one begins.
  static func stage(_ stage: Programme.Stage) -> String {
    let change = DisplayTable.english.change(stage.change).map { " with \($0)" } ?? ""
    let what = "\(stage.routines.joined(separator: ", "))\(change), \(stage.sessionsAWeek) in seven days."
    guard let rule = stage.moveOn else { return what }
    let limits = [("effort", rule.effort), ("pain", rule.pain)].compactMap { name, most in
      most.map { ", with \(name) \($0) or less" }
    }
    return "\(what) Moves on after \(rule.sessions) sessions\(limits.joined())."
  }

  /// A source with the meaning of its grade.
  static func source(_ source: Citation) -> String {
    switch source.grade {
    case "A": "\(source.text) (A: the organisation's own page)"
    case "B": "\(source.text) (B: a copy, a reprint or a report)"
    case "C": "\(source.text) (C: a clinic, a coach or a fitness page)"
    case let grade?: "\(source.text) (\(grade))"
    case nil: source.text
    }
  }
}
