// A real session at its own speed through a real sound server: every onset where the plan has it.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

@Suite(
  .serialized, .enabled(if: ProcessInfo.processInfo.environment["LIMBER_SOAK"] == "1"),
  .disabled(
    if: !PulseServer.missing.isEmpty,
    "missing: \(PulseServer.missing.joined(separator: ", ")); `Scripts/setup soak` installs it"),
  .timeLimit(.minutes(5)))
struct PulseSoak {
  private static let session = Program.root.appending(path: "Tests/LimberTests/Fixtures/short-session.yaml").path()

  /// The session as it is planned, sample for sample.
  private func planned(_ scratch: Scratch) throws -> [Int16] {
    let path = scratch.path("plan.wav")
    let outcome = try Program.run(["render", Self.session, "-q", "-o", path])
    try #require(outcome.status == 0, "\(outcome.errors)")
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let start = try #require(data.range(of: Data("data".utf8))).upperBound + 4
    return data[start...].withUnsafeBytes { bytes in
      (0..<bytes.count / 2).map { bytes.loadUnaligned(fromByteOffset: $0 * 2, as: Int16.self) }
    }
  }

  @Test func everyOnsetIsWhereThePlanHasIt() throws {
    let scratch = try Scratch()
    let plan = try planned(scratch)
    let expected = onsets(plan, rate: 22_050)
    try #require(expected.count > 20)
    let server = try PulseServer()
    try server.record()
    var environment = server.environment
    environment["XDG_STATE_HOME"] = scratch.path("state")
    // The buffer covers the layout of the session by a program that is not optimised.
    let outcome = try Program.run(
      ["play", Self.session, "--output", "alsa:pulse", "--buffer", "400", "--view", "json", "--control", "off"],
      environment: environment)
    #expect(outcome.status == 0 && !outcome.output.contains("sound-lost"), "\(outcome.errors)")
    let heard = try server.heard()
    let found = onsets(heard, rate: PulseServer.rate)
    // The recording begins at a moment of its own: one offset for all, the middle one of the differences.
    let offset = try #require(shift(of: found, from: expected))
    // The server's change of rate moves peaks by some percent. What is near the level of an onset may be one in the plan
    // alone, or in the recording alone, so each is looked for in the other by `begins`.
    for time in expected.dropFirst() {
      #expect(begins(heard, at: time + offset, rate: PulseServer.rate, within: 0.005), "planned at \(time) s")
    }
    for time in found.dropFirst().map({ $0 - offset }) {
      #expect(begins(plan, at: time, rate: 22_050, within: 0.005), "heard at \(time) s")
    }
    // The server begins a stream in the middle of one of its own blocks, and the first milliseconds of it move or are lost:
    // up to 9 ms of what `aplay` plays too. The opening chime is all that has sounded by then.
    let first = abs(found[0] - offset - expected[0]) * 1000
    let both = expected.dropFirst().compactMap { time in found.map { abs($0 - offset - time) * 1000 }.min() }
    print(
      "PulseSoak: \(found.count) onsets, the first \(first) ms off, half of the others less than "
        + "\(both.sorted()[both.count / 2]) ms")
    #expect(first < 20)
  }

  /// The difference of the times of a recording from those of the plan: the one that most onsets agree on within 5 ms.
  private func shift(of found: [Double], from expected: [Double]) -> Double? {
    let candidates = found.prefix(5).flatMap { time in expected.prefix(5).map { time - $0 } }
    let differences = candidates.map { candidate in
      expected.compactMap { time in found.map { $0 - time }.first { abs($0 - candidate) < 0.005 } }
    }
    return differences.max { $0.count < $1.count }.map { $0.sorted()[$0.count / 2] }
  }
}
