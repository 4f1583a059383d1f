// Paths as keys.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A path compared by its bytes, as the system does: texts that Unicode takes for the same may name different files.
struct PathKey: Hashable {
  let path: String

  init(_ path: String) { self.path = path }

  static func == (one: PathKey, other: PathKey) -> Bool {
    one.path == other.path && one.path.utf8.elementsEqual(other.path.utf8)
  }
}
