// What one routine asks of other files, with an account of it.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// The parts within reach of one routine; keeps account of what the routine asked for.
final class RoutineParts: PartResolver {
  private let cache: PartCache
  private let folder: String
  /// Everything that was asked for.
  private(set) var inputs = Inputs()
  /// The files of the parts, in order of first use.
  private(set) var sources: [SourceFile] = []

  /// - Parameter folder: the folder of the routine, where its parts are looked for first.
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
