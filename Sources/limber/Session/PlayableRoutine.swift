// A routine that can be played: checked, with a voice and sounds for it, but with nothing spoken yet.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import RoutineLanguage
import Sound

/// What is found out about a routine before anything plays. It is small, unlike a `Session`: a queue keeps one for each
/// of its routines, and makes each session when its turn comes.
struct PlayableRoutine {
  /// The name or path it was asked for by.
  let name: String
  let checked: Checked<Routine>
  /// The routine itself.
  let routine: Routine
  /// What the listener wants of it.
  let wishes: Wishes
  let speaker: Speaker
  let voice: Voice
  /// The folder of the installed chimes.
  let audioFolder: String

  /// Loads a routine, and makes sure that there are a voice and sounds for it.
  ///
  /// - Parameters:
  ///   - wishes: What the listener wants of it.
  ///   - loader: Finds the routine. Routines of one loader share what they have in common.
  ///   - refusesRisk: Whether a safety error ends the command.
  init(
    _ name: String, for wishes: Wishes, from loader: RoutineLoader, in folders: DataFolders, refusesRisk: Bool
  ) throws {
    self.name = name
    self.wishes = wishes
    checked = try loader.load(name, refusesRisk: refusesRisk)
    guard let routine = checked.value else { preconditionFailure("the loader returns no routine with errors") }
    self.routine = routine
    audioFolder = folders.audio
    try Machine().requirePhonemes(of: routine)
    do throws(SpeechError) {
      speaker = try Speaker.shared()
      voice = try wishes.voice(for: routine, speaker)
      try speaker.prepare(voice)
    } catch {
      throw CommandError(error)
    }
    // Sounds of its own may be missing; they are read again when its turn comes, because they may be large.
    if !routine.sounds.files.isEmpty { _ = try chimes() }
  }

  /// Whether its notices, if there are any, are given in full.
  /// - Parameter knows: Whether the listener has heard the notice with the given id.
  func tellsFullNotice(unless knows: (String) -> Bool) -> Bool {
    wishes.values.notice.map { $0 == .full }
      ?? (routine.notices.isEmpty || !routine.notices.allSatisfy { knows($0.id) })
  }

  /// Its chimes, read from their files.
  func chimes() throws -> ChimeSet {
    do throws(FileError) {
      return try ChimeSet(folder: audioFolder, wishes.sounds(for: routine))
    } catch {
      throw CommandError("\(error)")
    }
  }
}
