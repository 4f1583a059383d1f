// The exercises and notices that one routine uses, with its dependencies.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
internal import System

/// Looks up parts for one routine, and records its dependencies.
final class RoutineParts: PartResolver {
  private let cache: PartCache
  private let folder: String
  /// The files that play each other, from the one that is checked to the one that asks.
  private let trail: [PathKey]
  /// The routines that were asked for.
  private var routines: [String: Lookup<PlayedRoutine>?] = [:]
  /// The dependencies so far.
  private(set) var inputs = Inputs()
  /// Whether a routine that was asked for plays itself, or plays one that does.
  private(set) var meetsCircle = false
  /// The files of the parts, in order of first use.
  private(set) var sources: [SourceFile] = []

  /// - Parameters:
  ///   - path: The file of the routine; its parts are looked up in its folder first.
  ///   - trail: The files that play it.
  init(_ cache: PartCache, path: String, trail: [PathKey] = []) {
    self.cache = cache
    folder = Paths.folder(of: path)
    self.trail = trail + [PathKey(path)]
  }

  func exercise(_ id: String, language: Language) -> Lookup<ExerciseDocument> {
    used(cache.exercise(id, beside: folder, language))
  }

  func notice(_ id: String, language: Language) -> Lookup<Notice> { used(cache.notice(id, beside: folder, language)) }

  func routine(_ id: String) -> Lookup<PlayedRoutine>? {
    // Its dependencies are recorded once, or those of routines inside of each other would multiply.
    if let known = routines[id] { return known }
    let found = cache.routine(id, beside: folder, trail: trail)
    routines[id] = .some(found.lookup)
    meetsCircle = meetsCircle || found.lookup == nil
    inputs.add(found.inputs)
    for source in found.sources { add(source) }
    return found.lookup
  }

  private func used<Part>(_ found: PartCache.Found<Part>) -> Lookup<Part> {
    inputs.files.append(found.asked)
    if let source = found.source { add(source) }
    return found.lookup
  }

  private func add(_ source: SourceFile) {
    if !sources.contains(where: { $0.number == source.number }) { sources.append(source) }
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
