// What authors do with files at the command line: laying out, repairing, and checking while they write.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite struct AuthoringTests {
  private let untidy = "format: 1\nroutine:   Tidy me    # the title\nsteps:\n    - do: plank\n      hold:  20s\n"
  private let tidy = "format: 1\nroutine: Tidy me      # the title\nsteps:\n  - do: plank\n    hold: 20s\n"
  private let broken = "format: 1\nroutine: \"Open\nsteps:\n  - rest: 5s\n"

  private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  @Test func layingOutChangesTheFileOnce() throws {
    let scratch = try Scratch()
    let path = try scratch.write("a.yaml", Data(untidy.utf8))
    #expect(try Program.run(["fmt", "--check", path]).status == 1)
    let difference = try Program.run(["fmt", "--diff", path])
    #expect(difference.output.contains("-    - do: plank\n") && difference.output.contains("+  - do: plank\n"))
    #expect(try text(path) == untidy)
    #expect(try Program.run(["fmt", path]).status == 0)
    #expect(try text(path) == tidy)
    #expect(try Program.run(["fmt", "--check", path]).status == 0)
  }

  @Test func whatIsAcceptedIsCountedAndShown() throws {
    let scratch = try Scratch()
    let text =
      "format: 1\nroutine: R\nsteps:\n  - do: bird-dog\n    sides: right\n    accept:\n      M306: The right one alone.\n"
    let path = try scratch.write("a.yaml", Data(text.utf8))
    let open = try scratch.write("b.yaml", Data(text.prefix(text.count - 46).utf8))
    #expect(try Program.run(["check", "--strict", open]).status == 1)
    let outcome = try Program.run(["check", "--strict", path])
    #expect(outcome.status == 0 && outcome.output == "1 file checked: no problems; 1 accepted.\n", "\(outcome)")
    #expect(try Program.run(["check", "--format", "json", path]).output.contains("\"accepted\": 1"))
    for command in ["show", "plan"] {
      #expect(try Program.run([command, path]).output.contains("M306: The right one alone."))
    }
  }

  @Test func aFileWithASyntaxMistakeIsNotTouched() throws {
    let scratch = try Scratch()
    let path = try scratch.write("a.yaml", Data(broken.utf8))
    let outcome = try Program.run(["fmt", path])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("S1") || outcome.errors.contains("S1"), "\(outcome)")
    #expect(try text(path) == broken)
  }

  @Test func fixesAreShownAndThenMade() throws {
    let scratch = try Scratch()
    let wrong = "format: 1\nroutine: Mend me\nsteps:\n  - do: Plank\n    hold: 20s\n"
    let path = try scratch.write("a.yaml", Data(wrong.utf8))
    let shown = try Program.run(["check", "--fix", "--diff", path])
    #expect(shown.output.contains("-  - do: Plank\n") && shown.output.contains("+  - do: plank\n"), "\(shown)")
    #expect(try text(path) == wrong)
    _ = try Program.run(["check", "--fix", path])
    #expect(try text(path) == wrong.replacingOccurrences(of: "Plank", with: "plank"))
    #expect(try Program.run(["check", path]).status == 0)
  }

  @Test func aSaveIsCheckedAtOnce() throws {
    let scratch = try Scratch()
    let path = try scratch.write("a.yaml", Data(tidy.utf8))
    let seen = try scratch.write("seen.txt", Data())
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = ["check", "--watch", path]
    process.environment = Program.environment
    process.standardOutput = FileHandle(forWritingAtPath: seen)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    // A child of a test has the signals blocked that its thread has.
    defer { kill(process.processIdentifier, SIGKILL) }
    /// Waits until so many checks are through, and returns all that was said.
    func wait(forChecks count: Int) throws -> String {
      for _ in 0..<1000 {
        let said = try text(seen)
        if said.components(separatedBy: "Waiting for the next save").count > count { return said }
        usleep(10_000)
      }
      Issue.record("nothing was checked for ten seconds")
      return ""
    }
    #expect(!(try wait(forChecks: 1)).contains("plnk"))
    // As editors save: a new file takes the old one's place.
    let saved = try scratch.write("b.txt", Data(tidy.replacingOccurrences(of: "plank", with: "plnk").utf8))
    #expect(rename(saved, path) == 0)
    #expect(try wait(forChecks: 2).contains("No exercise is called `plnk`; did you mean `plank`?"))
    try Data(tidy.utf8).write(to: URL(fileURLWithPath: path))
    #expect(try wait(forChecks: 3).hasSuffix("Ctrl-C ends.\n\n"))
    #expect(process.isRunning)
  }
}
