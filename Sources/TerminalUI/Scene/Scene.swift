// What the screen shows at a moment, in words and numbers, independent of its size.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

// 26 stored properties: one for each thing that a screen can show.
/// The contents of the screen at a moment of a session.
///
///     let scene = Scene(snapshot, title: "Morning", in: .english, tables: PhraseTable.all)
///     painter.draw(scene, state: ScreenState(), size: size, glyphs: .unicode, in: .english)
struct Scene: Hashable {
  /// What the listener is doing.
  enum State: Hashable {
    case preparing
    case listening
    case ready
    case work
    case rest
    case change
    case paused
    case over

    var role: Role {
      switch self {
      case .preparing, .listening, .over: .strong
      case .ready: .ready
      case .work: .work
      case .rest: .rest
      case .change: .change
      case .paused: .paused
      }
    }
  }

  /// An exercise by its number.
  struct Step: Hashable {
    /// The number and the total: `2/7`.
    var short: String
    /// The same in words: `exercise 2 of 7`.
    var long: String
  }

  /// The large number: what one waits for.
  enum Count: Hashable {
    case none
    /// Whole seconds to go.
    case seconds(Int)
    /// A repetition and the total.
    case repetition(Int, of: Int)
    /// What there is to do at one's own pace; a range has a most.
    case toDo(Int, upTo: Int?)
  }

  /// What a scene has at its longest in the course of some work: room is kept for it, so that nothing moves.
  struct Course: Hashable {
    /// The large numbers.
    var counts: [Count] = []
    var details: [String] = []
    var instruction: String?
  }

  /// What the listener is doing.
  var state: State
  /// Whether the session waits for the listener to go on.
  var waits = false
  /// The routine's title.
  var title: String
  /// The current or upcoming exercise.
  var name: String?
  /// Words for an upcoming exercise; nil during the exercise.
  var comingUp: String?
  /// The side in one word, such as "left".
  var side: String?
  /// The side in the exercise's words, such as "left arm, right leg".
  var sideName: String?
  /// What to do now, in a word or two: "hold", "rest", "change sides".
  var word: String
  /// The same in fewer letters, where large ones have no room for more.
  var shortWord: String?
  /// The large number.
  var count = Count.none
  /// The count in words, for a paused session: `12 s to go`.
  var countInWords: String?
  /// The repetition, the set, the round and the like: "set 1 of 2".
  var details: [String] = []
  /// The completed share of the work, rest or speech, 0 to 1.
  var progress = 0.0
  /// The position, as an instruction.
  var position: String?
  /// What to do: of the current phase, or all that is to be known before the start.
  var instruction: String?
  /// What it has at its longest in the course of the work that goes on; nil where nothing changes.
  var course: Course?
  /// The sentence being spoken or spoken last.
  var spoken: String?
  /// Whether it is being spoken at this moment.
  var isSpeaking = false
  /// When to stop, as a sentence.
  var stop: String?
  /// What comes next, as a line: `Next: rest 0:20, then set 2 of 2`.
  var next: String?
  /// The number of the exercise and the total.
  var step: Step?
  /// The completed share of each exercise, 0 to 1.
  var steps: [Double] = []
  /// The remaining time of the session: `3:20 to go`.
  var toGo: String?
  /// Whether a chime has just marked a start or an end.
  var isMarked = false
  /// The figure of what is done, or of what comes next.
  var figure: FigureMoment?

  init(state: State, title: String, word: String) {
    self.state = state
    self.title = title
    self.word = word
  }
}

extension Scene {
  /// The scene without what shows how far it has got and moves nothing: two that are alike in the rest stand in the same
  /// places.
  var standing: Scene {
    var standing = self
    (standing.progress, standing.steps, standing.toGo, standing.isMarked) = (0, [], nil, false)
    if var figure {
      (figure.from, figure.share, figure.moves) = (figure.to, 1, false)
      figure.to = figure.poses.first ?? figure.to
      standing.figure = figure
    }
    return standing
  }

  /// The large number as text; a repetition without its total.
  var number: String? { count.number }

  /// The small text after the number.
  var numberSuffix: String? { count.suffix }
}

extension Scene.Count {
  /// The number as text; a repetition without its total.
  var number: String? {
    switch self {
    case .none: nil
    case .repetition(let number, _), .toDo(let number, nil): "\(number)"
    case .toDo(let number, let most?): "\(number)–\(most)"
    case .seconds(let seconds) where seconds < 60: "\(seconds)"
    case .seconds(let seconds): Frames.seconds(seconds).clock
    }
  }

  /// The small text after the number.
  var suffix: String? {
    if case .repetition(_, let of) = self { "/\(of)" } else { nil }
  }
}
