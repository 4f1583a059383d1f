// What the screen shows at a moment, in words and numbers, independent of its size.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

// 19 stored properties: one for each thing that a screen can show.
/// The contents of the screen at a moment of a session.
///
///     let scene = Scene(snapshot, title: "Morning", in: .english, tables: PhraseTable.all)
///     LargeLayout(scene, size, .unicode).draw(into: &canvas)
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
    /// The number and the total: `2/7`.
    var short: String
    /// The same in words: `exercise 2 of 7`.
    var long: String
  }

  /// The big number.
  enum Count: Hashable {
    case none
    /// Whole seconds to go.
    case seconds(Int)
    /// A repetition and the total.
    case repetition(Int, of: Int)
  }

  /// What the listener is doing.
  var state: State
  /// Whether the session waits for the listener to go on.
  var waits = false
  /// The routine's title.
  var title: String
  /// The current or upcoming exercise.
  var name: String?
  /// Words for an upcoming exercise, alone and with its name; nil during the exercise.
  var comingUp: (alone: String, withName: String)?
  /// The side in one word, such as "left".
  var side: String?
  /// The side in the exercise's words, such as "left arm, right leg".
  var sideName: String?
  /// What to do now, in a word or two: "hold", "rest", "change sides".
  var word: String
  /// The big number.
  var count = Count.none
  /// The count in words, for a paused session: `12 s to go`.
  var countInWords: String?
  /// The remaining whole seconds of a hold, if the big number shows repetitions.
  var holdLeft: Int?
  /// The set, the round and the like: "set 1 of 2".
  var details: [String] = []
  /// The completed share of the work, rest or speech, 0 to 1.
  var progress = 0.0
  /// The sentence being spoken or spoken last.
  var spoken: String?
  /// When to stop, as a sentence.
  var stop: String?
  /// What comes next, as a line: `Next: rest 0:20, then set 2 of 2`.
  var next: String?
  /// The number of the exercise and the total.
  var step: Step?
  /// The remaining time of the session: `3:20 to go`.
  var toGo: String?
  /// The completed share of the session, 0 to 1.
  var sessionProgress = 0.0

  init(state: State, title: String, word: String) {
    self.state = state
    self.title = title
    self.word = word
  }
}

extension Scene {
  /// The big number as text; a repetition without its total.
  var number: String? {
    switch count {
    case .none: nil
    case .repetition(let number, _): "\(number)"
    case .seconds(let seconds) where seconds < 10: "\u{2007}\(seconds)"
    case .seconds(let seconds) where seconds < 60: "\(seconds)"
    case .seconds(let seconds): Frames.seconds(seconds).clock
    }
  }

  /// The small text after the number.
  var numberSuffix: String? {
    if case .repetition(_, let of) = count { "/\(of)" } else { nil }
  }

  /// What to do now, with the remaining seconds of a hold within a repetition.
  var wordNow: String { state == .work ? holdLeft.map { "\(word) \($0)" } ?? word : word }
}
