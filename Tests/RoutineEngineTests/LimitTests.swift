// The limits of a session: reached without a hang, and named when passed.
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import RoutineEngine

@Suite struct LimitTests {
  private func nested(_ depth: Int, _ rounds: Int, _ step: Step) -> Step {
    depth == 0
      ? step : .circuit(rounds: rounds, between: nil, steps: [nested(depth - 1, rounds, step)], location: .none)
  }

  private func script(_ steps: [Step]) -> Script { Script(Routine(id: "much", title: Text("Much"), steps: steps)) }

  @Test func aTowerOfRepeatsIsCut() {
    let step = Step.exercise(Sample.childsPose, Dose(hold: .seconds(1)), location: .none)
    let parts = script([nested(20, 50, step)]).parts.count
    #expect(parts > 9_000 && parts <= 2 * SessionLimit.maxSteps + 2)
    #expect(script([nested(20, 50, .rest(.seconds(1), location: .none))]).parts.count <= 3)
    #expect(Step.count(of: [nested(20, 50, step)]) == 1_000_000_000)
  }

  @Test func aDayIsTheMost() {
    let step = Step.exercise(Sample.childsPose, Dose(hold: .seconds(3600)), location: .none)
    #expect(script([.circuit(rounds: 40, between: nil, steps: [step], location: .none)]).occurrences.count == 25)
    #expect(script([.circuit(rounds: 5, between: nil, steps: [step], location: .none)]).occurrences.count == 5)
  }
}
