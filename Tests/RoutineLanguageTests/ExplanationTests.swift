// Every code has its page, and the examples on it do what the page says.
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import RoutineLanguage

@Suite struct ExplanationTests {
  /// Found only when a routine is laid out in time, with the lengths of speech.
  static let heardOnly: Set<Code> = [.cueTooLong, .restGrows, .neverHeard, .cueSilences]

  @Test(arguments: Code.allCases) func everyCodeHasAPage(_ code: Code) throws {
    let page = try #require(Explanation.of(code))
    #expect(page.page.contains(code.rawValue) && !page.text.isEmpty)
    #expect(Explanation.all.count { $0.code == code } == 1)
  }

  @Test(arguments: Code.allCases.filter { !heardOnly.contains($0) }) func theExamplesAreTrue(_ code: Code) throws {
    let page = try #require(Explanation.of(code))
    let wrong = try Fixtures.check(Array(page.file(page.wrong).utf8), profiles: page.profiles)
    #expect(wrong.diagnostics.contains { $0.code == code })
    let right = try Fixtures.check(Array(page.file(page.right).utf8), profiles: page.profiles)
    #expect(right.diagnostics.map { "\($0.code): \($0.message)" } == [])
  }

  @Test(arguments: Array(heardOnly)) func examplesOfWhatIsHeardAreSoundFiles(_ code: Code) throws {
    let page = try #require(Explanation.of(code))
    for example in [page.wrong, page.right] {
      #expect(try !Fixtures.check(Array(page.file(example).utf8)).hasErrors)
    }
  }
}
