// The user's timers: files in the folder of systemd's user units.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import RoutineEngine
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

  /// The path of a timer's file.
  func path(_ timer: TimerUnit) -> String { folder + "/" + timer.name }

  /// All timers written by Limber, by name.
  func all() -> [TimerUnit] {
    Folders.listing(folder).filter { $0.hasPrefix("limber-") && $0.hasSuffix(".timer") }.compactMap(read)
      .sorted { $0.routine < $1.routine }
  }

  /// The timer of a routine, by its name or the beginning of it.
  func timer(of routine: String) throws(CommandError) -> TimerUnit {
    let all = all()
    let names = all.map(\.routine)
    let begun = names.contains(routine) ? [routine] : Suggestion.begun(by: routine, among: names)
    if begun.count == 1, let timer = all.first(where: { $0.routine == begun[0] }) { return timer }
    let near = (begun.first ?? Suggestion.nearest(to: routine, among: names)).map { "; did you mean \($0)?" } ?? ""
    throw CommandError("there is no timer for \(routine)\(near)")
  }

  /// The timer in a file of the folder.
  func read(_ name: String) -> TimerUnit? {
    Self.text(of: folder + "/" + name).flatMap { TimerUnit(text: $0, under: Self.mark) }
  }

  /// The first line of a timer, which identifies it as Limber's.
  static let mark = "# Written by limber schedule; `limber schedule remove` takes it away."

  /// The drop-in of the service.
  static let plainService = PlainService.text(under: "# Written by limber schedule:")

  /// The beginning of a file, long enough for a whole file written by Limber; nil if it cannot be read.
  static func text(of path: String) -> String? {
    (try? Files.read(path, atMost: 16_384)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The path of the drop-in described at `PlainService`.
  var pathOfPlainService: String { folder + "/" + PlainService.name }

  /// Writes the drop-in for a system without namespaces.
  func writePlainService() throws(CommandError) {
    try put(Self.plainService, at: pathOfPlainService)
  }

  /// Writes a timer; fails if there is a file that Limber did not write.
  func write(_ timer: TimerUnit) throws(CommandError) {
    let path = path(timer)
    if access(path, F_OK) == 0, read(timer.name) == nil {
      throw CommandError("\(path) was not written by limber schedule, so it is left alone; move it away first")
    }
    // The service may write to this folder but not create it.
    if let state = Self.state { try? Folders.make(state) }
    try put(timer.text(under: Self.mark), at: path)
  }

  /// Replaces a file in one step, and creates its folder if necessary.
  private func put(_ text: String, at path: String) throws(CommandError) {
    do throws(SystemError) {
      try Folders.make(Paths.folder(of: path))
      try AtomicFile.replace(path, with: Array(text.utf8))
    } catch {
      throw Self.failure(path, error.reason)
    }
  }

  /// Removes a timer, and the link that enables it.
  func remove(_ timer: TimerUnit) throws(CommandError) {
    unlink(folder + "/timers.target.wants/" + timer.name)
    guard unlink(path(timer)) == 0 else { throw Self.failure(path(timer), SystemError.reason()) }
  }

  private static func failure(_ path: String, _ reason: String) -> CommandError {
    CommandError("could not write \(path): \(reason)")
  }

  /// `~/.local/state/limber`, the folder for the state of the service.
  static var state: String? { Streams.environment("HOME").map { $0 + "/.local/state/limber" } }
}

/// Lingering, which keeps a user's services running while the user is not logged in.
enum Lingering {
  /// The user's name; nil if the system does not know it.
  static var user: String? { getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) } }

  /// Whether lingering is enabled, according to systemd's file for the user.
  static var isOn: Bool { user.map { access("/var/lib/systemd/linger/" + $0, F_OK) == 0 } ?? false }
}
