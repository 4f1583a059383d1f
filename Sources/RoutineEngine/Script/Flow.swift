// What ties a work set to the ones before it: steps that run on, and rounds that start on time.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The ties of the next work set.
struct Flow {
  /// A round of a circuit whose rounds start on time.
  struct Round {
    let every: Frames
    /// The first work set of the round; of the round before until this one has begun.
    var first: Int?
    let isFirst: Bool
    let isLast: Bool
    var hasBegun = false
  }

  /// The round that is being written.
  var round: Round?
  /// Whether the step before runs on, so that nothing but a rest may come before the next work set.
  var runsOn = false
  /// The part that leads into the first of the steps that run on.
  var leadIn = 0

  /// What fixes the end of what comes before a work set.
  ///
  /// - Parameters:
  ///   - number: The number of the work set.
  ///   - opensStep: Whether it is the first of its step.
  mutating func bound(before number: Int, opensStep: Bool) -> FixedEnd {
    let runsOn = self.runsOn && opensStep
    guard var round else { return runsOn ? .exact : .words }
    defer { self.round = round }
    if !round.hasBegun {
      round.hasBegun = true
      defer { round.first = number }
      if !round.isFirst, let first = round.first { return .nextRound(first: first, every: round.every) }
      return runsOn ? .exact : .words
    }
    return runsOn ? .exact : inside
  }

  /// What fixes the end of the round that is being written.
  var inside: FixedEnd {
    guard let round, round.hasBegun || !round.isFirst, !round.isLast || !round.hasBegun, let first = round.first else {
      return .words
    }
    return .round(first: first, every: round.every)
  }
}

extension Announcer {
  /// What comes next, in falling length: the round with name, side and dose; without the round; name and side.
  func onward(to occurrence: ExerciseOccurrence, _ workSet: WorkSet, round: [Phrase]) -> [[Phrase]] {
    let name = short(.next, occurrence, workSet).compactMap(\.phrase)
    let dose = [occurrence.doseInWords(table)].filter { !$0.isEmpty }.map { Phrase($0, language: table.language) }
    return [round.dropLast() + (round.suffix(1) + name + dose).joined, (name + dose).joined, name]
  }

  /// What has to be told of an exercise before the first of the steps that run on into it: its name with set-up, when
  /// to stop, and movement. Empty if there is nothing of it.
  func ahead(of occurrence: ExerciseOccurrence, workSet: WorkSet, _ arrival: Arrival) -> [Line] {
    let lines = explanation(of: occurrence, workSet: workSet, arrival)
    guard !lines.isEmpty else { return [] }
    return table.phrases(.later, about: name(of: occurrence)) { ["name": $0] }
      .map { essential($0, at: occurrence.location) } + lines
  }
}
