// Scripts/setup on a machine where everything is missing: what it names, and when it installs.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite struct SetupTests {
  /// Runs the script where no library is found, and apt-get only notes what it is asked for.
  private func setup(_ arguments: [String], hasSwift: Bool = true) throws -> (
    status: Int32, words: String, installed: String
  ) {
    let scratch = try Scratch()
    let notes = scratch.path("notes")
    var tools = ["apt-get": "echo \"$*\" >> '\(notes)'", "pkg-config": "exit 1", "sudo": "exec \"$@\""]
    if hasSwift { tools["swift"] = "exit 0" }
    for (name, text) in tools {
      let path = try scratch.write(name, Data("#!/bin/sh\n\(text)\n".utf8))
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
    // Of the machine's own tools, those the script cannot do without.
    for tool in ["bash", "env", "id"] {
      let places = ["/usr/bin/\(tool)", "/bin/\(tool)"]
      let place = try #require(places.first(where: FileManager.default.isExecutableFile))
      try FileManager.default.createSymbolicLink(atPath: scratch.path(tool), withDestinationPath: place)
    }
    let process = Process()
    process.environment = ["PATH": scratch.url.path(percentEncoded: false)]
    let errors = Pipe()
    process.standardError = errors
    process.executableURL = URL(fileURLWithPath: scratch.path("bash"))
    process.arguments = [Program.root.appending(path: "Scripts/setup").path(percentEncoded: false)] + arguments
    try process.run()
    let words = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let installed = (try? String(contentsOfFile: notes, encoding: .utf8)) ?? ""
    return (process.terminationStatus, words, installed)
  }

  @Test func checkingNamesWhatIsMissingAndInstallsNothing() throws {
    let outcome = try setup(["--check"])
    #expect(outcome.status == 1 && outcome.installed.isEmpty)
    #expect(outcome.words.contains("libespeak-ng-dev") && outcome.words.contains("`make setup` installs them"))
    #expect(!outcome.words.contains("tmux"))
    #expect(try setup(["--check", "soak"]).words.contains("tmux"))
  }

  @Test func settingUpInstallsIt() throws {
    let outcome = try setup([])
    #expect(outcome.status == 0, "\(outcome.words)")
    #expect(outcome.installed.contains("libsndfile1-dev") && outcome.words.contains("Installing libespeak-ng-dev"))
  }

  @Test func withoutSwiftThePlaceToGetItIsNamed() throws {
    let outcome = try setup([], hasSwift: false)
    #expect(outcome.status == 1 && outcome.installed.isEmpty)
    #expect(outcome.words.contains("https://www.swift.org/install") && outcome.words.contains("swiftlang"))
  }

  /// Only what README promises to set up does so by itself.
  @Test func onlyRunTestAndSoakInstall() throws {
    let makefile = try String(contentsOf: Program.root.appending(path: "Makefile"), encoding: .utf8)
    let rules = makefile.matches(of: /(?m)^([a-z-]+):([^=#\n]*)/).map { ($0.1, $0.2.split(separator: " ")) }
    let installing = rules.filter { $0.1.contains("setup") || $0.1.contains("setup-soak") }.map(\.0).sorted()
    #expect(installing == ["run", "soak", "test"])
    #expect(rules.contains { $0.0 == "build" && $0.1 == ["needs"] })
  }
}
