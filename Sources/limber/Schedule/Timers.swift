// The timers of the listener: files in the folder of systemd's user units.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import System
import Systemd

/// Reads and writes timers.
struct Timers {
  /// `$XDG_CONFIG_HOME/systemd/user`, else `~/.config/systemd/user`.
  let folder: String

  init() throws(CommandError) {
    guard let config = UserFolder.config.path, config.hasPrefix("/") else {
      throw CommandError("could not find your folder of units, because HOME is not set")
    }
    folder = config + "/systemd/user"
  }

  /// Where a timer is written.
  func path(_ timer: TimerUnit) -> String { folder + "/" + timer.name }

  /// All timers that Limber wrote, by name.
  func all() -> [TimerUnit] {
    Folders.listing(folder).filter { $0.hasPrefix("limber-") && $0.hasSuffix(".timer") }.compactMap(read)
      .sorted { $0.routine < $1.routine }
  }

  /// The timer in a file of the folder.
  func read(_ name: String) -> TimerUnit? {
    Self.text(of: folder + "/" + name).flatMap { TimerUnit(text: $0, under: Self.mark) }
  }

  /// The line by which Limber knows its own timers.
  static let mark = "# Written by limber schedule; `limber schedule remove` takes it away."

  /// The change of the service.
  static let plainService = PlainService.text(under: "# Written by limber schedule:")

  /// The beginning of a file, which is all of one that Limber wrote; nil if it cannot be read.
  static func text(of path: String) -> String? {
    (try? Files.read(path, atMost: 16_384)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Where the change of the service is written that `PlainService` describes.
  var pathOfPlainService: String { folder + "/" + PlainService.name }

  /// Changes the service for a system without namespaces.
  func writePlainService() throws(CommandError) {
    try put(Self.plainService, at: pathOfPlainService)
  }

  /// Writes a timer; a file that stands there already must be one of ours.
  func write(_ timer: TimerUnit) throws(CommandError) {
    let path = path(timer)
    if access(path, F_OK) == 0, read(timer.name) == nil {
      throw CommandError("\(path) was not written by limber schedule, so it is left alone; move it away first")
    }
    // The service may write into this folder, and may not make it.
    if let state = Self.state { try? Folders.make(state) }
    try put(timer.text(under: Self.mark), at: path)
  }

  /// Writes a file in one step, and makes its folder if need be.
  private func put(_ text: String, at path: String) throws(CommandError) {
    do throws(SystemError) {
      try Folders.make(Paths.folder(of: path))
      try AtomicFile.replace(path, with: Array(text.utf8))
    } catch {
      throw Self.failure(path, error.reason)
    }
  }

  /// Takes a timer away, and the link that enables it.
  func remove(_ timer: TimerUnit) throws(CommandError) {
    unlink(folder + "/timers.target.wants/" + timer.name)
    guard unlink(path(timer)) == 0 else { throw Self.failure(path(timer), SystemError.reason()) }
  }

  private static func failure(_ path: String, _ reason: String) -> CommandError {
    CommandError("could not write \(path): \(reason)")
  }

  /// `~/.local/state/limber`, where the service remembers things.
  private static var state: String? { Streams.environment("HOME").map { $0 + "/.local/state/limber" } }
}

/// What keeps a user's services running while nobody is logged in.
enum Lingering {
  /// The user's name; nil where the system does not know it.
  static var user: String? { getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) } }

  /// Whether it is on, by the file that systemd keeps for it.
  static var isOn: Bool { user.map { access("/var/lib/systemd/linger/" + $0, F_OK) == 0 } ?? false }
}
