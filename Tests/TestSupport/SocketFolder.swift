// Folders for the sockets of tests.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Makes and removes folders.
public enum SocketFolder {
  /// A new folder, with a path short enough for a socket in it.
  public static func make() -> String {
    var template = Array("/tmp/limber-test-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { return "/tmp" }
    return String(cString: made)
  }

  /// Takes a folder away with all that is in it.
  public static func remove(_ folder: String) { try? FileManager.default.removeItem(atPath: folder) }
}
