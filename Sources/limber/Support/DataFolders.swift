// Where routines, exercises, notices and sounds are found.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// The folders of this installation and of the listener.
struct DataFolders {
  /// The folder that holds `Routines`, `Audio` and `Docs/Diagnostics`: `LIMBER_DATA`, else `share/limber` beside the
  /// program's folder, else the checkout the program was built in.
  let root: String
  /// The listener's own library: `$XDG_DATA_HOME/limber`, else `~/.local/share/limber`.
  let user: String?

  /// Looks the folders up.
  init() throws(CommandError) {
    user =
      Streams.environment("XDG_DATA_HOME").flatMap { $0.hasPrefix("/") ? $0 + "/limber" : nil }
      ?? Streams.environment("HOME").map { $0 + "/.local/share/limber" }
    if let data = Streams.environment("LIMBER_DATA"), !data.isEmpty {
      guard Self.isFolder(data + "/Routines") else {
        throw CommandError("LIMBER_DATA names \(data), which has no folder Routines; correct it or unset it")
      }
      root = data
      return
    }
    let program = Self.program
    let folder = Self.parent(program)
    let installed = Self.parent(folder) + "/share/limber"
    if Self.isFolder(installed + "/Routines") {
      root = installed
      return
    }
    if let build = program.range(of: "/.build"), Self.isFolder(String(program[..<build]) + "/Routines") {
      root = String(program[..<build])
      return
    }
    throw CommandError(
      "the routines and sounds of Limber were looked for in \(installed) and are not there; set LIMBER_DATA to the folder that holds them"
    )
  }

  /// The library folders, in the order they are searched.
  var library: [String] { (user.map { [$0] } ?? []) + [installed] }
  /// The folder of the routines that come with Limber.
  var installed: String { root + "/Routines" }
  /// The folder of the chimes.
  var audio: String { root + "/Audio" }
  /// The folder of the pages behind the codes.
  var diagnostics: String { root + "/Docs/Diagnostics" }

  /// The program's own path.
  private static var program: String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    return count > 0 ? String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self) : ""
  }

  private static func parent(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}

extension String {
  /// Where another text first occurs.
  fileprivate func range(of other: String) -> Index? {
    indices.first { self[$0...].hasPrefix(other) }
  }
}
