// A routine that can be played: checked, with a voice and sounds for it, but with nothing spoken yet.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import RoutineLanguage
import Sound

/// What is found out about a routine before anything plays. It is small, unlike a `Session`: a queue keeps one for each
/// of its routines, and makes each session when its turn comes.
struct PlayableRoutine {
  /// Its name, or the path it was asked for by.
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
  ///   - change: How a stage of a programme changes the doses.
  init(
    _ name: String, for wishes: Wishes, from loader: RoutineLoader, in folders: DataFolders, refusesRisk: Bool,
    changedBy change: DoseChange = .none
  ) throws {
    self.wishes = wishes
    checked = try loader.load(name, refusesRisk: refusesRisk, changedBy: change)
    guard var routine = checked.value else { preconditionFailure("the loader returns no routine with errors") }
    routine.notice = routine.notice?.naming(wishes.values.region)
    routine.furtherNotices = routine.furtherNotices.map { $0.naming(wishes.values.region) }
    self.routine = routine
    // The beginning of a name stands for all of it.
    self.name = DocumentName.isPath(name) ? name : routine.id
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

  /// What is told before it begins.
  /// - Parameter knows: Whether the listener has heard a warning in full.
  func warnings(unless knows: (Warning) -> Bool) -> ToldWarnings {
    if let form = wishes.values.notice { return ToldWarnings(notice: form, avoidIf: form == .full) }
    let isKnown = !notices.isEmpty && notices.allSatisfy(knows)
    return ToldWarnings(notice: isKnown ? .short : .full, avoidIf: !knows(avoidance))
  }

  /// Its notices.
  var notices: [Warning] {
    routine.notices.map { notice in
      let texts = [notice.title] + notice.spoken + notice.shown
      return Warning(id: notice.id, text: texts.map(\.source).joined(separator: "\n"), isOfToday: isOfToday)
    }
  }

  /// Who should leave it out, or one of its exercises.
  var avoidance: Warning {
    let texts = [routine.avoidIf].compactMap { $0 } + routine.exercises.compactMap(\.avoidIf)
    return Warning(
      id: "avoid-if/\(routine.id)", text: texts.map(\.source).joined(separator: "\n"), isOfToday: isOfToday)
  }

  /// Whether it is for people who need more time to the floor and up again.
  var needsTime: Bool { wishes.profiles.contains { $0 == .olderAdult || $0 == .osteoporosis } }

  private var isOfToday: Bool { routine.goal == .acute || routine.exercises.contains { $0.doseVerb == .wear } }

  /// Its chimes, read from their files.
  func chimes() throws -> ChimeSet {
    do throws(FileError) {
      return try ChimeSet(folder: audioFolder, wishes.sounds(for: routine))
    } catch {
      throw CommandError("\(error)")
    }
  }
}
