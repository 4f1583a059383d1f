// A programme: stages with routines, and when to move on from each.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Weeks of sessions, in stages.
public struct Programme: Hashable, Sendable {
  /// When a stage was done.
  public struct MoveOn: Hashable, Sendable {
    /// Sessions done to their end.
    public var sessions: Int
    /// The most effort of the last two of them, 0 to 10; nil where effort is not asked for.
    public var effort: Int?
    /// The most pain after the last two of them, 0 to 10; nil where pain is not asked for.
    public var pain: Int?

    /// When a stage was done.
    public init(sessions: Int, effort: Int? = nil, pain: Int? = nil) {
      self.sessions = sessions
      self.effort = effort
      self.pain = pain
    }
  }

  /// A stretch of a programme in which the sessions are alike.
  public struct Stage: Hashable, Sendable {
    /// Its name, which no other stage has.
    public var name: String
    /// The ids of its routines, played in turn.
    public var routines: [String]
    /// Sessions in seven days, 1 to 7.
    public var sessionsAWeek: Int
    /// How the dose differs from that of the routines.
    public var change: DoseChange
    /// When to go on to the next stage; nil for never.
    public var moveOn: MoveOn?

    /// A stage.
    public init(
      name: String, routines: [String], sessionsAWeek: Int, change: DoseChange = .none, moveOn: MoveOn? = nil
    ) {
      self.name = name
      self.routines = routines
      self.sessionsAWeek = sessionsAWeek
      self.change = change
      self.moveOn = moveOn
    }

    /// Whether it asks for more than another stage: another routine, more sessions a week, or more of a dose. What cannot
    /// be compared counts as more.
    public func raises(over other: Stage) -> Bool {
      !Set(routines).isSubset(of: other.routines) || sessionsAWeek > other.sessionsAWeek
        || change.raises(over: other.change)
    }
  }

  /// The file name without its extension.
  public var id: String
  /// The title, as shown.
  public var title: Text
  /// The stages, in order; at least one.
  public var stages: [Stage]

  /// A programme.
  public init(id: String, title: Text, stages: [Stage]) {
    self.id = id
    self.title = title
    self.stages = stages
  }

  /// The index of the stage with a name; nil if there is none.
  public func index(ofStage name: String) -> Int? { stages.firstIndex { $0.name == name } }
}
