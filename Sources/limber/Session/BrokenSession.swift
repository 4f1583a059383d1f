// The last session, where it can be gone on with.
// SPDX-License-Identifier: GPL-3.0-or-later

import Diary
import Glibc
import RoutineEngine

/// A session that was broken off, or stopped.
struct BrokenSession {
  private let session: KeptSession
  private let sets: [SetRecord]
  /// Its number in the diary.
  var id: Int { session.id }
  /// What it is of a programme; nil if it is of none.
  var mark: ProgrammeMark? { session.record.heading.mark }
  /// By what its routine is played again.
  let source: String

  /// The last session of the diary.
  /// - Throws: If it cannot be gone on with.
  init() throws(CommandError) {
    let found: (KeptSession, [SetRecord])?? = try DiaryDoor.read { diary throws(DiaryError) in
      guard let last = try diary.lastSession() else { return nil }
      return (last, try diary.sets(ofSession: last.id))
    }
    guard let (session, sets) = found ?? nil else {
      throw CommandError("there is nothing to go on with: the diary has no session")
    }
    let (title, day) = (session.record.heading.title, session.record.heading.day)
    guard session.isOpen else {
      throw CommandError("there is nothing to go on with: the last session, \(title), was played to its end")
    }
    guard let source = session.record.heading.source else {
      throw CommandError("\(title) cannot be gone on with, because it came from standard input")
    }
    guard session.mayGoOn(on: Day(at: time(nil))) else {
      throw CommandError(
        "the last session, \(title), is of \(day), and after \(Resumption.days) days one begins anew; play it with `limber last`"
      )
    }
    self.session = session
    self.sets = sets
    self.source = source
  }

  /// The id of its routine.
  var routine: String { session.record.heading.routine }
  /// The title of its routine.
  var title: String { session.record.heading.title }
  /// Where it was broken off; nil if no set was left.
  var placeInWords: String? { sets.first { $0.planned.number == session.record.position }?.planned.placeInWords }

  /// Where it goes on in its routine as it is now. What has changed, and what is left out, is told.
  func place(in script: Script) throws(CommandError) -> StartingPoint {
    let title = session.record.heading.title
    do throws(Resumption.Obstacle) {
      let place = try Resumption(sets, at: session.record.position, in: script)
      if !place.changes.isEmpty {
        Streams.report("\(title) has changed since: \(Self.list(place.changes)).", .notice)
      }
      if !place.packs.isEmpty {
        Streams.report("left out, because a pack is never gone on with: \(Self.list(place.packs)).", .notice)
      }
      Streams.report("going on with \(title) \(place.set.placeInWords).", .notice)
      return .workSet(place.set.number)
    } catch {
      switch error {
      case .gone(let changes):
        throw CommandError(
          "\(title) has changed since, and the set that was broken off is not there any more (\(Self.list(changes))); `limber play \(source) --from` begins at a step",
          status: .problemsFound)
      case .onlyPacks:
        throw CommandError(
          "what is left of \(title) is a pack, which is never gone on with; play it anew when it is time")
      case .nothingLeft: throw CommandError("there is nothing to go on with: \(title) was at its end")
      }
    }
  }

  /// At most three of the parts, and how many more there are.
  private static func list(_ parts: [String]) -> String {
    parts.prefix(3).joined(separator: "; ") + (parts.count > 3 ? "; and \(parts.count - 3) more" : "")
  }
}

extension SetRecord.Planned {
  /// `at set 2 of Bird dog, left side`
  var placeInWords: String {
    let side = side.map { ", " + DisplayTable.english.sideAlone($0) } ?? ""
    return "at set \(set) of \(name)\(side)"
  }
}
