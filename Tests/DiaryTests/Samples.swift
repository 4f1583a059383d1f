// A session, its events and a folder for the diary.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RoutineEngine
import TestSupport

@testable import Diary

/// A folder for a diary that goes away with the test.
final class DiaryFolder: Sendable {
  let url = FileManager.default.temporaryDirectory.appending(path: "limber-diary-\(UUID().uuidString)")
  /// A path in a folder that is not there yet.
  var path: String { url.appending(path: "state/diary.sqlite").path(percentEncoded: false) }
  deinit {
    try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: Paths.folder(path))
    try? FileManager.default.removeItem(at: url)
  }

  /// All bytes of all files of the diary.
  var bytes: Data {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: Paths.folder(path))) ?? []
    return names.reduce(into: Data()) { data, name in
      data += (try? Data(contentsOf: URL(fileURLWithPath: Paths.folder(path)).appending(path: name))) ?? Data()
    }
  }

  enum Paths {
    static func folder(_ path: String) -> String { (path as NSString).deletingLastPathComponent }
  }
}

enum Samples {
  static func length(_ phrase: Phrase) -> PhraseLength { PhraseLength(Fakes.length(of: phrase)) }

  /// Bird dog with two sets of two on each side, then a plank of 20 s in two sets.
  static let routine = Routine(
    id: "core", title: Text("Core"),
    steps: [
      .exercise(
        Exercise(
          id: "bird-dog", name: Text("Bird dog"), position: .handsAndKnees,
          work: .movement([Phase(length: .seconds(2)), Phase(length: .seconds(4), isHold: true)])),
        Dose(amount: .repetitions([2, 2]), hold: .seconds(4), sides: .each, rest: .seconds(5), pause: .seconds(1)),
        location: .none),
      .exercise(
        Exercise(id: "plank", name: Text("Plank"), position: .onTheFront, work: .timedHold, maxHold: .seconds(60)),
        Dose(amount: .repetitions([1, 1]), hold: .seconds(20), rest: .seconds(10)), location: .none),
    ])

  static let plan = Timeline(Script(routine), lengths: length)

  /// A session that commands change: it plays to each moment, and hands its events to a recorder.
  struct Play {
    var transport = Transport(plan)
    var recorder = SessionRecorder(plan, source: "core")
    private(set) var position = Frames.zero
    private(set) var record: SessionRecord?
    var now = 1_800_000_000

    private mutating func see(_ kind: Event.Kind, at time: Frames) {
      let event = Event(kind, at: time)
      guard SessionRecorder.wants(event) else { return }
      if let changed = recorder.see(event, on: transport.timeline, at: now) { record = changed }
    }

    /// Lets the session be heard up to a time.
    mutating func play(to time: Frames) {
      for segment in transport.timeline.segments where segment.start >= position && segment.start < time {
        see(.segmentStart(SegmentEvent(segment, on: transport.timeline)), at: segment.start)
      }
      position = time
    }

    /// Plays to some time after the start of a work set, by its number.
    mutating func play(toSet number: Int, _ after: Frames = .seconds(1)) {
      let timeline = transport.timeline
      guard
        let segment = timeline.segments.first(where: { segment in
          segment.kind.isWork && segment.start >= position
            && segment.workSet.map { timeline.workSets[$0].number } == number
        })
      else { return }
      play(to: segment.start + after)
    }

    mutating func send(_ command: TransportCommand) {
      _ = transport.apply(command, at: position, lengths: Samples.length)
    }

    mutating func end() {
      let isComplete = transport.state != .finished
      if isComplete { play(to: transport.timeline.duration) }
      see(
        .sessionEnd(Summary(of: transport.timeline, upTo: position, plan: plan), isComplete: isComplete), at: position)
    }
  }

  /// Every record of a session, as they come: one at each of its six sets, and one at its end.
  static func records() -> [SessionRecord] {
    var play = Play()
    var records: [SessionRecord] = []
    for number in 0..<6 {
      play.play(toSet: number)
      if let record = play.record { records.append(record) }
    }
    play.end()
    return records + [play.record].compactMap { $0 }
  }

  /// A whole session on a day.
  static func session(_ day: Day, routine: String = "core", title: String = "Core") -> SessionRecord {
    var play = Play()
    play.end()
    guard var record = play.record else { preconditionFailure("a session that was played has a record") }
    record.heading.day = day
    record.heading.started = day.number * 86_400 + 30_000
    record.heading.routine = routine
    record.heading.title = title
    return record
  }
}
