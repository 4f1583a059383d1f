// Keeps the diary of the sessions that play.
// SPDX-License-Identifier: GPL-3.0-or-later

import Diary
import Glibc
import RoutineEngine
import RoutineLanguage
import RoutinePlayer
import Synchronization
import System

/// Where the diary is.
enum DiaryPlace {
  /// Its path; nil without a home folder.
  static var path: String? { folder.map(file) }

  /// Its folder; nil without a home folder.
  private static var folder: String? { UserFolder.state.path.map { $0 + "/limber" } }

  /// Its folder, if the listener wants a diary.
  static func folder(_ wishes: Wishes) -> String? { wishes.keepsDiary ? folder : nil }

  /// The diary in a folder.
  static func file(in folder: String) -> String { folder + "/diary.sqlite" }
}

/// Writes what is heard of the sessions of one command into the diary.
final class DiaryKeeping: Sendable {
  private let writer: DiaryWriter
  private let path: String
  private let sessions = Atomic(0)
  /// The number of the session in the diary that the first one goes on with.
  private let resumed: Int?
  /// What the session is of a programme.
  private let programme: ProgrammeSession?
  /// The record that was kept last.
  private let last = Mutex<SessionRecord?>(nil)

  /// - Returns: nil where no diary is kept.
  init?(_ wishes: Wishes, resuming resumed: Int? = nil, of programme: ProgrammeSession? = nil) {
    guard wishes.keepsDiary, let path = DiaryPlace.path else { return nil }
    writer = DiaryWriter(path)
    self.path = path
    self.resumed = resumed
    self.programme = programme
  }

  /// Follows the session that is about to start.
  func observer(of session: Session, on host: SessionHost) -> Observer {
    let number = sessions.add(1, ordering: .relaxed).oldValue
    let (source, plan) = (session.source, session.plan)
    return Observer(isWanted: SessionRecorder.wants) { [self] events in
      var recorder: SessionRecorder?
      while let event = await events.next() {
        // The plan is there before the first event.
        guard let timeline = host.state.snapshot?.timeline, let plan = plan.wait(atMost: .zero) else { continue }
        if recorder == nil {
          recorder = SessionRecorder(
            plan, source: source, resumes: number == 0 ? resumed : nil, mark: programme?.mark,
            painBefore: programme?.pain)
        }
        guard let record = recorder?.see(event, on: timeline, at: time(nil)) else { continue }
        writer.keep(record, of: number)
        last.withLock { $0 = record }
      }
    }
  }

  /// Waits until everything is written, and tells what there is to tell: once what went wrong, and once for ever that
  /// there is a diary.
  /// - Returns: Whether the diary has the last session.
  func finish() -> Bool {
    let outcome = writer.finish()
    keepConsent()
    if outcome.isFirst {
      Streams.report(
        "a diary of your sessions is kept in \(path), on this computer alone. `limber diary` shows it; `limber settings set diary off` ends it, and `limber diary forget --all` removes it.",
        .notice)
    }
    if outcome.isComplete, let record = last.withLock({ $0 }), record.ending == .stopped,
      record.heading.source != nil, let set = record.sets.first(where: { $0.planned.number >= record.position })
    {
      Streams.report("`limber resume` goes on with \(record.heading.title) \(set.planned.placeInWords).", .notice)
    }
    let isKept = outcome.isComplete && last.withLock { $0 != nil }
    guard let trouble = outcome.trouble else { return isKept }
    let words =
      switch trouble {
      case .failed(let error): "\(error)"
      case .removed(let path): "the diary \(path) was removed while the session played; a new one was made"
      case .slow(let path): "the diary \(path) was not written, because the disk does not answer"
      }
    let loss = outcome.isComplete ? "" : ". The session was not touched by it, and is missing in the diary"
    Streams.report(words + loss, .warning)
    return isKept
  }

  /// Keeps the yes that was said while the session played.
  private func keepConsent() {
    guard let programme, let offer = programme.offer, offer.isAccepted else { return }
    do throws(DiaryError) {
      try Diary(path).consent(to: offer.stage, of: programme.mark.programme, at: time(nil))
    } catch {
      Streams.report("your yes was not kept: \(error)", .warning)
    }
  }
}

extension Session {
  /// By what the routine can be played again: its name in the library, or an absolute path; nil for standard input.
  fileprivate var source: String? {
    let path = InputFiles.path(playable.name)
    guard DocumentName.isPath(path) else { return path }
    return path == .standardInput ? nil : Paths.resolvingLinks(path)
  }
}
