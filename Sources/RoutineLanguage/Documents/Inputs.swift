// The dependencies of a result.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import System

/// The files and folders that a result depends on.
struct Inputs {
  /// Paths of files, including files that do not exist; for each lookup those that were tried.
  var files: [[PathKey]] = []
  /// Paths of folders whose lists were read.
  var folders: [PathKey] = []

  mutating func add(_ more: Inputs) {
    files += more.files
    folders += more.folders
  }

  /// Whether a change of a file may affect the result.
  func depend(on path: String) -> Bool {
    files.contains { $0.contains(PathKey(path)) }
      || !folders.isEmpty && folders.contains(PathKey(Paths.folder(of: path)))
  }
}
