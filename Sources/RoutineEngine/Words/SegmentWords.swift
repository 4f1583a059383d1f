// What a kind of segment is called in each place that shows it.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The names of one kind of segment.
public struct SegmentWords: Hashable, Sendable {
  /// What it is, in the list of everything that is heard.
  public var name: String
  /// What it is, as a row of a plan that belongs to no exercise.
  public var row: String
  /// What to do now, in a word or two.
  public var now: String
  /// That it begins, as a line of its own. It may use `<what>` and `<time>`.
  public var line: Heading
  /// That it goes on, inside the sentence of the status. It may use `<what>`.
  public var status: Heading

  /// The names in each place; nothing is said where a heading is left out.
  public init(name: String, row: String, now: String, line: Heading = Heading(), status: Heading = Heading()) {
    self.name = name
    self.row = row
    self.now = now
    self.line = line
    self.status = status
  }

  /// A wording for a segment that leads to an exercise or works it, and one for a segment without.
  public struct Heading: Hashable, Sendable {
    /// With the exercise, as `<what>`.
    public var exercise: Wording?
    /// Without one.
    public var alone: Wording?

    /// The wordings; nil where nothing is said.
    public init(_ exercise: Wording? = nil, alone: Wording? = nil) {
      self.exercise = exercise
      self.alone = alone
    }

    /// The heading for an exercise, or without one; nil where nothing is said.
    public func filled(what: String?, time: String = "") -> String? {
      if let what, let exercise { return exercise.filled(.many, ["what": what, "time": time]) }
      return alone?.filled(.many, ["time": time])
    }
  }
}
