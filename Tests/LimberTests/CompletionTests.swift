// What the shells offer on Tab: each value of the command line that has names, asked of the program as a shell asks it.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import Testing

@testable import limber

@Suite struct CompletionTests {
  /// Asks as the scripts of the shells do.
  private func offered(_ line: String, _ argument: String, of command: String, shell: String = "fish") throws
    -> [String]
  {
    let words = ["limber"] + line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let outcome = try Program.run(
      ["---completion"] + command.split(separator: " ").map(String.init)
        + ["--", argument, "\(words.count - 1)", "\(words[words.count - 1].count)"] + words,
      environment: ["SAP_SHELL": shell, "SAP_SHELL_VERSION": "5"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    return outcome.output.split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    ("play des", "positional@0", "play", "desk-shoulder-break"), ("play pla", "positional@0", "play", "plank"),
    ("plan des", "positional@0", "plan", "desk-shoulder-break"),
    ("render des", "positional@0", "render", "desk-shoulder-break"),
    ("show bird", "positional@0", "show", "bird-dog"), ("show n", "positional@0", "show", "notice"),
    ("show back", "positional@0", "show", "back-pain"),
    ("schedule add des", "positional@0", "schedule add", "desk-shoulder-break"),
    ("settings list --routine des", "--routine", "settings list", "desk-shoulder-break"),
    ("settings set voice.name e", "positional@1", "settings set", "en-gb"),
    ("settings set voice.variant f", "positional@1", "settings set", "f2"),
    ("settings set guidance b", "positional@1", "settings set", "brief"),
    ("settings set output s", "positional@1", "settings set", "silent"),
    ("play desk --from u", "--from", "play", "upper-back-reach"), ("play x --voice e", "--voice", "play", "en-gb"),
    ("play x --variant f", "--variant", "play", "f2"), ("play x --output s", "--output", "play", "silent"),
    ("list --tag s", "--tag", "list", "stretch"), ("list --kit m", "--kit", "list", "mat"),
    ("voices --language d", "--language", "voices", "de"),
  ]) func aNameIsOffered(_ line: String, _ argument: String, _ command: String, _ name: String) throws {
    #expect(try offered(line, argument, of: command).contains(name))
  }

  @Test func filesAndFoldersAreOfferedByTheirPath() throws {
    let scratch = try Scratch()
    for name in ["mine.yaml", "my $(touch x).yaml", "note.txt", ".hidden.yaml"] { _ = try scratch.write(name, Data()) }
    try FileManager.default.createDirectory(at: scratch.url.appending(path: "more"), withIntermediateDirectories: true)
    let folder = scratch.path("")
    func files(_ typed: String, _ shell: String) throws -> [String] {
      try offered("play \(typed)", "positional@0", of: "play", shell: shell).filter { $0.hasPrefix(folder) }
    }
    #expect(try files(folder + "m", "fish") == ["mine.yaml", "more/", "my $(touch x).yaml"].map { folder + $0 })
    // The script of bash would carry that name out.
    #expect(try files(folder + "m", "bash") == ["mine.yaml", "more/"].map { folder + $0 })
  }

  @Test func zshTakesNoColonForADescription() throws {
    #expect(try Program.run(["--generate-completion-script", "zsh"]).output.contains("compadd -S ''"))
    #expect(Completions.safe(["alsa:hw:1", "silent"], for: .zsh) == ["alsa\\:hw\\:1", "silent"])
    #expect(Completions.safe(["alsa:hw:1", "silent"], for: .fish) == ["alsa:hw:1", "silent"])
  }
}

/// The scripts in the shells themselves, as somebody at a terminal uses them. A shell that is not there is left out.
@Suite(
  .serialized, .enabled(if: ProcessInfo.processInfo.environment["LIMBER_SOAK"] == "1" && Tmux.path != nil),
  .timeLimit(.minutes(2)))
struct CompletionSoak {
  private struct Shell: Sendable {
    var name: String
    /// How it is started without the settings of a user.
    var start: String
    /// How it takes the script in a file.
    var load: @Sendable (String) -> [String]
  }

  private static let shells = [
    Shell(name: "bash", start: "bash --norc --noprofile", load: { ["source \($0)"] }),
    Shell(
      name: "zsh", start: "zsh -f",
      load: { ["autoload -Uz compinit && compinit -u -D", "source \($0)", "compdef _limber limber"] }),
    Shell(name: "fish", start: "fish --no-config --private", load: { ["source \($0)"] }),
  ]

  @Test(arguments: ["bash", "zsh", "fish"]) func tabCompletesNames(name: String) throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/\(name)") else {
      print("\(name) is not installed; its completions are not tried")
      return
    }
    let shell = try #require(Self.shells.first { $0.name == name })
    let scratch = try Scratch()
    let script = try scratch.write(
      "script", Data(try Program.run(["--generate-completion-script", name]).output.utf8))
    let folder = URL(fileURLWithPath: Program.path).deletingLastPathComponent().path()
    _ = try scratch.write("my-own.yaml", Data())
    try FileManager.default.createDirectory(
      at: scratch.url.appending(path: "deep/down"), withIntermediateDirectories: true)
    let terminal = try Tmux(width: 100, height: 40)
    try terminal.type(
      "export LIMBER_DATA=\(Program.root.path()) PATH=\(folder):$PATH HOME=\(scratch.path("")); cd", "Enter")
    try terminal.type(shell.start, "Enter")
    // A shell that has begun answers.
    try terminal.type("echo be''gun", "Enter")
    try #require(try terminal.wait(atMost: .seconds(10)) { $0.contains("\nbegun") } != nil)
    for line in shell.load(script) { try terminal.type(line, "Enter") }
    try terminal.type("echo loa''ded", "Enter")
    try #require(try terminal.wait(atMost: .seconds(10)) { $0.contains("\nloaded") } != nil)
    for (typed, completed) in [
      ("limber play desk-s", "limber play desk-shoulder-break"), ("limber show bird-", "limber show bird-dog"),
      ("limber play desk --from upper-", "--from upper-back-reach"),
      ("limber play x --voice en-gb-scot", "--voice en-gb-scotland"), ("limber play my-o", "limber play my-own.yaml"),
      ("limber settings set voice.sp", "voice.speed"), ("limber plan --profile osteo", "--profile osteoporosis"),
      ("limber play dee", "limber play deep/"), ("limber sched", "limber schedule"),
      ("limber explain S1032 --js", "--json"),
    ] {
      try terminal.type("C-u", "C-l")
      try terminal.type("-l", typed)
      try terminal.type("Tab")
      let isThere = try terminal.wait(atMost: .seconds(5)) { $0.contains(completed) } != nil
      let screen = try terminal.screen()
      #expect(isThere, "\(name), \(typed): \(screen)")
    }
    // A folder can be gone into at once.
    try terminal.type("C-u", "C-l")
    try terminal.type("-l", "limber play dee")
    try terminal.type("Tab")
    _ = try terminal.wait(atMost: .seconds(5)) { $0.contains("deep/") }
    try terminal.type("-l", "x.yaml")
    #expect(try terminal.wait(atMost: .seconds(5)) { $0.contains("deep/x.yaml") } != nil, "\(name)")
  }
}
