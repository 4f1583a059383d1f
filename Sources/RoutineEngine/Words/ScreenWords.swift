// Texts of an exercise occurrence for the screen: side, beat, and when to stop.
// SPDX-License-Identifier: GPL-3.0-or-later

extension ExerciseOccurrence {
  /// The exercise's name for the side, such as "left arm, right leg"; nil if it has none or no side is worked alone.
  public func sideInWords(_ side: Side?, of workSet: WorkSet, table: PhraseTable) -> String? {
    let circumstances = Circumstances(self, workSet, side: side)
    guard circumstances.side != nil, let name = exercise.sideName else { return nil }
    return name.inside(circumstances, table: table)
  }

  /// The beat of the phase at an offset into a work set, such as "reach"; nil if it has none.
  public func beatInWords(at offset: Frames, of workSet: WorkSet, table: PhraseTable) -> String? {
    guard case .movements(let movements, let firstPhase, let firstHold) = workSet.work else { return nil }
    let place = MovementPlace(
      offset, in: movements, firstPhase: firstPhase, firstHold: firstHold, occurrence: self, set: workSet.set)
    guard phases.indices.contains(place.phase), let beat = phases[place.phase].beat else { return nil }
    let (repetition, side) = workSet.repetition(place.movement, alternates: alternates)
    return beat.inside(Circumstances(self, workSet, repetition: repetition, side: side), table: table)
  }

  /// When to stop, as a sentence; nil if the exercise has no stop condition.
  public func stopInWords(_ workSet: WorkSet, table: PhraseTable) -> String? {
    exercise.stopIf.map { table.phrase(.stopIf, ["reason": $0.inside(Circumstances(self, workSet), table: table)]) }
  }

  /// The instruction that leads into the position, such as "Lie on your back."; nil for any position.
  public func positionInWords(_ workSet: WorkSet, table: PhraseTable) -> String? {
    table.position(exercise.position, side: workSet.side)
  }

  /// What to do: in a phase, what is explained of it, or of the movement as a whole where it has no explanation of its
  /// own; before the start, all of it. Without an explanation it is how to get into place, and how to hold oneself.
  ///
  /// - Parameter offset: Where in the work set; nil before it.
  public func instructionInWords(at offset: Frames?, side: Side?, of workSet: WorkSet, tables: [PhraseTable]) -> String?
  {
    let circumstances = Circumstances(self, workSet, side: side)
    func words(_ texts: [Text]) -> String? {
      texts.isEmpty ? nil : texts.map { $0.phrase(circumstances, tables: tables).text }.joined(separator: " ")
    }
    let says = phases.compactMap(\.say)
    guard let offset else { return words([exercise.setup].compactMap(\.self) + says) ?? words(exercise.form) }
    if case .movements(let movements, let firstPhase, let firstHold) = workSet.work {
      let place = MovementPlace(
        offset, in: movements, firstPhase: firstPhase, firstHold: firstHold, occurrence: self, set: workSet.set)
      if phases.indices.contains(place.phase), let own = phases[place.phase].say { return words([own]) }
    }
    return words(says) ?? exercise.setup.flatMap { words([$0]) } ?? words(exercise.form)
  }
}
