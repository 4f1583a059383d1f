// Writing the user's settings file.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import RoutineLanguage
import Sound
import System

/// Changes the settings file.
struct SettingsEditing {
  let path: String
  private(set) var file: SettingsFile
  private let problem: FileProblem?

  init() throws(CommandError) {
    let kept = KeptSettings()
    guard let path = kept.path else {
      throw CommandError("could not find your folder of settings, because HOME is not set")
    }
    self.path = path
    file = kept.file ?? SettingsFile(path: path, bytes: [])
    problem = kept.problem
  }

  /// Changes the file in one step; it is made if it is not there.
  ///
  /// - Parameter edit: The bytes that the file shall have; nil to leave it as it is.
  mutating func change(_ edit: (SettingsFile) throws(SettingsProblem) -> [UInt8]?) throws(CommandError) {
    if let problem { throw CommandError("\(problem)") }
    let bytes: [UInt8]?
    do throws(SettingsProblem) { bytes = try edit(file) } catch { throw failure(error) }
    guard let bytes else { return }
    let changed = SettingsFile(path: path, bytes: bytes)
    try checkVoice(changed.settings.voice, unlike: file.settings.voice)
    do throws(SystemError) { try Folders.make(Paths.folder(of: path)) } catch {
      throw CommandError("could not make the folder of \(path): \(error.reason)")
    }
    try RoutineFiles.replace(path, with: bytes)
    file = changed
  }

  private func failure(_ problem: SettingsProblem) -> CommandError {
    switch problem {
    case .refused(let diagnostic): CommandError(diagnostic.message.dropFullStop, status: .usage)
    case .broken(let diagnostic):
      CommandError(
        "\(file.location(of: diagnostic.place)): \(diagnostic.message.dropFullStop); mend that first",
        status: .problemsFound)
    case .noPlace:
      CommandError("\(path) is written in a way that leaves no place for this; change it in an editor")
    }
  }

  /// Refuses a voice or a variant that is not on this machine.
  private func checkVoice(_ voice: VoiceSettings, unlike old: VoiceSettings) throws(CommandError) {
    guard voice.name != nil && voice.name != old.name || voice.variant != nil && voice.variant != old.variant else {
      return
    }
    do throws(SpeechError) {
      _ = try Speaker.shared().catalogue.voice(voice, language: .english)
    } catch {
      throw CommandError(error.withAdvice, status: .usage)
    }
  }
}
