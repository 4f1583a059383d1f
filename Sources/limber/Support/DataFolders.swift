// The folders of routines, exercises, notices and sounds.
// SPDX-License-Identifier: GPL-3.0-or-later

import System

/// The folders of this installation and of the user.
struct DataFolders {
  /// The folder that contains `Routines`, `Audio` and `Docs/Diagnostics`: `LIMBER_DATA`, else `share/limber` beside the
  /// program's folder, else the checkout the program was built in.
  let root: String
  /// The user's own library: `$XDG_DATA_HOME/limber`, else `~/.local/share/limber`.
  let user: String?

  /// Determines the folders.
  init() throws(CommandError) {
    user = UserFolder.data.path.map { $0 + "/limber" }
    if let data = Streams.environment("LIMBER_DATA"), !data.isEmpty {
      guard Folders.exists(data + "/Routines") else {
        throw CommandError("LIMBER_DATA names \(data), which has no folder Routines; correct it or unset it")
      }
      root = data
      return
    }
    let program = Paths.executable
    let prefix = Paths.folder(of: Paths.folder(of: program))
    let installed = (prefix == "/" ? "" : prefix) + "/share/limber"
    if Folders.exists(installed + "/Routines") {
      root = installed
      return
    }
    if let build = program.range(of: "/.build"), Folders.exists(String(program[..<build]) + "/Routines") {
      root = String(program[..<build])
      return
    }
    throw CommandError(
      "the routines and sounds of Limber were looked for in \(installed) and are not there; set LIMBER_DATA to the folder that holds them"
    )
  }

  /// The library folders, in search order.
  var library: [String] { (user.map { [$0] } ?? []) + [installed] }
  /// The folder of the routines that come with Limber.
  var installed: String { root + "/Routines" }
  /// The folder of the chimes.
  var audio: String { root + "/Audio" }
  /// The folder of the documentation of diagnostic codes.
  var diagnostics: String { root + "/Docs/Diagnostics" }
}

extension String {
  /// The first occurrence of another text.
  fileprivate func range(of other: String) -> Index? {
    indices.first { self[$0...].hasPrefix(other) }
  }
}
