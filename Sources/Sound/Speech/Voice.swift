// The voices there are, and the one that was chosen.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
public import RoutineEngine
import System

/// A voice of eSpeak NG that is on this machine.
public struct InstalledVoice: Hashable, Sendable {
  /// The name for people, such as `English (America)`.
  public var name: String
  /// eSpeak NG's own name for it, such as `gmw/en-US`.
  public var identifier: String
  /// The languages it speaks, the best first, as tags such as `en-us`.
  public var languages: [String]

  /// A voice from its names.
  public init(name: String, identifier: String, languages: [String]) {
    self.name = name
    self.identifier = identifier
    self.languages = languages
  }
}

/// A voice with everything settled, ready to speak.
public struct Voice: Hashable, Sendable {
  /// eSpeak NG's own name of the voice.
  public var identifier: String
  /// The language it speaks.
  public var language: Language
  /// The variant that colours it; nil for the voice as it is.
  public var variant: String?
  /// Words a minute, 80 to 450.
  public var speed: Int
  /// 0 to 99, 50 being the voice's own.
  public var pitch: Int
  /// How far the pitch moves, 0 to 99.
  public var range: Int
  /// Per cent of full loudness, 0 to 100.
  public var volume: Int

  /// The name with which eSpeak NG sets it.
  var fullName: String { variant.map { identifier + "+" + $0 } ?? identifier }

  /// The variant where none is chosen: a clear voice that carries well through a room.
  public static let defaultVariant = "f2"
  /// Words a minute where nothing else is chosen: slower than eSpeak NG's own 175, for listeners who are moving.
  public static let defaultSpeed = 150
}

/// What a voice may be asked to be in place of a name.
private enum Gender: String {
  case female
  case male
}

/// The voices and variants of this machine, and the way from a name to one of them.
public struct VoiceCatalogue: Sendable {
  /// All voices that can speak, in the order of their names.
  public let voices: [InstalledVoice]
  /// The folder of eSpeak NG's voices, in which variants and the voices of MBROLA have folders of their own.
  private let folder: String

  /// A catalogue of these voices.
  init(voices: [InstalledVoice], dataFolder: String) {
    self.voices = voices.filter { !$0.identifier.hasPrefix("mb/") }.sorted { $0.name < $1.name }
    folder = dataFolder + "/voices"
  }

  /// The names of all variants.
  public var variants: [String] { Folders.listing(folder + "/!v") }

  /// The voice for a routine's settings. In place of a name it may say `female` or `male`, which chooses the variant.
  /// - Throws: An unknown voice or variant, with the near ones; a setting out of range.
  public func voice(_ settings: VoiceSettings, language: Language) throws(SpeechError) -> Voice {
    var name = settings.name
    var variant = settings.variant
    if let full = name, let plus = full.firstIndex(of: "+") {
      name = String(full[..<plus])
      variant = variant ?? String(full[full.index(after: plus)...])
    }
    if let gender = name.flatMap({ Gender(rawValue: $0.lowercased()) }) {
      name = nil
      if variant == nil { variant = try self.variant(gender) }
    }
    let installed: InstalledVoice
    if let name {
      installed = try find(name)
    } else if let found = self.speaking(language) {
      installed = found
    } else {
      throw .unknownVoice(language.tag, near: near(language.tag))
    }
    let isMbrola = installed.identifier.hasPrefix("mb/")
    let voice = Voice(
      identifier: installed.identifier, language: Language(installed.languages.first ?? language.tag),
      variant: try self.variant(variant ?? (isMbrola ? nil : Voice.defaultVariant), isGiven: variant != nil),
      speed: try inRange(settings.speed ?? Voice.defaultSpeed, EspeakLibrary.speeds, "speed"),
      pitch: try inRange(settings.pitch ?? 50, 0...99, "pitch"),
      range: try inRange(settings.range ?? 50, 0...99, "pitch range"),
      volume: try inRange(settings.volume ?? 100, 0...100, "volume"))
    return voice
  }

  /// The same manner of speaking in another language, or the same voice where no voice speaks it.
  public func voice(_ voice: Voice, in language: Language) -> Voice {
    guard language.base != voice.language.base, let other = speaking(language) else { return voice }
    var changed = voice
    changed.identifier = other.identifier
    changed.language = language
    return changed
  }

  /// The voice for a language: that of the whole tag, else that of its first part.
  func speaking(_ language: Language) -> InstalledVoice? {
    let tag = Self.tag(language.tag)
    return byLanguage(tag) ?? byLanguage(language.base)
  }

  /// A voice by its name, its own identifier or a language it speaks, without regard to case.
  func find(_ name: String) throws(SpeechError) -> InstalledVoice {
    let wanted = Self.tag(name)
    func named(_ voice: InstalledVoice) -> Bool {
      let identifier = voice.identifier.lowercased()
      return voice.name.lowercased() == wanted || identifier == wanted
        || identifier.hasSuffix("/" + wanted)
    }
    guard !wanted.isEmpty else { throw .unknownVoice(name, near: []) }
    if let voice = byLanguage(wanted) ?? voices.first(where: named) { return voice }
    if let voice = try mbrola(wanted) { return voice }
    throw .unknownVoice(name, near: near(name))
  }

  /// The voice that has a language as its own, before one that also speaks it.
  private func byLanguage(_ tag: String) -> InstalledVoice? {
    let speaking = voices.compactMap { voice in
      voice.languages.firstIndex(of: tag).map { (voice, rank: $0) }
    }
    // Where two voices speak a language equally well, the one named after it: `gmw/en` before `gmw/en-GB-scotland`.
    return speaking.min { a, b in
      (a.rank, a.0.identifier.utf8.count, a.0.identifier) < (b.rank, b.0.identifier.utf8.count, b.0.identifier)
    }?.0
  }

  /// A voice of MBROLA by its name, such as `mb-en1`. Choosing one that is not there would leave eSpeak NG mute.
  private func mbrola(_ name: String) throws(SpeechError) -> InstalledVoice? {
    let short = name.hasPrefix("mb/") ? String(name.dropFirst(3)) : name
    guard short.hasPrefix("mb-"), Folders.listing(folder + "/mb").contains(short) else { return nil }
    guard Mbrola.isInstalled(short) else { throw .voiceNotInstalled(name) }
    return InstalledVoice(name: short, identifier: "mb/" + short, languages: [])
  }

  private func variant(_ name: String?, isGiven: Bool) throws(SpeechError) -> String? {
    guard let name else { return nil }
    // eSpeak NG takes an unknown variant without a word and speaks without it.
    if !name.contains("/"), !name.hasPrefix("."), access("\(folder)/!v/\(name)", R_OK) == 0 { return name }
    // The voice's own sound, where the usual variant is not installed.
    guard isGiven else { return nil }
    throw .unknownVariant(name, near: Suggestion.near(name, among: variants, maximum: 3))
  }

  /// The variant that speaks as a woman or a man does: the usual one where it fits, else of those that say so of
  /// themselves the one with the shortest name, such as `m1`: eSpeak NG's plain ones have such names.
  private func variant(_ gender: Gender) throws(SpeechError) -> String {
    func fits(_ name: String) -> Bool {
      let lines = contents(of: "\(folder)/!v/\(name)").split(whereSeparator: \.isNewline)
      return lines.contains { Array($0.split(separator: " ").prefix(2)) == ["gender", gender.rawValue[...]] }
    }
    let plain = variants.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    guard let found = ([Voice.defaultVariant] + plain).first(where: fits) else {
      throw .unknownVoice(gender.rawValue, near: [])
    }
    return found
  }

  /// The text of a small file; empty if it cannot be read.
  private func contents(of path: String) -> String {
    String(decoding: (try? Files.read(path, atMost: 4096)) ?? [], as: UTF8.self)
  }

  private func near(_ name: String) -> [String] {
    Suggestion.near(name, among: voices.flatMap { [$0.name] + $0.languages }, maximum: 3)
  }

  private func inRange(_ value: Int, _ allowed: ClosedRange<Int>, _ setting: String) throws(SpeechError) -> Int {
    guard allowed.contains(value) else { throw .outOfRange(setting: setting, value: value, allowed: allowed) }
    return value
  }

  private static func tag(_ name: String) -> String {
    String(name.map { $0 == "_" ? "-" : $0 }).lowercased()
  }
}
