// Which value holds: that of an option, of the settings or of the routine's file, or the built-in one.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

/// Where a value comes from.
public enum Origin: String, CaseIterable, Hashable, Sendable {
  /// What was asked for this once.
  case option
  /// The settings file.
  case settings
  /// The routine's file.
  case file
  /// Nobody said anything.
  case builtIn = "built-in"
}

/// The settings that hold, each with its origin.
///
/// What was asked for once goes before the settings, and those before the file. For the voice the file goes before the
/// settings, unless they say `always`. Two rules more:
///
/// - A variant belongs to the voice it was chosen with: whoever names a voice drops the variants of those behind.
/// - Profiles asked for once are added to those of the settings, because whoever has weak bones still has them in the
///   first hour after waking. An empty set in the options sets those of the settings aside.
public struct ChosenSettings: Sendable {
  /// The values; nil for what is built in.
  public private(set) var values = Settings()
  private var origins: [String: [Origin]] = [:]

  /// Decides every setting.
  ///
  /// - Parameters:
  ///   - options: What was asked for this once.
  ///   - kept: What the settings file says.
  ///   - file: What the routine's file says.
  public init(options: Settings = Settings(), kept: Settings = Settings(), file: Settings = Settings()) {
    let layers = [(Origin.option, options), (.settings, kept), (.file, file)]
    var ofVoice = kept.always == true ? layers : [layers[0], layers[2], layers[1]]
    if let named = ofVoice.firstIndex(where: { $0.1.voice.name != nil }) {
      for index in ofVoice.indices where index > named { ofVoice[index].1.voice.variant = nil }
    }
    for key in SettingKey.all {
      guard let (origin, layer) = (key.isOfVoice ? ofVoice : layers).first(where: { key.text($0.1) != nil })
      else { continue }
      key.take(&values, layer)
      origins[key.path] = [origin]
    }
    if let asked = options.profiles, let known = kept.profiles, !asked.isEmpty, !known.isSubset(of: asked) {
      values.profiles = asked.union(known)
      origins["profile"] = [.option, .settings]
    }
  }

  /// Where a setting comes from; several origins only for profiles that were added.
  public func origins(of key: SettingKey) -> [Origin] { origins[key.path] ?? [.builtIn] }
}
