// A use of an exercise in the words a screen shows: side, beat, and when to stop.
// SPDX-License-Identifier: GPL-3.0-or-later

extension Use {
  /// The side as the exercise names it, such as "left arm, right leg"; nil where no side is worked alone.
  public func sideInWords(_ side: Side?, of bout: Bout, table: PhraseTable) -> String? {
    let circumstances = Circumstances(self, bout, side: side)
    guard circumstances.side != nil, let name = exercise.sideName else { return nil }
    return name.inside(circumstances, table: table)
  }

  /// What the phase says that runs so far into a bout, such as "reach"; nil where it says nothing.
  public func beatInWords(at offset: Frames, of bout: Bout, table: PhraseTable) -> String? {
    guard case .movements(let movements, let firstPhase, let firstHold) = bout.work else { return nil }
    let place = MovementPlace(offset, in: movements, firstPhase: firstPhase, firstHold: firstHold, use: self)
    guard phases.indices.contains(place.phase), let beat = phases[place.phase].beat else { return nil }
    let (repetition, side) = bout.repetition(place.movement, alternates: alternates)
    return beat.inside(Circumstances(self, bout, repetition: repetition, side: side), table: table)
  }

  /// When to stop, as a sentence; nil where the exercise does not say.
  public func stopInWords(_ bout: Bout, table: PhraseTable) -> String? {
    exercise.stopIf.map { table.phrase(.stopIf, ["reason": $0.inside(Circumstances(self, bout), table: table)]) }
  }
}
