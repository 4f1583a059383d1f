// Documents checked on demand: with unsaved texts, and a record of which file depends on which.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine
internal import System

/// Checks files. A file is read once until it changes. The result for an open file is cached until the file, or another
/// file it depends on, changes.
///
/// Exercises are looked up in `Exercises/` beside the routine, then in `Exercises/` of each library folder in order;
/// notices likewise in `Notices/`. An id cannot refer to anything outside those folders.
///
///     let store = DocumentStore(files: DiskFiles(), folders: ["/usr/share/limber/Routines"])
///     let saved = try store.check("/home/me/mine.yaml")
///     store.open("/home/me/Exercises/reach.yaml", text: unsaved, version: 1)
///     let now = try store.check("/home/me/mine.yaml")  // with the text that is not saved yet
///
/// A file must always be referred to by the same path. Use the store from one task at a time.
public final class DocumentStore {
  private let texts: FileTexts
  private let folders: LibraryFolders
  private let parts: PartCache
  private let profiles: Set<Profile>
  private let machine: (any MachineFacts)?
  /// The phrases of the texts that were checked.
  private var mentions = KnownMentions()
  /// What each checked file depends on.
  private var inputs: [Request: Inputs] = [:]
  /// The results for open files, which are requested repeatedly.
  private var results: [Request: Checked<Document>] = [:]

  private struct Request: Hashable {
    var path: PathKey
    var kind: FileKind?
    var change = DoseChange.none
  }

  /// An empty store.
  ///
  /// - Parameters:
  ///   - files: The source of saved files.
  ///   - folders: The library folders in search order: the user's own, then the installed one.
  ///   - profiles: Who the sessions are for; they add safety checks.
  ///   - machine: What is known of the machine; nil to check the files alone.
  public init(
    files: any FileSource, folders: [String] = [], profiles: Set<Profile> = [], machine: (any MachineFacts)? = nil
  ) {
    self.machine = machine
    texts = FileTexts(disk: files)
    self.folders = LibraryFolders(texts: texts, folders: folders)
    parts = PartCache(texts: texts, folders: self.folders)
    self.profiles = profiles
  }

  // MARK: Checking

  /// Checks a file, or returns the cached result.
  ///
  /// - Parameters:
  ///   - kind: The kind to read the file as; nil to derive it from its keys.
  ///   - change: How a stage of a programme changes the doses of a routine.
  /// - Throws: If the file does not exist or cannot be read.
  public func check(
    _ path: String, as kind: FileKind? = nil, changedBy change: DoseChange = .none
  ) throws(FileProblem) -> Checked<Document> {
    let request = Request(path: PathKey(path), kind: kind, change: change)
    if let known = results[request] { return known }
    guard let source = try texts.source(path) else { throw .missing(path: path) }
    let result = result(of: texts.parsed(source), as: kind, change)
    inputs[request] = result.inputs
    if source.version != nil { results[request] = result.checked }
    return result.checked
  }

  /// Checks bytes as if they were the contents of a file, without caching the result.
  func check(_ bytes: [UInt8], inPlaceOf source: SourceFile) -> Checked<Document> {
    var changed = source
    changed.bytes = bytes
    return result(of: ParsedFile(changed), as: nil).checked
  }

  private func result(
    of file: ParsedFile, as kind: FileKind?, _ change: DoseChange = .none
  ) -> (checked: Checked<Document>, inputs: Inputs) {
    switch kind ?? FileKind(of: file.tree, named: Paths.name(of: file.source.path)) {
    case .routine:
      let (checked, inputs, _) = routine(file, change)
      return (checked, inputs)
    case .exercise:
      var checked = file.exercise(machine: machine)
      if let exercise = checked.value { review(exercise.routine, of: nil, &checked) { [exercise.id: exercise][$0] } }
      return (checked.map(Document.exercise), Inputs())
    case .notice: return (file.notice().map(Document.notice), Inputs())
    case .programme: return programme(file)
    case .settings: return (SettingsFile(file).checked, Inputs())
    case nil:
      var list = DiagnosticList()
      if file.tree.isAccepted {
        let isEmpty = file.source.bytes.isEmpty
        list.add(
          Diagnostic(
            .fileKind, at: Place(file: file.source.number, range: 0..<(isEmpty ? 0 : 1)),
            isEmpty
              ? Reader.emptyFile
              : PlainFile(file.tree)?.message
                ?? "I can't tell what this file is; a routine has `routine: its title`, an exercise `exercise: its name`, a "
                + "notice `notice: its title`, a programme `programme: its title`."))
      }
      return (file.checked(nil, list), Inputs())
    }
  }

  private func routine(
    _ file: ParsedFile, _ change: DoseChange
  ) -> (checked: Checked<Document>, inputs: Inputs, sources: [SourceFile]) {
    let folder = Paths.folder(of: file.source.path)
    let reach = RoutineParts(parts, path: file.source.path)
    var reader = RoutineReader(
      Reader(file.tree, file: file.source.number, machine: machine), parts: reach, folder: folder,
      change: change)
    let document = reader.document(id: file.id)
    var checked = file.checked(document, reader.reader.list, accepting: reader.acceptances, using: reach.sources)
    if let document = checked.value {
      review(document.routine, of: document, &checked, reader.definition(of:))
      checked.tellUnmetAcceptances { code in
        !code.isOfLayout && code.profile.map(profiles.contains) ?? true
      }
    }
    return (checked.map(Document.routine), reach.inputs, [file.source] + reach.sources)
  }

  private func programme(_ file: ParsedFile) -> (checked: Checked<Document>, inputs: Inputs) {
    // The routines stand beside the folder of the programmes, as in a library.
    let own = Paths.folder(of: file.source.path)
    let folder = Paths.name(of: own) == FileKind.programme.folder(in: ".") ? Paths.folder(of: own) : own
    var reader = Reader(file.tree, file: file.source.number)
    let document = reader.programmeFile(id: file.id)
    var checks = ProgrammeChecks(
      reader,
      read: { [self] id, change in
        let (place, asked) = folders.find(.routine, id, beside: folder)
        var inputs = Inputs(files: [asked.map(PathKey.init)])
        switch place {
        case .missing: return StageRoutine(lookup: .missing, inputs: inputs, sources: [])
        case .unreadable(let problem): return StageRoutine(lookup: .unreadable(problem), inputs: inputs, sources: [])
        case .file(let source):
          let (checked, more, sources) = routine(texts.parsed(source), change)
          inputs.add(more)
          let isBroken = change == .none && checked.hasErrors
          return StageRoutine(
            lookup: isBroken ? .broken(checked, path: source.path) : .found(checked), inputs: inputs, sources: sources)
        }
      }, folders: folders.searched(.routine, beside: folder),
      known: { [self] in folders.ids(of: .routine, beside: folder) })
    if let document { checks.check(document) }
    let checked = file.checked(document, checks.reader.list, using: checks.sources)
    return (checked.map(Document.programme), checks.inputs)
  }

  private func review<Value>(
    _ routine: Routine, of document: RoutineDocument?, _ checked: inout Checked<Value>,
    _ definition: @escaping (String) -> ExerciseDocument?
  ) {
    checked.add(
      review: SafetyReview.review(
        routine, card: document, profiles: profiles, file: checked.file, known: &mentions, definition: definition))
  }

  // MARK: Changes

  /// Sets the text of a file that is open in an editor, until `close`.
  ///
  /// - Returns: The paths to check again, sorted: the file, and the checked files that depend on it.
  @discardableResult
  public func open(_ path: String, text: [UInt8], version: Int) -> [String] {
    texts.set(path, text: text, version: version)
    return dropDependants(of: path)
  }

  /// Updates the text of an open file. Ignored unless the version is newer than the current one.
  ///
  /// - Returns: The paths to check again, sorted: the file, and the checked files that depend on it.
  @discardableResult
  public func change(_ path: String, text: [UInt8], version: Int) -> [String] {
    if let current = texts.version(of: path), version <= current { return [] }
    return open(path, text: text, version: version)
  }

  /// Closes a file in the editor: the file on disk is used again.
  ///
  /// - Returns: The paths to check again, sorted: the file, and the checked files that depend on it.
  @discardableResult
  public func close(_ path: String) -> [String] {
    texts.unset(path)
    return dropDependants(of: path)
  }

  /// Reports that a file was written, created or deleted on disk.
  ///
  /// - Returns: The paths to check again, sorted: the file, and the checked files that depend on it.
  @discardableResult
  public func drop(_ path: String) -> [String] {
    texts.drop(path)
    return dropDependants(of: path)
  }

  /// The checked files that depend on a file, sorted by path. Routines that refer to a missing file depend on it too.
  public func dependants(of path: String) -> [String] {
    Set(inputs.filter { $1.depend(on: path) }.keys.map(\.path)).map(\.path).sorted()
  }

  private func dropDependants(of path: String) -> [String] {
    parts.drop(path)
    let dropped = Set((dependants(of: path) + [path]).map(PathKey.init))
    inputs = inputs.filter { !dropped.contains($0.key.path) }
    results = results.filter { !dropped.contains($0.key.path) }
    return dropped.map(\.path).sorted()
  }

  // MARK: Names

  /// The path of a document in the library, by its id or, for an exercise, by another name that no other one has; nil if
  /// there is none.
  public func path(of kind: FileKind, _ id: String) throws(FileProblem) -> String? {
    if ID.isValid(id) {
      switch folders.find(kind, id).place {
      case .file(let source): return source.path
      case .unreadable(let problem): throw problem
      case .missing: break
      }
    }
    guard kind == .exercise else { return nil }
    let bearers = aliases.bearers(of: id)
    guard bearers.count == 1, bearers[0] != id else { return nil }
    return try path(of: kind, bearers[0])
  }

  /// The other names of the exercises in the library.
  public var aliases: AliasIndex {
    var index = AliasIndex()
    for entry in listing(of: .exercise).documents {
      guard let checked = try? check(entry.path, as: .exercise), let exercise = checked.value?.exercise else {
        continue
      }
      for name in exercise.also { index.add(name.source, of: entry.id) }
    }
    return index
  }

  /// All documents of a kind that can be used by name, and the files that cannot.
  public func listing(of kind: FileKind) -> LibraryListing { folders.listing(of: kind) }
}
