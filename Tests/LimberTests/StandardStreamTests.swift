// Standard input, output and error: what is read from a pipe, what happens when nothing can be written, and what is
// never shown as it is.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import limber

@Suite struct StandardStreamTests {
  private static let routine = "format: 1\nroutine: R\nsteps:\n  - rest: 0.5s\n"

  /// Runs of every command that print something.
  private static let runs: [[String]] =
    Limber.leaves.map { $0.name.split(separator: " ").dropFirst().map(String.init) + ["--help"] }
    + [
      "", "--help", "--version", "help", "help plan", "--generate-completion-script bash", "--experimental-dump-help",
      "list", "list --json", "list --exercises", "list --page", "plan -", "plan - --json", "plan - --cues", "check -",
      "check - --format json", "check - --listen", "fmt -", "explain", "explain S101", "explain --json", "schema",
      "schema notice", "show plank", "show plank --json", "show -", "doctor", "doctor --json", "voices",
      "voices --json", "voices --variants", "say --phonemes a", "render - -o -",
      "schedule add walking-break --on 10:30 --dry-run", "schedule list --json", "schedule next --json",
      "play - --output alsa:null --view lines --control off", "play - --output alsa:null --view json --control off",
    ].map { $0.split(separator: " ").map(String.init) }

  @Test(arguments: runs) func aFullDiskIsAnError(_ arguments: [String]) throws {
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let outcome = try Program.run(arguments, input: Self.routine, standardOutput: full)
    #expect(outcome.status == 2, "\(outcome.errors)")
    let complaint = arguments.contains("-o") ? "the disk is full" : "standard output can't be written (No space left"
    #expect(outcome.errors.ranges(of: complaint).count == 1, "\(outcome.errors)")
  }

  /// A session goes on when nobody looks any more; its own end is reached.
  @Test func aSessionSurvivesTheReaderOfItsLines() throws {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let outcome = try Program.run(
      ["play", "-", "--output", "alsa:null", "--view", "lines", "--control", "off"], input: Self.routine,
      standardOutput: pipe.fileHandleForWriting)
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome)")
  }

  /// Who renders into a pipe whose reader leaves is told so by the status, and gets no captions to half of a sound.
  @Test func aRenderedStreamEndsWithItsReader() throws {
    let scratch = try Scratch()
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let captions = scratch.path("captions.vtt")
    let outcome = try Program.run(
      ["render", "-", "-o", "-", "--captions", captions], input: Self.routine,
      standardOutput: pipe.fileHandleForWriting)
    #expect(outcome.status == 141 && outcome.errors.isEmpty, "\(outcome)")
    #expect(!FileManager.default.fileExists(atPath: captions))
  }

  @Test(arguments: ["-", "/dev/stdin"]) func standardInputIsAFile(_ name: String) throws {
    let good = try Program.run(["check", name, "--strict"], input: Self.routine)
    #expect(good.status == 0 && good.output == "1 file checked: no problems.\n", "\(good)")
    let broken = Self.routine + "  - Rest: 3s\n"
    let bad = try Program.run(["check", name], input: broken)
    #expect(bad.status == 1 && bad.output.contains("--> <standard input>:5:5"), "\(bad)")
    #expect(try Program.run(["check", name, "--format", "json"], input: broken).output.contains(#""file": "-""#))
    #expect(try Program.run(["check", name, "--diff"], input: broken).output.hasPrefix("--- <standard input>\n"))
    #expect(try Program.run(["plan", name], input: Self.routine).output.hasPrefix("R\n"))
    let refused = try Program.run(["plan", name], input: broken)
    #expect(refused.status == 1 && refused.errors.contains("limber: <standard input> has 1 mistake; mend"))
    #expect(try Program.run(["show", name], input: Self.routine).output.contains("<standard input>"))
    #expect(try Program.run(["fmt", name], input: Self.routine.replacing(": R", with: ":   R")).output == Self.routine)
    let unformatted = try Program.run(["fmt", "--check", name], input: Self.routine.replacing(": R", with: ":   R"))
    #expect(unformatted.status == 1 && unformatted.output == "<standard input>\n")
    #expect(try Program.run(["render", name, "-o", "-"], input: Self.routine).output.hasPrefix("RIFF"))
  }

  // MARK: Names and titles

  /// Everything that would move the cursor, change colours, break or reorder a line, or hide in it.
  private static let nasty = "a\u{1B}[31mb\nc\td\u{202E}e\u{200B}f\u{9B}g\u{2066}h\u{7F}"
  private static let shown = #"a\u{1B}[31mb\nc\td\u{202E}e\u{200B}f\u{009B}g\u{2066}h\u{7F}"#

  private func expectSafe(_ outcome: Program.Outcome, _ arguments: [String]) {
    for text in [outcome.output, outcome.errors] {
      let raw = text.unicodeScalars.first { scalar in
        scalar != "\n" && (scalar.value < 0x20 || Self.nasty.unicodeScalars.contains(scalar) && !scalar.isASCII)
      }
      #expect(raw == nil, "\(arguments): \(String(describing: raw))")
      #expect(!text.contains("mb\nc"), "\(arguments)")
    }
  }

  @Test func theNameOfAFileIsNeverShownAsItIs() throws {
    let scratch = try Scratch()
    let good = try scratch.write("\(Self.nasty)1.yaml", Data(Self.routine.replacing(": R", with: ":  R").utf8))
    let bad = try scratch.write("\(Self.nasty)2.yaml", Data("format: 1\nroutine: [\n".utf8))
    let gone = scratch.path("\(Self.nasty)3.yaml")
    var count = 0
    for file in [good, bad, gone] {
      let runs = [
        ["check", file], ["check", file, "--diff"], ["check", file, "--format", "github"], ["fmt", "--check", file],
        ["fmt", "--diff", file], ["plan", file], ["plan", file, "--cues"], ["show", file], ["explain", file],
        ["render", file, "-o", scratch.path("\(Self.nasty).wav")], ["render", file, "-o", file],
        ["play", file, "--output", "alsa:null", "--view", "lines", "--control", "off"],
        ["play", file, "--output", "pipe:" + file, "--view", "lines", "--control", "off"],
        ["play", file, "--from", Self.nasty, "--output", "silent"], ["plan", file, "--voice", Self.nasty],
        ["schedule", "add", file, "--on", "10:30", "--dry-run"], ["control", "status", "--control", file],
        ["say", "a", "-o", file], ["say", "a", "--output", "alsa:" + Self.nasty], [file], ["list", file],
        ["list", "--goal", Self.nasty], ["play", "x", "--lead-in", Self.nasty], ["control", Self.nasty],
        ["--" + Self.nasty],
        ["doctor", "--device", Self.nasty], ["check", file, "--fix"], ["fmt", file],
      ]
      for arguments in runs {
        let outcome = try Program.run(arguments)
        expectSafe(outcome, arguments)
        if (outcome.output + outcome.errors).contains(Self.shown) { count += 1 }
      }
    }
    #expect(count > 50, "\(count) runs name the file")
    for environment in ["LIMBER_DATA", "XDG_DATA_HOME", "ESPEAK_DATA_PATH"] {
      expectSafe(try Program.run(["doctor"], environment: [environment: scratch.path(Self.nasty)]), [environment])
    }
  }

  /// Titles are text of an author's, who may be anybody; JSON has them exactly.
  @Test func aTitleIsShownSafely() throws {
    let title = "One\u{202E}two\u{200B}"
    let routine = Self.routine.replacing(": R", with: ": \(title)")
    for arguments in [["plan", "-"], ["show", "-"], ["play", "-", "--output", "alsa:null", "--control", "off"]] {
      let outcome = try Program.run(arguments, input: routine)
      #expect(outcome.status == 0 && outcome.output.contains(#"One\u{202E}two\u{200B}"#), "\(outcome)")
      expectSafe(outcome, arguments)
    }
    #expect(try Program.run(["plan", "-", "--json"], input: routine).output.contains(title))
  }
}
