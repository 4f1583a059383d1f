// limber-routine(5): it lists every key of the table, its example is a routine, and man(7) reads it as it is meant.
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import RoutineLanguage

@Suite struct FormatManualTests {
  private let sections = FormatManual.page.split(separator: "\n.Ss ").map(String.init)

  @Test(arguments: Context.allCases) func everyKeyIsListed(_ context: Context) throws {
    let title = FormatManual.title(of: context) + "\n"
    let section = try #require(sections.first { $0.hasPrefix(title) }, "\(title)")
    let listed = section.split(separator: "\n").filter { $0.hasPrefix(".It Ic ") }.map { String($0.dropFirst(7)) }
    #expect(listed == KeyTable.keys(in: context).map(\.name.written))
  }

  /// A line that begins with a point is one of the macros that the page uses, and no text has a backslash of its own.
  @Test func noTextIsTakenForAMacro() {
    let macros: Set = [
      ".\\\"", ".Dd", ".Dt", ".Os", ".Sh", ".Nm", ".Nd", ".Ic", ".Pp", ".Xr", ".Ss", ".Bl", ".It", ".El", ".Ql", ".Pa",
      ".Bd", ".Ed",
    ]
    for line in FormatManual.page.split(separator: "\n") {
      if line.hasPrefix(".") { #expect(macros.contains(String(line.prefix { $0 != " " })), "\(line)") }
      #expect(!line.hasPrefix("'") && !line.contains("`"), "\(line)")
      for part in line.split(separator: "\\", omittingEmptySubsequences: false).dropFirst() {
        #expect(["e", "-", "&", "(dq", "\""].contains { part.hasPrefix($0) }, "\(line)")
      }
    }
  }

  @Test func theExampleIsARoutine() throws {
    let store = DocumentStore(files: MemoryFiles(texts: ["a.yaml": "\(FormatManual.example)\n"]))
    let checked = try store.check("a.yaml")
    #expect(!checked.hasErrors && checked.value?.session != nil, "\(checked.diagnostics.map(\.message))")
  }
}
