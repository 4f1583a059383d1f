// Filtering routines and exercises by goal, tags, kit and length.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// The conditions of a list; all that are set must be met.
public struct CardFilter: Sendable {
  /// The goal of a routine. Exercises have none.
  public var goal: Goal?
  /// Tags that the exercise, or one exercise of the routine, has.
  public var tags: [String] = []
  /// Words in the names of equipment; `none` for routines and exercises that need none.
  public var kit: [String] = []
  /// A part of its id, its name or another of its names; for a routine also of its exercises'.
  public var search: String?
  /// An exclusive upper limit for the length.
  public var shorterThan: Frames?

  /// A filter that admits everything.
  public init() {}

  /// Whether the filter admits a routine.
  public func admits(_ routine: RoutineDocument) -> Bool {
    (goal == nil || routine.goal == goal)
      && search.map { word in
        CardFilter.matches(word, [routine.id, routine.title.source, routine.summary?.source ?? ""])
          || routine.exercises.contains { CardFilter.matches(word, [$0.id, $0.name.source]) }
      } ?? true
      && tags.allSatisfy { tag in routine.exercises.contains { CardFilter.has(tag, among: $0.tags) } }
      && admits(kit: routine.kit, length: routine.length)
  }

  /// Whether the filter admits an exercise in its own dose.
  public func admits(_ exercise: ExerciseDocument) -> Bool {
    goal == nil
      && search.map {
        CardFilter.matches($0, [exercise.id, exercise.exercise.name.source] + exercise.also.map(\.source))
      } ?? true && tags.allSatisfy { CardFilter.has($0, among: exercise.exercise.tags) }
      && admits(kit: exercise.exercise.kit.map(\.source), length: exercise.length)
  }

  private func admits(kit things: [String], length: Frames) -> Bool {
    let isNeeded = kit.allSatisfy { word in
      let wanted = word.lowercased()
      return wanted == "none" ? things.isEmpty : things.contains { CardFilter.mentions(wanted, in: $0.lowercased()) }
    }
    return isNeeded && shorterThan.map { length < $0 } ?? true
  }

  /// Whether one of some names has the word in it, in any spelling of hyphens and spaces.
  private static func matches(_ word: String, _ names: [String]) -> Bool {
    let wanted = Guess.spelling(word)
    return names.contains { Guess.spelling($0).contains(wanted) }
  }

  private static func has(_ tag: String, among tags: [String]) -> Bool {
    tags.contains { $0.lowercased() == tag.lowercased() }
  }

  /// Whether the name is the word, or contains it as a separate word.
  private static func mentions(_ word: String, in thing: String) -> Bool {
    thing == word || thing.split(separator: " ").contains(Substring(word))
  }
}
