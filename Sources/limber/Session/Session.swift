// A routine made ready to be heard: its voice opened, its script written, its timeline laid.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import RoutineLanguage
import Sound

/// Everything a routine needs to become sound.
struct Session {
  let checked: Checked<Routine>
  let script: Script
  let clips: ClipTable
  /// The voice's words a minute.
  private let speed: Int
  let chimes: ChimeSet
  /// Whether the notice is told in full, where there is one.
  let tellsFullNotice: Bool

  /// Loads a routine, opens its voice and writes its script. Nothing is spoken yet.
  ///
  /// - Parameters:
  ///   - care: who it is for, and how the notice is told.
  ///   - refusesRisk: whether an error of safety ends the command.
  ///   - knowsNotice: whether the listener has heard a notice before, by its id.
  ///   - isWanted: whether anybody still waits for the session; otherwise what is not spoken yet stays unspoken.
  init(
    _ name: String, voice: VoiceOptions, delivery: Delivery, care: CareOptions, refusesRisk: Bool,
    knowsNotice: (String) -> Bool = { _ in false }, isWanted: @escaping @Sendable () -> Bool = { true }
  ) throws {
    let folders = try DataFolders()
    checked = try RoutineLoader(folders, profiles: care.who.profiles).load(name, refusesRisk: refusesRisk)
    guard let routine = checked.value else { preconditionFailure("the loader returns no routine with errors") }
    tellsFullNotice = care.notice.map { $0 == .full } ?? !(routine.notice.map { knowsNotice($0.id) } ?? false)
    script = Script(routine, delivery: delivery, fullNotice: tellsFullNotice)
    do throws(SpeechError) {
      let speaker = try Speaker.shared()
      let settings = voice.settings(over: routine.voice)
      let chosen = try speaker.catalogue.voice(settings, language: routine.language)
      try speaker.prepare(chosen)
      clips = ClipTable(speaker, voice: chosen, isWanted: isWanted)
      speed = chosen.speed
    } catch {
      throw CommandError("\(error)")
    }
    do throws(FileError) {
      chimes = try ChimeSet(folder: folders.audio, others: routine.sounds)
    } catch {
      throw CommandError("\(error)")
    }
  }

  /// The notice that is told in full; nil when there is none, or it is only recalled.
  var fullNotice: Notice? { tellsFullNotice ? checked.value?.notice : nil }

  /// Speaks every phrase and lays the timeline. A session beyond the limits, or a voice that fails, ends the command.
  func timeline() throws -> Timeline {
    clips.prepare(likelyPhrases)
    let timeline = Timeline(script) { clips.length(of: $0) }
    do throws(SpeechError) { try clips.check() } catch { throw CommandError("\(error)") }
    return timeline
  }

  /// The phrases that laying the timeline will most likely ask for, in that order: those of a voice that takes 70 ms a letter at
  /// 150 words a minute, as eSpeak NG does on average.
  private var likelyPhrases: [Phrase] {
    var phrases: [Phrase] = []
    _ = Timeline(script) { phrase in
      phrases.append(phrase)
      return .milliseconds(phrase.text.count * 70 * 150 / speed)
    }
    return phrases
  }

  /// The findings of a timeline as sentences for the author, and whether one of them is an error.
  func report(_ timeline: Timeline) -> Checked<Routine> {
    var report = checked
    report.diagnostics = []
    return report.adding(timeline.findings)
  }
}
