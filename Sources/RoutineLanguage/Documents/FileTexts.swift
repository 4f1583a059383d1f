// The current text of every file: unsaved changes in an editor, else the file on disk.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import System

/// Texts by path. Files read from disk are cached until they are dropped.
final class FileTexts {
  private let disk: any FileSource
  private var numbers: [PathKey: Int] = [:]
  private var saved: [PathKey: Result<SourceFile?, FileProblem>] = [:]
  private var unsaved: [PathKey: SourceFile] = [:]
  private var trees: [PathKey: SyntaxTree] = [:]
  private var listings: [PathKey: Result<Set<PathKey>, FileProblem>] = [:]

  init(disk: any FileSource) { self.disk = disk }

  // MARK: Changes

  /// The version of a file's unsaved text; nil if the file on disk is used.
  func version(of path: String) -> Int? { unsaved[PathKey(path)]?.version }

  /// Sets the unsaved text of a file.
  func set(_ path: String, text: [UInt8], version: Int) {
    drop(path)
    unsaved[PathKey(path)] = SourceFile(path: path, bytes: text, number: number(of: path), version: version)
  }

  /// Removes the unsaved text: the file on disk is used again.
  func unset(_ path: String) {
    drop(path)
    unsaved[PathKey(path)] = nil
  }

  /// Drops the cached file, and the listing of its folder.
  func drop(_ path: String) {
    saved[PathKey(path)] = nil
    trees[PathKey(path)] = nil
    listings[PathKey(Paths.folder(of: path))] = nil
  }

  // MARK: Files

  /// The parsed file.
  func parsed(_ source: SourceFile) -> ParsedFile {
    if let tree = trees[PathKey(source.path)] { return ParsedFile(source: source, tree: tree) }
    let file = ParsedFile(source)
    // Only trees of unsaved texts are cached, because those are requested repeatedly; for other files, the check is
    // cached.
    if source.version != nil { trees[PathKey(source.path)] = file.tree }
    return file
  }

  /// A file; nil if it does not exist.
  func source(_ path: String) throws(FileProblem) -> SourceFile? {
    let key = PathKey(path)
    if let source = unsaved[key] { return source }
    if let known = saved[key] { return try known.get() }
    do throws(FileProblem) {
      let source = try disk.read(path).map { SourceFile(path: path, bytes: $0, number: number(of: path)) }
      saved[key] = .success(source)
      return source
    } catch {
      saved[key] = .failure(error)
      throw error
    }
  }

  /// The number of a file, the same for all of its versions.
  private func number(of path: String) -> Int {
    let number = numbers[PathKey(path)] ?? numbers.count
    numbers[PathKey(path)] = number
    return number
  }

  /// The size of any file in bytes, such as a sound; nil if the file does not exist.
  func size(of path: String) throws(FileProblem) -> Int? {
    if let source = unsaved[PathKey(path)] { return source.bytes.count }
    return try disk.size(of: path)
  }

  /// The names of the files in a folder; empty if the folder does not exist.
  func names(in folder: String) throws(FileProblem) -> Set<PathKey> {
    let key = PathKey(folder)
    if let known = listings[key] { return try known.get() }
    do throws(FileProblem) {
      let new = unsaved.values.map(\.path).filter { PathKey(Paths.folder(of: $0)) == key }.map(Paths.name(of:))
      let names = Set((try disk.names(in: folder) + new).map(PathKey.init))
      listings[key] = .success(names)
      return names
    } catch {
      listings[key] = .failure(error)
      throw error
    }
  }
}
