// What the screen has to say at a moment, in words and numbers, whatever its size.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

// 18 stored properties: one for each thing that a screen can show.
/// A moment of a session, ready to be laid out.
struct Scene {
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
      case .preparing, .listening, .over: .plain
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
    /// The number, and of how many: `2/7`.
    var short: String
    /// The same in words: `exercise 2 of 7`.
    var long: String
  }

  /// The big number.
  enum Count: Hashable {
    case none
    /// Whole seconds to go.
    case seconds(Int)
    /// A repetition, and of how many.
    case repetition(Int, of: Int)
  }

  /// What the listener is doing.
  var state: State
  /// The routine's title.
  var title: String
  /// The exercise worked, or got ready for.
  var name: String?
  /// That the exercise is still ahead: `coming up`, alone and before the name; nil while it is worked.
  var comingUp: (alone: String, withName: String)?
  /// The side in one word, such as "left".
  var side: String?
  /// The side in the exercise's words, such as "left arm, right leg".
  var sideName: String?
  /// What to do now, in a word or two: "hold", "rest", "change sides".
  var word: String
  /// The big number.
  var count = Count.none
  /// What is left, in words, while the session is paused: `12 s to go`.
  var countInWords: String?
  /// Whole seconds left of the phase, where the big number counts repetitions and the phase is a hold.
  var holdLeft: Int?
  /// Sets and rounds: "set 1 of 2".
  var details: [String] = []
  /// How much of the work, rest or speech is over, from 0 to 1.
  var progress = 0.0
  /// The sentence being spoken, or spoken last.
  var spoken: String?
  /// When to stop, as a sentence.
  var stop: String?
  /// What comes next, as a line of its own: `Next: rest 0:20, then set 2 of 2`.
  var next: String?
  /// The number of the exercise, and of how many.
  var step: Step?
  /// How long the session still takes: `3:20 to go`.
  var toGo: String?
  /// How much of the session is over, from 0 to 1.
  var sessionProgress = 0.0

  init(state: State, title: String, word: String) {
    self.state = state
    self.title = title
    self.word = word
  }
}

extension Scene {
  /// The big number as text; a repetition without its "of".
  var number: String? {
    switch count {
    case .none: nil
    case .repetition(let number, _): "\(number)"
    case .seconds(let seconds) where seconds < 10: "\u{2007}\(seconds)"
    case .seconds(let seconds) where seconds < 60: "\(seconds)"
    case .seconds(let seconds): Frames.seconds(seconds).clock
    }
  }

  /// What is written small behind the number.
  var numberSuffix: String? {
    if case .repetition(_, let of) = count { "/\(of)" } else { nil }
  }

  /// What to do now, with what is left of a hold inside a repetition.
  var wordNow: String { state == .work ? holdLeft.map { "\(word) \($0)" } ?? word : word }
}
