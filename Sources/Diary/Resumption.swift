// Where a session that was broken off goes on.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// The place at which a session goes on, in its routine as it is now.
public struct Resumption: Hashable, Sendable {
  /// The work set it goes on with.
  public var set: SetRecord.Planned
  /// What has changed in the routine since, each in a few words; empty if nothing has.
  public var changes: [String]
  /// The packs that are left out, by their names: a pack is never gone on with.
  public var packs: [String]

  /// Why a session cannot be gone on with.
  public enum Obstacle: Error, Hashable, Sendable {
    /// The set that was broken off is not in the routine any more; with what has changed.
    case gone(changes: [String])
    /// Nothing but packs is left.
    case onlyPacks
    /// It was over.
    case nothingLeft
  }

  /// After so many days a session is not gone on with: seven, this project's own judgement.
  public static let days = 7

  /// Finds the place.
  ///
  /// - Parameters:
  ///   - kept: The work sets of the session.
  ///   - position: The number of the set that was on, or would have come next.
  ///   - script: The routine as it is now.
  public init(_ kept: [SetRecord], at position: Int, in script: Script) throws(Obstacle) {
    let planned = SetRecord.Planned.all(of: script)
    changes = Self.changes(from: kept.map(\.planned), to: planned)
    guard let broken = kept.first(where: { $0.planned.number >= position })?.planned else { throw .nothingLeft }
    let found =
      changes.isEmpty
      ? broken.number
      : planned.firstIndex { Self.place(of: $0, in: planned) == Self.place(of: broken, in: kept.map(\.planned)) }
    guard let found, changes.isEmpty || Self.hasSameTurns(of: broken.exercise, kept.map(\.planned), planned) else {
      throw .gone(changes: changes)
    }
    let packs = Set(script.occurrences.filter { $0.exercise.doseVerb == .wear }.map(\.step))
    guard let set = planned[found...].first(where: { !packs.contains($0.step) }) else { throw .onlyPacks }
    self.set = set
    self.packs = planned[found..<set.number].map(\.name).reduce(into: []) { names, name in
      if !names.contains(name) { names.append(name) }
    }
  }

  /// What tells a set from all others also when steps before it have changed: its exercise, which of its turns it is, and
  /// the set and side in it.
  private struct Place: Hashable {
    var exercise: String
    var turn: Int
    var set: Int
    var side: Side?
  }

  private static func place(of set: SetRecord.Planned, in all: [SetRecord.Planned]) -> Place {
    // Counted from the end, because a session may have begun at a later step.
    let turns = Set(all.filter { $0.exercise == set.exercise && $0.step >= set.step }.map(\.step)).count
    return Place(exercise: set.exercise, turn: turns, set: set.set, side: set.side)
  }

  /// Whether an exercise comes as often as before; of a session that began later this cannot be told.
  private static func hasSameTurns(
    of exercise: String, _ old: [SetRecord.Planned], _ new: [SetRecord.Planned]
  ) -> Bool {
    func turns(_ sets: [SetRecord.Planned]) -> Int { Set(sets.filter { $0.exercise == exercise }.map(\.step)).count }
    return old.first?.number != 0 || turns(old) == turns(new)
  }

  /// What has changed, from the first step of the session on.
  private static func changes(from old: [SetRecord.Planned], to new: [SetRecord.Planned]) -> [String] {
    guard let first = old.first, old != Array(new.dropFirst(first.number)) else { return [] }
    func steps(_ sets: [SetRecord.Planned]) -> [Int: String] {
      Dictionary(sets.map { ($0.step, "\($0.name): \($0.dose)") }) { first, _ in first }
    }
    let (before, now) = (steps(old), steps(new))
    let texts = Set(before.keys).union(now.keys).filter { $0 >= first.step }.sorted().compactMap { step -> String? in
      guard before[step] != now[step] else { return nil }
      switch (before[step], now[step]) {
      case (let old?, let new?): return "step \(step) was “\(old)” and is “\(new)”"
      case (let old?, nil): return "step \(step) was “\(old)” and is gone"
      case (nil, let new?): return "step \(step) is new, “\(new)”"
      case (nil, nil): return nil
      }
    }
    return texts.isEmpty ? ["the order or the length of its sets is another"] : texts
  }
}

extension KeptSession {
  /// Whether it may be gone on with on a day.
  public func mayGoOn(on day: Day) -> Bool {
    isOpen && record.heading.source != nil && day.number - record.heading.day.number <= Resumption.days
  }
}
