// Checks that need a voice: speaks every phrase in memory, and finds what does not fit into its time.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import RoutineLanguage
import Sound

/// Checks the timing of routines, and of exercises in their own dose.
struct Listener {
  private let speaker: Speaker

  /// Opens eSpeak NG.
  init() throws(CommandError) {
    do throws(SpeechError) { speaker = try Speaker.shared() } catch { throw CommandError(error) }
  }

  /// The checked file with the findings added. A file with errors, or a notice, is returned unchanged.
  func listen(to checked: Checked<Document>, at path: String) throws(FileProblem) -> Checked<Document> {
    guard let routine = checked.value?.session else { return checked }
    do throws(SpeechError) {
      var voice = try speaker.catalogue.voice(routine.voice, language: routine.language)
      voice.pronunciations.routine = PronunciationTable(routine.pronounced)
      let clips = ClipTable(speaker, voice: voice)
      let timeline = Timeline(Script(routine)) { clips.length(of: $0) }
      try clips.check()
      return checked.adding(timeline.findings)
    } catch {
      throw .refused(path: path, reason: error.withAdvice)
    }
  }
}
