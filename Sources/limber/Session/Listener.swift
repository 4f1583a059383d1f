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
  func listen(to checked: Checked<Document>, at path: String) throws(FileProblem) -> Checked<Document> {
    guard let routine = checked.value?.session else { return checked }
    do throws(SpeechError) {
      let voice = try speaker.catalogue.voice(routine.voice, language: routine.language)
      let clips = ClipTable(speaker, voice: voice)
      let timeline = Timeline(Script(routine)) { clips.length(of: $0) }
      try clips.check()
      return checked.adding(timeline.findings)
    } catch {
      throw .refused(path: path, reason: "\(error)")
    }
  }
}
