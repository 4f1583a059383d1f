// The files a check looks at: those named, and every `*.yaml` below a folder named.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Finds files below folders.
enum RoutineFiles {
  /// The most folders inside one another that are searched.
  private static let maxDepth = 32

  /// The paths themselves, with every folder replaced by the `*.yaml` files below it, sorted. Hidden folders and links to
  /// folders are left out.
  static func expand(_ paths: [String]) -> [String] {
    paths.flatMap { path in
      isFolder(path, following: true) ? search(path.hasSuffix("/") ? String(path.dropLast()) : path, depth: 0) : [path]
    }
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
      return name.hasSuffix(".yaml") ? [path] : []
    }
  }
}
