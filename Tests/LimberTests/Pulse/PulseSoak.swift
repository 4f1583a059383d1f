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
    let expected = onsets(try planned(scratch), rate: 22_050)
    try #require(expected.count > 20)
    let server = try PulseServer()
    try server.record()
    var environment = server.environment
    environment["XDG_STATE_HOME"] = scratch.path("state")
    let outcome = try Program.run(
      ["play", Self.session, "--output", "alsa:pulse", "--view", "json", "--control", "off"], environment: environment)
    #expect(outcome.status == 0 && !outcome.output.contains("sound-lost"), "\(outcome.errors)")
    let found = onsets(try server.heard(), rate: PulseServer.rate)
    try #require(found.count == expected.count)
    // The recording begins at a moment of its own: one offset for all, the middle one of the differences.
    let differences = zip(found, expected).map { $0 - $1 }
    let offset = differences.sorted()[differences.count / 2]
    let errors = differences.map { abs($0 - offset) * 1000 }
    let worst = errors.dropFirst().max() ?? 0
    print("PulseSoak: \(found.count) onsets, the first \(errors[0]) ms off, the worst of the others \(worst) ms")
    #expect(worst < 5, "an onset is \(worst) ms from the plan")
    // The server begins a stream in the middle of one of its own blocks, and the first milliseconds of it move or are lost:
    // up to 9 ms of what `aplay` plays too. The opening chime is all that has sounded by then.
    #expect(errors[0] < 20)
  }
}
