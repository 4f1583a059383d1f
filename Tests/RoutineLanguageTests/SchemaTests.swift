// The schemas: the files are those generated, and they know every key.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RoutineEngine
import Testing

@testable import RoutineLanguage

@Suite struct SchemaTests {
  /// `LIMBER_RECORD=1` writes the files.
  @Test(arguments: Schema.allCases) func theFileIsUpToDate(_ schema: Schema) throws {
    let url = Fixtures.project.appending(path: "Schema/\(schema.fileName)")
    if ProcessInfo.processInfo.environment["LIMBER_RECORD"] == "1" {
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try schema.text.write(to: url, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: url, encoding: .utf8) == schema.text, "run `make schema`")
  }

  @Test(arguments: Schema.allCases) func isJSONWithEveryReferenceDefined(_ schema: Schema) throws {
    let object = try #require(try JSONSerialization.jsonObject(with: Data(schema.text.utf8)) as? [String: Any])
    let defined = Set((object["$defs"] as? [String: Any] ?? [:]).keys)
    let used = Set(schema.text.matches(of: /"#\/\$defs\/(\w+)"/).map { String($0.1) })
    #expect(used == defined)
  }

  @Test func everyKeyHasWordsAndStandsSomewhere() {
    for name in KeyName.allCases { #expect(!KeyTable.contexts(of: name).isEmpty, "\(name.written)") }
    for spec in KeyTable.all { #expect(spec.about.hasSuffix(".") && !spec.example.isEmpty, "\(spec.name.written)") }
  }

  /// Patterns of the schema accept what the reader accepts.
  @Test(arguments: ["45s", "1m 30s", "2 min", "0.5s", "1h", "1.5m", "90 seconds"]) func lengthsMatchThePattern(
    _ text: String
  ) throws {
    #expect(try Regex(SchemaWriter.lengthPattern).wholeMatch(in: text) != nil)
    #expect(throws: Never.self) { try WrittenLength.read(text) }
  }

  @Test(arguments: ["45", "1:30", "soon", "1,5s", "s"]) func otherTextsAreNoLengths(_ text: String) throws {
    #expect(try Regex(SchemaWriter.lengthPattern).wholeMatch(in: text) == nil)
    #expect(throws: LengthProblem.self) { try WrittenLength.read(text) }
  }
}
