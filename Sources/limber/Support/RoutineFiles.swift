// The files to check: those given, and all documents in the folders given.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineLanguage
import System

/// Finds files below folders.
enum RoutineFiles {
  /// The maximum depth of nested folders that are searched.
  private static let maxDepth = 32

  /// The paths, with every folder replaced by the documents below it, sorted. Skips hidden files and folders, and links
  /// to folders.
  ///
  /// - Returns: The files, and those that are skipped but look as if they were meant as documents.
  static func expand(_ paths: [String]) -> (files: [String], leftOut: [NameProblem]) {
    var files: [String] = []
    var leftOut: [NameProblem] = []
    for path in paths.map(InputFiles.path) {
      guard Folders.exists(path) else {
        files.append(path)
        continue
      }
      let found = search(path.hasSuffix("/") ? String(path.dropLast()) : path, depth: 0)
      files += found.filter(DocumentName.isDocument)
      leftOut += found.compactMap(DocumentName.endingProblem)
    }
    return (files, leftOut)
  }

  /// The documents and the folders in a folder, sorted; folders end with a slash. Empty if it cannot be read.
  static func entries(of folder: String) -> [String] {
    let start = folder.hasSuffix("/") ? folder : folder + "/"
    return Folders.listing(folder).compactMap { name in
      if Folders.exists(start + name) { return name + "/" }
      return DocumentName.isDocument(name) ? name : nil
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
    return Folders.listing(folder).flatMap { name in
      let path = folder + "/" + name
      if Folders.exists(path, followingLinks: false) { return search(path, depth: depth + 1) }
      return [path]
    }
  }
}
