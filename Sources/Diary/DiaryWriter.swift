// Writes sessions into the diary, on a thread of its own.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Dispatch
internal import Synchronization
internal import System

/// Keeps the latest record of each session. A disk that is slow, full or read-only delays nobody: what is to be written
/// waits, each later record of a session in place of the one before, and what could not be written is tried again with
/// the next.
///
///     let writer = DiaryWriter(path)
///     writer.keep(record, of: 0)
///     let outcome = writer.finish()
public final class DiaryWriter: Sendable {
  /// What became of it.
  public struct Outcome: Hashable, Sendable {
    /// What went wrong first; nil if nothing did.
    public var trouble: Trouble?
    /// Whether everything was written in the end.
    public var isComplete = true
    /// Whether a session was written into a diary without any.
    public var isFirst = false
  }

  /// What went wrong.
  public enum Trouble: Hashable, Sendable {
    case failed(DiaryError)
    /// The file was removed while it was written; a new one was made.
    case removed(path: String)
    /// The disk did not answer in time.
    case slow(path: String)
  }

  private struct Contents {
    /// The records that were not written yet, by the order of their sessions.
    var waiting: [Int: SessionRecord] = [:]
    var outcome = Outcome()
    var isRunning = false
    var isOver = false
  }

  private let path: String
  private let vfs: String?
  private let contents = Mutex(Contents())
  private let hasWork = DispatchSemaphore(value: 0)
  private let isDone = Promise<Void>()

  /// A writer of a diary, which is opened when there is something to be written.
  /// - Parameter vfs: The name of the file system layer of SQLite to use; nil for the usual one.
  public init(_ path: String, vfs: String? = nil) {
    self.path = path
    self.vfs = vfs
  }

  /// Keeps a session. Never waits for the disk.
  /// - Parameter session: The number of the session in this process.
  public func keep(_ record: SessionRecord, of session: Int) {
    let mustStart = contents.withLock { contents in
      guard !contents.isOver else { return false }
      contents.waiting[session] = record
      defer { contents.isRunning = true }
      return !contents.isRunning
    }
    hasWork.signal()
    if mustStart, !DetachedThread.start({ [self] in run() }) {
      contents.withLock { $0.outcome.isComplete = false }
      isDone.keep()
    }
  }

  /// Whether everything that was to be kept is written.
  public var isWritten: Bool { contents.withLock(\.waiting.isEmpty) }

  /// Whether something went wrong.
  var hasTrouble: Bool { contents.withLock { $0.outcome.trouble != nil } }

  /// Writes what is left, and ends.
  /// - Parameter time: How long to wait for the disk at most.
  public func finish(atMost time: Duration = .seconds(3)) -> Outcome {
    let isRunning = contents.withLock { contents in
      contents.isOver = true
      return contents.isRunning
    }
    hasWork.signal()
    let isInTime = !isRunning || isDone.wait(atMost: time) != nil
    return contents.withLock { contents in
      if !isInTime {
        contents.outcome.trouble = contents.outcome.trouble ?? .slow(path: path)
        contents.outcome.isComplete = false
      }
      return contents.outcome
    }
  }

  // MARK: The thread

  /// What is known of the diary that is open.
  private struct Place {
    var diary: Diary
    var identity: [UInt64]?
    /// The sessions as they were written, with their numbers in the diary; none for one that was removed there.
    var kept: [Int: (id: Int?, record: SessionRecord)] = [:]
  }

  private func run() {
    var place: Place?
    while true {
      hasWork.wait()
      let (waiting, isOver) = contents.withLock { ($0.waiting, $0.isOver) }
      for (session, record) in waiting.sorted(by: { $0.key < $1.key }) {
        do throws(DiaryError) {
          try write(record, of: session, in: &place)
          contents.withLock { contents in
            if contents.waiting[session] == record { contents.waiting[session] = nil }
          }
        } catch {
          note(.failed(error))
        }
      }
      guard isOver else { continue }
      contents.withLock { $0.outcome.isComplete = $0.waiting.isEmpty }
      place = nil
      return isDone.keep()
    }
  }

  private func write(_ record: SessionRecord, of session: Int, in place: inout Place?) throws(DiaryError) {
    if let open = place, open.identity != Files.identity(of: path) {
      place = nil
      note(.removed(path: path))
    }
    if place == nil {
      let diary = try Diary(path, vfs: vfs)
      place = Place(diary: diary, identity: Files.identity(of: path))
      if try diary.isEmpty { contents.withLock { $0.outcome.isFirst = true } }
    }
    guard let diary = place?.diary else { return }
    let known = place?.kept[session]
    if let known, known.id == nil { return }
    let id = try diary.keep(record, as: known?.id, after: known?.record)
    place?.kept[session] = (id, record)
  }

  private func note(_ trouble: Trouble) {
    contents.withLock { $0.outcome.trouble = $0.outcome.trouble ?? trouble }
  }
}
