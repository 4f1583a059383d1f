// What an exercise is, by its tags and its words.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// What an exercise is, with the words that led to what no tag says.
struct ExerciseTopics: Sendable {
  private(set) var topics = Topics()
  private var words: [(topic: Topic, words: String)] = []
  /// Whether a tag says of which kind it is, so that no other kind is guessed.
  private let hasKind: Bool
  /// Whether it is held or waited for, as a pack is.
  private let isPassive: Bool
  private let position: Position

  private static let kinds = Topics(
    .stretch, .strength, .mobility, .stability, .rest, .relaxation, .breathing, .aerobic, .warmUp, .cold, .heat,
    .recovery)
  private static let guessedKinds = Topics(.stretch, .strength)
  private static let packs = Topics(.cold, .heat, .bath)
  private static let bends = Topics(.flexion, .toeTouch)

  /// The topics of an exercise as it is defined.
  init(_ exercise: Exercise, _ dose: Dose) {
    position = exercise.position
    for tag in exercise.tags {
      if let topic = Topic.like(tag) {
        topics.add(topic)
      } else if let topic = Topic.near(tag) {
        topics.add(topic)
        words.append((topic, tag))
      }
    }
    hasKind = topics.hasAny(of: Self.kinds)
    isPassive = exercise.work.isContinuous || dose.untilReady
    if position == .onTheFront { topics.add(.prone) }
    if position == .onTheBack { topics.add(.supine) }
    var reader = WordReader(file: -1)
    var known = KnownMentions()
    exercise.forEachText { text, isName in
      for mention in reader.mentions(in: text, &known) { add(mention, of: text, isName: isName) }
    }
    if let load = dose.load {
      for mention in reader.mentions(in: load, &known) { add(mention, of: load, isName: true) }
    }
    let id = Text(exercise.id)
    for mention in reader.mentions(in: id, &known) { add(mention, of: id, isName: true) }
  }

  /// Adds what a phrase says of it.
  mutating func add(_ mention: Mention, of text: Text, isName: Bool) {
    let topic = mention.topic
    guard !mention.isDenied, isName || !mention.isForNames, !topics.has(topic), mention.counts(in: position) else {
      return
    }
    let topics = Topics(topic)
    if hasKind, topics.hasAny(of: Self.guessedKinds) { return }
    if !isName, !isPassive, topics.hasAny(of: Self.packs) { return }
    if position == .onTheFront, topics.hasAny(of: Self.bends) { return }
    add(topic, because: mention.words(in: text))
  }

  /// Adds a topic, with the words that led to it.
  mutating func add(_ topic: Topic, because words: String) {
    topics.add(topic)
    self.words.append((topic, words))
  }

  /// The words because of which it has a topic; nil if a tag or its position says so.
  func reason(for topic: Topic) -> String? { words.first { $0.topic == topic }?.words }
}

extension Exercise {
  /// Calls a closure with each text that tells what it is and how it is done: first the name and the kit.
  func forEachText(_ body: (Text, _ isName: Bool) -> Void) {
    body(self.name, true)
    for thing in self.kit { body(thing, true) }
    for text in [self.setup, self.exit, self.betweenSets] { if let text { body(text, false) } }
    for line in self.form { body(line, false) }
    for cue in self.cues { body(cue.text, false) }
    guard case .movement(let phases) = self.work else { return }
    for phase in phases {
      if let say = phase.say { body(say, false) }
      if let beat = phase.beat { body(beat, false) }
    }
  }
}
