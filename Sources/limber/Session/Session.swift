// A routine made ready to be heard: its voice opened, its script written, its tape laid.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import RoutineLanguage
import Sound

/// Everything a routine needs to become sound.
struct Session {
  let checked: Checked<Routine>
  let script: Script
  let clips: ClipTable
  let chimes: ChimeSet

  /// Loads a routine, opens its voice and writes its script. Nothing is spoken yet.
  init(_ name: String, voice: VoiceOptions, delivery: Delivery) throws {
    let folders = try DataFolders()
    var loader = RoutineLoader(folders)
    checked = try loader.load(name)
    guard let routine = checked.value else { preconditionFailure("the loader returns no routine with errors") }
    script = RoutineEngine.script(routine, delivery: delivery)
    do throws(SpeechError) {
      let speaker = try Speaker.shared()
      let settings = voice.settings(over: routine.voice)
      clips = ClipTable(speaker, voice: try speaker.catalogue.voice(settings, language: routine.language))
    } catch {
      throw CommandError("\(error)")
    }
    do throws(FileError) { chimes = try ChimeSet(folder: folders.audio) } catch { throw CommandError("\(error)") }
  }

  /// Speaks every phrase and lays the tape. A session beyond the limits, or a voice that fails, ends the command.
  func tape() throws -> Timeline {
    let tape = lay(script) { clips.length(of: $0) }
    do throws(SpeechError) { try clips.check() } catch { throw CommandError("\(error)") }
    return tape
  }

  /// The findings of a tape as sentences for the author, and whether one of them is an error.
  func report(_ tape: Timeline) -> Checked<Routine> {
    var report = checked
    report.diagnostics = []
    return report.adding(tape.findings)
  }
}
