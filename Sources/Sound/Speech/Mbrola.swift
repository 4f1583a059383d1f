// Whether an MBROLA voice is installed. eSpeak NG lists them all, and selecting a missing one breaks its current voice.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import System

enum Mbrola {
  /// The folders where distributions install the voices' data, which eSpeak NG searches too.
  private static let folders = ["/usr/share/mbrola", "/usr/share/mbrola/voices"]

  /// Whether the program `mbrola` and the data of a voice such as `mb-en1` are installed; its data is called `en1`.
  static func isInstalled(_ voice: String) -> Bool {
    let data = voice.split(separator: "-")
    guard hasProgram, data.count > 1 else { return false }
    return folders.contains { folder in
      let path = "\(folder)/\(data[1])"
      return access("\(path)/\(data[1])", R_OK) == 0 || (try? Files.size(of: path)) != nil
    }
  }

  private static let hasProgram: Bool = {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    return path.split(separator: ":").contains { access($0 + "/mbrola", X_OK) == 0 }
  }()
}
