// Fixes: applied, the mistake is gone and none came instead.
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import RoutineLanguage

@Suite struct FixTests {
  @Test(arguments: Fixtures.names(in: "Diagnostics")) func everyFixMends(_ name: String) throws {
    let bytes = try Fixtures.bytes("Diagnostics/\(name).yaml")
    let checked = try Fixtures.check(bytes)
    let before = counts(checked)
    for diagnostic in checked.diagnostics {
      for fix in diagnostic.fixes {
        let after = counts(try Fixtures.check(Fixing.apply(fix.edits, to: bytes)))
        #expect(
          after[diagnostic.code, default: 0] < before[diagnostic.code, default: 0], "\(diagnostic.code): \(fix.title)")
        for (code, count) in after { #expect(count <= before[code, default: 0], "\(fix.title) brings \(code)") }
      }
    }
  }

  @Test func safeFixesAreAppliedTogether() throws {
    var files = Fixtures.library
    files["file.yaml"] = Array(
      """
      format: 1
      routine: Several
      steps:
        - do: Bird_Dog
          sides:each
        - say: Now: breathe
      \t- rest: 10s

      """.utf8)
    let store = DocumentStore(files: MemoryFiles(files), folders: ["Library"])
    let repaired = try store.repaired("file.yaml", unsafe: false)
    #expect(
      String(decoding: repaired.bytes, as: UTF8.self) == """
        format: 1
        routine: Several
        steps:
          - do: bird-dog
            sides: each
          - say: "Now: breathe"
          - rest: 10s

        """)
    #expect(try Fixtures.check(repaired.bytes).diagnostics == [])
  }

  private func counts(_ checked: Checked<Document>) -> [Code: Int] {
    checked.diagnostics.reduce(into: [:]) { $0[$1.code, default: 0] += 1 }
  }
}
