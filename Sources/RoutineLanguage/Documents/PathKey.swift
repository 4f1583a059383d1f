// Paths as dictionary keys.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A path compared by its bytes, as the system does: strings that are equal in Unicode may be different file names.
struct PathKey: Hashable {
  let path: String

  init(_ path: String) { self.path = path }

  static func == (one: PathKey, other: PathKey) -> Bool {
    one.path == other.path && one.path.utf8.elementsEqual(other.path.utf8)
  }
}
