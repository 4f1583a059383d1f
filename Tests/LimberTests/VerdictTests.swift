// One verdict for all commands: what `check` calls an error, and nothing else, is refused by what would play the file.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RoutineEngine
import RoutineLanguage
import Testing

@testable import limber

@Suite struct VerdictTests {
  private static let fixtures = Program.root.appending(path: "Tests/RoutineLanguageTests/Fixtures")

  private static func run(_ arguments: [String], in scratch: Scratch) throws -> Program.Outcome {
    // The folders of configuration and data are the test's own, so that no timer is written.
    try Program.run(
      arguments,
      environment: [
        "LIMBER_DATA": Program.root.path(), "XDG_DATA_HOME": scratch.path("data"),
        "XDG_CONFIG_HOME": scratch.path("config"), "XDG_STATE_HOME": scratch.path("state"),
      ])
  }

  private static func files(in folder: URL) -> [String] {
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects as? [URL] ?? []
    return all.map { $0.path() }.filter { $0.hasSuffix(".yaml") }.sorted()
  }

  /// The status with which a file is refused; nil if it begins.
  private static func refusal(of path: String, by loader: RoutineLoader, acceptsRisk: Bool) -> Int32? {
    do {
      return try loader.load(path, refusesRisk: !acceptsRisk).value == nil ? 99 : nil
    } catch {
      return (error as? CommandError)?.status.rawValue ?? 99
    }
  }

  /// The law, for every fixture, every example of a code and every file that comes with Limber, without a profile and
  /// with all of them, with and without `--accept-risk`.
  @Test func aFileBeginsExactlyWhenItHasNoError() throws {
    let folders = try DataFolders()
    let scratch = try Scratch()
    var paths = Self.files(in: Self.fixtures) + Self.files(in: Program.root.appending(path: "Routines"))
    let pages = ExplanationPages(files: DiskFiles(), folder: folders.diagnostics)
    for page in try pages.all() {
      paths.append(try scratch.write("\(page.code.rawValue)-wrong.yaml", Data(page.file(page.wrong).utf8)))
      paths.append(try scratch.write("\(page.code.rawValue)-right.yaml", Data(page.file(page.right).utf8)))
    }
    var faults: [String] = []
    var refused = 0
    for profiles in [[], Set(Profile.allCases)] {
      let store = DocumentStore(files: DiskFiles(), folders: folders.library, profiles: profiles)
      let loader = RoutineLoader(folders, profiles: profiles)
      for path in paths {
        let checked = try store.check(path)
        // A notice cannot be played, and settings neither.
        guard checked.hasErrors || checked.value?.session != nil else { continue }
        let risks = checked.safetyErrors.count
        for acceptsRisk in [false, true] {
          let refusal = Self.refusal(of: path, by: loader, acceptsRisk: acceptsRisk)
          let expected: Int32? = checked.count(.error) > (acceptsRisk ? risks : 0) ? 1 : nil
          refused += refusal == nil ? 0 : 1
          if refusal != expected { faults.append("\(path) for \(profiles): \(refusal ?? 0), not \(expected ?? 0)") }
        }
      }
    }
    #expect(faults.isEmpty, "\(faults.prefix(10).joined(separator: "\n"))")
    #expect(refused > 300)
  }

  /// A file with one kind of fault, and the status of `check`, of the commands that play, and with `--accept-risk`.
  struct Fault: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var profile: String?
    var check: Int32
    var play: Int32
    var accepted: Int32
    var testDescription: String { name }
  }

  private static func steps(_ steps: String, _ keys: String = "") -> String {
    "format: 1\nroutine: R\n\(keys)steps:\n  - \(steps)\n"
  }

  private static let risky = steps(
    "{ do: e, hold: 5m }", "exercises: { e: { name: E, position: any, tags: [plank], hold: 5m } }\n")

  static let faults = [
    Fault(name: "syntax", text: "format: 1\nroutine: \"R\nsteps:\n", check: 1, play: 1, accepted: 1),
    Fault(name: "a key", text: steps("rest: 1s", "colour: red\n"), check: 1, play: 1, accepted: 1),
    Fault(
      name: "a cue", text: steps("{ do: plank, hold: 5s, sets: 1, cues: { 9s: Late. } }"), check: 1, play: 1,
      accepted: 1),
    Fault(name: "a time", text: steps("{ do: cat-camel, for: 1s }"), check: 1, play: 1, accepted: 1),
    Fault(
      name: "a limit", text: steps("{ repeat: 100, steps: [{ repeat: 100, steps: [{ rest: 1s }, { rest: 1s }] }] }"),
      check: 1, play: 1, accepted: 1),
    Fault(name: "a safety limit", text: risky, check: 1, play: 1, accepted: 0),
    Fault(
      name: "a profile", text: steps("{ do: knee-to-chest }"), profile: "osteoporosis", check: 1, play: 1,
      accepted: 0),
    Fault(name: "no profile", text: steps("{ do: cat-camel, reps: 1 }"), check: 0, play: 0, accepted: 0),
    Fault(name: "a warning", text: steps("{ rest: 1s }", "summary: { de: Ja }\n"), check: 0, play: 0, accepted: 0),
    Fault(
      name: "words that do not fit",
      text: steps(
        "{ do: e, reps: 3 }",
        """
        exercises:
          e: { name: E, position: any, movement: [{ beat: Squeeze and lift up., for: 0.5s }] }

        """), check: 0, play: 0, accepted: 0),
    Fault(name: "a voice", text: steps("rest: 1s", "voice: { name: nobody }\n"), check: 0, play: 2, accepted: 2),
    Fault(name: "a variant", text: steps("rest: 1s", "voice: { variant: nothing }\n"), check: 0, play: 2, accepted: 2),
    Fault(name: "a language", text: steps("rest: 1s", "language: xx\n"), check: 0, play: 2, accepted: 2),
    Fault(
      name: "a phoneme", text: steps("{ say: Rest. }", "pronounce: { rest: '[[r!]]' }\n"), check: 0, play: 2,
      accepted: 2),
    Fault(
      name: "a phoneme of an exercise",
      text: steps(
        "do: e",
        """
        exercises:
          e: { name: Elk, position: any, hold: 5s, pronounce: { elk: '[[E!k]]' } }

        """), check: 0, play: 2, accepted: 2),
    Fault(name: "a sound", text: steps("rest: 1s", "sounds: { end: mute.wav }\n"), check: 0, play: 2, accepted: 2),
  ]

  /// The commands as they are run, with the status that each ends with, and whether it began: what it wrote.
  @Test(arguments: faults) func everyCommandSaysTheSame(_ fault: Fault) throws {
    let scratch = try Scratch()
    let library = scratch.url.appending(path: "data/limber")
    try FileManager.default.createDirectory(at: library, withIntermediateDirectories: true)
    try Data(fault.text.utf8).write(to: library.appending(path: "r.yaml"))
    try Data("not a sound".utf8).write(to: library.appending(path: "mute.wav"))
    let path = library.appending(path: "r.yaml").path()
    let profile = fault.profile.map { ["--profile", $0] } ?? []
    let checked = try Self.run(["check", path] + profile, in: scratch)
    #expect(checked.status == fault.check, "\(checked.output)")
    for (risk, status) in [([], fault.play), (["--accept-risk"], fault.accepted)] {
      let plan = try Self.run(["plan", path] + profile + risk, in: scratch)
      #expect(plan.status == status && plan.output.isEmpty == (status != 0), "\(plan)")
      let render = try Self.run(["render", path, "-o", scratch.path("r.wav")] + profile + risk, in: scratch)
      #expect(render.status == status, "\(render)")
      #expect(FileManager.default.fileExists(atPath: scratch.path("r.wav")) == (status == 0))
      try? FileManager.default.removeItem(atPath: scratch.path("r.wav"))
      let play = try Self.run(
        ["play", path, "--output", "-", "--view", "none", "--control", "off"] + profile + risk, in: scratch)
      #expect(play.status == status && play.output.isEmpty == (status != 0), "\(play.errors)")
      if fault.profile == nil {
        let add = try Self.run(["schedule", "add", "r", "--on", "07:00", "--dry-run"] + risk, in: scratch)
        #expect(add.status == status && add.output.isEmpty == (status != 0), "\(add)")
      }
      // Not on this machine: the refusal has the words of the warning.
      guard status == 2 else { continue }
      let words = try #require(plan.errors.split(separator: "\n").last).dropFirst("limber: ".count)
      #expect(checked.output.contains("Not on this machine: \(words)"), "\(checked.output)\(plan.errors)")
      #expect(render.errors == plan.errors && play.errors == plan.errors)
    }
  }
}
