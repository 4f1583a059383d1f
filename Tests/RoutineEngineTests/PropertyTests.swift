// The engine's laws hold for routines made by chance, with voices of several speeds.
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import RoutineEngine

@Suite struct PropertyTests {
  /// Cases of each property; a failing seed is named and reproduces.
  static let cases = 1500

  @Test func plansObeyTheLaws() {
    var failures: [String] = []
    for seed in 0..<UInt64(Self.cases) where failures.count < 5 {
      var generator = RoutineGenerator(seed: seed)
      let routine = generator.routine()
      let voice = RuledVoice.some(seed)
      let timeline = Sample.plan(routine, voice: voice)
      let broken = Laws.ofPlan(timeline)
      if !broken.isEmpty { failures.append("seed \(seed): \(broken.joined(separator: "; "))") }
      if Sample.plan(routine, voice: voice) != timeline { failures.append("seed \(seed): laid twice, it differs") }
    }
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }
}
