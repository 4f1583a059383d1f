// The summary of a session as clients see it ◄► members of a JSON object.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import JSON
public import RoutineEngine

/// The summary of a session, as clients see it.
public struct EndReport: Sendable, Hashable {
  /// Whether the session was played to its end.
  public var isComplete: Bool
  /// Work sets completed.
  public var done: Int
  /// Work sets started but not completed.
  public var cutShort: Int
  /// Work sets never started.
  public var skipped: Int
  /// Time spent working.
  public var worked: Frames
  /// Time between the work sets.
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
