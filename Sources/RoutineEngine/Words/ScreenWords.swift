// A use of an exercise in the words a screen shows: side, beat, and when to stop.
// SPDX-License-Identifier: GPL-3.0-or-later

extension Use {
  /// The side as the exercise names it, such as "left arm, right leg"; nil where no side is worked alone.
  public func sideInWords(_ side: Side?, of bout: Bout, table: PhraseTable) -> String? {
    let circumstances = Circumstances(self, bout, side: side)
    guard circumstances.side != nil, let name = exercise.sideName else { return nil }
    return name.inside(circumstances, table: table)
  }

  /// What a phase of a repetition says, such as "reach"; nil where it says nothing.
  ///
  /// - Parameters:
  ///   - phase: The index of the phase in the movement, from 0.
  ///   - repetition: From 1.
  ///   - side: The side worked, where sides take turns.
  public func beatInWords(_ phase: Int, repetition: Int, side: Side?, of bout: Bout, table: PhraseTable) -> String? {
    guard phases.indices.contains(phase), let beat = phases[phase].beat else { return nil }
    return beat.inside(Circumstances(self, bout, repetition: repetition, side: side), table: table)
  }

  /// When to stop, as a sentence; nil where the exercise does not say.
  public func stopInWords(_ bout: Bout, table: PhraseTable) -> String? {
    exercise.stopIf.map { table.phrase(.stopIf, ["reason": $0.inside(Circumstances(self, bout), table: table)]) }
  }
}
