// Whether an MBROLA voice can speak: eSpeak NG lists them all, and choosing one that is not there breaks its current voice.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

enum Mbrola {
  /// Where distributions put the voices' data; eSpeak NG looks in the same places.
  private static let folders = ["/usr/share/mbrola", "/usr/share/mbrola/voices"]

  /// Whether the program `mbrola` and the voice's data are installed. The identifier is `mb/mb-en1`; the data is `en1`.
  static func isInstalled(_ voice: InstalledVoice) -> Bool {
    guard let dash = voice.identifier.lastIndex(of: "/") else { return false }
    let parts = voice.identifier[dash...].dropFirst().split(separator: "-")
    guard parts.count > 1, parts[0] == "mb" else { return false }
    return hasProgram
      && folders.contains { folder in
        let path = "\(folder)/\(parts[1])"
        return access(path + "/\(parts[1])", R_OK) == 0 || isFile(path)
      }
  }

  private static let hasProgram: Bool = {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    return path.split(separator: ":").contains { access($0 + "/mbrola", X_OK) == 0 }
  }()

  private static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
