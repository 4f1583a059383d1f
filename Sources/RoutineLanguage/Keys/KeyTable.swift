// The table of keys: where each is allowed, its kind of value and its purpose. Used by the reader, by suggestions and
// by the schema.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// A kind of map in which keys are allowed.
enum Context: UInt8, CaseIterable, Hashable, Sendable {
  case routine
  case voice
  case sounds
  /// An exercise file.
  case exercise
  /// An exercise under `exercises:` in a routine.
  case ownExercise
  /// A phase of a movement.
  case phase
  /// A step with `do:`.
  case use
  /// A step with `play:`.
  case playStep
  /// A step that is a rest.
  case restStep
  /// A step that says something.
  case sayStep
  /// A step that repeats steps.
  case circuit
  /// The `defaults` of a routine or a circuit.
  case defaults
  case notice
  case programme
  /// A stage of a programme.
  case stage
  /// The `dose` of a stage.
  case stageDose
  /// The `move-on` of a stage.
  case moveOn
  case settings
  /// The `voice` of the settings.
  case settingsVoice
  /// The `sounds` of the settings.
  case settingsSounds

  /// The name of the context in a message, after "in".
  var name: String {
    switch self {
    case .routine: "a routine"
    case .voice: "`voice`"
    case .sounds: "`sounds`"
    case .exercise, .ownExercise: "an exercise"
    case .phase: "a phase of a movement"
    case .use: "a step with `do`"
    case .playStep: "a step with `play`"
    case .restStep: "a rest"
    case .sayStep: "a step with `say`"
    case .circuit: "a step with `repeat`"
    case .defaults: "`defaults`"
    case .notice: "a notice"
    case .programme: "a programme"
    case .stage: "a stage"
    case .stageDose: "the `dose` of a stage"
    case .moveOn: "`move-on`"
    case .settings: "the settings"
    case .settingsVoice: "`voice` of the settings"
    case .settingsSounds: "`sounds` of the settings"
    }
  }

  /// Whether it is in a settings file.
  var isOfSettings: Bool { self == .settings || Context.insideSettings.values.contains(self) }

  /// What is below the keys of the settings that are no values themselves.
  static let insideSettings: [KeyName: Context] = [.voice: .settingsVoice, .sounds: .settingsSounds]
}

/// The kind of value a key takes.
enum ValueKind: Sendable {
  /// A text: plain, quoted, over several lines, or one for each language.
  case text
  /// A list of sentences, one per line.
  case sentences
  /// A text or a list of texts.
  case textOrSentences
  /// A short list of words, in brackets or one per line.
  case words
  /// A whole number.
  case whole(ClosedRange<Int>)
  /// A number of repetitions, or a list with one number per set.
  case repetitions
  /// A list of whole numbers, or one alone.
  case numbers(ClosedRange<Int>, most: Int)
  /// A length of time; `fromZero` allows zero.
  case length(fromZero: Bool)
  /// A length of time, or a list with one for each set.
  case lengths(fromZero: Bool, most: Int)
  case choice([String])
  /// One of several words, or a list of them.
  case choices([String])
  /// `true` or `false`.
  case flag
  /// Where the sound goes.
  case output
  /// A stretch of every day, such as `22:00-7:00`.
  case hours
  /// What to count, such as `none` or `every 5`.
  case count
  /// A speed, such as `150 wpm`.
  case speed
  /// A percentage, such as `80%`.
  case percent
  /// The format version, 1.
  case format
  case language
  /// An exercise's id.
  case exerciseID
  case exerciseIDs
  case noticeID
  case routineID
  case routineIDs
  /// The name of a voice or variant.
  case identifier
  /// A map from moments to texts.
  case cues
  case voice
  case sounds
  /// The path of a sound file.
  case soundFile
  /// A map from words to their sounds.
  case pronunciations
  case steps
  /// Keys of a dose for the steps inside.
  case defaults
  case phases
  /// A map from ids to exercises.
  case exercises
  /// A map from codes of findings to reasons.
  case acceptances
  /// The stages of a programme.
  case stages
  /// Keys of a dose with what is added to each.
  case doseChange
  /// A whole number with its sign, which is added to another.
  case step(most: Int)
  /// A length of time with its sign, which is added to another.
  case lengthStep
  /// Conditions for the next stage.
  case moveOn
  /// A map from names to poses.
  case poses
  /// The name of a pose, or a list of them.
  case figure
  /// A remark that is neither spoken nor shown.
  case remark

  /// Whether it is a length of time, or several.
  var isLength: Bool {
    switch self {
    case .length, .lengths: true
    default: false
    }
  }
}

/// The specification of a key in one or more contexts.
final class KeySpec: Sendable {
  let name: KeyName
  let contexts: [Context]
  let kind: ValueKind
  /// A short description, shown by editors.
  let about: String
  /// An example of a value.
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

  /// The same in one more context.
  func also(in context: Context) -> KeySpec {
    KeySpec(name, contexts + [context], kind, about, example: example, required: isRequired)
  }
}

/// Lookup of keys.
///
///     KeyTable.spec(.hold, in: .use)?.example  // an example of a value
///     KeyTable.required(in: .routine)          // the keys that every routine needs
enum KeyTable {
  /// All keys with their contexts, in the recommended order.
  static let all: [KeySpec] =
    fileKeys + exerciseKeys + doseKeys.map { $0.also(in: .defaults) } + deliveryKeys + stepKeys + programmeKeys
    + settingsKeys + voiceKeys + soundKeys

  private static let byPlace: [[KeySpec?]] = {
    var table = [[KeySpec?]](
      repeating: [KeySpec?](repeating: nil, count: KeyName.allCases.count), count: Context.allCases.count)
    for spec in all {
      for context in spec.contexts { table[Int(context.rawValue)][Int(spec.name.rawValue)] = spec }
    }
    return table
  }()

  /// The specification of a key in a context; nil if it is not allowed there.
  static func spec(_ name: KeyName, in context: Context) -> KeySpec? {
    byPlace[Int(context.rawValue)][Int(name.rawValue)]
  }

  private static let required: [[KeySpec]] = Context.allCases.map { keys(in: $0).filter(\.isRequired) }

  /// The required keys of a context.
  static func required(in context: Context) -> [KeySpec] { required[Int(context.rawValue)] }

  /// The keys allowed in a context.
  static func keys(in context: Context) -> [KeySpec] { all.filter { $0.contexts.contains(context) } }

  /// The contexts in which a key is allowed.
  static func contexts(of name: KeyName) -> [Context] {
    Context.allCases.filter { spec(name, in: $0) != nil }
  }
}
