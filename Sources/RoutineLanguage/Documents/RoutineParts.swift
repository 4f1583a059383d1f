// The exercises and notices that one routine uses, with its dependencies.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// Looks up parts for one routine, and records its dependencies.
final class RoutineParts: PartResolver {
  private let cache: PartCache
  private let folder: String
  /// The dependencies so far.
  private(set) var inputs = Inputs()
  /// The files of the parts, in order of first use.
  private(set) var sources: [SourceFile] = []

  /// - Parameter folder: The folder of the routine, where its parts are looked up first.
  init(_ cache: PartCache, folder: String) {
    self.cache = cache
    self.folder = folder
  }

  func exercise(_ id: String, language: Language) -> Lookup<ExerciseDocument> {
    used(cache.exercise(id, beside: folder, language))
  }

  func notice(_ id: String, language: Language) -> Lookup<Notice> { used(cache.notice(id, beside: folder, language)) }

  private func used<Part>(_ found: PartCache.Found<Part>) -> Lookup<Part> {
    inputs.files.append(found.asked)
    if let source = found.source, !sources.contains(where: { $0.number == source.number }) { sources.append(source) }
    return found.lookup
  }

  func aliases(in language: Language) -> AliasIndex {
    let (index, asked) = cache.aliases(beside: folder, language)
    inputs.files.append(asked)
    inputs.folders += cache.folders.searched(.exercise, beside: folder).map(PathKey.init)
    return index
  }

  func known(_ kind: FileKind) -> [String] {
    inputs.folders += cache.folders.searched(kind, beside: folder).map(PathKey.init)
    return cache.folders.ids(of: kind, beside: folder)
  }

  func size(of path: String) throws(FileProblem) -> Int? {
    inputs.files.append([PathKey(path)])
    return try cache.texts.size(of: path)
  }

  func names(in folder: String) -> [String] {
    inputs.folders.append(PathKey(folder))
    return ((try? cache.texts.names(in: folder)) ?? []).map(\.path).filter { !$0.hasPrefix(".") }.sorted()
  }
}
