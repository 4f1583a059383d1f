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
  let delivery: Delivery
  let speaker: Speaker
  let voice: Voice
  /// The folder of the installed chimes.
  let audioFolder: String
  private let notice: NoticeForm?

  /// Loads a routine, and makes sure that there are a voice and sounds for it.
  ///
  /// - Parameters:
  ///   - loader: Finds the routine. Routines of one loader share what they have in common.
  ///   - care: Who it is for, and how much of the notice is used.
  ///   - refusesRisk: Whether a safety error ends the command.
  init(
    _ name: String, from loader: RoutineLoader, in folders: DataFolders, voice: VoiceOptions, delivery: Delivery,
    care: CareOptions, refusesRisk: Bool
  ) throws {
    self.name = name
    self.delivery = delivery
    checked = try loader.load(name, refusesRisk: refusesRisk)
    guard let routine = checked.value else { preconditionFailure("the loader returns no routine with errors") }
    self.routine = routine
    notice = care.notice
    audioFolder = folders.audio
    do throws(SpeechError) {
      speaker = try Speaker.shared()
      self.voice = try speaker.catalogue.voice(voice.settings(over: routine.voice), language: routine.language)
      try speaker.prepare(self.voice)
    } catch {
      throw CommandError(error)
    }
    // Sounds of its own may be missing; they are read again when its turn comes, because they may be large.
    if !routine.sounds.isEmpty { _ = try chimes() }
  }

  /// Whether the notice, if there is one, is given in full.
  /// - Parameter knows: Whether the listener has heard the notice with the given id.
  func tellsFullNotice(unless knows: (String) -> Bool) -> Bool {
    notice.map { $0 == .full } ?? !(routine.notice.map { knows($0.id) } ?? false)
  }

  /// Its chimes, read from their files.
  func chimes() throws -> ChimeSet {
    do throws(FileError) {
      return try ChimeSet(folder: audioFolder, others: routine.sounds)
    } catch {
      throw CommandError("\(error)")
    }
  }
}
