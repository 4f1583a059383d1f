// What a text may speak of, as far as the safety checks want to know.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// Something that words speak of. The phrases of each topic are in `English`.
enum Topic: UInt8, CaseIterable, Sendable {
  // What an exercise is. Each has a tag of its name.
  case stretch, flexion, `extension`, rotation, endRange, fast, impact, prone, supine, inverted, headLow, strength,
    loaded
  case warmUp, aerobic, mobility, stability, drill, plank, bridge, catCamel, row, backLift, toeTouch, sitUp
  case cold, heat, iceMassage, newInjury, rest, relaxation, breathing, recovery, quadruped, standing, seated, sideLying

  /// Hot water or steam around the body.
  case bath
  /// Of that, what makes the whole body hot.
  case wholeHeat
  /// A deep bend, a crossing or a turn of the hip.
  case hipLimit
  /// As fast or as hard as one can.
  case allOut
  /// The back kept straight while the hips bend.
  case straightBack
  /// On one side by its name.
  case onTheLeft, onTheRight
  /// How often on one side.
  case oneSide
  /// A turn of the back while the feet stand.
  case plantedTwist

  // Whom and what time a routine is for.
  case olderAdult, osteoporosis, pregnant, firstHour, afterSurgery
  case freshPain, spasm, complaint, injury, pressure, evening
  case skinAtRisk, heart, jointSurgery

  // What a text asks for.
  case bounce, game, breathHeld, breathToTheLimit, pushing, bedRest, medicine, cure, redFlag, incontinence, pelvicFloor,
    forcedNeck
  case lieOnPack, keptOn, withoutEnd, again, patch, barrier, bareSkin, skinLook, tooHot, cracking

  /// Words that look like another topic and are not of it.
  case shield

  /// The topics that are tags, by their tags.
  static let tags: [String: Topic] = {
    var tags: [String: Topic] = [:]
    for topic in allCases where topic.rawValue <= Topic.sideLying.rawValue { tags[topic.tag] = topic }
    return tags
  }()

  /// The tags, sorted.
  static let tagNames = tags.keys.sorted()

  /// The tag that a word is another spelling of; nil if it is none.
  static func like(_ tag: String) -> Topic? {
    tags[tag] ?? Guess.same(as: tag, among: tags.keys, orPlural: true).flatMap { tags[$0] }
  }

  /// The tag that a misspelt one is nearly; nil if there is none.
  static func near(_ tag: String) -> Topic? {
    Suggestion.nearest(to: tag, among: tagNames).flatMap { tags[$0] }
  }

  /// The tag: `warm-up` for `warmUp`.
  var tag: String { Self.spellings[Int(rawValue)] }

  private static let spellings = allCases.map { topic in
    "\(topic)".reduce(into: "") { tag, letter in
      if letter.isUppercase { tag += "-" }
      tag += letter.lowercased()
    }
  }
}

/// A set of topics.
struct Topics: OptionSet, Hashable, Sendable {
  let rawValue: UInt128

  init(rawValue: UInt128) { self.rawValue = rawValue }
  init(_ topics: Topic...) { rawValue = topics.reduce(0) { $0 | 1 << UInt128($1.rawValue) } }

  func hasAny(of topics: Topics) -> Bool { rawValue & topics.rawValue != 0 }
  func has(_ topic: Topic) -> Bool { rawValue & 1 << UInt128(topic.rawValue) != 0 }
  mutating func add(_ topic: Topic) { self = union(Topics(topic)) }
}
