// What a listener did of a programme.
// SPDX-License-Identifier: GPL-3.0-or-later

/// How much of a stage a session asks for.
public enum SessionForm: String, CaseIterable, Hashable, Sendable {
  /// All of it.
  case whole
  /// Half of it, because of pain.
  case less
  /// Rest and breathing alone, because of pain.
  case rest
}

/// What a session is of a programme.
public struct ProgrammeMark: Hashable, Sendable {
  /// The number of the programme in the diary.
  public var programme: Int
  /// The name of the stage.
  public var stage: String
  /// How much of the stage it is.
  public var form: SessionForm

  /// What a session is of a programme.
  public init(programme: Int, stage: String, form: SessionForm) {
    self.programme = programme
    self.stage = stage
    self.form = form
  }
}

/// What was done of a programme since it was begun.
public struct ProgrammeHistory: Hashable, Sendable {
  /// A session.
  public struct Session: Hashable, Sendable {
    /// Its day.
    public var day: Day
    /// The name of its stage.
    public var stage: String
    /// How much of the stage it was.
    public var form: SessionForm
    /// Whether it was played to its end, most of it done.
    public var isDone: Bool
    /// What was told of it, 0 to 10.
    public var ratings: [RatingKind: Int]

    /// A session.
    public init(
      day: Day, stage: String, form: SessionForm = .whole, isDone: Bool = true, ratings: [RatingKind: Int] = [:]
    ) {
      self.day = day
      self.stage = stage
      self.form = form
      self.isDone = isDone
      self.ratings = ratings
    }
  }

  /// Something that happened.
  public enum Event: Hashable, Sendable {
    case session(Session)
    /// The listener said yes to a stage.
    case consent(stage: String)
  }

  /// What happened, in order.
  public var events: [Event]

  /// A history.
  public init(_ events: [Event] = []) { self.events = events }

  /// Its sessions, in order.
  public var sessions: [Session] {
    events.compactMap { if case .session(let session) = $0 { session } else { nil } }
  }
}
