// The limits of a session: reached without a hang, and named when passed.
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import RoutineEngine

@Suite struct LimitTests {
  private func nested(_ depth: Int, _ rounds: Int, _ step: Step) -> Step {
    depth == 0
      ? step : .circuit(rounds: rounds, rest: nil, steps: [nested(depth - 1, rounds, step)], location: .none)
  }

  private func limits(_ steps: [Step]) -> [Finding.Kind] {
    Sample.plan(Routine(id: "much", title: Text("Much"), steps: steps)).findings.map(\.kind)
  }

  @Test func aTowerOfRepeatsIsCutAndNamed() {
    let step = Step.exercise(Sample.childsPose, Dose(hold: .seconds(1)), location: .none)
    #expect(limits([nested(20, 50, step)]).contains(.limit(.workSets)))
    #expect(limits([nested(20, 50, .rest(.seconds(1), location: .none))]).contains(.limit(.workSets)))
  }

  @Test func moreThanADayIsNamed() {
    let step = Step.exercise(Sample.childsPose, Dose(hold: .seconds(3600)), location: .none)
    #expect(limits([.circuit(rounds: 25, rest: nil, steps: [step], location: .none)]).contains(.limit(.length)))
    #expect(!limits([.circuit(rounds: 5, rest: nil, steps: [step], location: .none)]).contains(.limit(.length)))
    let rests = Step.circuit(rounds: 25, rest: nil, steps: [.rest(.seconds(3600), location: .none)], location: .none)
    #expect(limits([rests]).contains(.limit(.length)))
  }

  @Test func tooManyPhrasesAreNamed() {
    let says = (0...2001).map { Step.say(Text("Sentence \($0)."), location: .none) }
    #expect(limits(says).contains(.limit(.phrases)))
    #expect(!limits(Array(says.prefix(1900))).contains(.limit(.phrases)))
  }
}
