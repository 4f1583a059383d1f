// Names of files: what is listed is what can be played, shown and scheduled by name, and of all else the reason is given.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// A library of files with names of every kind.
private final class OddLibrary: Sendable {
  static let routine = "format: 1\nroutine: Odd\nsteps:\n  - say: Hello.\n"
  static let files = [
    "fine.yaml", "fine-2.yml", "both.yaml", "both.yml", "My Routine.yaml", "UPPER.yaml", "%n.yaml", "semi;colon.yaml",
    "quo\"te.yaml", "apos'trophe.yaml", "new\nline.yaml", "übung.yaml", "under_score.yaml", "-z.yaml", "1st.yaml",
    ".hidden.yaml", "esc\u{1B}[31m.yaml", String(repeating: "a", count: 65) + ".yaml", "capital.YAML", "folder.yaml",
    "dangling.yaml", "pipe.yaml", "unreadable.yaml", "twice.yaml.yaml", ".yaml", "folder-first.yaml",
    "folder-first.yml",
  ]
  let url = FileManager.default.temporaryDirectory.appending(path: "limber-\(UUID().uuidString)")

  init() throws {
    let folder = url.appending(path: "limber")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in Self.files {
      let file = folder.appending(path: name)
      switch name {
      case "folder.yaml", "folder-first.yaml":
        try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
      case "dangling.yaml":
        try FileManager.default.createSymbolicLink(
          atPath: file.path(percentEncoded: false), withDestinationPath: "gone")
      case "pipe.yaml": #expect(mkfifo(file.path(percentEncoded: false), 0o600) == 0)
      default: try Data(Self.routine.utf8).write(to: file)
      }
      if name == "unreadable.yaml" { chmod(file.path(percentEncoded: false), 0) }
    }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.path(percentEncoded: false) + "/limber/" + name }

  func run(_ arguments: [String]) throws -> Program.Outcome {
    let home = url.path(percentEncoded: false)
    return try Program.run(
      arguments, environment: ["LIMBER_DATA": Program.root.path(), "XDG_DATA_HOME": home, "XDG_CONFIG_HOME": home])
  }

  /// The paths that a list shows of this library.
  func listed(_ outcome: Program.Outcome) throws -> [String] {
    let rows = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]] ?? []
    return rows.compactMap { $0["path"] as? String }.filter { $0.hasPrefix(path("")) }
  }
}

@Suite struct NameTests {
  private let library: OddLibrary
  private let list: Program.Outcome
  private let listed: [String]

  init() throws {
    library = try OddLibrary()
    list = try library.run(["list", "--json"])
    listed = try library.listed(list)
  }

  @Test func goodNamesAreListed() {
    var expected = ["both.yaml", "fine-2.yml", "fine.yaml", "folder-first.yml"]
    if access(library.path("unreadable.yaml"), R_OK) == 0 { expected.append("unreadable.yaml") }
    #expect(listed == expected.map(library.path))
  }

  @Test func ofEveryOtherFileTheReasonIsGiven() {
    #expect(list.status == 0)
    for file in OddLibrary.files where !listed.contains(library.path(file)) {
      let shown = file.replacing("\n", with: #"\n"#).replacing("\u{1B}", with: #"\u{1B}"#)
      let lines = list.errors.split(separator: "\n").filter { $0.hasPrefix("limber: \(library.path(shown))") }
      #expect(lines.count == 1 && lines[0].count > library.path(shown).count + 20, "\(file): \(list.errors)")
    }
    #expect(!list.errors.unicodeScalars.contains("\u{1B}"))
  }

  /// Whether a command takes a name; how it tells that it does not is its own affair.
  private static let commands:
    [(arguments: @Sendable (String) -> [String], isTaken: @Sendable (Program.Outcome) -> Bool)] = [
      ({ ["plan", $0] }, { $0.status == 0 }), ({ ["show", $0] }, { $0.status == 0 }),
      ({ ["play", $0, "--from", "99"] }, { $0.errors.contains("there is no step 99") }),
      ({ ["schedule", "add", $0, "--on", "10:30", "--dry-run"] }, { $0.status == 0 }),
    ]

  @Test(arguments: OddLibrary.files) func whatIsListedIsTaken(_ file: String) throws {
    let name = String(file.prefix(max(0, file.count - (file.hasSuffix(".yml") ? 4 : 5))))
    let isListed = listed.contains { ["\(name).yaml", "\(name).yml"].map(library.path).contains($0) }
    for command in Self.commands {
      let outcome = try library.run(command.arguments(name))
      #expect(command.isTaken(outcome) == isListed, "\(command.arguments(name)): \(outcome)")
    }
  }

  @Test(arguments: ["My Routine", "under_score", "UPPER", "capital", "folder", "dangling"])
  func aNameThatIsNotTakenIsExplained(_ name: String) throws {
    for command in Self.commands {
      let outcome = try library.run(command.arguments(name))
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("can't be used by name: "), "\(outcome.errors)")
      #expect(outcome.errors.split(separator: "\n").count == 1)
    }
  }

  /// A path plays whatever its name is.
  @Test(arguments: ["My Routine.yaml", "fine-2.yml", "capital.YAML", "both.yml", "-z.yaml"])
  func aPathIsAlwaysTaken(_ file: String) throws {
    #expect(try library.run(["plan", library.path(file)]).status == 0)
    #expect(try library.run(["show", library.path(file)]).status == 0)
  }

  @Test func aFolderIsCheckedWithBothEndings() throws {
    let outcome = try library.run(["check", library.path("")])
    // The link and the pipe can't be read.
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("capital.YAML can't be used by name: its ending"), "\(outcome.errors)")
    let checked =
      OddLibrary.files.filter { !["capital.YAML", "dangling.yaml", "pipe.yaml"].contains($0) }
      .filter { !$0.hasPrefix(".") && !$0.hasPrefix("folder") } + ["folder-first.yml"]
    let count = checked.count { access(library.path($0), R_OK) == 0 }
    #expect(outcome.output.contains("\(count) files checked"), "\(outcome.output)")
  }

  @Test func theDoctorKnowsThem() throws {
    let outcome = try library.run(["doctor"])
    #expect(outcome.output.contains("names of files: ") && outcome.output.contains("under_score.yaml can't be used"))
  }

  /// Exercises go by the same rule, for steps too.
  @Test func exercisesGoByTheSameRule() throws {
    let scratch = try Scratch()
    let folder = scratch.path("limber/Exercises")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let exercise = "format: 1\nexercise: Reach\nposition: any\nhold: 5s\nsources: own judgement\n"
    for name in ["reach.yml", "Far Reach.yaml"] {
      try Data(exercise.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
    }
    let routine = "format: 1\nroutine: R\nsteps:\n  - do: reach\n"
    let path = try scratch.write("r.yml", Data(routine.utf8))
    func run(_ arguments: [String]) throws -> Program.Outcome {
      try Program.run(
        arguments, environment: ["LIMBER_DATA": Program.root.path(), "XDG_DATA_HOME": scratch.url.path()])
    }
    let list = try run(["list", "--exercises"])
    #expect(list.output.contains("\nreach ") && list.errors.contains("Far Reach.yaml can't be used by name"))
    for arguments in [["show", "reach"], ["plan", "reach"], ["plan", path], ["check", "--strict", path]] {
      #expect(try run(arguments).status == 0, "\(arguments)")
    }
  }
}
