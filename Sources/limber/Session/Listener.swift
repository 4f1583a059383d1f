// Checks that need ears: every phrase is spoken in memory, and what does not fit into its time is found.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import RoutineLanguage
import Sound

/// Listens to routines, and to exercises in their own dose, before anybody else does.
struct Listener {
  private let speaker: Speaker

  /// Opens eSpeak NG.
  init() throws(CommandError) {
    do throws(SpeechError) { speaker = try Speaker.shared() } catch { throw CommandError("\(error)") }
  }

  /// A checked file with what listening found added. A file with errors, or a notice, is left as it is.
  func listen(to checked: Checked<FileKind>, at path: String, _ library: inout Library) throws(FileProblem)
    -> Checked<FileKind>
  {
    let spoken: Checked<Routine>
    switch checked.value {
    case .routine: spoken = try library.routine(path: path)
    case .exercise: spoken = try library.routine(exercisePath: path)
    case .notice, nil: return checked
    }
    guard let routine = spoken.value else { return checked }
    do throws(SpeechError) {
      let voice = try speaker.catalogue.voice(routine.voice, language: routine.language)
      let clips = ClipTable(speaker, voice: voice)
      let timeline = Timeline(Script(routine)) { clips.length(of: $0) }
      try clips.check()
      return spoken.adding(timeline.findings).map { _ in checked.value ?? .routine }
    } catch {
      throw .refused(path: path, reason: "\(error)")
    }
  }
}
