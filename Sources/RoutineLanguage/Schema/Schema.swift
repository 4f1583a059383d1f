// JSON Schema for each kind of file, generated from the table of keys.
// SPDX-License-Identifier: GPL-3.0-or-later

public import JSON
internal import Figures
internal import RoutineEngine

/// The schemas that editors use to complete and explain keys.
public enum Schema: String, CaseIterable, Sendable {
  case routine
  case exercise
  case notice
  case programme
  case settings

  /// The file name in `Schema/`.
  public var fileName: String { "\(rawValue).schema.json" }

  /// The schema, in JSON Schema 2020-12.
  public var json: JSON { json(exercises: [], notices: []) }

  /// The schema with the ids of a library, which editors complete.
  ///
  /// - Parameters:
  ///   - exercises: The ids of exercises. Others stay allowed, because a file may define its own.
  ///   - notices: The ids of notices.
  public func json(exercises: [String], notices: [String]) -> JSON {
    let context: Context =
      switch self {
      case .routine: .routine
      case .exercise: .exercise
      case .notice: .notice
      case .programme: .programme
      case .settings: .settings
      }
    var members: [(String, JSON)] = [
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("title", .string("Limber \(rawValue)")),
    ]
    members += SchemaWriter.map(of: context)
    var definitions = SchemaWriter.definitions(for: self)
    for (name, ids) in [("exerciseName", exercises), ("noticeName", notices)] where !ids.isEmpty {
      guard let index = definitions.firstIndex(where: { $0.0 == name }) else { continue }
      definitions[index].1 = .object([
        ("anyOf", .array([.object([("enum", .array(ids.map(JSON.string)))]), definitions[index].1]))
      ])
    }
    members.append(("$defs", .object(definitions)))
    return .object(members)
  }

  /// The schema as the text of its file.
  public var text: String { json.text(indented: true) + "\n" }
}

/// Writes the parts of schemas.
enum SchemaWriter {
  /// A length of time: numbers with units, such as `1m 30s`.
  static let lengthPattern = "^[0-9]+(\\.[0-9]+)? ?\(unit)( ?[0-9]+(\\.[0-9]+)? ?\(unit))*$"
  private static let unit = "(h|hours?|m|min|minutes?|s|sec|seconds?)"
  static let momentPattern =
    "^(start|half|end|each rep|(rep|before rep|phase) [1-9][0-9]*|((each rep last|last|every) )?\(lengthPattern.dropFirst().dropLast()))$"
  private static let clock = "([01]?[0-9]|2[0-3]):[0-5][0-9]"
  static let idPattern = "^[a-z][a-z0-9-]{0,63}$"
  static let languagePattern = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"

  /// The keys of a context as the members of an object schema.
  static func map(of context: Context) -> [(String, JSON)] {
    let keys = KeyTable.keys(in: context)
    let required = keys.filter(\.isRequired).map { JSON.string($0.name.written) }
    var members: [(String, JSON)] = [
      ("type", .string("object")),
      ("additionalProperties", .bool(false)),
      ("properties", .object(keys.map { ($0.name.written, property($0)) })),
    ]
    if !required.isEmpty { members.append(("required", .array(required))) }
    switch context {
    case .exercise:
      members += [("anyOf", .array(["hold", "movement", "for", "until"].map(requires))), holdOrMovement]
    case .ownExercise: members += [("oneOf", .array(["name", "exercise"].map(requires))), holdOrMovement]
    case .phase: members.append(("oneOf", .array(["for", "hold"].map(requires))))
    default: break
    }
    return members
  }

  private static func requires(_ key: String) -> JSON { .object([("required", .array([.string(key)]))]) }

  /// That an exercise has no more than one of them.
  private static let holdOrMovement: (String, JSON) = (
    "not", .object([("required", .array([.string("hold"), .string("movement")]))])
  )

  private static func property(_ spec: KeySpec) -> JSON {
    let others = Synonyms.shown(for: spec).joined(separator: ", ")
    let about = others.isEmpty ? spec.about : "\(spec.about) Elsewhere called \(others)."
    var members: [(String, JSON)] = [("description", .string(about))]
    members += kind(spec.kind)
    if let example = example(spec) { members.append(("examples", .array([example]))) }
    return .object(members)
  }

  /// The example of a key, if it is a single plain value.
  private static func example(_ spec: KeySpec) -> JSON? {
    switch spec.kind {
    case .whole, .format: Int64(spec.example).map { .int($0) }
    case .flag: .bool(spec.example == "true")
    case .text, .length, .lengths, .choice, .count, .speed, .percent, .output, .hours, .language, .exerciseID,
      .noticeID,
      .routineID,
      .identifier,
      .soundFile,
      .remark:
      .string(spec.example)
    default: nil
    }
  }

  private static func reference(_ name: String) -> [(String, JSON)] { [("$ref", .string("#/$defs/\(name)"))] }

  private static func pattern(_ pattern: String) -> [(String, JSON)] {
    [("type", .string("string")), ("pattern", .string(pattern))]
  }

  private static func kind(_ kind: ValueKind) -> [(String, JSON)] {
    switch kind {
    case .text: reference("text")
    case .sentences: reference("sentences")
    case .textOrSentences: anyOf(["text", "sentences"])
    case .words: reference("sentences")
    case .whole(let range):
      // A number in quotes is the same to Limber.
      [
        ("type", .array([.string("integer"), .string("string")])), ("pattern", .string("^(0|[1-9][0-9]{0,8})$")),
        ("minimum", .int(Int64(range.lowerBound))), ("maximum", .int(Int64(range.upperBound))),
      ]
    case .repetitions: reference("repetitions")
    case .numbers(let range, let most):
      [
        (
          "anyOf",
          .array([.object(Self.kind(.whole(range))), list(of: .object(Self.kind(.whole(range))), maximum: Int64(most))])
        )
      ]
    case .length: reference("length")
    case .lengths(_, let most):
      [("anyOf", .array([.object(reference("length")), list(of: .object(reference("length")), maximum: Int64(most))]))]
    case .choice(let words): [("enum", .array(words.map(JSON.string)))]
    case .choices(let words):
      [
        (
          "anyOf",
          .array([.object(Self.kind(.choice(words))), list(of: .object(Self.kind(.choice(words))), maximum: nil)])
        )
      ]
    case .flag: [("type", .string("boolean"))]
    case .output: pattern("^(alsa(:.+)?|silent|pipe:/.+)$")
    case .hours: pattern("^ *\(clock) *[-\u{2013}] *\(clock) *$")
    case .count: pattern("^(repetitions|seconds|phases|none|every [1-9][0-9]*)$")
    case .speed: pattern("^[0-9]+ ?wpm$")
    case .percent: pattern("^[0-9]+ ?%$")
    case .format: [("const", .int(1))]
    case .language: pattern(languagePattern)
    case .exerciseID: reference("exerciseName")
    case .noticeID: reference("noticeName")
    case .routineID: pattern(idPattern)
    case .routineIDs:
      [("anyOf", .array([.object(pattern(idPattern)), list(of: .object(pattern(idPattern)), maximum: nil)]))]
    case .stages: [("type", .string("array")), ("minItems", .int(1)), ("items", .object(reference("stage")))]
    case .doseChange: reference("doseChange")
    case .step(let most):
      // A number with its sign is one without it to other readers.
      [
        ("type", .array([.string("integer"), .string("string")])), ("pattern", .string("^[+-][1-9][0-9]*$")),
        ("minimum", .int(Int64(-most))), ("maximum", .int(Int64(most))), ("not", .object([("const", .int(0))])),
      ]
    case .lengthStep: pattern("^[+-]" + lengthPattern.dropFirst())
    case .moveOn: reference("moveOn")
    case .exerciseIDs: reference("ids")
    case .identifier: [("type", .string("string")), ("minLength", .int(1))]
    case .cues: reference("cues")
    case .voice: reference("voice")
    case .sounds: reference("sounds")
    case .soundFile: [("type", .string("string")), ("minLength", .int(1))]
    case .pronunciations:
      [
        ("type", .string("object")), ("minProperties", .int(1)),
        ("additionalProperties", .object([("type", .string("string")), ("minLength", .int(1))])),
      ]
    case .steps: reference("steps")
    case .defaults: reference("defaults")
    case .phases: [("type", .string("array")), ("minItems", .int(1)), ("items", .object(reference("phase")))]
    case .exercises:
      [
        ("type", .string("object")), ("propertyNames", .object([("pattern", .string(idPattern))])),
        ("additionalProperties", .object(reference("exercise"))),
      ]
    case .acceptances:
      [
        ("type", .string("object")), ("minProperties", .int(1)),
        ("propertyNames", .object([("enum", .array(Code.acceptable.map { .string($0.rawValue) }))])),
        ("additionalProperties", .object([("type", .string("string")), ("minLength", .int(1))])),
      ]
    case .figure: anyOf(["text", "sentences"])
    case .poses:
      [
        ("type", .string("object")), ("propertyNames", .object([("pattern", .string(idPattern))])),
        ("additionalProperties", .object(reference("pose"))),
      ]
    case .remark: [("type", .string("string"))]
    }
  }

  private static func anyOf(_ names: [String]) -> [(String, JSON)] {
    [("anyOf", .array(names.map { .object(reference($0)) }))]
  }

  // MARK: Definitions

  static func definitions(for schema: Schema) -> [(String, JSON)] {
    if schema == .settings {
      return [length]
        + Context.insideSettings.sorted { $0.key.rawValue < $1.key.rawValue }
        .map { ($0.key.written, .object(map(of: $0.value))) }
    }
    var members: [(String, JSON)] = [
      (
        "text",
        .object([
          ("description", .string("A text, or one for each language.")),
          (
            "anyOf",
            .array([
              .object([("type", .string("string")), ("minLength", .int(1))]),
              .object([
                ("type", .string("object")), ("propertyNames", .object([("pattern", .string(languagePattern))])),
                (
                  "additionalProperties",
                  .object([("type", .string("string")), ("minLength", .int(1))])
                ), ("minProperties", .int(1)),
              ]),
            ])
          ),
        ])
      ),
      ("sentences", .object([("type", .string("array")), ("items", .object(reference("text")))])),
    ]
    guard schema != .notice else { return members }
    guard schema != .programme else {
      return members + [exerciseName(isOpen: false), ids]
        + [("stage", Context.stage), ("doseChange", .stageDose), ("moveOn", .moveOn)]
        .map { ($0.0, .object(map(of: $0.1))) }
    }
    members += [
      length,
      ("repetitions", .object([("anyOf", .array([number, list(of: number, maximum: 20)]))])),
      ids, exerciseName(isOpen: schema == .routine),
      (
        "cues",
        .object([
          ("type", .string("object")), ("propertyNames", .object([("pattern", .string(momentPattern))])),
          ("additionalProperties", .object(reference("text"))),
        ])
      ),
      ("phase", .object(map(of: .phase))), ("pose", pose),
    ]
    guard schema == .routine else { return members }
    let kinds: [(String, Context)] = [
      ("use", .use), ("playStep", .playStep), ("restStep", .restStep), ("sayStep", .sayStep), ("circuit", .circuit),
    ]
    members += [
      ("noticeName", .object(pattern(idPattern))), ("voice", .object(map(of: .voice))),
      ("sounds", .object(map(of: .sounds))),
      ("exercise", .object(map(of: .ownExercise))), ("defaults", .object(map(of: .defaults))),
      (
        "steps",
        .object([
          ("type", .string("array")), ("minItems", .int(1)),
          ("items", .object([("oneOf", .array(kinds.map { .object(reference($0.0)) }))])),
        ])
      ),
    ]
    return members + kinds.map { ($0.0, .object(map(of: $0.1))) }
  }

  private static var ids: (String, JSON) {
    (
      "ids",
      .object([
        (
          "anyOf",
          .array([.object(reference("exerciseName")), list(of: .object(reference("exerciseName")), maximum: nil)])
        )
      ])
    )
  }

  /// The name of an exercise; open where a file may define its own.
  private static func exerciseName(isOpen: Bool) -> (String, JSON) {
    (
      "exerciseName",
      isOpen ? .object([("type", .string("string")), ("minLength", .int(1))]) : .object(pattern(idPattern))
    )
  }

  /// A pose: its own keys, and the joints.
  private static var pose: JSON {
    func words(_ choices: [String]) -> JSON { .object([("enum", .array(choices.map(JSON.string)))]) }
    func either(_ one: JSON) -> (String, JSON) { ("anyOf", .array([one, list(of: one, maximum: nil)])) }
    var members: [(String, JSON)] = PoseKey.allCases.map { key in
      let kind: (String, JSON) =
        switch key {
        case .from: ("type", .string("string"))
        case .view: ("enum", .array(View.allCases.map { .string($0.rawValue) }))
        case .touch: either(.object([("type", .string("string"))]))
        case .with: either(words(Prop.allCases.map(\.rawValue)))
        case .arrow: ("type", .string("string"))
        }
      return (key.rawValue, .object([("description", .string(key.about)), kind]))
    }
    members += Joint.all.map { joint in
      let movements = joint.movements.map {
        "\($0.name) \(Int($0.range.lowerBound)) to \(Int($0.range.upperBound))"
      }
      let angle = JSON.object([
        ("type", .array([.string("integer"), .string("string")])), ("pattern", .string("^(0|-?[1-9][0-9]{0,2})$")),
      ])
      return (
        joint.name,
        .object([
          ("description", .string("Degrees: \(movements.joined(separator: ", ")).")),
          ("anyOf", .array([angle, list(of: angle, maximum: Int64(joint.movements.count))])),
        ])
      )
    }
    return .object([
      ("type", .string("object")), ("additionalProperties", .bool(false)), ("properties", .object(members)),
    ])
  }

  private static var length: (String, JSON) {
    (
      "length",
      .object([
        ("description", .string("A length of time, such as 45s or 1m 30s.")), ("type", .string("string")),
        ("pattern", .string(lengthPattern)),
      ])
    )
  }

  private static var number: JSON { .object(kind(.whole(1...1000))) }

  private static func list(of item: JSON, maximum: Int64?) -> JSON {
    .object(
      [("type", .string("array")), ("minItems", .int(1)), ("items", item)]
        + (maximum.map { [("maxItems", .int($0))] } ?? []))
  }
}
