// Docs/Headless.md: the commands on it and on the pages beside it can be given, and every setting of the unit is explained.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import Testing

@testable import limber

@Suite struct HeadlessPageTests {
  private static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private func text(_ path: String) throws -> String {
    try String(contentsOf: Self.project.appending(path: path), encoding: .utf8)
  }

  /// The words of a command line, with what stands in double quotes as one word.
  private func words(_ line: some StringProtocol) -> [String] {
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap { index, part in
      index.isMultiple(of: 2) ? part.split(separator: " ").map { String($0) } : [String(part)]
    }
  }

  @Test(arguments: ["Docs/Headless.md", "Docs/Control.md", "Docs/Sound.md", "Docs/Settings.md"])
  func everyCommandCanBeGiven(_ path: String) throws {
    var count = 0
    for line in try text(path).split(separator: "\n") {
      let command = line.trimmingCharacters(in: .whitespaces)
      guard line.hasPrefix("    "), command.hasPrefix("limber ") else { continue }
      count += 1
      // What a session is piped into is another program's affair.
      let own = command.prefix { $0 != "|" }
      #expect(throws: Never.self, "\(command)") { try Limber.parseAsRoot(Array(words(own).dropFirst())) }
    }
    #expect(count >= 4)
  }

  @Test func theOptionsOfTheServiceAndOfItsFileCanBeGiven() throws {
    let unit = try text("Packaging/systemd/limber@.service")
    let start = try #require(unit.split(separator: "\n").first { $0.hasPrefix("ExecStart=@BINDIR@/limber ") })
    let page = try text("Docs/Headless.md")
    let options = try #require(page.split(separator: "\n").first { $0.contains("LIMBER_OPTIONS=") })
    let given = options.drop { $0 != "=" }.dropFirst()
    for options in ["", String(given)] {
      let line = start.dropFirst("ExecStart=@BINDIR@/limber ".count).replacing("$LIMBER_OPTIONS", with: options)
        .replacing("%i", with: "walking-break")
      let command = try Limber.parseAsRoot(words(String(line))) as? PlayCommand
      #expect(command?.routines == ["walking-break"])
      #expect(command?.headless.leadIn == nil || !options.isEmpty)
    }
  }

  @Test func everySettingOfTheServiceIsExplained() throws {
    let page = try text("Docs/Headless.md")
    let service = try text("Packaging/systemd/limber@.service").split(separator: "[Service]").last ?? ""
    for line in service.split(separator: "\n") {
      guard let name = line.split(separator: "=").first else { continue }
      #expect(page.contains("`\(name)`") || page.contains("`\(name)="), "\(name)")
    }
  }

  @Test func timesOfDay() throws {
    // 2026-03-02 10:00:00 UTC, a Monday.
    let now = 1_772_445_600
    var day = tm()
    var moment = time_t(now)
    localtime_r(&moment, &day)
    let hour = Int(day.tm_hour)
    let next = try ClockArgument("\((hour + 1) % 24):30")
    #expect(next.fromNow(now) == .seconds(90 * 60))
    // What is just past is over; what is hours ago is tomorrow's.
    for hours in -3...20 {
      let time = try ClockArgument("\((hour + hours + 24) % 24):00")
      #expect(time.fromNow(now) == .seconds(hours * 3600))
    }
    for text in ["24:00", "7", "7:60", "7:5", "", ":", "7:05:00", "-1:00", "٧:00"] {
      #expect(throws: ValidationError.self, "\(text)") { try ClockArgument(text) }
    }
  }
}
