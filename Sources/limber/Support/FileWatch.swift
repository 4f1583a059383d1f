// Waiting until a file in one of several folders is saved.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import RoutineLanguage
import System

/// Watches folders through inotify.
struct FileWatch {
  private let descriptor: Int32

  /// Watches folders for files written or moved in; ignores folders that do not exist.
  init(folders: [String]) throws(CommandError) {
    descriptor = inotify_init1(Int32(IN_CLOEXEC))
    guard descriptor >= 0 else {
      throw CommandError("files can't be watched (\(SystemError.reason())); check them by hand")
    }
    let events = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE)
    var watched = 0
    for folder in folders where inotify_add_watch(descriptor, folder, events) >= 0 { watched += 1 }
    guard watched > 0 else {
      close(descriptor)
      throw CommandError("no folder could be watched (\(SystemError.reason())); check the files by hand")
    }
  }

  /// Waits until a document is saved, and then until nothing was saved for 100 ms. False if waiting is no longer
  /// possible.
  func waitForSave() -> Bool {
    while true {
      guard let names = readEvents() else { return false }
      guard names.contains(where: DocumentName.isDocument) else { continue }
      var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      while Glibc.poll(&poll, 1, 100) > 0 {
        guard readEvents() != nil else { return false }
      }
      return true
    }
  }

  /// The file names of the next events; nil if no more can be read.
  private func readEvents() -> [String]? {
    var buffer = [UInt8](repeating: 0, count: 16_384)
    var count = 0
    repeat { count = read(descriptor, &buffer, buffer.count) } while count < 0 && errno == EINTR
    guard count > 0 else { return nil }
    var names: [String] = []
    var offset = 0
    let header = MemoryLayout<inotify_event>.size
    while offset + header <= count {
      let length = buffer.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: inotify_event.self).len }
      let name = buffer[(offset + header)..<min(count, offset + header + Int(length))].prefix { $0 != 0 }
      names.append(String(decoding: name, as: UTF8.self))
      offset += header + Int(length)
    }
    return names
  }
}
