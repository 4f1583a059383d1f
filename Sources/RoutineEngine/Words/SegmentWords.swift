// The names of each kind of segment in the places that show it.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The names of one kind of segment.
public struct SegmentWords: Hashable, Sendable {
  /// The name in the list of cues.
  public var name: String
  /// The name of a plan row that belongs to no exercise.
  public var row: String
  /// What to do during the segment, in a word or two.
  public var now: String
  /// The same in fewer letters, where large ones have no room for more; nil if it has none.
  public var short: String?
  /// The line shown when it begins. It may use `<what>` and `<time>`.
  public var line: Heading
  /// The words for it within the status sentence. It may use `<what>`.
  public var status: Heading

  /// The names; nothing is shown for an omitted heading.
  public init(
    name: String, row: String, now: String, short: String? = nil, line: Heading = Heading(), status: Heading = Heading()
  ) {
    self.name = name
    self.row = row
    self.now = now
    self.short = short
    self.line = line
    self.status = status
  }

  /// One wording for segments that belong to an exercise, and one for others.
  public struct Heading: Hashable, Sendable {
    /// The wording with the exercise as `<what>`.
    public var exercise: Wording?
    /// The wording without an exercise.
    public var alone: Wording?

    /// The wordings; nil to show nothing.
    public init(_ exercise: Wording? = nil, alone: Wording? = nil) {
      self.exercise = exercise
      self.alone = alone
    }

    /// The heading, with or without an exercise; nil to show nothing.
    public func filled(what: String?, time: String = "") -> String? {
      if let what, let exercise { return exercise.filled(.many, ["what": what, "time": time]) }
      return alone?.filled(.many, ["time": time])
    }
  }
}
