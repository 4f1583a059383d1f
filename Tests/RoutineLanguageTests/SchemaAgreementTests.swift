// An editor with the schema and `check` say the same of a file, except where no schema can know.
// SPDX-License-Identifier: GPL-3.0-or-later

import JSON
import Testing

@testable import RoutineLanguage

@Suite struct SchemaAgreementTests {
  /// What is wrong with no key and no value alone: other files, two keys together, words in texts, sums.
  private static let beyond: Set<Code> = [
    .conflict, .placeholder, .sentenceInBrackets, .badID, .languageTag, .precision, .unknownExercise, .outsideLibrary,
    .cueBeyondWork, .unknownNotice, .unknownRoutine, .playedRoutine, .brokenPart, .holdWithoutPhase, .timeTooShort,
    .sessionLimit, .soundFile, .oddNumber, .clockTime, .phaseLength, .moment, .typedText, .range, .unreadable,
    .jointRange,
  ]

  /// Fixtures that `check` warns of alone: an error that is accepted, a text that is no text to other programs.
  private static let stricter: Set<String> = ["M312-accept", "S113-all", "T213-typed"]

  /// Fixtures in which a step lacks what an exercise leaves to it: the schema sees each of them alone.
  private static let acrossParts: Set<String> = ["T211-activity"]

  @Test func theSchemaAgreesWithCheck() throws {
    var different: [String] = []
    var stricter: Set<String> = []
    var compared = 0
    var beyond = 0
    let readers = Dictionary(uniqueKeysWithValues: Schema.allCases.map { ($0, SchemaReader($0.json)) })
    for folder in ["Diagnostics", "Accepted"] {
      for name in Fixtures.names(in: folder) {
        let bytes = try Fixtures.bytes("\(folder)/\(name).yaml")
        let tree = Parser.parse(bytes, file: 0)
        guard tree.isAccepted, let kind = FileKind(of: tree, named: "\(name).yaml"),
          let reader = Schema(rawValue: kind.rawValue).flatMap({ readers[$0] })
        else { continue }
        compared += 1
        let checked = try Fixtures.check(bytes, path: "\(name).yaml", profiles: Fixtures.profiles(of: name))
        let errors = Set(checked.diagnostics.filter { $0.severity == .error && !$0.code.isSafety }.map(\.code))
        let isValid = reader.accepts(JSON(tree))
        if isValid, !errors.isEmpty, errors.isSubset(of: Self.beyond) || Self.acrossParts.contains(name) {
          beyond += 1
        } else if errors.isEmpty, !isValid {
          stricter.insert(name)
        } else if isValid != errors.isEmpty {
          different.append(
            "\(name): \(isValid ? "only check" : "only the schema") refuses it; \(errors.map(\.rawValue).sorted())")
        }
      }
    }
    let unknown = readers.values.reduce(into: Set<String>()) { $0.formUnion($1.unknown) }
    #expect(unknown == [])
    #expect(different == [], "\(different.joined(separator: "\n"))")
    #expect(stricter == Self.stricter)
    #expect(compared > 140 && beyond * 3 < compared, "\(compared) compared, \(beyond) beyond a schema")
  }
}
