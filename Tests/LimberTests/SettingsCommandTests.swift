// Settings as a person meets them: every command obeys them as it obeys its options, and mistakes in them are told.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import RoutineEngine
import RoutineLanguage
import Testing

@testable import limber

@Suite struct SettingsCommandTests {
  /// A machine with a settings file of its own.
  private struct Home {
    let scratch = try? Scratch()
    var path: String { (scratch?.path("") ?? "/nonexistent/") + "limber/settings.yaml" }

    init(_ settings: String? = nil) throws {
      guard let settings else { return }
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try settings.write(toFile: path, atomically: true, encoding: .utf8)
    }

    var text: String { (try? String(contentsOfFile: path, encoding: .utf8)) ?? "none" }

    func run(_ arguments: String...) throws -> Program.Outcome { try run(arguments) }

    func run(_ arguments: [String]) throws -> Program.Outcome {
      let home = scratch?.path("") ?? "/nonexistent/"
      return try Program.run(
        arguments,
        environment: [
          "LIMBER_DATA": Program.root.path(), "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": "\(home)data",
          "XDG_STATE_HOME": home,
        ])
    }
  }

  // MARK: Obeyed

  /// A setting does what the option does, an option goes before it, and without both something else happens.
  @Test(arguments: [
    (["plan", "cat-camel", "--cues"], "guidance: minimal", ["--guidance", "minimal"], ["--guidance", "full"]),
    (["plan", "cold-pack-timer", "--cues"], "notice: short", ["--notice", "short"], ["--notice", "full"]),
    (["plan", "cat-camel", "--json"], "voice: { speed: 90 wpm }", ["--speed", "90"], ["--speed", "150"]),
    (
      ["plan", "cat-camel", "--json"], "voice: { name: en-us, variant: m1 }", ["--voice", "en-us+m1"],
      ["--voice", "en+f2"]
    ),
    (["list"], "profile: osteoporosis", ["--profile", "osteoporosis"], ["--profile", "none"]),
    (["plan", "cat-camel"], "profile: osteoporosis", ["--profile", "osteoporosis"], ["--profile", "none"]),
    (
      ["say", "--phonemes", "-o", "FILE", "hot"], "voice: { name: en-us }", ["--voice", "en-us"], ["--voice", "en-gb"]
    ),
    (["say", "-o", "FILE", "Hold."], "voice: { pitch: 9 }", ["--pitch", "9"], ["--pitch", "50"]),
    (["say", "-o", "FILE", "Hold."], "voice: { range: 9 }", ["--range", "9"], ["--range", "50"]),
    (["say", "-o", "FILE", "Hold."], "voice: { variant: m1 }", ["--variant", "m1"], ["--variant", "f2"]),
    (["say", "-o", "FILE", "Hold."], "volume: 50%", ["--volume", "50"], ["--volume", "100"]),
    (["render", "cat-camel", "-q", "-o", "FILE"], "volume: 0%", ["--volume", "0"], ["--volume", "100"]),
    (["render", "cat-camel", "-q", "-o", "FILE"], "volume: 40%", ["--volume", "40"], ["--volume", "100"]),
    (
      ["render", "cat-camel", "-q", "-o", "FILE"], "guidance: minimal", ["--guidance", "minimal"],
      ["--guidance", "full"]
    ),
    (
      ["voices", "--language", "de", "--say"], "output: alsa:nosuchdevice", ["--output", "alsa:nosuchdevice"],
      ["--output", "-"]
    ),
    (["say", "Hold."], "output: alsa:nosuchdevice", ["--output", "alsa:nosuchdevice"], ["--output", "-"]),
  ])
  func aSettingDoesWhatTheOptionDoes(
    _ command: [String], _ setting: String, _ option: [String], _ other: [String]
  ) throws {
    func outcome(_ home: Home, _ options: [String]) throws -> [String] {
      let file = home.scratch?.path("a.wav") ?? ""
      let outcome = try home.run(command.map { $0 == "FILE" ? file : $0 } + options)
      let sound = (try? Data(contentsOf: URL(fileURLWithPath: file))) ?? Data()
      return ["\(outcome.status)", outcome.output, outcome.errors, sound.base64EncodedString()]
    }
    let kept = try Home(setting)
    let bare = try Home()
    let asked = try outcome(bare, option)
    #expect(try outcome(kept, []) == asked)
    #expect(try outcome(kept, other) == outcome(bare, other))
    #expect(try outcome(bare, other) != asked)
  }

  /// The voice that a routine chose stays, unless the settings say otherwise; a voice is for the languages it speaks.
  @Test func aRoutineKeepsItsVoice() throws {
    let scratch = try Scratch()
    let own = try scratch.write(
      "own.yaml", Data("format: 1\nroutine: A\nvoice: { speed: 200 wpm }\nsteps:\n  - do: bird-dog\n".utf8))
    let german = try scratch.write(
      "de.yaml", Data("format: 1\nroutine: Hallo\nlanguage: de\nsteps:\n  - say: Guten Tag.\n  - do: bird-dog\n".utf8))
    func plan(_ settings: String?, _ options: String...) throws -> String {
      try Home(settings).run(["plan", "--json"] + options).output
    }
    #expect(try plan("voice: { speed: 90 wpm }", own) == plan(nil, own))
    #expect(try plan("voice: { speed: 90 wpm, always: true }", own) == plan(nil, own, "--speed", "90"))
    #expect(
      try plan("voice: { speed: 90 wpm, always: true }", own, "--speed", "120") == plan(nil, own, "--speed", "120"))
    #expect(try plan("voice: { name: en-us }", german) == plan(nil, german))
    #expect(try plan("voice: { name: de, variant: m3 }", german) == plan(nil, german, "--variant", "m3"))
  }

  /// What play does with them, beside what it shares with plan.
  @Test func playObeysThem() throws {
    let refused = try Home("profile: osteoporosis").run(
      "play", "knee-to-chest", "--output", "silent", "--view", "none", "--control", "off")
    #expect(refused.status == 1 && refused.errors.contains("M442"))
    #expect(refused.errors.contains("`desk-shoulder-break`, `morning-bed` and `morning-chair` have none of these"))
    let lost = try Home("output: alsa:nosuchdevice").run(
      "play", "cat-camel", "--view", "none", "--control", "off", "--wait-for-device", "0.1s")
    #expect(lost.status == 2 && lost.errors.contains("nosuchdevice"))
    let buffer = try Home("output: silent").run("play", "cat-camel", "--buffer", "300")
    #expect(buffer.status == 64 && buffer.errors.contains("silent is none"))
    #expect(try SessionView(nil, kept: .json, theme: nil, output: .silent).kind == .json)
    #expect(try SessionView(.lines, kept: .json, theme: nil, output: .silent).kind == .lines)
    #expect(try SessionView(nil, kept: .screen, theme: nil, output: .standardOutput).kind == .lines)
  }

  @Test func whatIsCheckedObeysTheProfile() throws {
    let home = try Home("profile: osteoporosis")
    let path = "\(Program.root.path())/Routines/Exercises/cat-camel.yaml"
    #expect(try home.run("check", path).output.contains("M446"))
    #expect(!(try home.run("check", path, "--profile", "none").output.contains("M446")))
    let both = try home.run("check", path, "--profile", "first-hour").output
    #expect(both.contains("M446") && both.contains("M441"))
    let added = try home.run("schedule", "add", "ten-minute-back-care", "--on", "10:00", "--dry-run")
    #expect(added.errors.contains("M442"))
    let doctor = try Home("output: pipe:/nowhere").run("doctor").output
    #expect(doctor.contains("output: pipe:/nowhere"))
  }

  // MARK: Mistakes

  /// Nothing in the file keeps a session from playing, except a profile that cannot be read.
  @Test(arguments: [
    ("guidance: breif\n", 0, "settings.yaml:1: `guidance: breif` is not a choice"),
    ("# Mine\nvolume: 70\nview: tv\n", 0, "settings.yaml:2: 70 what? Write `70%` (and 1 more); what else"),
    ("voice: { name: nosuch }\n", 0, "There is no voice “nosuch”"),
    ("voice: { variant: f22 }\n", 0, "no variant “f22”"),
    (
      "profile: pregnent\n", 2,
      "settings.yaml:1: `profile: pregnent` is not a choice; did you mean `pregnant`?; mend it"
    ),
    ("profile: pregnant\nprofile: osteoporosis\n", 2, "a profile is never left out by itself"),
    ("just words\n", 0, "settings.yaml:1"),
  ])
  func aMistakeIsToldInALine(_ text: String, _ status: Int32, _ words: String) throws {
    let home = try Home(text)
    let plan = try home.run("plan", "cat-camel")
    #expect(plan.status == status && plan.errors.contains(words), "\(plan.errors)")
    #expect(plan.errors.split(separator: "\n").count == 1 && plan.output.isEmpty == (status != 0))
    #expect(try home.run("plan", "cat-camel", "--profile", "none").status == 0)
    #expect(try home.run("say", "-o", home.scratch?.path("a.wav") ?? "", "Hold.").status == 0)
    #expect(try home.run("list").status == status)
    let isMachine = words.contains("There is no") || words.contains("no variant")
    #expect(try home.run("settings").status == (isMachine ? 0 : 1))
    #expect(try home.run("check", home.path).status == (isMachine ? 0 : 1))
    #expect(try home.run("doctor").output.contains(isMachine ? "ok    settings" : "settings.yaml:"))
  }

  @Test func aFileThatCannotBeReadIsTold() throws {
    let home = try Home("")
    try FileManager.default.removeItem(atPath: home.path)
    #expect(try home.run("list").errors.isEmpty)
    try FileManager.default.createDirectory(atPath: home.path, withIntermediateDirectories: false)
    for command in [["list"], ["plan", "cat-camel"], ["settings"], ["settings", "set", "volume", "5%"]] {
      let outcome = try home.run(command)
      #expect(outcome.status == 2 && outcome.errors.contains("this is a folder"), "\(command): \(outcome)")
    }
    #expect(try home.run("list", "--profile", "none").status == 0)
  }

  // MARK: Changed

  @Test func theyAreSetAndListedAndTakenOut() throws {
    let home = try Home()
    let path = try home.run("settings", "path").output.dropLast()
    #expect(path.hasSuffix("/limber/settings.yaml") && home.text == "none")
    #expect(try home.run("settings", "set", "voice.speed", "140").output == "voice.speed: 140 wpm\n")
    #expect(try home.run("settings", "set", "profile", "osteoporosis", "first-hour").status == 0)
    #expect(try home.run("settings", "set", "view", "lines").errors.isEmpty)
    #expect(home.text == "voice:\n  speed: 140 wpm\nprofile: [osteoporosis, first-hour]\nview: lines\n")
    let list = try home.run("settings").output.split(separator: "\n").map {
      $0.split(separator: "  ").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    #expect(list.map { $0.first } == SettingKey.all.map(\.path))
    #expect(list.contains(["voice.speed", "140 wpm", "settings"]) && list.contains(["voice.pitch", "50", "built-in"]))
    #expect(list.allSatisfy { $0.count == 3 })
    let routine = try home.run("settings", "--routine", "ten-minute-back-care").output
    #expect(routine.contains(/voice.speed +150 wpm +file/) && routine.contains(/view +lines +settings/))
    let json = try JSONSerialization.jsonObject(with: Data(try home.run("settings", "--json").output.utf8))
    let first = try #require((json as? [[String: Any]])?.first)
    #expect(first["key"] as? String == "profile" && first["from"] as? [String] == ["settings"])
    let explained = try home.run("settings", "explain", "voice.speed").output
    #expect(explained.contains("80 to 450") && explained.contains("140 wpm, in \(path):2"))
    #expect(try home.run("settings", "unset", "voice").status == 0)
    #expect(try home.run("settings", "unset", "voice.speed").status == 0)
    #expect(home.text == "profile: [osteoporosis, first-hour]\nview: lines\n")
  }

  @Test(arguments: [
    (["set", "guidance", "breif"], 64, "`guidance: breif` is not a choice; did you mean `brief`?"),
    (["set", "voice.speed", "20"], 64, "less than the least, 80"), (["set", "voice.name", "nosuch"], 64, "no voice"),
    (["set", "voice.variant", "f22"], 64, "Near it: f2"),
    (["set", "voise.speed", "90"], 64, "did you mean voice.speed?"),
    (["explain", "speed"], 64, "there is no setting speed"),
    (["unset", "colours"], 64, "`limber settings` lists them"),
    (["set", "voice", "f2"], 64, "there is no setting voice"), (["lsit"], 64, "did you mean `limber settings list`?"),
  ])
  func whatCannotBeSetIsTold(_ arguments: [String], _ status: Int32, _ words: String) throws {
    let home = try Home("view: lines # mine\n")
    let outcome = try home.run(["settings"] + arguments)
    #expect(outcome.status == status && outcome.errors.contains(words), "\(outcome.errors)")
    #expect(home.text == "view: lines # mine\n")
  }

  @Test func theOtherEndingDoesAsWell() throws {
    let home = try Home("volume: 5%\n")
    let other = String(home.path.dropLast(4) + "yml")
    try FileManager.default.moveItem(atPath: home.path, toPath: other)
    #expect(try home.run("settings", "set", "view", "lines").status == 0 && home.text == "none")
    #expect(try String(contentsOfFile: other, encoding: .utf8) == "volume: 5%\nview: lines\n")
    #expect(try home.run("check", other).status == 0)
  }

  /// A voice that is missing is told once, however many routines there are.
  @Test func aMistakeIsToldOnce() throws {
    let home = try Home("voice: { variant: f22 }\noutput: alsa:nosuchdevice\n")
    let errors = try home.run(
      "play", "cat-camel", "bird-dog", "--view", "none", "--control", "off", "--wait-for-device", "0.1s"
    ).errors
    #expect(errors.components(separatedBy: "f22").count == 2, "\(errors)")
  }

  @Test func aBrokenFileIsNotWrittenTo() throws {
    let home = try Home("view: \"lines\n")
    for command in [["set", "volume", "5%"], ["unset", "view"]] {
      let outcome = try home.run(["settings"] + command)
      #expect(outcome.status == 1 && outcome.errors.contains("settings.yaml:1: "), "\(outcome.errors)")
    }
    #expect(home.text == "view: \"lines\n")
  }

  @Test func everySettingHasWordsForWhatIsBuiltIn() {
    for key in SettingKey.all { #expect(!key.builtIn.isEmpty, "\(key.path)") }
  }
}
