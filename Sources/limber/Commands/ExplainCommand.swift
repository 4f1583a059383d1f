// limber explain: the documentation of a diagnostic code.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import JSON
import RoutineEngine
import RoutineLanguage

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explain what a code such as S103 means.",
    discussion: """
      Examples:
        limber explain S103
        limber explain
        limber explain --json
      """)

  @Flag(help: "Write JSON.")
  var json = false

  @Argument(help: "A code from `limber check`; without one, all are listed.", completion: Completions.codes)
  var code: String?

  func run() throws {
    let known = try code.map(known)
    let pages = ExplanationPages(files: DiskFiles(), folder: try DataFolders().diagnostics)
    do throws(ExplanationProblem) {
      guard let known else { return list(try pages.all()) }
      let page = try pages.page(of: known)
      Streams.writeExactly(json ? ExplainCommand.object(page).text(indented: true) + "\n" : page.page)
    } catch {
      throw CommandError("\(error)")
    }
  }

  private func known(_ code: String) throws(CommandError) -> Code {
    if let known = Code(rawValue: code.uppercased()) { return known }
    let near = Suggestion.near(code.uppercased(), among: Code.allCases.map(\.rawValue), maximum: 3)
    throw CommandError(
      "there is no code \(code); \(near.isEmpty ? "" : "near it: \(near.joined(separator: ", ")); ")"
        + "`limber explain` lists them all")
  }

  private func list(_ pages: [Explanation]) {
    if json {
      Streams.writeExactly(JSON.array(pages.map(ExplainCommand.object)).text(indented: true) + "\n")
    } else {
      Streams.write(pages.map { "\($0.code.rawValue)  \($0.title)\n" }.joined())
    }
  }

  private static func object(_ page: Explanation) -> JSON {
    .object([
      ("code", .string(page.code.rawValue)), ("severity", .string(page.code.severity.rawValue)),
      ("title", .string(page.title)), ("text", .string(page.text)), ("wrong", .string(page.wrong)),
      ("right", .string(page.right)),
    ])
  }
}
