// A routine prepared for playing: its voice, script and timeline.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import RoutineEngine
import RoutineLanguage
import Sound

/// Everything needed to turn a routine into sound.
struct Session {
  let checked: Checked<Routine>
  let script: Script
  let clips: ClipTable
  /// The voice's speed, in words per minute.
  private let speed: Int
  let chimes: ChimeSet
  /// Whether the notice, if there is one, is given in full.
  let tellsFullNotice: Bool

  /// Loads a routine, opens its voice and writes its script. Nothing is synthesised yet.
  ///
  /// - Parameters:
  ///   - wishes: What the listener wants of it.
  ///   - refusesRisk: Whether a safety error ends the command.
  ///   - knowsNotice: Whether the listener has heard the notice with the given id.
  ///   - isWanted: Whether the session is still needed; otherwise phrases not synthesised yet are skipped.
  init(
    _ name: String, for wishes: Wishes, refusesRisk: Bool,
    knowsNotice: (String) -> Bool = { _ in false }, isWanted: @escaping @Sendable () -> Bool = { true }
  ) throws {
    let folders = try DataFolders()
    checked = try RoutineLoader(folders, profiles: wishes.profiles).load(name, refusesRisk: refusesRisk)
    guard let routine = checked.value else { preconditionFailure("the loader returns no routine with errors") }
    tellsFullNotice = wishes.values.notice.map { $0 == .full } ?? !(routine.notice.map { knowsNotice($0.id) } ?? false)
    script = Script(routine, delivery: wishes.delivery, fullNotice: tellsFullNotice)
    do throws(SpeechError) {
      let speaker = try Speaker.shared()
      let chosen = try wishes.voice(for: routine, speaker.catalogue)
      try speaker.prepare(chosen)
      clips = ClipTable(speaker, voice: chosen, isWanted: isWanted)
      speed = chosen.speed
    } catch {
      throw CommandError(error)
    }
    do throws(FileError) {
      chimes = try ChimeSet(folder: folders.audio, others: routine.sounds)
    } catch {
      throw CommandError("\(error)")
    }
  }

  /// The notice to be given in full; nil if there is none, or only the reminder is spoken.
  var fullNotice: Notice? { tellsFullNotice ? checked.value?.notice : nil }

  /// Synthesises every phrase and creates the timeline. What does not fit is in its findings.
  ///
  /// - Throws: If the voice fails.
  func timeline() throws -> Timeline {
    clips.prepare(likelyPhrases)
    let timeline = Timeline(script) { clips.length(of: $0) }
    do throws(SpeechError) { try clips.check() } catch { throw CommandError(error) }
    return timeline
  }

  /// The phrases that the timeline will probably need, in order, assuming a voice that takes 70 ms per letter at 150
  /// words per minute, the average of eSpeak NG.
  private var likelyPhrases: [Phrase] {
    var phrases: [Phrase] = []
    _ = Timeline(script) { phrase in
      phrases.append(phrase)
      return .milliseconds(phrase.text.count * 70 * 150 / speed)
    }
    return phrases
  }

  /// Prints what an author should know of a timeline, without hints.
  func tellWarnings(of timeline: Timeline) {
    var report = report(timeline)
    report.diagnostics.removeAll { $0.severity == .hint }
    Streams.writeError(HumanPrinter(colour: Streams.wantsColour(on: STDERR_FILENO)).text(report))
  }

  /// The findings of a timeline as diagnostics.
  func report(_ timeline: Timeline) -> Checked<Routine> {
    var report = checked
    report.diagnostics = []
    return report.adding(timeline.findings)
  }
}
