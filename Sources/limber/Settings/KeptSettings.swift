// The user's settings file, and what a command says when something in it is wrong.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import RoutineLanguage
import System

/// The settings file of the user.
struct KeptSettings {
  /// Its path: `limber/settings.yaml` in the user's folder for configuration; nil without a home folder.
  let path: String?
  /// The file; nil if there is none, or if it cannot be read.
  let file: SettingsFile?
  /// Why it cannot be read.
  let problem: FileProblem?

  /// Reads the file.
  init(folder: String? = UserFolder.config.path.map { $0 + "/limber" }) {
    let paths = folder.map { folder in SettingsFile.names.map { "\(folder)/\($0)" } } ?? []
    let path = paths.first { access($0, F_OK) == 0 } ?? paths.first
    self.path = path
    do throws(FileProblem) {
      file = try path.flatMap { path throws(FileProblem) in
        try DiskFiles().read(path).map { SettingsFile(path: path, bytes: $0) }
      }
      problem = nil
    } catch {
      file = nil
      problem = error
    }
  }

  /// What the file says.
  var settings: Settings { file?.settings ?? Settings() }

  /// Whether a profile may be named in it that could not be read.
  var hidesProfile: Bool { problem != nil || file?.hidesProfile ?? false }

  /// The mistakes of the file, in order of place.
  var mistakes: [Diagnostic] { file?.checked.diagnostics.filter { $0.severity == .error } ?? [] }

  /// What is wrong with the file, in one sentence without a full stop: its first mistake, and how many follow. Nil if
  /// nothing is.
  var complaint: String? {
    if let problem { return "the settings are not read: \(problem)" }
    guard let file, let first = mistakes.first else { return nil }
    let more = mistakes.count > 1 ? " (and \(mistakes.count - 1) more)" : ""
    return "\(file.location(of: first.place)): \(first.message.dropFullStop)\(more)"
  }

  /// The settings for a command. A mistake is told in a line, and costs its own setting alone.
  ///
  /// - Parameter needsProfile: Whether the command cannot do without the profile of the settings.
  /// - Throws: If the file may name a profile that could not be read: it is never dropped.
  func obeyed(needsProfile: Bool) throws(CommandError) -> Settings {
    guard let complaint else { return settings }
    if hidesProfile, needsProfile {
      throw CommandError("\(complaint); mend it first, because a profile is never left out by itself")
    }
    Streams.report("\(complaint); what else the settings say holds", .warning)
    return settings
  }
}

extension SettingsFile {
  /// The path and line of a place, such as `settings.yaml:3`.
  func location(of place: Place) -> String {
    guard let source = checked.sources[place.file] else { return "settings" }
    return "\(source.path):\(LineTable(source).position(of: place.range.lowerBound).line)"
  }
}

extension String {
  /// The text without its last full stop, to go on after it.
  var dropFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
