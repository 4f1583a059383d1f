// The timers of the listener: files in the folder of systemd's user units.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Systemd

/// Reads and writes timers.
struct Timers {
  /// `$XDG_CONFIG_HOME/systemd/user`, else `~/.config/systemd/user`.
  let folder: String

  init() throws(CommandError) {
    if let config = Streams.environment("XDG_CONFIG_HOME"), config.hasPrefix("/") {
      folder = config + "/systemd/user"
    } else if let home = Streams.environment("HOME"), home.hasPrefix("/") {
      folder = home + "/.config/systemd/user"
    } else {
      throw CommandError("could not find your folder of units, because HOME is not set")
    }
  }

  /// Where a timer is written.
  func path(_ timer: TimerUnit) -> String { folder + "/" + timer.name }

  /// All timers that Limber wrote, by name.
  func all() -> [TimerUnit] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var found: [TimerUnit] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      guard name.hasPrefix("limber-"), name.hasSuffix(".timer") else { continue }
      if let timer = read(name) { found.append(timer) }
    }
    return found.sorted { $0.routine < $1.routine }
  }

  /// The timer in a file of the folder.
  func read(_ name: String) -> TimerUnit? {
    Self.text(of: folder + "/" + name).flatMap { TimerUnit(text: $0, under: Self.mark) }
  }

  /// The line by which Limber knows its own timers.
  static let mark = "# Written by limber schedule; `limber schedule remove` takes it away."

  /// The change of the service.
  static let plainService = PlainService.text(under: "# Written by limber schedule:")

  /// The beginning of a file, which is all of one of ours; nil where it cannot be read.
  static func text(of path: String) -> String? {
    guard let file = fopen(path, "re") else { return nil }
    defer { fclose(file) }
    var buffer = [UInt8](repeating: 0, count: 16_384)
    let count = fread(&buffer, 1, buffer.count, file)
    return String(decoding: buffer[..<count], as: UTF8.self)
  }

  /// Where the change of the service is written that `PlainService` describes.
  var pathOfPlainService: String { folder + "/" + PlainService.name }

  /// Changes the service for a system without namespaces.
  func writePlainService() throws(CommandError) {
    Self.makeFolders(pathOfPlainService.split(separator: "/").dropLast().joined(separator: "/"))
    try put(Self.plainService, at: pathOfPlainService)
  }

  /// Writes a timer; a file that stands there already must be one of ours.
  func write(_ timer: TimerUnit) throws(CommandError) {
    let path = path(timer)
    if access(path, F_OK) == 0, read(timer.name) == nil {
      throw CommandError("\(path) was not written by limber schedule, so it is left alone; move it away first")
    }
    Self.makeFolders(folder)
    // The service may write into this folder, and may not make it.
    if let state = Self.state { Self.makeFolders(state) }
    try put(timer.text(under: Self.mark), at: path)
  }

  /// Writes a file in one step: whole or not at all.
  private func put(_ text: String, at path: String) throws(CommandError) {
    let beside = path + ".new"
    let bytes = Array(text.utf8)
    let descriptor = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure(beside) }
    let count = Glibc.write(descriptor, bytes, bytes.count)
    let isClosed = close(descriptor) == 0
    guard count == bytes.count, isClosed, rename(beside, path) == 0 else {
      let error = failure(path)
      unlink(beside)
      throw error
    }
  }

  /// Takes a timer away, and the link that enables it.
  func remove(_ timer: TimerUnit) throws(CommandError) {
    unlink(folder + "/timers.target.wants/" + timer.name)
    guard unlink(path(timer)) == 0 else { throw failure(path(timer)) }
  }

  private func failure(_ path: String) -> CommandError {
    CommandError("could not write \(path): \(String(cString: strerror(errno)))")
  }

  /// `~/.local/state/limber`, where the service remembers things.
  private static var state: String? { Streams.environment("HOME").map { $0 + "/.local/state/limber" } }

  private static func makeFolders(_ folder: String) {
    var path = ""
    for part in folder.split(separator: "/") {
      path += "/" + part
      mkdir(path, 0o755)
    }
  }
}

/// What keeps a user's services running while nobody is logged in.
enum Lingering {
  /// The user's name; nil where the system does not know it.
  static var user: String? { getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) } }

  /// Whether it is on, by the file that systemd keeps for it.
  static var isOn: Bool { user.map { access("/var/lib/systemd/linger/" + $0, F_OK) == 0 } ?? false }
}
