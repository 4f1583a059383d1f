// What the chooser offers: routines with what a person needs to know before choosing one.
// SPDX-License-Identifier: GPL-3.0-or-later

public import Figures
public import RoutineEngine

// 16 stored properties: what is shown of a routine.
/// A routine in the chooser.
public struct ChooserItem: Hashable, Sendable {
  /// An exercise of a preview.
  public struct Step: Hashable, Sendable {
    /// Its number in the plan, from 1.
    public var number: Int
    /// The name of the exercise.
    public var name: String
    /// The position in words; empty for any.
    public var position: String
    /// The dose in words.
    public var dose: String

    /// An exercise with its dose.
    public init(_ number: Int, name: String, position: String = "", dose: String) {
      self.number = number
      self.name = name
      self.position = position
      self.dose = dose
    }
  }

  /// Why a routine is refused.
  public struct Refusal: Hashable, Sendable {
    /// For whom, in words.
    public var profiles: [String]
    /// The titles of routines that fit them.
    public var instead: [String]

    /// A refusal.
    public init(for profiles: [String], instead: [String]) {
      self.profiles = profiles
      self.instead = instead
    }
  }

  /// What was done of a routine before.
  public struct Past: Hashable, Sendable {
    /// How many days ago it was played last; 0 is today.
    public var daysAgo: Int
    /// How often it was played.
    public var times: Int

    /// What was done.
    public init(daysAgo: Int, times: Int) {
      self.daysAgo = daysAgo
      self.times = times
    }
  }

  /// The id or path by which it is played.
  public var id: String
  /// The title.
  public var title: String
  /// What it is for.
  public var goal: Goal?
  /// The length: stated by its author, or estimated.
  public var minutes: Int?
  /// A one-sentence description.
  public var summary: String?
  /// Things to have at hand.
  public var kit: [String] = []
  /// The exercises in order, each with its dose; those of a repeated part once.
  public var steps: [Step] = []
  /// A pose of each exercise that has one, in order.
  public var poses: [Pose] = []
  /// Its safety notice in one sentence.
  public var notice: String?
  /// Who should leave it out.
  public var avoidIf: String?
  /// For whom it is refused; nil if it is not.
  public var refusal: Refusal?
  /// The mistakes of its file, each in a line. With any it cannot be played.
  public var faults: [String] = []
  /// What the diary knows of it; nil for nothing.
  public var past: Past?
  /// Whether the listener likes it best.
  public var isFavourite = false
  /// Where it goes on, such as `at set 2 of Bird dog`, if it was broken off; nil if it begins anew.
  public var goesOnAt: String?

  /// A routine.
  public init(id: String, title: String) {
    self.id = id
    self.title = title
  }

  /// The texts that are searched, the weightiest first, in lower case.
  func searched(_ words: DisplayTable) -> [String] {
    let length = minutes.map { words(.minutes, count: $0) } ?? ""
    let others = [goal.flatMap { words.goals[$0] } ?? "", length, summary ?? ""] + kit + steps.map(\.name)
    return [title, id, others.joined(separator: "\n")].map { $0.lowercased() }
  }
}

/// A part of the list under a heading.
struct ChooserGroup: Hashable, Sendable {
  var title: String
  var items: [ChooserItem]

  /// How many routines stand first because they were played.
  fileprivate static let mostPlayed = 4
}

extension [ChooserItem] {
  /// The routines in groups: what was broken off; the favourites; what was played last, and most often; then by goal, the short ones first; last what has
  /// mistakes.
  func grouped(_ words: DisplayTable) -> [ChooserGroup] {
    let anew = filter { $0.goesOnAt == nil }
    let favourites = anew.filter { $0.isFavourite && $0.faults.isEmpty }
    var played = anew.filter { !$0.isFavourite && $0.past != nil && $0.faults.isEmpty }.sorted {
      ($0.daysAgo, $1.times) < ($1.daysAgo, $0.times)
    }
    if let last = played.first {
      let often = played.dropFirst().sorted { ($1.times, $0.daysAgo) < ($0.times, $1.daysAgo) }
      played = [last] + often.prefix(ChooserGroup.mostPlayed - 1)
    }
    let first = Set((favourites + played).map(\.id))
    let rest = anew.filter { !first.contains($0.id) }
      .sorted { ($0.minutes ?? .max, $0.title) < ($1.minutes ?? .max, $1.title) }
    let sound = rest.filter(\.faults.isEmpty)
    let groups =
      [
        ChooserGroup(title: words(.chooserBroken), items: filter { $0.goesOnAt != nil }),
        ChooserGroup(title: words(.chooserFavourites), items: favourites),
        ChooserGroup(title: words(.chooserPlayed), items: played),
      ]
      + Goal.allCases.map { goal in
        ChooserGroup(title: (words.goals[goal] ?? "").capitalisedAtStart, items: sound.filter { $0.goal == goal })
      } + [
        ChooserGroup(title: words(.chooserOthers), items: sound.filter { $0.goal == nil }),
        ChooserGroup(title: words(.chooserFaulty), items: rest.filter { !$0.faults.isEmpty }),
      ]
    return groups.filter { !$0.items.isEmpty }
  }
}

extension ChooserItem {
  fileprivate var daysAgo: Int { past?.daysAgo ?? .max }
  fileprivate var times: Int { past?.times ?? 0 }
}
