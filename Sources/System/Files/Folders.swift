// Listing and creating folders.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Glibc
internal import SystemPackage

/// Operations on folders.
public enum Folders {
  /// The names in a folder, sorted.
  /// - Parameter hidden: Whether to include names that begin with a dot.
  public static func names(in folder: String, hidden: Bool = false) throws(SystemError) -> [String] {
    guard let directory = opendir(folder) else { throw SystemError("list", folder) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if !name.hasPrefix(".") || hidden && name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The names in a folder, sorted, without hidden ones; empty if the folder cannot be read.
  public static func listing(_ folder: String) -> [String] { (try? names(in: folder)) ?? [] }

  /// Whether there is a folder at a path.
  public static func exists(_ path: String, followingLinks: Bool = true) -> Bool {
    (try? Stat(path, followTargetSymlink: followingLinks))?.type == .directory
  }

  /// Creates a folder and its missing parents.
  /// - Parameter mode: The permissions of the created folders, before the umask.
  public static func make(_ path: String, mode: UInt32 = 0o755) throws(SystemError) {
    if mkdir(path, mode) == 0 || errno == EEXIST { return }
    let above = Paths.folder(of: path)
    guard errno == ENOENT, above != path, above != "." else { throw SystemError("make the folder", path) }
    try make(above, mode: mode)
    guard mkdir(path, mode) == 0 || errno == EEXIST else { throw SystemError("make the folder", path) }
  }
}
