// Settings: what is read of a file, which value holds, and how a file is changed.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RoutineEngine
import Testing

@testable import RoutineLanguage

@Suite struct SettingsTests {
  private func file(_ text: String) -> SettingsFile { SettingsFile(path: "settings.yaml", bytes: Array(text.utf8)) }

  /// Every setting with a value of its own for each origin, as a file has it.
  static let values: [String: [Origin: String]] = [
    "profile": [.option: "pregnant", .settings: "osteoporosis"],
    "guidance": [.option: "minimal", .settings: "brief", .file: "full"],
    "notice": [.option: "short", .settings: "full"], "region": [.settings: "GB"],
    "output": [.option: "silent", .settings: "alsa:hw:1"],
    "volume": [.option: "10%", .settings: "20%"], "view": [.option: "json", .settings: "lines"],
    "theme": [.settings: "light"],
    "figure": [.settings: "still"],
    "voice.name": [.option: "en-us", .settings: "en-gb", .file: "de"],
    "voice.variant": [.option: "f1", .settings: "f2", .file: "f3"],
    "voice.speed": [.option: "110 wpm", .settings: "120 wpm", .file: "130 wpm"],
    "voice.pitch": [.option: "1", .settings: "2", .file: "3"],
    "voice.range": [.option: "4", .settings: "5", .file: "6"],
    "voice.volume": [.option: "40%", .settings: "50%", .file: "60%"], "voice.always": [.settings: "true"],
    "voice.clarity": [.option: "off", .settings: "on", .file: "off"],
    "sounds.volume": [.option: "70%", .settings: "80%", .file: "90%"], "pre-roll": [.settings: "1s"],
    "keep-awake": [.settings: "on"], "pause-limit": [.settings: "1h"],
    "quiet-hours": [.settings: "22:00-7:00"], "keep-display-on": [.settings: "off"],
    "diary": [.settings: "off"], "ask-ratings": [.settings: "spoken"],
  ]

  @Test func theTableHasEveryKey() {
    let top = KeyTable.keys(in: .settings).map(\.name.written).filter {
      !["format", "note", "voice", "sounds"].contains($0)
    }
    let inner = Context.insideSettings.flatMap { outer, context in
      KeyTable.keys(in: context).map(\.name.written).filter { $0 != "note" }.map { "\(outer.written).\($0)" }
    }
    #expect(Set(SettingKey.all.map(\.path)) == Set(top + inner))
    #expect(Set(SettingKey.all.map(\.path)) == Set(Self.values.keys).union(["pronounce"]))
  }

  @Test(arguments: values.keys.sorted()) func everyExampleIsReadAsItIsWritten(_ path: String) throws {
    let key = try #require(SettingKey(path))
    let words = key.example.trimmingCharacters(in: ["[", "]"]).components(separatedBy: ", ")
    let bytes = try file("").setting(key, to: words)
    let written = SettingsFile(path: "settings.yaml", bytes: bytes)
    #expect(!written.checked.hasErrors)
    #expect(key.text(written.settings) == words.joined(separator: ", "))
  }

  @Test func aWholeFileIsRead() throws {
    let read = SettingsFile(path: "settings.yaml", bytes: try Fixtures.bytes("Accepted/settings.yaml"))
    #expect(read.checked.diagnostics.map(\.message) == [] && !read.hidesProfile)
    #expect(
      SettingKey.all.map { $0.text(read.settings) ?? "" } == [
        "osteoporosis, first-hour", "brief", "short", "GB", "alsa:plughw:1", "70%", "lines", "light", "still", "1s",
        "on", "1h", "22:00-7:00", "off", "off", "spoken", "60%",
        "Pilates as pill ah teez, qigong as [[tSi:g'0N]]", "en-gb", "f2", "140 wpm", "45", "50", "90%", "off", "true",
      ])
  }

  @Test(arguments: ["", "\n", "# Nothing yet.\n", "format: 1\n"]) func aFileMaySayNothing(_ text: String) throws {
    #expect(file(text).settings == Settings() && file(text).checked.diagnostics == [])
    let store = DocumentStore(files: MemoryFiles(texts: ["/home/me/settings.yaml": text]))
    #expect(!(try store.check("/home/me/settings.yaml").hasErrors))
  }

  /// Keys of settings do not make a routine something else.
  @Test func aFileIsWhatItSaysItIs() throws {
    let store = DocumentStore(
      files: MemoryFiles(texts: [
        "a.yaml": "view: lines\nroutine: A\n", "settings.yaml": "routine: A\n", "b.yaml": "volume: 5%\nview: lines\n",
        "settings.yml": "notice: short\n",
      ]))
    #expect(try store.check("a.yaml").diagnostics.contains { $0.message.contains("not in a routine") })
    #expect(try store.check("settings.yaml").diagnostics.contains { $0.message.contains("A routine needs") })
    for path in ["b.yaml", "settings.yml"] {
      guard case .settings = try store.check(path).value else {
        Issue.record("\(path) is not read as settings")
        continue
      }
    }
  }

  /// A mistake costs its own setting alone, and a profile is never lost unnoticed.
  @Test(arguments: [
    ("profile: pregnant\nguidance: loud\n", "pregnant", false), ("guidance: loud\n", nil, false),
    ("profile: pregnent\n", nil, true), ("profile: [pregnant, tall]\n", nil, true), ("profile:\n", nil, true),
    ("profil: pregnant\n", nil, true), ("profiles: [pregnant]\n", "pregnant", false), ("profile: []\n", nil, true),
    ("profile: pregnant\nvoice: \"f2\n", "pregnant", false), ("voice: \"f2\nprofile: pregnant\n", "pregnant", false),
    ("profile: pregnant\nprofile: osteoporosis\n", "pregnant", true), ("\tprofile: pregnant\n", "pregnant", false),
    ("profile: pregnant: osteoporosis\n", nil, true), ("profile pregnant\n", nil, true), ("just words\n", nil, false),
    ("- profile: pregnant\n", nil, true), ("Profile: pregnant\n", "pregnant", false),
    ("{profile: pregnant\n", nil, true),
    ("# profile: pregnant\nguidance: loud\n", nil, false),
  ])
  func aProfileIsNeverLostUnnoticed(_ text: String, _ profile: String?, _ isHidden: Bool) throws {
    let read = file(text)
    #expect(read.checked.hasErrors)
    #expect(SettingKey("profile")?.text(read.settings) == profile && read.hidesProfile == isHidden, "\(text)")
  }

  // MARK: Which value holds

  /// Reads values as a file with these settings.
  private func settings(_ values: [(path: String, text: String)]) throws -> Settings {
    var read = file("")
    for (path, text) in values {
      read = SettingsFile(path: "", bytes: try read.setting(try #require(SettingKey(path)), to: [text]))
    }
    return read.settings
  }

  /// Every setting, for every combination of those who speak of it, with and without `always`.
  @Test(arguments: values.keys.sorted()) func whoGoesBeforeWhom(_ path: String) throws {
    let key = try #require(SettingKey(path))
    let values = try #require(Self.values[path])
    for always in [false, true] {
      for mask in 0..<8 {
        let speaking = [Origin.option, .settings, .file].enumerated().filter { mask >> $0.offset & 1 == 1 }.map(
          \.element
        )
        .filter { values[$0] != nil }
        func layer(_ origin: Origin) throws -> Settings {
          let value = speaking.contains(origin) ? values[origin].map { [(path: path, text: $0)] } ?? [] : []
          let extra =
            origin == .settings && always && path != "voice.always" ? [(path: "voice.always", text: "true")] : []
          return try settings(value + extra)
        }
        let chosen = ChosenSettings(options: try layer(.option), kept: try layer(.settings), file: try layer(.file))
        let order: [Origin] =
          path.hasPrefix("voice.") && !always ? [.option, .file, .settings] : [.option, .settings, .file]
        var expected = (order.first(where: speaking.contains).map { [$0] }) ?? [.builtIn]
        var text = values[expected[0]]
        if path == "profile", speaking == [.option, .settings] {
          expected = [.option, .settings]
          text = "osteoporosis, pregnant"
        }
        #expect(chosen.origins(of: key) == expected, "\(path), \(speaking), always \(always)")
        #expect(key.text(chosen.values) == text, "\(path), \(speaking), always \(always)")
      }
    }
  }

  /// Every pair of profiles: whoever asks for one more keeps those of the settings, and an empty set sets them aside.
  @Test func profilesAreAdded() {
    for one in Profile.allCases {
      for other in Profile.allCases {
        let chosen = ChosenSettings(options: Settings(profiles: [one]), kept: Settings(profiles: [other]))
        #expect(chosen.values.profiles == [one, other])
      }
      let nobody = ChosenSettings(options: Settings(profiles: []), kept: Settings(profiles: [one]))
      #expect(nobody.values.profiles == [])
    }
  }

  /// A variant belongs to the voice that it was chosen with.
  @Test(arguments: [
    (VoiceSettings(name: "en-us"), VoiceSettings(name: "en-gb", variant: "f1"), nil as String?),
    (VoiceSettings(name: "en-us", variant: "m1"), VoiceSettings(variant: "f1"), "m1"),
    (VoiceSettings(variant: "m1"), VoiceSettings(name: "en-gb", variant: "f1"), "m1"),
    (VoiceSettings(), VoiceSettings(name: "en-gb", variant: "f1"), "f1"),
  ])
  func aVariantBelongsToItsVoice(_ option: VoiceSettings, _ file: VoiceSettings, _ variant: String?) {
    let kept = Settings(voice: VoiceSettings(variant: "kept"))
    let chosen = ChosenSettings(options: Settings(voice: option), kept: kept, file: Settings(voice: file))
    #expect(chosen.values.voice.variant == variant)
  }

  // MARK: Changing a file

  static let edits: [(before: String, path: String, values: [String], after: String)] = [
    ("", "volume", ["70"], "volume: 70%\n"), ("", "voice.speed", ["140"], "voice:\n  speed: 140 wpm\n"),
    ("# Mine\n", "profile", ["pregnant"], "# Mine\nprofile: pregnant\n"),
    ("view: lines", "profile", ["pregnant", "first-hour"], "view: lines\nprofile: [pregnant, first-hour]\n"),
    ("view: json # why\nvolume: 5%\n", "view", ["lines"], "view: lines # why\nvolume: 5%\n"),
    (
      "voice:\n    # slow\n    speed: 100 wpm   # really\n\n# end\n", "voice.pitch", ["40"],
      "voice:\n    # slow\n    speed: 100 wpm   # really\n    pitch: 40\n\n# end\n"
    ), ("voice: { speed: 100 wpm }\n", "voice.pitch", ["40"], "voice: { speed: 100 wpm, pitch: 40 }\n"),
    ("voice: {}\n", "voice.pitch", ["40"], "voice: {pitch: 40}\n"),
    ("voice: # mine\nview: lines\n", "voice.pitch", ["40"], "voice: { pitch: 40 } # mine\nview: lines\n"),
    (
      "profile: # me\n  - pregnant\n  - first-hour\nview: lines\n", "profile", ["osteoporosis"],
      "profile: osteoporosis # me\nview: lines\n"
    ), ("view: lines\r\n", "volume", ["7%"], "view: lines\r\nvolume: 7%\r\n"),
    ("  view: lines\n", "volume", ["7%"], "  view: lines\n  volume: 7%\n"),
    ("note: |\n  One.\n  Two.\nvolume: 8%\n", "volume", ["7%"], "note: |\n  One.\n  Two.\nvolume: 7%\n"),
    ("", "output", ["alsa:hw:CARD=a,DEV=0"], "output: alsa:hw:CARD=a,DEV=0\n"),
    ("", "output", ["pipe:/tmp/a #b"], "output: \"pipe:/tmp/a #b\"\n"),
    ("", "voice.name", ["no"], "voice:\n  name: \"no\"\n"),
    ("guidance: loud\n", "guidance", ["brief"], "guidance: brief\n"),
    ("guidance: loud\n", "view", ["none"], "guidance: loud\nview: none\n"),
  ]

  /// Comments, order and layout stay, and every other setting.
  @Test(arguments: edits.indices) func aSettingIsChanged(_ index: Int) throws {
    let (before, path, values, after) = Self.edits[index]
    let key = try #require(SettingKey(path))
    let bytes = try file(before).setting(key, to: values)
    #expect(String(decoding: bytes, as: UTF8.self) == after)
    let changed = SettingsFile(path: "settings.yaml", bytes: bytes)
    for other in SettingKey.all where other.path != path {
      #expect(other.text(changed.settings) == other.text(file(before).settings))
    }
    #expect(try changed.setting(key, to: values) == bytes, "a second time it changes nothing")
  }

  @Test(arguments: [
    ("view: lines # why\nvolume: 5%\n", "view", "volume: 5%\n"), ("view: lines\n", "view", ""),
    ("# Mine\nvoice:\n  speed: 100 wpm\nview: lines\n", "voice.speed", "# Mine\nview: lines\n"),
    ("voice:\n  speed: 100 wpm\n  pitch: 1\n", "voice.speed", "voice:\n  pitch: 1\n"),
    ("voice: { speed: 100 wpm, pitch: 1 }\n", "voice.speed", "voice: { pitch: 1 }\n"),
    ("voice: { speed: 100 wpm, pitch: 1 }\n", "voice.pitch", "voice: { speed: 100 wpm }\n"),
    ("voice: { pitch: 1 }\nview: lines\n", "voice.pitch", "view: lines\n"),
    ("profile:\n  - pregnant\n  - first-hour\nview: lines", "profile", "view: lines"),
  ])
  func aSettingIsRemoved(_ before: String, _ path: String, _ after: String) throws {
    let key = try #require(SettingKey(path))
    let bytes = try #require(try file(before).removing(key))
    #expect(String(decoding: bytes, as: UTF8.self) == after)
    #expect(try SettingsFile(path: "", bytes: bytes).removing(key) == nil)
  }

  /// A value is refused in the words that the same mistake in a file gets.
  @Test(arguments: [
    ("voice.speed", ["fast"], "I can't read `fast` here; write for example `150 wpm`."),
    ("voice.speed", ["20"], "`speed` is 20 wpm, less than the least, 80."),
    ("guidance", ["breif"], "`guidance: breif` is not a choice; did you mean `brief`?"),
    ("profile", ["pregnant", "tall"], "`profile: tall` is not a choice; write"),
    ("volume", ["101%"], "more than the limit"),
    ("volume", [""], "has no value"), ("output", ["pipe:here"], "begins with `/`"),
    ("output", ["-"], "is not a choice"),
    ("view", ["a\nb"], "is not a choice"), ("guidance", ["full", "brief"], "not a list"),
  ])
  func aBadValueIsRefused(_ path: String, _ values: [String], _ words: String) throws {
    let key = try #require(SettingKey(path))
    do {
      _ = try file("view: lines\n").setting(key, to: values)
      Issue.record("\(path) took \(values)")
    } catch {
      guard case .refused(let diagnostic) = error else { throw error }
      #expect(diagnostic.message.contains(words), "\(diagnostic.message)")
    }
  }

  /// Each word of `pronounce` is a setting; all of them together can be removed, and are never replaced by a text.
  @Test func aWordIsPronounced() throws {
    let word = try #require(SettingKey("pronounce.Pallof press"))
    let qigong = try #require(SettingKey("pronounce.qigong"))
    let all = try #require(SettingKey("pronounce"))
    var text = "volume: 70%\n"
    func change(_ bytes: [UInt8]?) throws { text = String(decoding: try #require(bytes), as: UTF8.self) }
    try change(file(text).setting(word, to: ["pal off press"]))
    #expect(text == "volume: 70%\npronounce:\n  Pallof press: pal off press\n")
    try change(file(text).setting(qigong, to: ["[[tSi:g'0N]]"]))
    #expect(text.hasSuffix("  qigong: \"[[tSi:g'0N]]\"\n"))
    #expect(word.text(file(text).settings) == "pal off press" && qigong.text(file(text).settings) == "[[tSi:g'0N]]")
    #expect(try file("").setting(word, to: [word.example]).count > word.example.count)
    try change(file(text).setting(word, to: ["pallof"]))
    #expect(all.text(file(text).settings) == "Pallof press as pallof, qigong as [[tSi:g'0N]]")
    try change(file(text).removing(word))
    #expect(text == "volume: 70%\npronounce:\n  qigong: \"[[tSi:g'0N]]\"\n")
    #expect(throws: SettingsProblem.self) { try file(text).setting(qigong, to: ["..."]) }
    #expect(throws: SettingsProblem.self) { try file(text).setting(all, to: ["chee gong"]) }
    try change(file(text).removing(all))
    #expect(text == "volume: 70%\n")
    for path in ["pronounce.", "pronounce.5", "pronounce.a.b", "pronouncing.a"] { #expect(SettingKey(path) == nil) }
  }

  @Test func aFileWithBrokenSyntaxIsLeftAlone() throws {
    let key = try #require(SettingKey("volume"))
    for text in ["view: \"lines\n", "\tview: lines\n"] {
      #expect(throws: SettingsProblem.self) { try file(text).setting(key, to: ["70%"]) }
      #expect(throws: SettingsProblem.self) { try file(text).removing(key) }
    }
    #expect(throws: SettingsProblem.noPlace) {
      try file("voice: f2\n").setting(#require(SettingKey("voice.speed")), to: ["90 wpm"])
    }
  }
}
