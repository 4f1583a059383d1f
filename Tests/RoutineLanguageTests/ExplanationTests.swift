// Every code has its page in Docs/Diagnostics, and the examples on it do what the page says.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RoutineEngine
import TestSupport
import Testing

@testable import RoutineLanguage

@Suite struct ExplanationTests {
  static let folder = Fixtures.project.appending(path: "Docs/Diagnostics")
  static let pages = ExplanationPages(files: DiskFiles(), folder: folder.path)

  /// Found only when a routine is laid out in time, with the lengths of speech.
  private static let heardOnly: Set<Code> = [
    .cueTooLong, .restGrows, .neverHeard, .cueSilences, .beatUnheard, .noTimeToSay,
  ]

  /// Checks an example as the page's reader would; what is only heard is laid out at 70 ms a letter.
  private func check(_ code: Code, _ page: Explanation, _ example: String) throws -> Checked<Document> {
    let path = "\(code.rawValue).yaml"
    var files = Fixtures.library
    files[path] = Array(page.file(example).utf8)
    let profiles = Set([SafetyDocs.owner(of: code)?.profile].compactMap { $0 })
    let checked = try DocumentStore(
      files: MemoryFiles(files), folders: ["Library"], profiles: profiles, machine: FakeMachine()
    ).check(path)
    guard Self.heardOnly.contains(code) else { return checked }
    let timeline = Timeline(Script(try #require(checked.value?.session))) {
      PhraseLength(.milliseconds(70) * $0.text.count)
    }
    return checked.adding(timeline.findings)
  }

  /// What `check` prints is in the file beside the page; `LIMBER_RECORD=1` writes it.
  @Test(arguments: Code.allCases) func theWrongExampleIsWrong(_ code: Code) throws {
    let page = try Self.pages.page(of: code)
    let checked = try check(code, page, page.wrong)
    #expect(checked.diagnostics.contains { $0.code == code })
    try Golden.compare(
      HumanPrinter(colour: false).text(checked), with: Self.folder.appending(path: "\(code.rawValue).out"))
  }

  @Test(arguments: Code.allCases) func theRightExampleIsRight(_ code: Code) throws {
    let page = try Self.pages.page(of: code)
    let checked = try check(code, page, page.right)
    #expect(checked.diagnostics.map { "\($0.code): \($0.message)" } == [])
  }

  /// Nothing but the page of a code, and what its example brings.
  @Test func everyFileBelongsToACode() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let wanted = Code.allCases.flatMap { ["\($0.rawValue).md", "\($0.rawValue).out"] }
    #expect(Set(names).symmetricDifference(wanted) == [])
  }

  @Test func aPageThatCannotBeReadIsASentence() throws {
    let folder = MemoryFiles(texts: [
      "P/S101.md": "# S101: A tab\n\nText.\n\nWrong:\n\nRight:\n", "P/S102.md": "# S103: Another\n",
    ])
    let pages = ExplanationPages(files: folder, folder: "P")
    #expect(throws: ExplanationProblem.malformed(path: "P/S101.md")) { try pages.page(of: .tab) }
    #expect(throws: ExplanationProblem.malformed(path: "P/S102.md")) { try pages.page(of: .colonWithoutSpace) }
    #expect(throws: ExplanationProblem.missing(path: "P/S103.md")) { try pages.page(of: .secondColon) }
    #expect(throws: ExplanationProblem.missing(path: "P/M301.md")) { try pages.all() }
  }

  @Test func paragraphsAreJoinedAndEscapesResolved() throws {
    let markdown = #"""
      # S117: A \<mark>

      One
      line: \\" \\\\ \n \*, and `\<code>`.

      Two.

      Wrong:

      ```yaml steps
        - say: <a> \*

        - rest: 1s
      ```

      Right:

      ```yaml steps
        - rest: 1s
      ```

      """#
    let page = try #require(Explanation(.escape, markdown: markdown))
    #expect(page.title == "A <mark>")
    #expect(page.text == #"One line: \" \\ \n *, and `\<code>`."# + "\n\nTwo.")
    #expect(page.wrong == "  - say: <a> \\*\n\n  - rest: 1s")
    #expect(page.page.hasPrefix("S117 (error): A <mark>\n\nOne line"))
    #expect(page.page.hasSuffix("\n\nRight:\n\n      - rest: 1s\n"))
  }
}
