// limber settings: what holds for every session, where it comes from, and changing it.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import JSON
import RoutineEngine
import RoutineLanguage
import Sound
import System

struct SettingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings", abstract: "Show and change what holds for every session.",
    discussion: """
      The settings stand in one file, limber/settings.yaml in ~/.config. An option goes before a setting, and a setting \
      before what a routine says; for the voice a routine goes before the settings, unless voice.always is true.

      Examples:
        limber settings
        limber settings --routine ten-minute-back-care
        limber settings explain voice.speed
        limber settings set voice.speed 140
        limber settings set profile osteoporosis first-hour
        limber settings set pronounce.Pilates "pill ah teez"
        limber settings unset volume
        nano "$(limber settings path)"
      """,
    subcommands: [SettingsList.self, SettingsExplain.self, SettingsSet.self, SettingsUnset.self, SettingsPath.self],
    defaultSubcommand: SettingsList.self)
}

struct SettingsList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the settings with their values, and where those come from.")

  @Option(
    help: "Tell what holds for a routine: a file, or a name from `limber list`.",
    completion: Completions.playable)
  var routine: String?

  @Flag(help: "Write JSON.")
  var json = false

  func run() throws {
    let file = KeptSettings()
    let chosen = try self.chosen(file.settings)
    let rows = SettingKey.all.map { key in
      (key: key, value: key.text(chosen.values) ?? key.builtIn, origins: chosen.origins(of: key).map(\.rawValue))
    }
    if json {
      let rows = rows.map { row in
        JSON.object([
          ("key", .string(row.key.path)), ("value", .string(row.value)),
          ("from", .array(row.origins.map(JSON.string))),
        ])
      }
      Streams.writeExactly(JSON.array(rows).text(indented: true) + "\n")
    } else {
      let widths = (rows.map(\.key.path.count).max() ?? 0, rows.map(\.value.count).max() ?? 0)
      for row in rows {
        let columns = [
          row.key.path.padded(to: widths.0), row.value.padded(to: widths.1), row.origins.joined(separator: ", "),
        ]
        Streams.write(columns.joined(separator: "  ") + "\n")
      }
    }
    if let complaint = file.complaint {
      throw CommandError(
        "\(complaint); `limber check` tells more", status: file.problem == nil ? .problemsFound : .couldNot)
    }
  }

  /// What holds for every session, or for the routine.
  private func chosen(_ kept: Settings) throws -> ChosenSettings {
    guard let name = routine else { return ChosenSettings(kept: kept) }
    guard let found = try RoutineLoader(try DataFolders()).load(name, refusesRisk: false).value else {
      preconditionFailure("the loader returns no routine with errors")
    }
    do throws(SpeechError) {
      let catalogue = try Speaker.shared().catalogue
      return Wishes(kept: kept).chosen(for: found.language, file: Settings(of: found), catalogue)
    } catch {
      throw CommandError(error)
    }
  }
}

struct SettingsExplain: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "explain", abstract: "Explain a setting.")

  @OptionGroup var chosen: KeyArgument

  func run() throws {
    let file = KeptSettings()
    let holds = ChosenSettings(kept: file.settings)
    let pages = try chosen.keys().map { key in
      var lines = ["\(key.path): \(key.about)"]
      lines.append("  For example: \(key.path.split(separator: ".").last ?? ""): \(key.example)")
      if !key.words.isEmpty { lines.append("  One of: \(key.words.joined(separator: ", "))") }
      lines.append("  Built in: \(key.builtIn)")
      if let value = key.text(holds.values), let file = file.file {
        lines.append("  Set to: \(value)" + (file.place(of: key).map { ", in \(file.location(of: $0))" } ?? ""))
      }
      return lines.joined(separator: "\n") + "\n"
    }
    Streams.write(pages.joined(separator: "\n"))
  }
}

struct SettingsSet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Set a setting. Comments and order of the file stay.")

  @Argument(help: "A setting from `limber settings`, such as voice.speed.", completion: Completions.settings)
  var key: String

  @Argument(help: "Its value; several only for profile.", completion: Completions.settingValues)
  var value: [String]

  func run() throws {
    let key = try KeyArgument.key(key)
    var editing = try SettingsEditing()
    try editing.change { file throws(SettingsProblem) in try file.setting(key, to: value) }
    let settings = editing.file.settings
    Streams.write("\(key.path): \(key.text(settings) ?? "")\n")
    if key.path.hasPrefix("voice."), settings.always != true {
      Streams.report(
        "A routine that chooses its voice keeps it; `limber settings set voice.always true` puts yours first.",
        .information)
    }
  }
}

struct SettingsUnset: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unset", abstract: "Take a setting out of the file: what is built in holds again.")

  @OptionGroup var chosen: KeyArgument

  func run() throws {
    var editing = try SettingsEditing()
    for key in try chosen.keys() {
      try editing.change { file throws(SettingsProblem) in try file.removing(key) }
    }
    Streams.write("\(chosen.key): what is built in\n")
  }
}

struct SettingsPath: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "path", abstract: "Print the path of the file.")

  func run() throws { Streams.write("\(try SettingsEditing().path)\n") }
}

/// A setting, or `voice` for all that are about it.
struct KeyArgument: ParsableArguments {
  @Argument(help: "A setting from `limber settings`, such as voice.speed.", completion: Completions.settingGroups)
  var key: String

  /// The settings with the name.
  func keys() throws(CommandError) -> [SettingKey] {
    let inside = SettingKey.all.filter { $0.path.hasPrefix("\(key).") }
    return inside.isEmpty ? [try Self.key(key)] : inside
  }

  static func key(_ path: String) throws(CommandError) -> SettingKey {
    if let key = SettingKey(path) { return key }
    let near = Suggestion.nearest(to: path, among: SettingKey.all.map(\.path))
    throw CommandError(
      "there is no setting \(path)\(near.map { "; did you mean \($0)?" } ?? ";") `limber settings` lists them",
      status: .usage)
  }
}

extension String {
  /// The text with spaces behind it.
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
