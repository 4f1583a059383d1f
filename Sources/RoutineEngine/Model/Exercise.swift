// What an exercise is: position, movement, words and limits.
// SPDX-License-Identifier: GPL-3.0-or-later

public import Figures

/// One phase of a repetition.
public struct Phase: Hashable, Sendable {
  /// The explanation spoken before the first count-in.
  public var say: Text?
  /// The words spoken at the start of the phase in each repetition.
  public var beat: Text?
  /// How long it lasts. A hold phase uses the dose's hold length if there is one.
  public var length: Frames
  /// Whether this is the movement's hold; a movement has at most one.
  public var isHold: Bool
  /// The poses that it leads through, the last of which it ends in; empty if nothing is drawn.
  public var figure: [Pose]
  /// The place in the source file.
  public var location: SourceLocation

  /// A phase of a movement.
  public init(
    say: Text? = nil, beat: Text? = nil, length: Frames, isHold: Bool = false, figure: [Pose] = [],
    location: SourceLocation = .none
  ) {
    self.say = say
    self.beat = beat
    self.length = length
    self.isHold = isHold
    self.figure = figure
    self.location = location
  }
}

/// What the work of an exercise consists of.
public enum Work: Hashable, Sendable {
  /// One hold of the dose's length.
  case timedHold
  /// Repeated phases: at least one, with at most one hold among them.
  case movement([Phase])
  /// Something done for the dose's time, without phases that could be told or counted, such as squats for 30 s.
  case activity

  /// Whether a set is one stretch of time: a timed hold or an activity.
  public var isContinuous: Bool { if case .movement = self { false } else { true } }
}

/// A cue written by the author, spoken at a moment of a work set.
public struct AuthorCue: Hashable, Sendable {
  /// When it is said.
  public var moment: CueMoment
  /// What is said.
  public var text: Text
  /// The place of the moment in the source file.
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
  /// At the end of the repetition before.
  case beforeRepetition(Int)
  case eachRepetition
  /// So long before the end of each repetition.
  case eachRepetitionLast(Frames)
  /// At the start of a phase, by its number, in each repetition.
  case phase(Int)
  case end
}

/// How the time of a dose is told. The list is closed, so that each language can inflect it.
public enum DoseVerb: String, CaseIterable, Hashable, Sendable {
  case hold
  case stay
  case wear
  case walk
  case breathe
  case keepGoing = "keep-going"
}

/// An exercise as a step uses it: its definition merged with the step's overrides. Its keys are read and set as if they
/// stood here.
///
/// Whoever walks over steps copies what it meets. So the keys stand in an object, and a copy is one reference instead of
/// forty; a change gives a copy keys of its own.
@dynamicMemberLookup
public struct Exercise: Hashable, Sendable {
  @usableFromInline final class Box: Sendable {
    @usableFromInline let keys: Keys
    @usableFromInline init(_ keys: Keys) { self.keys = keys }
  }

  @usableFromInline var box: Box

  /// An exercise; omitted texts are not spoken.
  public init(
    id: String, name: Text, position: Position, endPosition: Position? = nil, kit: [Text] = [], tags: [String] = [],
    setup: Text? = nil, sideName: Text? = nil, work: Work, parts: [Text] = [], exit: Text? = nil,
    betweenSets: Text? = nil, doseVerb: DoseVerb = .hold, form: [Text] = [], stopIf: Text? = nil,
    avoidIf: Text? = nil, maxHold: Frames? = nil, cues: [AuthorCue] = [], delivery: Delivery = Delivery(),
    pronounced: [PronouncedWord] = [], figure: [Pose] = [], location: SourceLocation = .none
  ) {
    box = Box(
      Keys(
        id: id, name: name, position: position, endPosition: endPosition, kit: kit, tags: tags, setup: setup,
        sideName: sideName, work: work, parts: parts, exit: exit, betweenSets: betweenSets, doseVerb: doseVerb,
        form: form, stopIf: stopIf, avoidIf: avoidIf, maxHold: maxHold, cues: cues, delivery: delivery,
        pronounced: pronounced, figure: figure, location: location))
  }

  /// A key.
  @inlinable public subscript<Value>(dynamicMember key: WritableKeyPath<Keys, Value>) -> Value {
    get { box.keys[keyPath: key] }
    set {
      var keys = box.keys
      keys[keyPath: key] = newValue
      box = Box(keys)
    }
  }

  /// Whether it is a copy of another one that neither has been changed since. Others may be equal as well.
  public func isTriviallyIdentical(to other: Exercise) -> Bool { box === other.box }

  /// Whether all keys are equal.
  public static func == (one: Exercise, other: Exercise) -> Bool {
    one.isTriviallyIdentical(to: other) || one.box.keys == other.box.keys
  }

  /// Hashes the keys.
  public func hash(into hasher: inout Hasher) { box.keys.hash(into: &hasher) }
}

extension Exercise {
  // 22 stored properties: one for each key that describes an exercise.
  /// The keys of an exercise.
  public struct Keys: Hashable, Sendable {
    /// The id that files refer to it by, such as `bird-dog`.
    public var id: String
    /// The name, as spoken and shown.
    public var name: Text
    /// The starting position.
    public var position: Position
    /// The position at the end, where it is another one.
    public var endPosition: Position?
    /// Things to have at hand, such as `mat`.
    public var kit: [Text]
    /// Tags for the safety checks: flexion, extension, prone, supine, loaded, stretch and so on.
    public var tags: [String]
    /// How to get into place, spoken the first time the exercise occurs.
    public var setup: Text?
    /// The name of a side, with placeholders `<side>` and `<other side>`.
    public var sideName: Text?
    /// What is held or moved.
    public var work: Work
    /// Parts of the body worked in turn, one repetition each; texts refer to them as `<part>`.
    public var parts: [Text]
    /// How to leave the position, spoken after each work set.
    public var exit: Text?
    /// What changes from one set to the next, spoken before each set but the first.
    public var betweenSets: Text?
    /// How the time of the dose is told.
    public var doseVerb: DoseVerb
    /// Form lines, spoken only when nothing else is.
    public var form: [Text]
    /// When to stop, in words that follow "Stop if".
    public var stopIf: Text?
    /// Who should leave it out, in words that follow "Leave this out if".
    public var avoidIf: Text?
    /// The maximum length to which a hold can be extended.
    public var maxHold: Frames?
    /// The author's cues, spoken at moments of a work set.
    public var cues: [AuthorCue]
    /// Delivery settings that differ from the routine's.
    public var delivery: Delivery
    /// Words that are spoken in another way in its texts; they go before those of the routine.
    public var pronounced: [PronouncedWord]
    /// The poses of what is held or done, or the pose before the first phase; empty if nothing is drawn.
    public var figure: [Pose]
    /// The place in the source file.
    public var location: SourceLocation
  }
}
