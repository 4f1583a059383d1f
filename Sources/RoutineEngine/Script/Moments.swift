// Checks that the work sets are long enough for the moments of the author's cues.
// SPDX-License-Identifier: GPL-3.0-or-later

extension ScriptWriter {
  /// Adds a finding for each cue whose moment no work set of the occurrence reaches.
  mutating func checkMoments(of occurrence: ExerciseOccurrence, index: Int, workSets: [WorkSet]) {
    guard !occurrence.exercise.cues.isEmpty, !occurrence.dose.untilReady else { return }
    let longest = workSets.map { $0.length(in: occurrence) }.max() ?? .zero
    let maxRepetitions = workSets.compactMap(\.repetitions).max() ?? 0
    for cue in occurrence.exercise.cues {
      switch cue.moment {
      case .after(let time) where time >= longest, .last(let time) where time > longest,
        .every(let time) where time >= longest:
        script.findings.append(Finding(.cueBeyondWork(length: longest), at: cue.location, occurrence: index))
      case .repetition(let number) where number > maxRepetitions:
        script.findings.append(
          Finding(.cueBeyondRepetitions(maximum: maxRepetitions), at: cue.location, occurrence: index))
      case .eachRepetition where maxRepetitions == 0:
        script.findings.append(Finding(.cueBeyondRepetitions(maximum: 0), at: cue.location, occurrence: index))
      case .start, .after, .half, .last, .every, .repetition, .eachRepetition, .end: break
      }
    }
  }
}
