// Remembers which safety notices were heard in full on this machine; nothing else is stored.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import RoutineEngine
import RoutineLanguage
import RoutinePlayer
import System

/// The ids of the notices heard in full, one per line in `$XDG_STATE_HOME/limber/notices`, else in
/// `~/.local/state/limber/notices`. If the file cannot be read or written, every notice is given in full each time.
struct NoticeMemory {
  private let folder: String?

  /// A memory in a folder; nil remembers nothing.
  init(folder: String?) { self.folder = folder }

  /// The memory on this machine.
  init() {
    folder = UserFolder.state.path.map { $0 + "/limber" }
  }

  private var path: String? { folder.map { $0 + "/notices" } }

  /// Whether a notice was heard in full.
  func knows(_ id: String) -> Bool {
    guard let path, let bytes = try? DiskFiles().read(path) else { return false }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").contains(Substring(id))
  }

  /// Remembers a notice.
  func remember(_ id: String) {
    guard !knows(id), let folder, let path, (try? Folders.make(folder, mode: 0o700)) != nil else { return }
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    let line = Array("\(id)\n".utf8)
    // A short write to a file opened for appending is atomic.
    _ = write(file, line, line.count)
    close(file)
  }
}

/// Follows a session, and remembers its notice once it was heard completely.
struct NoticeHearing {
  private let memory: NoticeMemory
  private var id: String
  private var hasBegun = false

  /// - Parameter id: The notice given in full.
  init(_ id: String, memory: NoticeMemory) {
    self.id = id
    self.memory = memory
  }

  /// Follows a session to its end.
  var observer: Observer {
    Observer(isWanted: { if case .segmentStart = $0.kind { true } else { false } }) { events in
      var hearing = self
      while let event = await events.next() { hearing.see(event) }
    }
  }

  /// Handles an event of the session.
  mutating func see(_ event: Event) {
    guard case .segmentStart(let started) = event.kind else { return }
    if started.segment.kind == .prologue {
      hasBegun = true
    } else if hasBegun {
      memory.remember(id)
      hasBegun = false
    }
  }
}
