// Remembers how often an exercise was explained, so that `guidance: learning` says less of what is known.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import RoutineEngine
import RoutineLanguage
import System

/// How often each exercise was heard, in `$XDG_STATE_HOME/limber/exercises`, else in `~/.local/state/limber/exercises`:
/// a line for each, with its id, the number of hearings, the day of the last one since 1970, and the dose in words. If
/// the file cannot be read or written, everything is explained each time.
struct ExerciseMemory: Sendable {
  /// After so many hearings an exercise is known.
  static let enough = 5
  /// After so many days without a hearing it is forgotten.
  static let days = 21

  private let folder: String?
  private let today: Int

  /// A memory in a folder, on a day since 1970; without a folder it remembers nothing.
  init(folder: String?, today: Int) {
    self.folder = folder
    self.today = today
  }

  /// The memory on this machine, today.
  init() {
    self.init(folder: UserFolder.state.path.map { $0 + "/limber" }, today: time(nil) / 86_400)
  }

  private struct Hearing {
    var count: Int
    var day: Int
    var dose: String
  }

  private var path: String? { folder.map { $0 + "/exercises" } }

  private func read() -> [String: Hearing] {
    guard let path, let bytes = try? DiskFiles().read(path) else { return [:] }
    var hearings: [String: Hearing] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count == 4, let count = Int(parts[1]), let day = Int(parts[2]) else { continue }
      hearings[String(parts[0])] = Hearing(count: count, day: day, dose: String(parts[3]))
    }
    return hearings
  }

  /// The hearing of an exercise that still counts: in the same dose, and not too long ago.
  private func hearing(_ occurrence: ExerciseOccurrence, in hearings: [String: Hearing]) -> Hearing? {
    hearings[occurrence.exercise.id].flatMap { hearing in
      hearing.dose == Self.dose(of: occurrence) && today - hearing.day <= Self.days ? hearing : nil
    }
  }

  private static func dose(of occurrence: ExerciseOccurrence) -> String { occurrence.doseInWords(.english) }

  /// Whether an exercise needs no explanation in this dose.
  func knows(_ occurrence: ExerciseOccurrence) -> Bool {
    (hearing(occurrence, in: read())?.count ?? 0) >= Self.enough
  }

  /// Remembers that an exercise was heard.
  func remember(_ occurrence: ExerciseOccurrence) {
    guard let folder, let path, (try? Folders.make(folder, mode: 0o700)) != nil else { return }
    var hearings = read()
    let count = min(Self.enough, (hearing(occurrence, in: hearings)?.count ?? 0) + 1)
    hearings[occurrence.exercise.id] = Hearing(count: count, day: today, dose: Self.dose(of: occurrence))
    let lines = hearings.sorted { $0.key < $1.key }.map {
      "\($0.key) \($0.value.count) \($0.value.day) \($0.value.dose)\n"
    }
    try? AtomicFile.replace(path, with: Array(lines.joined().utf8))
  }
}

/// Follows a session, and remembers each exercise whose announcement was heard unmuted up to its work.
struct ExerciseHearing {
  private let memory: ExerciseMemory
  /// The exercises that are learned and were not heard yet, each in the dose in which it comes first.
  private var waiting: [String: ExerciseOccurrence]
  private var announced: String?
  private var isMuted: Bool

  /// - Parameters:
  ///   - occurrences: The exercises of the session; nil is returned if none is learned.
  ///   - volume: The volume at its start.
  init?(_ occurrences: [ExerciseOccurrence], volume: Volume, memory: ExerciseMemory) {
    self.memory = memory
    isMuted = volume.isSilent
    let learned = occurrences.filter { $0.delivery.guidance == .learning }
    guard !learned.isEmpty else { return nil }
    waiting = Dictionary(learned.map { ($0.exercise.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Follows a session to its end.
  var observer: Observer {
    Observer(isWanted: Self.matters) { events in
      var hearing = self
      while let event = await events.next() { hearing.see(event) }
    }
  }

  private static func matters(_ event: Event) -> Bool {
    switch event.kind {
    case .segmentStart, .volume, .moved, .soundLost: true
    default: false
    }
  }

  /// Handles an event of the session.
  mutating func see(_ event: Event) {
    switch event.kind {
    case .volume(let volume):
      isMuted = volume.isSilent
      if isMuted { announced = nil }
    case .moved, .soundLost: announced = nil
    case .segmentStart(let started):
      let segment = started.segment
      if segment.kind.isWork, let id = announced, segment.exercise == id, let occurrence = waiting[id] {
        memory.remember(occurrence)
        waiting[id] = nil
      }
      let announces = (segment.kind == .ready || segment.kind == .rest) && segment.set == 1
      announced = announces && !isMuted ? segment.exercise : nil
    default: break
    }
  }
}
