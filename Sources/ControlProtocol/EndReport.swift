// What became of a session as clients see it ◄► members of an object.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import JSON
public import RoutineEngine

/// What became of a session, as clients see it.
public struct EndReport: Sendable, Hashable {
  /// Whether it was played to its end.
  public var isComplete: Bool
  /// Sets worked to their end.
  public var done: Int
  /// Sets begun and left.
  public var cutShort: Int
  /// Sets never begun.
  public var skipped: Int
  /// Time of work.
  public var worked: Frames
  /// Time between the sets.
  public var rested: Frames
}

extension EndReport {
  init(_ summary: Summary, isComplete: Bool) {
    self.init(
      isComplete: isComplete, done: summary.done, cutShort: summary.cutShort, skipped: summary.skipped,
      worked: summary.worked, rested: summary.rested)
  }

  init?(_ json: JSON) {
    guard let isComplete = json["complete"]?.boolValue, let done = json["done"]?.number,
      let cutShort = json["cut_short"]?.number, let skipped = json["skipped"]?.number,
      let worked = json["worked_ms"]?.frames, let rested = json["rested_ms"]?.frames
    else { return nil }
    self.init(
      isComplete: isComplete, done: done, cutShort: cutShort, skipped: skipped, worked: worked, rested: rested)
  }

  var members: [(String, JSON)] {
    [
      ("complete", .bool(isComplete)), ("done", .int(Int64(done))), ("cut_short", .int(Int64(cutShort))),
      ("skipped", .int(Int64(skipped))), ("worked_ms", .milliseconds(worked)), ("rested_ms", .milliseconds(rested)),
    ]
  }
}
