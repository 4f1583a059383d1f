// A routine prepared for playing: its voice, script and timeline.
// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Glibc
import RoutineEngine
import RoutineLanguage
import Sound
import System

/// Everything needed to turn a routine into sound. It holds the sound of every phrase that was spoken, so a queue has
/// only one at a time.
struct Session {
  let checked: Checked<Routine>
  let script: Script
  let clips: ClipTable
  private let isPacked: Bool
  /// The voice's speed, in words per minute.
  private let speed: Int
  let chimes: ChimeSet
  /// What is told before it begins.
  let warnings: ToldWarnings
  let playable: PlayableRoutine
  /// The timeline as it is played, once it is laid out.
  let plan = Promise<Timeline>()

  /// Makes a routine ready. Nothing is synthesised yet.
  ///
  /// - Parameters:
  ///   - knows: Whether the listener has heard a warning in full.
  ///   - clips: Phrases in the routine's voice that may be needed again; nil for none.
  ///   - plain: How many samples of its phrases are not packed before it begins; nil where nothing is packed.
  ///   - isWanted: Whether the session is still needed; otherwise phrases not synthesised yet are skipped.
  init(
    _ playable: PlayableRoutine, knows: (Warning) -> Bool = { _ in false }, clips: ClipTable? = nil,
    plain: Int? = nil, isWanted: @escaping @Sendable () -> Bool = { true }
  ) throws {
    checked = playable.checked
    self.playable = playable
    warnings = playable.warnings(unless: knows)
    script = Script(
      playable.routine, delivery: playable.wishes.delivery, warnings: warnings,
      slowly: playable.needsTime,
      isLearned: ExerciseMemory(playable.wishes).knowing)
    chimes = try playable.chimes()
    speed = playable.voice.speed
    isPacked = plain != nil
    self.clips =
      clips ?? ClipTable(playable.speaker, voice: playable.voice, plain: plain ?? .max, isWanted: isWanted)
  }

  /// Loads a single routine and makes it ready; the parameters are those of `PlayableRoutine`.
  init(_ name: String, for wishes: Wishes, refusesRisk: Bool) throws {
    let folders = try DataFolders()
    try self.init(
      PlayableRoutine(
        name, for: wishes, from: RoutineLoader(folders, profiles: wishes.profiles), in: folders,
        refusesRisk: refusesRisk))
  }

  /// The routine, with the numbers to call of the listener's region.
  var routine: Routine { playable.routine }

  /// Whether the listener needs more time to the floor and up again.
  var needsTime: Bool { playable.needsTime || routine.goal == .acute }

  /// The warnings that are given in full, with what is spoken of each.
  var toBeHeard: [Warning: [Phrase]] {
    var spoken = [playable.avoidance: script.avoidLines]
    for notice in playable.notices { spoken[notice] = script.noticeLines }
    return spoken
  }

  /// Synthesises every phrase and creates the timeline. What does not fit is in its findings.
  ///
  /// - Throws: If the voice fails.
  func timeline() throws -> Timeline {
    clips.prepare(likelyPhrases)
    let timeline = Timeline(script) { clips.length(of: $0) }
    do throws(SpeechError) { try clips.check() } catch { throw CommandError(error) }
    // Synthesis and layout leave several MiB free, and so does packing.
    if isPacked { clips.pack { Heap.trim() } }
    Heap.trim()
    return timeline
  }

  /// The phrases that the timeline will probably need, in order.
  private var likelyPhrases: [Phrase] {
    var phrases: [Phrase] = []
    _ = estimate { phrases.append($0) }
    return phrases
  }

  /// How long the session takes, before anything is synthesised.
  var estimatedLength: Frames { estimate { _ in }.duration }

  /// The timeline of a voice of average length.
  private func estimate(_ take: @escaping (Phrase) -> Void) -> Timeline {
    Timeline(script) { phrase in
      take(phrase)
      return PhraseLength(likely: phrase, speed: speed)
    }
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

extension PhraseLength {
  /// The length that a phrase will probably have, with a voice that takes 70 ms per letter at 150 words per minute, the
  /// average of eSpeak NG.
  init(likely phrase: Phrase, speed: Int = Voice.defaultSpeed) {
    self.init(.milliseconds(phrase.text.count * 70 * 150 / speed))
  }
}
