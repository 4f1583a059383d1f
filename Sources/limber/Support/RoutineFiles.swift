// The files a check looks at: those named, and every document below a folder named.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import RoutineLanguage

/// Finds files below folders.
enum RoutineFiles {
  /// The most folders inside one another that are searched.
  private static let maxDepth = 32

  /// The paths themselves, with every folder replaced by the documents below it, sorted. Hidden files and folders and links
  /// to folders are left out.
  static func expand(_ paths: [String]) -> [String] {
    paths.flatMap { isFolder($0, following: true) ? below($0).filter(DocumentName.isDocument) : [$0] }
  }

  /// The files below folders that are left out, and look as if they should not be.
  static func leftOut(_ paths: [String]) -> [NameProblem] {
    paths.filter { isFolder($0, following: true) }.flatMap(below).compactMap(DocumentName.endingProblem)
  }

  private static func below(_ folder: String) -> [String] {
    search(folder.hasSuffix("/") ? String(folder.dropLast()) : folder, depth: 0)
  }

  /// The folder a file lies in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func isFolder(_ path: String, following: Bool) -> Bool {
    var status = stat()
    return (following ? stat(path, &status) : lstat(path, &status)) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func search(_ folder: String, depth: Int) -> [String] {
    guard depth < maxDepth, let directory = opendir(folder) else { return [] }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if !name.hasPrefix(".") { names.append(name) }
    }
    closedir(directory)
    return names.sorted().flatMap { name in
      let path = folder + "/" + name
      if isFolder(path, following: false) { return search(path, depth: depth + 1) }
      return [path]
    }
  }
}
