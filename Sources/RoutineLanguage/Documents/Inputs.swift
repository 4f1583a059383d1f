// The dependencies of a result.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import System

/// The files and folders that a result depends on.
struct Inputs {
  /// Paths of files, including files that do not exist.
  var files: [PathKey] = []
  /// Paths of folders that were listed.
  var folders: [PathKey] = []

  /// Whether a change of a file may affect the result.
  func depend(on path: String) -> Bool {
    files.contains(PathKey(path)) || !folders.isEmpty && folders.contains(PathKey(Paths.folder(of: path)))
  }
}
