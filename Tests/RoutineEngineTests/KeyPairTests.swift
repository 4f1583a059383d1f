// Every pair of keys does what the table says, and where it works, the plan is what is done and said.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineLanguage
import Testing

@testable import RoutineEngine

@Suite struct KeyPairTests {
  /// What is wrong with some examples together, in an exercise of a kind; nil if they cannot be written in one file.
  private static func fault(_ examples: [KeyExample], of work: KeyExample.Work, _ outcome: PairOutcome) throws
    -> String?
  {
    guard let files = KeyPairs.files(examples, of: work) else { return nil }
    let checked = try DocumentStore(files: MemoryFiles(files.mapValues { Array($0.utf8) })).check("pair.yaml")
    let codes = checked.diagnostics.map(\.code)
    let errors = Set(codes.filter { $0.severity == .error })
    let isRight =
      switch outcome {
      case .works: errors.isEmpty && !codes.contains(.withoutEffect)
      case .changesNothing: errors.isEmpty && codes.contains(.withoutEffect)
      case .refused(let code): errors.contains(code)
      }
    let told = checked.diagnostics.map { "\($0.code.rawValue): \($0.message)" }
    guard isRight else { return "\(outcome) was expected; \(told)\n\(files["pair.yaml"] ?? "")" }
    guard let routine = checked.map(\.session).value else { return errors.isEmpty ? "no routine" : nil }
    let timeline = Sample.plan(routine)
    var faults = Laws.ofPlan(timeline)
    for index in timeline.occurrences.indices { faults += WorkPlanTests.faults(of: index, on: timeline) }
    if outcome == .works {
      let said = timeline.cues.compactMap { if case .speech(let phrase) = $0.content { phrase.text } else { nil } }
      for cue in examples.flatMap(\.cues) where !said.contains(where: { cue.hasSuffix(": " + $0) }) {
        faults.append("\(cue) is not heard")
      }
    }
    if Step.leastLength(of: routine.steps) > timeline.duration { faults.append("the steps add up to more") }
    return faults.isEmpty ? nil : "\(faults.joined(separator: "; "))\n\(files["pair.yaml"] ?? "")"
  }

  @Test func eachKeyWorksAlone() throws {
    var faults: [String] = []
    for example in KeyPairs.examples {
      for work in example.works {
        if let fault = try Self.fault([example], of: work, .works) { faults.append("\(example.name): \(fault)") }
      }
    }
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }

  @Test func everyPairDoesWhatTheTableSays() throws {
    var faults: [String] = []
    let examples = KeyPairs.examples
    for (index, a) in examples.enumerated() {
      for b in examples[(index + 1)...] {
        for work in KeyPairs.works(a, b) where faults.count < 8 {
          let outcome = KeyPairs.outcome(a, b, of: work)
          guard let fault = try Self.fault([a, b], of: work, outcome) else { continue }
          faults.append("\(a.name) and \(b.name) in a \(work): \(fault)")
        }
      }
    }
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }

  /// An exception that names no example, or a pair that cannot be written, says nothing.
  @Test func theTableNamesPairsThatAreTried() {
    #expect(Set(KeyPairs.examples.map(\.name)).count == KeyPairs.examples.count)
    var seen: Set<Set<String>> = []
    for (a, b, of, outcome) in KeyPairs.exceptions {
      #expect(outcome != .works && (seen.insert([a, b]).inserted || !of.isEmpty), "\(a), \(b)")
      guard let first = KeyPairs.example(a), let second = KeyPairs.example(b) else {
        Issue.record("no example of \(a) or \(b)")
        continue
      }
      for work in KeyPairs.works(first, second) {
        #expect(KeyPairs.files([first, second], of: work) != nil, "\(a), \(b)")
      }
    }
  }
}
