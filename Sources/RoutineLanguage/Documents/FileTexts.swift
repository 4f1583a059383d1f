// The current text of every file: unsaved changes in an editor, else the file on disk.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import System

/// Texts by path. Files read from disk are cached until they are dropped.
final class FileTexts {
  private let disk: any FileSource
  private var entries: [PathKey: Entry] = [:]
  private var listings: [PathKey: Result<Set<PathKey>, FileProblem>] = [:]

  /// A path that was requested, whether it exists or not.
  private final class Entry {
    /// The same for each version of the file.
    let number: Int
    var unsaved: SourceFile?
    /// The tree of the unsaved text.
    var tree: SyntaxTree?
    var saved: Result<SourceFile?, FileProblem>?

    init(number: Int) { self.number = number }
  }

  init(disk: any FileSource) { self.disk = disk }

  private func entry(_ path: String) -> Entry {
    let key = PathKey(path)
    if let entry = entries[key] { return entry }
    let entry = Entry(number: entries.count)
    entries[key] = entry
    return entry
  }

  // MARK: Changes

  /// The version of a file's unsaved text; nil if the file on disk is used.
  func version(of path: String) -> Int? { entries[PathKey(path)]?.unsaved?.version }

  /// Sets the unsaved text of a file.
  func set(_ path: String, text: [UInt8], version: Int) {
    drop(path)
    let entry = entry(path)
    entry.unsaved = SourceFile(path: path, bytes: text, number: entry.number, version: version)
    entry.tree = nil
  }

  /// Removes the unsaved text: the file on disk is used again.
  func unset(_ path: String) {
    drop(path)
    entry(path).unsaved = nil
  }

  /// Drops what was read from disk, and the listing of the folder.
  func drop(_ path: String) {
    entry(path).saved = nil
    listings[PathKey(Paths.folder(of: path))] = nil
  }

  // MARK: Files

  /// The parsed file.
  func parsed(_ source: SourceFile) -> ParsedFile {
    // Only trees of unsaved texts are cached, because those are requested repeatedly.
    guard source.version != nil else { return ParsedFile(source) }
    let entry = entry(source.path)
    let file = entry.tree.map { ParsedFile(source: source, tree: $0) } ?? ParsedFile(source)
    entry.tree = file.tree
    return file
  }

  /// A file; nil if it does not exist.
  func source(_ path: String) throws(FileProblem) -> SourceFile? {
    let entry = entry(path)
    if let source = entry.unsaved { return source }
    if let known = entry.saved { return try known.get() }
    do throws(FileProblem) {
      let source = try disk.read(path).map { SourceFile(path: path, bytes: $0, number: entry.number) }
      entry.saved = .success(source)
      return source
    } catch {
      entry.saved = .failure(error)
      throw error
    }
  }

  /// The size of any file in bytes, such as a sound; nil if the file does not exist.
  func size(of path: String) throws(FileProblem) -> Int? {
    if let source = entries[PathKey(path)]?.unsaved { return source.bytes.count }
    return try disk.size(of: path)
  }

  /// The names of the files in a folder; empty if the folder does not exist.
  func names(in folder: String) throws(FileProblem) -> Set<PathKey> {
    let key = PathKey(folder)
    if let known = listings[key] { return try known.get() }
    do throws(FileProblem) {
      let unsaved = entries.values.compactMap(\.unsaved?.path).filter { PathKey(Paths.folder(of: $0)) == key }
      let names = Set((try disk.names(in: folder) + unsaved.map(Paths.name(of:))).map(PathKey.init))
      listings[key] = .success(names)
      return names
    } catch {
      listings[key] = .failure(error)
      throw error
    }
  }
}
