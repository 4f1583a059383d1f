// The memory of the whole program over a queue: a session that was played leaves nothing behind.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite(.serialized, .enabled(if: ProcessInfo.processInfo.environment["LIMBER_SOAK"] == "1"), .timeLimit(.minutes(10)))
struct QueueMemorySoak {
  private static let short = ["desk-shoulder-break", "walking-break", "cold-pack-timer", "heat-timer"]

  /// The maximum of the private memory of `limber play` over a queue, in KiB.
  private func maximum(_ queue: [String]) throws -> Int {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = ["play"] + queue + ["--output", "-", "--view", "none", "--control", "off", "--notice", "full"]
    process.environment = Program.environment.merging(["LIMBER_DATA": Program.root.path()]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    var maximum = 0
    while process.isRunning {
      let status = (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)) ?? ""
      let line = status.split(separator: "\n").first { $0.hasPrefix("RssAnon:") } ?? ""
      maximum = max(maximum, line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0)
      usleep(20_000)
    }
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return maximum
  }

  /// Each routine's sound is 1 to 5 MiB; a queue that kept it all would need 250 MiB in the end.
  @Test func aQueueNeedsNoMoreThanTheLargestOfItsRoutines() throws {
    let largest = try Self.short.map { try maximum([$0]) }.max() ?? 0
    let same = try maximum(Array(repeating: "desk-shoulder-break", count: 100))
    let mixed = try maximum((0..<40).map { Self.short[$0 % Self.short.count] })
    print("QueueMemorySoak: one \(largest) KiB, a hundred times the same \(same) KiB, forty mixed \(mixed) KiB")
    #expect(same < largest + 2048)
    #expect(mixed < largest + 2048)
  }

  /// Long ones, whose sound is most of the memory.
  @Test func theSoundOfTheLastRoutineIsGone() throws {
    let long = ["core-stability-standard", "back-strength"]
    let largest = try long.map { try maximum([$0]) }.max() ?? 0
    let queue = try maximum(long + ["desk-shoulder-break"] + long)
    print("QueueMemorySoak: the longest \(largest) KiB, a queue of them \(queue) KiB")
    #expect(queue < largest + 2048)
  }
}
