// eSpeak NG through the library: voices, clips, and what it must not do.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import RoutineEngine
import Testing

@testable import Sound

/// eSpeak NG belongs to the process: these tests run one after the other.
@Suite(.serialized) struct SpeakerTests {
  let speaker: Speaker
  let voice: Voice

  init() throws {
    speaker = try Speaker.shared()
    voice = try speaker.catalogue.voice(VoiceSettings(), language: .english)
  }

  @Test func theUsualVoice() {
    #expect(voice.fullName == "gmw/en+f2")
    #expect(voice.speed == 150)
  }

  @Test(arguments: [
    ("en-gb", "gmw/en"), ("EN_GB", "gmw/en"), ("en", "gmw/en"), ("en-us", "gmw/en-US"),
    ("english (america)", "gmw/en-US"),
    ("German", "gmw/de"), ("de", "gmw/de"), ("gmw/de", "gmw/de"), ("en-us+m3", "gmw/en-US"),
  ])
  func voicesByNameLanguageOrProperty(_ name: String, _ identifier: String) throws {
    #expect(try speaker.catalogue.voice(VoiceSettings(name: name), language: .english).identifier == identifier)
  }

  @Test func aVariantInTheName() throws {
    #expect(try speaker.catalogue.voice(VoiceSettings(name: "en-us+m3"), language: .english).variant == "m3")
    let german = try speaker.catalogue.voice(VoiceSettings(name: "male"), language: Language("de"))
    #expect(german.variant == "m1" && german.language.base == "de")
    #expect(try speaker.catalogue.voice(VoiceSettings(name: "Female"), language: .english).variant == "f2")
    #expect(try speaker.catalogue.voice(VoiceSettings(name: "male", variant: "m4"), language: .english).variant == "m4")
  }

  @Test func unknownVoicesNameTheNearOnes() {
    #expect(throws: SpeechError.unknownVoice("en-gg", near: ["en-gb"])) {
      try speaker.catalogue.voice(VoiceSettings(name: "en-gg"), language: .english)
    }
    #expect(throws: SpeechError.unknownVariant("F2", near: ["f2", "f1", "f3"])) {
      try speaker.catalogue.voice(VoiceSettings(variant: "F2"), language: .english)
    }
    #expect(throws: SpeechError.self) { try speaker.catalogue.voice(VoiceSettings(name: ""), language: .english) }
    #expect(throws: SpeechError.self) { try speaker.catalogue.voice(VoiceSettings(), language: Language("xx")) }
  }

  @Test(arguments: [79, 451]) func speedsOutOfRange(_ speed: Int) {
    #expect(throws: SpeechError.outOfRange(setting: "speed", value: speed, allowed: 80...450)) {
      try speaker.catalogue.voice(VoiceSettings(speed: speed), language: .english)
    }
  }

  /// Setting a voice of MBROLA that is not there would leave eSpeak NG mute.
  @Test(.enabled(if: access("/usr/share/mbrola", F_OK) != 0)) func mbrolaVoicesAreRefused() throws {
    #expect(throws: SpeechError.voiceNotInstalled("mb-en1")) {
      try speaker.catalogue.voice(VoiceSettings(name: "mb-en1"), language: .english)
    }
    #expect(!speaker.catalogue.voices.contains { $0.identifier.hasPrefix("mb/") })
    #expect(try speaker.speak(Phrase("Hold."), with: voice).length > .milliseconds(200))
  }

  /// What sounds starts within 1 ms of the clip's first sample, and nothing audible is cut off at its end.
  @Test(arguments: [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "Hold.", "Half way.", "Rest.",
  ])
  func clipsBeginWhereTheyAreHeard(_ text: String) throws {
    let clip = try speaker.speak(Phrase(text), with: voice)
    let heard = try #require(clip.samples.firstIndex { $0.magnitude >= 328 })
    #expect(heard <= 22, "heard \(heard) samples late")
    #expect(clip.samples.last == 0)
  }

  /// Single words and whole sentences, quiet voices and loud ones: all are as loud as each other.
  @Test(arguments: ["en+f2", "en", "en-us+m3", "en+klatt4", "en+whisper", "de+f3", "en+m7"])
  func equalLoudness(_ name: String) throws {
    let voice = try speaker.catalogue.voice(VoiceSettings(name: name), language: .english)
    var session: [Float] = []
    for text in [
      "one", "Hold.", "Rest.", "Switch sides.", "Bring the left knee to your chest, and breathe out slowly.",
    ] {
      let clip = try speaker.speak(Phrase(text), with: voice)
      let loudness = try #require(Loudness.integrated(clip.samples.map { Float($0) / 32768 }, rate: 22_050))
      // A single word is measured in one or two blocks, and sounds a little different after other words.
      #expect(abs(loudness - SpeechLevel.loudness) < 1.2, "\(name): \(text) has \(loudness) LUFS")
      #expect(clip.peak <= Level.speechPeak + 0.001)
      session += clip.samples.map { Float($0) / 32768 } + [Float](repeating: 0, count: 33_000)
    }
    let whole = try #require(Loudness.integrated(session, rate: 22_050))
    #expect(abs(whole + 20) < 1, "\(name): a session has \(whole) LUFS")
  }

  @Test func volumeIsHeard() throws {
    var quiet = voice
    quiet.volume = 50
    let loud = try speaker.speak(Phrase("Hold."), with: voice).peak
    #expect(abs(try speaker.speak(Phrase("Hold."), with: quiet).peak / loud - 0.25) < 0.05)
  }

  @Test func slowerTakesLonger() throws {
    var slow = voice
    slow.speed = 90
    let text = Phrase("Keep your hips level and look at the floor.")
    #expect(try speaker.speak(text, with: slow).length > speaker.speak(text, with: voice).length + .milliseconds(800))
  }

  @Test func anotherLanguageHasItsOwnVoice() throws {
    let german = Phrase("Schultern", language: Language("de"))
    #expect(try speaker.phonemes(of: german, with: voice).contains("\u{283}"))
    #expect(speaker.catalogue.voice(voice, in: Language("de-AT")).fullName == "gmw/de+f2")
    #expect(speaker.catalogue.voice(voice, in: Language("xx")) == voice)
  }

  @Test func pronunciations() throws {
    #expect(try speaker.phonemes(of: Phrase("Pilates"), with: voice) == "p\u{26A}l\u{2C8}\u{251}\u{2D0}ti\u{2D0}z")
    #expect(
      try speaker.phonemes(of: Phrase("10s"), with: voice) == speaker.phonemes(of: Phrase("ten seconds"), with: voice))
  }

  /// The sound is that of the phonemes, and each table has clips of its own.
  @Test func aWordSoundsAsItsPhonemes() throws {
    let plain = Phrase("Close")
    let near = Phrase("Close", pronounced: [PronouncedWord("close", as: "[[kl'oUs]]")])
    let shut = Phrase("Close", pronounced: [PronouncedWord("close", as: "[[kl'oUz]]")])
    #expect(try speaker.phonemes(of: near, with: voice).hasSuffix("s"))
    #expect(try speaker.phonemes(of: shut, with: voice).hasSuffix("z"))
    #expect(
      try speaker.phonemes(of: shut, with: voice) != speaker.phonemes(of: near, with: voice))
    var listening = voice
    listening.pronunciations.listener = PronunciationTable(near.pronounced)
    for phrase in [plain, near, shut] {
      #expect(try speaker.phonemes(of: phrase, with: listening) == speaker.phonemes(of: near, with: voice))
    }
    let clips = ClipTable(speaker, voice: voice)
    #expect(clips.clip(of: near).samples != clips.clip(of: shut).samples)
    _ = clips.clip(of: Phrase("Close", pronounced: near.pronounced))
    #expect(clips.count == 2)
  }

  /// A control character in a text would set the speed for every phrase after it.
  @Test func textCannotChangeTheSpeed() throws {
    let before = try speaker.speak(Phrase("Keep breathing."), with: voice).length
    _ = try speaker.speak(Phrase("\u{1}300S hello"), with: voice)
    let after = try speaker.speak(Phrase("Keep breathing."), with: voice).length
    // At 300 words a minute it would take half as long; what was spoken before changes it by a tenth at the most.
    #expect(after.count > before.count * 3 / 4 && after.count < before.count * 5 / 4)
  }

  @Test(arguments: [
    "", " ", ".", "\u{1F642}", "\u{FEFF}", "\u{10FFFF}", "!?", "\u{41F}\u{440}\u{438}\u{432}\u{435}\u{442}",
  ])
  func oddTexts(_ text: String) throws {
    #expect(try speaker.speak(Phrase(text), with: voice).length < .seconds(10))
  }

  @Test func manyThreadsSpeakOneAtATime() async throws {
    let lengths = await withTaskGroup(of: Int64.self) { group in
      for number in 1...16 {
        group.addTask { (try? speaker.speak(Phrase("Number \(number)"), with: voice).length.count) ?? 0 }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(lengths.allSatisfy { $0 > 5000 })
  }

  @Test func theTableSpeaksAPhraseOnce() throws {
    let table = ClipTable(speaker, voice: voice)
    let first = table.clip(of: Phrase("Reach."))
    _ = table.length(of: Phrase("Come back."))
    #expect(table.clip(of: Phrase("Reach.")) == first)
    #expect(table.count == 2)
    try table.check()
  }

  @Test func theTableKeepsTheFirstError() {
    let table = ClipTable { _ throws(SpeechError) in throw .refused("speak", code: 2) }
    #expect(table.length(of: Phrase("Reach.")) == PhraseLength(.zero))
    #expect(throws: SpeechError.refused("speak", code: 2)) { try table.check() }
  }
}
