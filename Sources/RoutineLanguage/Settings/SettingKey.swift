// The table of settings: each by its path, with its text and its place in `Settings`.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

/// One setting, such as `voice.speed`.
///
///     let speed = SettingKey("voice.speed")
///     speed?.text(settings)  // "150 wpm", or nil where nothing is said about it
public struct SettingKey: Sendable {
  /// Its keys from the outside inward, joined by points: `voice.speed`.
  public let path: String
  /// The setting as it is written in a file; nil where nothing is said about it.
  public let text: @Sendable (Settings) -> String?
  /// Takes the setting over from others.
  let take: @Sendable (inout Settings, Settings) -> Void
  private let spec: KeySpec

  private init<Value>(
    _ name: KeyName, of context: Context = .settings,
    _ member: any WritableKeyPath<Settings, Value?> & Sendable,
    text: @escaping @Sendable (Value) -> String
  ) {
    guard let spec = KeyTable.spec(name, in: context) else {
      preconditionFailure("\(name.written) is no key of \(context.name)")
    }
    self.spec = spec
    let outside = Context.insideSettings.first { $0.value == context }?.key
    path = (outside.map { $0.written + "." } ?? "") + name.written
    self.text = { $0[keyPath: member].map(text) }
    take = { $0[keyPath: member] = $1[keyPath: member] }
  }

  /// All settings, in the order of the table of keys.
  public static let all: [SettingKey] = [
    SettingKey(.profile, \.profiles) { profiles in
      profiles.isEmpty ? "none" : Profile.allCases.filter(profiles.contains).map(\.rawValue).joined(separator: ", ")
    },
    SettingKey(.guidance, \.guidance) { $0.rawValue },
    SettingKey(.notice, \.notice) { $0.rawValue },
    SettingKey(.region, \.region) { $0.code },
    SettingKey(.output, \.output) { $0.description },
    SettingKey(.volume, \.volume) { "\($0)%" },
    SettingKey(.view, \.view) { $0.rawValue },
    SettingKey(.theme, \.theme) { $0.rawValue },
    SettingKey(.figure, \.figure) { $0.rawValue },
    SettingKey(.preRoll, \.preRoll) { $0.asWritten },
    SettingKey(.keepAwake, \.keepAwake) { $0 ? "on" : "off" },
    SettingKey(.pauseLimit, \.pauseLimit) { $0.asWritten },
    SettingKey(.quietHours, \.quietHours) { $0.description },
    SettingKey(.keepDisplayOn, \.keepsDisplayOn) { $0 ? "on" : "off" },
    SettingKey(.diary, \.diary) { $0 ? "on" : "off" },
    SettingKey(.askRatings, \.askRatings) { $0.rawValue },
    SettingKey(.volume, of: .settingsSounds, \.soundVolume) { "\($0)%" },
    SettingKey(.pronounce, \.pronounced) { words in
      words.map { "\($0.word) as \($0.sound)" }.joined(separator: ", ")
    },
    SettingKey(.name, of: .settingsVoice, \.voice.name) { $0 },
    SettingKey(.variant, of: .settingsVoice, \.voice.variant) { $0 },
    SettingKey(.speed, of: .settingsVoice, \.voice.speed) { "\($0) wpm" },
    SettingKey(.pitch, of: .settingsVoice, \.voice.pitch) { "\($0)" },
    SettingKey(.range, of: .settingsVoice, \.voice.range) { "\($0)" },
    SettingKey(.volume, of: .settingsVoice, \.voice.volume) { "\($0)%" },
    SettingKey(.clarity, of: .settingsVoice, \.voice.clarity) { $0 ? "on" : "off" },
    SettingKey(.always, of: .settingsVoice, \.always) { "\($0)" },
  ]

  /// The setting with a path; nil if there is none. Each word of `pronounce` is one: `pronounce.Pallof`.
  public init?(_ path: String) {
    if let known = SettingKey.all.first(where: { $0.path == path }) {
      self = known
    } else if let word = path.split(separator: ".", maxSplits: 1).last,
      let spec = KeyTable.spec(.pronounce, in: .settings),
      path == "\(spec.name.written).\(word)", word.first?.isLetter ?? false, !word.contains(".")
    {
      self.init(pronouncing: String(word), spec)
    } else {
      return nil
    }
  }

  private init(pronouncing word: String, _ spec: KeySpec) {
    self.spec = spec
    path = "\(spec.name.written).\(word)"
    text = { settings in settings.pronounced?.last { $0.word == word }?.sound }
    take = { settings, others in
      settings.pronounced = (settings.pronounced ?? []) + (others.pronounced ?? []).filter { $0.word == word }
    }
  }

  /// What it is for, in a sentence or two.
  public var about: String { spec.about }
  /// A value that it may have.
  public var example: String {
    // A word of `pronounce` has the sound alone.
    if case .pronunciations = spec.kind, keys.count > 1 { "pill ah teez" } else { spec.example }
  }
  /// The words it can be; empty if it is something else than a word.
  public var words: [String] {
    switch spec.kind {
    case .choice(let words), .choices(let words): words
    case .flag: ["true", "false"]
    default: []
    }
  }
  /// Whether it may have several values at once.
  public var isList: Bool { if case .choices = spec.kind { true } else { false } }
  /// Whether it is about the voice, of which a routine speaks too.
  var isOfVoice: Bool { keys[0] == KeyName.voice.written }
  /// Its keys from the outside inward.
  var keys: [String] { path.split(separator: ".").map { String($0) } }
}
