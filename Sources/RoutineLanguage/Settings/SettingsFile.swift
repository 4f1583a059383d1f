// A settings file: what could be read of it, and what is wrong in it.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A settings file that was read.
public struct SettingsFile: Sendable {
  /// The names that the file may have. If there are both, the first one is used.
  public static let names = DocumentName.endings.map { "settings." + $0 }

  /// What could be read. A setting with a mistake is as if it were not there.
  public let settings: Settings
  /// Whether the file may name a profile that could not be read.
  public let hidesProfile: Bool
  /// The file with its diagnostics.
  public let checked: Checked<Document>
  let tree: SyntaxTree

  /// Reads the bytes of a file.
  public init(path: String, bytes: [UInt8]) { self.init(ParsedFile(SourceFile(path: path, bytes: bytes))) }

  init(_ file: ParsedFile) {
    tree = file.tree
    var reader = Reader(file.tree, file: file.source.number)
    let read = reader.settingsFile()
    settings = read.settings
    hidesProfile = read.hidesProfile
    checked = file.checked(Document.settings(read.settings), reader.list)
  }
}
