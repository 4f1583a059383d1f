// Uneven work on the two sides.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension SafetyCheck {
  /// The difference in repetitions beyond which uneven sides are an error; for time it is a tenth. Own judgement.
  private static let maxApart = 1

  /// Routines that work only one side are left to M306. "Left lunges" and "right lunges" are one exercise.
  static let sides = SafetyCheck(
    "left and right", .warning(.sidesDiffer, "A little more on one side", .when("any difference")),
    .warning(.sidesFarApart, "Much more on one side", .when("more than one repetition apart, or a tenth of the time")),
    why: "Both sides are best worked alike, unless someone who knows your back said otherwise.",
    source: "own judgement; Health Advocate, the same repetitions on both sides (C)"
  ) { review in
    let counts = review.says(.oneSide).compactMap(SideCount.init)
    for (first, second) in zip(counts, counts.dropFirst()) where second.differs(from: first) {
      review.report(
        abs(first.count - second.count) > maxApart ? .sidesFarApart : .sidesDiffer, at: second.remark.place,
        "\u{201C}\(first.remark.words)\u{201D} and \u{201C}\(second.remark.words)\u{201D} work the sides unequally.",
        figures: [.count(first.count), .count(second.count)])
    }
    let oneSided = review.occurrences.filter {
      $0.dose.sides == .left || $0.dose.sides == .right || $0.namedSide != nil
    }
    guard !oneSided.isEmpty else { return }
    let all = Dictionary(grouping: review.occurrences, by: \.sidelessName)
    var seen: Set<String> = []
    for occurrence in oneSided where seen.insert(occurrence.sidelessName).inserted {
      let same = all[occurrence.sidelessName] ?? []
      let (left, right) = (SideWork(of: same, .left), SideWork(of: same, .right))
      guard left.sets > 0, right.sets > 0 else { continue }
      let apart = abs(left.repetitions - right.repetitions)
      let difference = left.time < right.time ? right.time - left.time : left.time - right.time
      let tenth = Frames(max(left.time, right.time).count / 10)
      let figures: [Figure] =
        apart > 0
        ? [.count(left.repetitions), .count(right.repetitions)] : [.length(left.time), .length(right.time)]
      let words =
        apart > 0
        ? "\(Reader.times(left.repetitions)) on the left and \(Reader.times(right.repetitions)) on the right"
        : "\(left.time.asWritten) on the left and \(right.time.asWritten) on the right"
      if apart > maxApart || apart == 0 && difference > tenth {
        review.report(.sidesFarApart, at: occurrence.place, "`\(occurrence.id)` is worked \(words).", figures: figures)
      } else if left.sets == right.sets, apart > 0 || difference > .zero {
        review.report(.sidesDiffer, at: occurrence.place, "`\(occurrence.id)` is worked \(words).", figures: figures)
      }
    }
  }
}

/// What a text says of how often something is done on one side: "ten times on the left".
private struct SideCount {
  let remark: Remark
  let count: Int
  let side: Substring

  init?(_ remark: Remark) {
    let words = remark.words.lowercased().split { !$0.isLetter && !$0.isNumber }
    let sides = English.classes["side"]?.split(separator: "|") ?? []
    guard let count = words.lazy.compactMap(English.times).first, let side = words.first(where: sides.contains) else {
      return nil
    }
    (self.remark, self.count, self.side) = (remark, count, side)
  }

  /// Whether it is of the other side of the same text, and another number.
  func differs(from other: SideCount) -> Bool {
    remark.text.location.id == other.remark.text.location.id && side != other.side && count != other.count
  }
}

/// The total work of one side.
private struct SideWork {
  var repetitions = 0
  var time = Frames.zero
  var sets = 0

  init(of occurrences: [ReviewedOccurrence], _ side: Side) {
    for occurrence in occurrences where occurrence.works(side) {
      repetitions += occurrence.repetitions
      time += occurrence.worked
      sets += occurrence.work.sets * occurrence.rounds
    }
  }
}

extension ReviewedOccurrence {
  /// The one side in its name, where its dose has none: "left lunges".
  fileprivate var namedSide: Side? {
    guard dose.sides == nil, has(.onTheLeft) != has(.onTheRight) else { return nil }
    return has(.onTheLeft) ? .left : .right
  }

  fileprivate func works(_ side: Side) -> Bool { namedSide.map { $0 == side } ?? dose.works(side) }

  /// Its id, or what is left of its name, or else of its id, without the side in it.
  fileprivate var sidelessName: String {
    guard namedSide != nil else { return id }
    let names = [exercise.name.source, id].map { name in
      name.lowercased().split { !$0.isLetter && !$0.isNumber }
    }
    let name = names.first { $0.contains { $0 == "left" || $0 == "right" } } ?? []
    return name.filter { $0 != "left" && $0 != "right" }.joined(separator: " ")
  }
}
