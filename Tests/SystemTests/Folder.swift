// A folder for one test, which goes with it.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import System

final class Folder {
  let path: String

  init() throws {
    var template = Array("/tmp/limber-system-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SystemError("make the folder", "/tmp") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { _ = Tool.run(["rm", "-rf", path]) }

  static func / (folder: Folder, name: String) -> String { folder.path + "/" + name }

  /// All names, hidden ones too.
  var names: [String] { (try? Folders.names(in: path, hidden: true)) ?? [] }
}
