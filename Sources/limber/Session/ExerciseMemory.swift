// Remembers how often an exercise was explained, so that `guidance: learning` says less of what is known.
// SPDX-License-Identifier: GPL-3.0-or-later

import Diary
import Glibc
import RoutineEngine
import RoutineLanguage

/// How often each exercise was heard, in the diary: with the day of the last time, and the dose in words. If the diary is
/// off, or cannot be read or written, everything is explained each time.
struct ExerciseMemory: Sendable {
  /// After so many hearings an exercise is known.
  static let enough = 5
  /// After so many days without a hearing it is forgotten.
  static let days = 21

  private let folder: String?
  private let today: Int

  /// A memory in the diary of a folder, on a day since 1970; without a folder it remembers nothing.
  init(folder: String?, today: Int) {
    self.folder = folder
    self.today = today
  }

  /// The memory on this machine, today.
  init(_ wishes: Wishes) { self.init(folder: DiaryPlace.folder(wishes), today: time(nil) / 86_400) }

  private func read() -> [String: LearnedExercise] {
    folder.flatMap { try? Diary.reading(DiaryPlace.file(in: $0))?.learned() } ?? [:]
  }

  /// The hearing of an exercise that still counts: in the same dose, and not too long ago.
  private func hearing(_ occurrence: ExerciseOccurrence, in known: [String: LearnedExercise]) -> LearnedExercise? {
    known[occurrence.exercise.id].flatMap { hearing in
      hearing.dose == Self.dose(of: occurrence) && today - hearing.day <= Self.days ? hearing : nil
    }
  }

  private static func dose(of occurrence: ExerciseOccurrence) -> String { occurrence.doseInWords(.english) }

  /// Whether an exercise needs no explanation in this dose. The memory is read once, when it is asked first.
  var knowing: (ExerciseOccurrence) -> Bool {
    var read: [String: LearnedExercise]?
    return { occurrence in
      let known = read ?? self.read()
      read = known
      return (self.hearing(occurrence, in: known)?.hearings ?? 0) >= Self.enough
    }
  }

  /// Whether an exercise needs no explanation in this dose.
  func knows(_ occurrence: ExerciseOccurrence) -> Bool { knowing(occurrence) }

  /// Remembers that an exercise was heard.
  func remember(_ occurrence: ExerciseOccurrence) {
    guard let folder else { return }
    let count = min(Self.enough, (hearing(occurrence, in: read())?.hearings ?? 0) + 1)
    let learned = LearnedExercise(hearings: count, day: today, dose: Self.dose(of: occurrence))
    try? Diary(DiaryPlace.file(in: folder)).remember(learned, exercise: occurrence.exercise.id)
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
