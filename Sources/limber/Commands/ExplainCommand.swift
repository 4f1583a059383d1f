// limber explain: the page behind a code.
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
        limber explain          (lists all codes)
        limber explain --json
      """)

  @Flag(help: "Write as JSON.")
  var json = false

  @Argument(help: "A code from `limber check`; without one, all are listed.")
  var code: String?

  func run() throws {
    guard let code else {
      list(Explanation.all)
      return
    }
    guard let known = Code(rawValue: code.uppercased()), let page = Explanation.of(known) else {
      throw ValidationError("There is no code \(code). `limber explain` lists all of them.")
    }
    Streams.write(json ? ExplainCommand.object(page).text(indented: true) + "\n" : page.page)
  }

  private func list(_ pages: [Explanation]) {
    if json {
      Streams.write(JSON.array(pages.map(ExplainCommand.object)).text(indented: true) + "\n")
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
