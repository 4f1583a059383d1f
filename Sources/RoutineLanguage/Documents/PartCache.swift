// The exercises and notices that routines use, each read once per language.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
internal import System

/// Caches exercises and notices.
final class PartCache {
  let texts: FileTexts
  let folders: LibraryFolders
  private var exercises: [Key: Found<ExerciseDocument>] = [:]
  private var notices: [Key: Found<Notice>] = [:]
  private var routines: [PathKey: FoundRoutine] = [:]
  private var aliases: [Key: (index: AliasIndex, asked: [PathKey])] = [:]

  /// A lookup, with the paths that were tried and the file that was found.
  final class Found<Part: Sendable> {
    let lookup: Lookup<Part>
    let asked: [PathKey]
    let source: SourceFile?

    init(_ lookup: Lookup<Part>, asked: [PathKey], source: SourceFile? = nil) {
      self.lookup = lookup
      self.asked = asked
      self.source = source
    }
  }

  /// A routine that is played, with all that it depends on.
  struct FoundRoutine {
    /// Nil for a routine that plays itself, directly or by others, or plays one that does.
    let lookup: Lookup<PlayedRoutine>?
    var inputs: Inputs
    /// Its file, and those of its parts.
    var sources: [SourceFile] = []
  }

  /// What a lookup depends on.
  private struct Key: Hashable {
    var id: String
    var language: String
    var folder: PathKey
  }

  init(texts: FileTexts, folders: LibraryFolders) {
    self.texts = texts
    self.folders = folders
  }

  /// Drops everything that depends on a file.
  func drop(_ path: String) {
    if Paths.folder(of: path).hasSuffix(FileKind.exercise.folder(in: ".")) { aliases = [:] }
    exercises = exercises.filter { !$1.asked.contains(PathKey(path)) }
    notices = notices.filter { !$1.asked.contains(PathKey(path)) }
    routines = routines.filter { !$1.inputs.depend(on: path) }
  }

  func exercise(_ id: String, beside folder: String, _ language: Language) -> Found<ExerciseDocument> {
    let key = Key(id: id, language: language.tag, folder: PathKey(folder))
    if let known = exercises[key] { return known }
    let found = find(.exercise, id, beside: folder) { $0.exercise(in: language) }
    exercises[key] = found
    return found
  }

  func notice(_ id: String, beside folder: String, _ language: Language) -> Found<Notice> {
    let key = Key(id: id, language: language.tag, folder: PathKey(folder))
    if let known = notices[key] { return known }
    let found = find(.notice, id, beside: folder) { $0.notice(in: language) }
    notices[key] = found
    return found
  }

  /// A routine to be played.
  ///
  /// - Parameter trail: The files that play each other already, the one that asks last.
  func routine(_ id: String, beside folder: String, trail: [PathKey]) -> FoundRoutine {
    let (place, paths) = folders.find(.routine, id, beside: folder)
    var asked = Inputs(files: [paths.map(PathKey.init)])
    switch place {
    case .missing: return FoundRoutine(lookup: .missing, inputs: asked)
    case .unreadable(let problem): return FoundRoutine(lookup: .unreadable(problem), inputs: asked)
    case .file(let source):
      let key = PathKey(source.path)
      // A chain as long as this one is refused anyway.
      if trail.contains(key) || trail.count >= 8 * PlayedRoutine.maxDepth {
        asked.files.append(trail)
        return FoundRoutine(lookup: nil, inputs: asked)
      }
      var found = routines[key] ?? read(source, trail: trail)
      routines[key] = found
      found.inputs.add(asked)
      return found
    }
  }

  private func read(_ source: SourceFile, trail: [PathKey]) -> FoundRoutine {
    let file = texts.parsed(source)
    let parts = RoutineParts(self, path: source.path, trail: trail)
    var reader = RoutineReader(
      Reader(file.tree, file: source.number), parts: parts, folder: Paths.folder(of: source.path))
    let document = reader.document(id: file.id)
    let checked = file.checked(document, reader.reader.list, using: parts.sources)
    var inputs = parts.inputs
    inputs.files.append([PathKey(source.path)])
    let lookup = checked.value.map { .found(reader.asPlayed($0)) } ?? Lookup.broken(checked, path: source.path)
    return FoundRoutine(
      lookup: parts.meetsCircle ? nil : lookup, inputs: inputs, sources: [source] + parts.sources)
  }

  /// The other names of all exercises, and the paths they depend on.
  func aliases(beside folder: String, _ language: Language) -> (index: AliasIndex, asked: [PathKey]) {
    let key = Key(id: "", language: language.tag, folder: PathKey(folder))
    if let known = aliases[key] { return known }
    var index = AliasIndex()
    var asked: [PathKey] = []
    for id in folders.ids(of: .exercise, beside: folder) {
      index.add(id: id)
      let found = exercise(id, beside: folder, language)
      asked += found.asked
      guard case .found(let document) = found.lookup else { continue }
      for name in document.also { index.add(name.source, of: id) }
    }
    aliases[key] = (index, asked)
    return (index, asked)
  }

  private func find<Part>(_ kind: FileKind, _ id: String, beside folder: String, read: (ParsedFile) -> Checked<Part>)
    -> Found<Part>
  {
    let (place, paths) = folders.find(kind, id, beside: folder)
    let asked = paths.map(PathKey.init)
    switch place {
    case .missing: return Found(.missing, asked: asked)
    case .unreadable(let problem): return Found(.unreadable(problem), asked: asked)
    case .file(let source):
      let checked = read(texts.parsed(source))
      if let part = checked.value { return Found(.found(part), asked: asked, source: source) }
      return Found(.broken(checked, path: source.path), asked: asked, source: source)
    }
  }
}
