// A stage of a programme that begins when the listener says yes, also while a session plays.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Synchronization

/// A stage that waits for a yes.
public final class StageOffer: Sendable {
  /// Its name.
  public let stage: String
  private let accepted = Atomic(false)

  /// A stage that waits.
  public init(stage: String) { self.stage = stage }

  /// The listener says yes. Any thread may call it.
  public func accept() { accepted.store(true, ordering: .relaxed) }

  /// Whether the listener said yes.
  public var isAccepted: Bool { accepted.load(ordering: .relaxed) }
}
