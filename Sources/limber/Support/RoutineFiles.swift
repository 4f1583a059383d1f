// The files a check looks at: those named, and every `*.yaml` below a folder named.
// SPDX-License-Identifier: GPL-3.0-or-later

import System

/// Finds files below folders.
enum RoutineFiles {
  /// The most folders inside one another that are searched.
  private static let maxDepth = 32

  /// The paths themselves, with every folder replaced by the `*.yaml` files below it, sorted. Hidden folders and links to
  /// folders are left out.
  static func expand(_ paths: [String]) -> [String] {
    paths.flatMap { path in
      Folders.exists(path) ? search(path.hasSuffix("/") ? String(path.dropLast()) : path, depth: 0) : [path]
    }
  }

  /// Replaces a file in one step.
  static func replace(_ path: String, with bytes: [UInt8]) throws(CommandError) {
    do throws(SystemError) { try AtomicFile.replace(path, with: bytes) } catch {
      throw CommandError("\(path): it can't be written (\(error.reason)); check the folder and the disk")
    }
  }

  private static func search(_ folder: String, depth: Int) -> [String] {
    guard depth < maxDepth else { return [] }
    return Folders.names(in: folder).flatMap { name in
      let path = folder + "/" + name
      if Folders.exists(path, followingLinks: false) { return search(path, depth: depth + 1) }
      return name.hasSuffix(".yaml") ? [path] : []
    }
  }
}
