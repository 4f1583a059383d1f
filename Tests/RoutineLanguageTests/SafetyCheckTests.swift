// The checks as values: every code has one owner, every check its source, and the pages say the same.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import RoutineLanguage

@Suite struct SafetyCheckTests {
  private static let reports = SafetyCheck.all.flatMap(\.reports)

  @Test(arguments: Code.allCases) func everyCodeHasOneOwner(_ code: Code) {
    let owners = Code.readerSeverities.count { $0.code == code } + Self.reports.count { $0.code == code }
    #expect(owners == 1)
    #expect(code.isSafety == Self.reports.contains { $0.code == code })
  }

  /// A severity is part of what a code promises.
  @Test func severitiesStayAsTheyAre() throws {
    let lines = Code.allCases.map { "\($0.rawValue) \($0.severity.rawValue)\n" }.sorted()
    try Fixtures.compare(lines.joined(), with: "severities.txt")
  }

  @Test(arguments: SafetyCheck.all) func everyCheckSaysWhyAndBySource(_ check: SafetyCheck) {
    #expect(check.why.hasSuffix("."))
    #expect(["(A)", "(B)", "(C)", "own judgement"].contains { check.source.contains($0) })
    #expect(!check.subject.isEmpty && !check.reports.isEmpty)
  }

  /// The most severe bound that is passed decides, so it comes last.
  @Test(arguments: SafetyCheck.all) func theMildestReportComesFirst(_ check: SafetyCheck) {
    #expect(check.reports.map(\.severity) == check.reports.map(\.severity).sorted(by: >))
  }

  /// What `check` reports for one code is tested at its bounds, beside the example of its page.
  @Test(arguments: Self.reports.map(\.code)) func everyCodeHasItsFixture(_ code: Code) {
    #expect(Fixtures.names(in: "Diagnostics").contains { $0.hasPrefix(code.rawValue) })
  }
}

/// The pages that are written from the checks; `make docs` writes them.
@Suite struct SafetyDocsTests {
  @Test func theSafetyPageIsUpToDate() throws {
    let url = Fixtures.project.appending(path: "Docs/Safety.md")
    try Fixtures.keep(SafetyDocs.filled(try String(contentsOf: url, encoding: .utf8)), in: url)
  }

  @Test(arguments: SafetyCheck.all.flatMap(\.reports).map(\.code)) func theTextOfAPageIsThatOfItsCheck(_ code: Code)
    throws
  {
    let url = ExplanationTests.folder.appending(path: "\(code.rawValue).md")
    let head = try #require(SafetyDocs.head(of: code))
    let page = try String(contentsOf: url, encoding: .utf8)
    let examples = try #require(page.range(of: "Wrong:\n"))
    try Fixtures.keep(head + page[examples.lowerBound...], in: url)
    let check = try #require(SafetyDocs.owner(of: code))
    #expect(try ExplanationTests.pages.page(of: code).text.hasPrefix("\(check.why)\n\nSource: \(check.source)."))
  }

  @Test func theTablesAreBetweenTheirMarks() {
    let filled = SafetyDocs.filled("a\n<!-- checks: everyone -->\nan earlier table\n<!-- end -->\nb\n")
    #expect(filled.hasPrefix("a\n<!-- checks: everyone -->\n| what |") && filled.hasSuffix("<!-- end -->\nb\n"))
    #expect(filled.contains("| cold, one turn | warning: above 15 minutes; error: above 20 minutes |"))
    #expect(!filled.contains("earlier"))
  }
}
