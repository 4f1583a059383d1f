// The summary of a session: work sets done, cut short and skipped, and the time spent.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A session in numbers.
public struct Summary: Hashable, Sendable {
  /// Work sets completed.
  public var done = 0
  /// Work sets started but not completed.
  public var cutShort = 0
  /// Work sets never started.
  public var skipped = 0
  /// Time in holds, phases and the pauses between repetitions.
  public var worked = Frames.zero
  /// Time between work sets: rest, changes of side, getting ready.
  public var rested = Frames.zero
  /// Total time, from the opening chime on.
  public var total = Frames.zero

  /// Compares the part of a timeline heard up to `end` with the plan.
  public init(of timeline: Timeline, upTo end: Frames, plan: Timeline) {
    self.init(WorkLedger(of: timeline, upTo: end, plan: plan), total: min(end, timeline.duration))
  }

  /// The sums of a ledger.
  public init(_ ledger: WorkLedger, total: Frames) {
    (worked, rested, self.total) = (ledger.worked, ledger.rested, total)
    for entry in ledger.entries {
      switch entry.state {
      case .done: done += 1
      case .cutShort: cutShort += 1
      case .skipped: skipped += 1
      }
    }
  }
}
