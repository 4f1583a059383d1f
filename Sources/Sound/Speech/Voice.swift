// The installed voices, and the voice that was chosen.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
public import RoutineEngine
import System

/// An installed voice of eSpeak NG.
public struct InstalledVoice: Hashable, Sendable {
  /// The display name, such as `English (America)`.
  public var name: String
  /// eSpeak NG's identifier, such as `gmw/en-US`.
  public var identifier: String
  /// Tags of the languages it speaks, such as `en-us`, the best first.
  public var languages: [String]

  /// An installed voice.
  public init(name: String, identifier: String, languages: [String]) {
    self.name = name
    self.identifier = identifier
    self.languages = languages
  }
}

/// A voice with all its settings, ready to speak.
public struct Voice: Hashable, Sendable {
  /// eSpeak NG's identifier of the voice.
  public var identifier: String
  /// The language it speaks.
  public var language: Language
  /// The variant; nil for the voice itself.
  public var variant: String?
  /// The speed in words a minute, 80 to 450.
  public var speed: Int
  /// The pitch, 0 to 99; 50 is the voice's own.
  public var pitch: Int
  /// The pitch range, 0 to 99.
  public var range: Int
  /// The volume in per cent, 0 to 100.
  public var volume: Int
  /// Whether the frequencies are lifted that make it clear on small speakers.
  public var isClear: Bool
  /// Words that are spoken otherwise than by the rules of their language.
  public var pronunciations = SessionPronunciations()

  /// The name for selecting it in eSpeak NG.
  var fullName: String { variant.map { identifier + "+" + $0 } ?? identifier }

  /// The default variant: a clear voice that carries well across a room.
  public static let defaultVariant = "f2"
  /// The default speed in words a minute: slower than eSpeak NG's 175, for listeners who are moving.
  public static let defaultSpeed = 150
}

/// What may be requested instead of the name of a voice.
private enum Gender: String {
  case female
  case male
}

/// The installed voices and variants, and their lookup.
public struct VoiceCatalogue: Sendable {
  /// All usable voices, sorted by name.
  public let voices: [InstalledVoice]
  /// The folder of eSpeak NG's voices, with subfolders for variants and MBROLA voices.
  private let folder: String

  /// A catalogue of voices.
  init(voices: [InstalledVoice], dataFolder: String) {
    self.voices = voices.filter { !$0.identifier.hasPrefix("mb/") }.sorted { $0.name < $1.name }
    folder = dataFolder + "/voices"
  }

  /// The names of all variants.
  public var variants: [String] { Folders.listing(folder + "/!v") }

  /// The voice for a routine's settings. The name may also be `female` or `male`, which selects a variant.
  /// - Throws: An error for an unknown voice or variant, or a setting out of range.
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
      volume: try inRange(settings.volume ?? 100, 0...100, "volume"), isClear: settings.clarity ?? true)
    return voice
  }

  /// The voice for another language with the same settings, or the same voice if no voice speaks that language.
  public func voice(_ voice: Voice, in language: Language) -> Voice {
    guard language.base != voice.language.base, let other = speaking(language) else { return voice }
    var changed = voice
    changed.identifier = other.identifier
    changed.language = language
    return changed
  }

  /// The voice for a language: for the whole tag, else for its first part.
  func speaking(_ language: Language) -> InstalledVoice? {
    let tag = Self.tag(language.tag)
    return byLanguage(tag) ?? byLanguage(language.base)
  }

  /// Finds a voice by name, identifier or language, without regard to case.
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

  /// The voice for a language: preferably one whose first language it is.
  private func byLanguage(_ tag: String) -> InstalledVoice? {
    let speaking = voices.compactMap { voice in
      voice.languages.firstIndex(of: tag).map { (voice, rank: $0) }
    }
    // If several voices speak a language equally well, the shortest identifier: `gmw/en` before `gmw/en-GB-scotland`.
    return speaking.min { a, b in
      (a.rank, a.0.identifier.utf8.count, a.0.identifier) < (b.rank, b.0.identifier.utf8.count, b.0.identifier)
    }?.0
  }

  /// Finds an MBROLA voice by name, such as `mb-en1`. Selecting one that is not installed would leave eSpeak NG mute.
  private func mbrola(_ name: String) throws(SpeechError) -> InstalledVoice? {
    let short = name.hasPrefix("mb/") ? String(name.dropFirst(3)) : name
    guard short.hasPrefix("mb-"), Folders.listing(folder + "/mb").contains(short) else { return nil }
    guard Mbrola.isInstalled(short) else { throw .voiceNotInstalled(name) }
    return InstalledVoice(name: short, identifier: "mb/" + short, languages: [])
  }

  private func variant(_ name: String?, isGiven: Bool) throws(SpeechError) -> String? {
    guard let name else { return nil }
    // eSpeak NG silently ignores unknown variants.
    if !name.contains("/"), !name.hasPrefix("."), access("\(folder)/!v/\(name)", R_OK) == 0 { return name }
    // Without the default variant, the voice itself is used.
    guard isGiven else { return nil }
    throw .unknownVariant(name, near: Suggestion.near(name, among: variants, maximum: 3))
  }

  /// A variant of a gender: the default one if it fits, else the one with the shortest name, such as `m1`, because
  /// those are eSpeak NG's plain ones.
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
