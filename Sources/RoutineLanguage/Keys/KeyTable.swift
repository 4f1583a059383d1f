// The one table of keys: where each is legal, what it takes, what it is for. The reader, its suggestions and the schema
// all use it.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// A place in a file where keys stand.
enum Context: UInt8, CaseIterable, Hashable, Sendable {
  case routine
  case voice
  case sounds
  /// An exercise's own file.
  case exercise
  /// An exercise in the `exercises:` of a routine.
  case ownExercise
  /// One phase of a movement.
  case phase
  /// A step with `do:`.
  case use
  /// A step that is a rest.
  case restStep
  /// A step that says something.
  case sayStep
  /// A step that repeats steps.
  case circuit
  case notice

  /// How the place is named in a sentence, after "in".
  var name: String {
    switch self {
    case .routine: "a routine"
    case .voice: "`voice`"
    case .sounds: "`sounds`"
    case .exercise, .ownExercise: "an exercise"
    case .phase: "a phase of a movement"
    case .use: "a step with `do`"
    case .restStep: "a rest"
    case .sayStep: "a step with `say`"
    case .circuit: "a step with `repeat`"
    case .notice: "a notice"
    }
  }
}

/// What a key takes.
enum ValueKind: Sendable {
  /// A text: plain, quoted, over several lines, or one for each language.
  case text
  /// A list of sentences, one a line.
  case sentences
  /// One text or a list of them.
  case textOrSentences
  /// A short list of words, in brackets or one a line.
  case words
  /// A whole number.
  case whole(ClosedRange<Int>)
  /// A number of repetitions, or a list of them: one for each set.
  case repetitions
  /// A length of time; `fromZero` where nothing at all is a length too.
  case length(fromZero: Bool)
  case choice([String])
  /// `none`, `every 5` and its like.
  case count
  /// `150 wpm`.
  case speed
  /// `80%`.
  case percent
  /// The number of the format, 1.
  case format
  case language
  /// An exercise's id.
  case exerciseID
  case exerciseIDs
  case noticeID
  /// A voice or variant by its name.
  case identifier
  /// Moments with texts.
  case cues
  case voice
  case sounds
  /// The path of a sound file.
  case soundFile
  case steps
  case phases
  /// Exercises by their ids.
  case exercises
  case sources
  /// Words for the author alone.
  case remark
}

/// A key in a place.
final class KeySpec: Sendable {
  let name: KeyName
  let contexts: [Context]
  let kind: ValueKind
  /// What it is for, in a sentence or two; the hover text of editors.
  let about: String
  /// A value as it may be written.
  let example: String
  let isRequired: Bool

  init(
    _ name: KeyName, _ contexts: [Context], _ kind: ValueKind, _ about: String, example: String, required: Bool = false
  ) {
    self.name = name
    self.contexts = contexts
    self.kind = kind
    self.about = about
    self.example = example
    isRequired = required
  }
}

/// Looking keys up.
enum KeyTable {
  /// Every key with its places, in the order in which files are best written.
  static let all: [KeySpec] = fileKeys + exerciseKeys + doseKeys + deliveryKeys + stepKeys + voiceKeys + soundKeys

  private static let byPlace: [[KeySpec?]] = {
    var table = [[KeySpec?]](
      repeating: [KeySpec?](repeating: nil, count: KeyName.allCases.count), count: Context.allCases.count)
    for spec in all {
      for context in spec.contexts { table[Int(context.rawValue)][Int(spec.name.rawValue)] = spec }
    }
    return table
  }()

  /// What a key is in a place; nil where it is not legal.
  static func spec(_ name: KeyName, in context: Context) -> KeySpec? {
    byPlace[Int(context.rawValue)][Int(name.rawValue)]
  }

  private static let required: [[KeySpec]] = Context.allCases.map { keys(in: $0).filter(\.isRequired) }

  /// The keys that a place cannot do without.
  static func required(in context: Context) -> [KeySpec] { required[Int(context.rawValue)] }

  /// The keys that are legal in a place.
  static func keys(in context: Context) -> [KeySpec] { all.filter { $0.contexts.contains(context) } }

  /// The places in which a key is legal.
  static func contexts(of name: KeyName) -> [Context] {
    Context.allCases.filter { spec(name, in: $0) != nil }
  }
}
