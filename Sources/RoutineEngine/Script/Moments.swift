// Checks that the author's cues belong to work that is long enough for them.
// SPDX-License-Identifier: GPL-3.0-or-later

extension ScriptWriter {
  /// Finds the cues of a use whose moment no bout of it reaches.
  mutating func checkMoments(of use: Use, index: Int, bouts: [Bout]) {
    guard !use.exercise.cues.isEmpty, !use.dose.untilReady else { return }
    let longest = bouts.map { $0.length(in: use) }.max() ?? .zero
    let mostRepetitions = bouts.compactMap(\.repetitions).max() ?? 0
    for cue in use.exercise.cues {
      switch cue.moment {
      case .after(let time) where time >= longest, .last(let time) where time > longest,
        .every(let time) where time >= longest:
        script.findings.append(Finding(.cueBeyondWork(length: longest), at: cue.origin, use: index))
      case .repetition(let number) where number > mostRepetitions:
        script.findings.append(Finding(.cueBeyondRepetitions(most: mostRepetitions), at: cue.origin, use: index))
      case .eachRepetition where mostRepetitions == 0:
        script.findings.append(Finding(.cueBeyondRepetitions(most: 0), at: cue.origin, use: index))
      case .start, .after, .half, .last, .every, .repetition, .eachRepetition, .end: break
      }
    }
  }
}
