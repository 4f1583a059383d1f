// What an exercise is: position, movement, words and limits.
// SPDX-License-Identifier: GPL-3.0-or-later

/// One phase of a repetition.
public struct Phase: Hashable, Sendable {
  /// What is explained before the first count-in.
  public var say: Text?
  /// What each repetition speaks at the phase's start.
  public var beat: Text?
  /// How long it lasts; the hold phase takes its length from the dose when that gives one.
  public var length: Frames
  /// Whether this is the movement's one hold.
  public var isHold: Bool
  /// Where the phase stands.
  public var location: SourceLocation

  /// A phase of a movement.
  public init(
    say: Text? = nil, beat: Text? = nil, length: Frames, isHold: Bool = false, location: SourceLocation = .none
  ) {
    self.say = say
    self.beat = beat
    self.length = length
    self.isHold = isHold
    self.location = location
  }
}

/// What the work of an exercise consists of.
public enum Work: Hashable, Sendable {
  /// One hold of the dose's length.
  case timedHold
  /// Phases, repeated; never empty, at most one hold among them.
  case movement([Phase])
}

/// Something spoken at a moment of a work set.
public struct AuthorCue: Hashable, Sendable {
  /// When it is said.
  public var moment: CueMoment
  /// What is said.
  public var text: Text
  /// Where the moment stands.
  public var location: SourceLocation

  /// A cue at a moment.
  public init(_ moment: CueMoment, _ text: Text, location: SourceLocation = .none) {
    self.moment = moment
    self.text = text
    self.location = location
  }
}

/// A moment inside a work set.
public enum CueMoment: Hashable, Sendable {
  case start
  case after(Frames)
  case half
  case last(Frames)
  case every(Frames)
  case repetition(Int)
  case eachRepetition
  case end
}

// 16 stored properties: one for each thing that a file may say of an exercise.
/// An exercise as it is used in a step: the definition with the step's overrides already merged.
public struct Exercise: Hashable, Sendable {
  /// The id by which files name it, such as `bird-dog`.
  public var id: String
  /// The name, as spoken and shown.
  public var name: Text
  /// The starting position.
  public var position: Position
  /// Things to have at hand, such as `mat`.
  public var kit: [Text]
  /// What the safety checks read: flexion, extension, prone, supine, loaded, stretch and so on.
  public var tags: [String]
  /// How to get into place, spoken the first time.
  public var setup: Text?
  /// How one side is named, with `<side>` and `<other side>` in it.
  public var sideName: Text?
  /// What is held or moved.
  public var work: Work
  /// Parts of the body worked in turn, one repetition each; the texts' `<part>`.
  public var parts: [Text]
  /// How to come out of it, spoken after the last work set.
  public var exit: Text?
  /// Form lines, spoken in free time only.
  public var form: [Text]
  /// When to stop, in words that follow "Stop if".
  public var stopIf: Text?
  /// The longest hold that extending may reach.
  public var maxHold: Frames?
  /// What the author has said at moments of a work set.
  public var cues: [AuthorCue]
  /// How it is told, where that differs from the routine.
  public var delivery: Delivery
  /// Its place in the author's file.
  public var location: SourceLocation

  /// An exercise; what is left out is not said.
  public init(
    id: String, name: Text, position: Position, kit: [Text] = [], tags: [String] = [], setup: Text? = nil,
    sideName: Text? = nil, work: Work, parts: [Text] = [], exit: Text? = nil, form: [Text] = [], stopIf: Text? = nil,
    maxHold: Frames? = nil, cues: [AuthorCue] = [], delivery: Delivery = Delivery(), location: SourceLocation = .none
  ) {
    self.id = id
    self.name = name
    self.position = position
    self.kit = kit
    self.tags = tags
    self.setup = setup
    self.sideName = sideName
    self.work = work
    self.parts = parts
    self.exit = exit
    self.form = form
    self.stopIf = stopIf
    self.maxHold = maxHold
    self.cues = cues
    self.delivery = delivery
    self.location = location
  }
}
