// The library: finds routines, exercises and notices by path or id, and checks them.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// What a file is.
public enum FileKind: String, CaseIterable, Hashable, Sendable {
  case routine
  case exercise
  case notice

  /// The folder below a library folder in which files of the kind stand.
  var subfolder: String {
    switch self {
    case .routine: ""
    case .exercise: "/Exercises"
    case .notice: "/Notices"
    }
  }
}

/// Files checked on demand; what was read once is not read again.
///
/// Exercises are looked for in `Exercises/` beside the routine, then in `Exercises/` of each library folder in order;
/// notices likewise in `Notices/`. An id cannot name anything outside those folders.
public struct Library: Sendable {
  private let files: any FileSource
  private let folders: [String]
  private var sources: [SourceFile] = []
  private var exercises: [LookupKey: ExerciseLookup] = [:]
  private var listed: [LookupKey: [String]] = [:]
  private var notices: [LookupKey: NoticeLookup] = [:]
  /// Who the sessions are for; it adds safety checks.
  public var profiles: Set<Profile> = []

  /// A library.
  ///
  /// - Parameters:
  ///   - files: where files come from.
  ///   - folders: the library folders, the first found wins: the user's own, then the installed one.
  public init(files: any FileSource, folders: [String] = []) {
    self.files = files
    self.folders = folders
  }

  // MARK: Whole files

  /// Checks a routine file.
  public mutating func routine(path: String) throws(FileProblem) -> Checked<Routine> {
    routineFile(try open(path)).map(\.routine)
  }

  /// Checks a routine file, and tells what it says about itself.
  public mutating func card(path: String) throws(FileProblem) -> Checked<RoutineCard> {
    routineFile(try open(path)).map(\.card)
  }

  /// Checks an exercise file, and tells what it says about itself.
  public mutating func exercise(path: String) throws(FileProblem) -> Checked<ExerciseCard> {
    let number = try open(path)
    return reviewed(exerciseFile(number)).map(\.card)
  }

  /// Checks a routine file, and gives all there is to know about it.
  public mutating func routineSheet(path: String) throws(FileProblem) -> Checked<RoutineSheet> {
    routineFile(try open(path)).map { RoutineSheet($0.card, $0.routine) }
  }

  /// Checks an exercise file, and gives all there is to know about it.
  public mutating func exerciseSheet(path: String) throws(FileProblem) -> Checked<ExerciseSheet> {
    let number = try open(path)
    return reviewed(exerciseFile(number)).map { ExerciseSheet($0.card, Library.routine(of: $0)) }
  }

  /// Checks a notice file.
  public mutating func notice(path: String) throws(FileProblem) -> Checked<Notice> {
    let number = try open(path)
    return noticeFile(number)
  }

  /// What a file is, by its keys; nil when they do not tell.
  public mutating func kind(path: String) throws(FileProblem) -> FileKind? {
    // Opened first: an argument that changes the library would be evaluated after the library was taken for the call.
    let number = try open(path)
    return Library.kind(of: parse(number))
  }

  /// Checks a file of any kind; its first keys tell which it is.
  public mutating func check(path: String) throws(FileProblem) -> Checked<FileKind> {
    check(number: try open(path))
  }

  /// Checks bytes as if they stood in a file with that path.
  public mutating func check(_ bytes: [UInt8], path: String) -> Checked<FileKind> {
    check(number: add(SourceFile(path: path, bytes: bytes)))
  }

  private mutating func check(number: Int) -> Checked<FileKind> {
    let tree = parse(number)
    switch Library.kind(of: tree) {
    case .routine: return routineFile(number, tree).map { _ in .routine }
    case .exercise: return reviewed(exerciseFile(number, tree)).map { _ in .exercise }
    case .notice: return noticeFile(number, tree).map { _ in .notice }
    case nil:
      var list = DiagnosticList()
      if tree.isAccepted {
        list.add(
          Diagnostic(
            .fileKind, at: Place(file: number, range: 0..<min(tree.bytes.count, 1)),
            tree.bytes.isEmpty
              ? Reader.emptyFile
              : "I can't tell what this file is; a routine has `routine: its title`, an exercise `exercise: its name`, a "
                + "notice `notice: its title`."))
      }
      return finish(nil, [tree.reports, list], number)
    }
  }

  /// A routine of one exercise in its own dose.
  ///
  /// - Returns: the checked routine; nil when the library has no such exercise.
  public mutating func routine(forExercise id: String, language: Language? = nil) throws(FileProblem)
    -> Checked<Routine>?
  {
    guard ID.isValid(id) else { return nil }
    for path in candidates(id, in: "Exercises", beside: nil) {
      guard let bytes = try files.read(path) else { continue }
      let number = add(SourceFile(path: path, bytes: bytes))
      return reviewed(exerciseFile(number, wanted: language)).map(Library.routine(of:))
    }
    return nil
  }

  /// A routine of the exercise in a file, in its own dose.
  public mutating func routine(exercisePath path: String) throws(FileProblem) -> Checked<Routine> {
    let number = try open(path)
    return exerciseFile(number).map(Library.routine(of:))
  }

  /// The path of a routine in the library by its id; nil when there is none.
  public func path(ofRoutine id: String) throws(FileProblem) -> String? { try path(of: .routine, id) }

  /// The path of a file in the library by its id; nil when there is none.
  public func path(of kind: FileKind, _ id: String) throws(FileProblem) -> String? {
    guard ID.isValid(id) else { return nil }
    for folder in folders {
      let path = folder + kind.subfolder + "/" + id + ".yaml"
      if try files.read(path) != nil { return path }
    }
    return nil
  }

  /// The paths of all routines in the library folders, sorted by id within each; an id found before is left out.
  public func routinePaths() -> [String] { paths(of: .routine) }

  /// The paths of all files of a kind in the library folders, sorted by id within each; an id found before is left out.
  public func paths(of kind: FileKind) -> [String] {
    var seen: Set<String> = []
    return folders.flatMap { folder in
      files.names(in: folder + kind.subfolder).filter { $0.hasSuffix(".yaml") && seen.insert($0).inserted }
        .map { "\(folder)\(kind.subfolder)/\($0)" }
    }
  }

  /// The id of a file: its name without the ending.
  public static func id(ofPath path: String) -> String {
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
    return String(name.hasSuffix(".yaml") ? name.dropLast(5) : name)
  }

  // MARK: Reading

  private mutating func add(_ source: SourceFile) -> Int {
    sources.append(source)
    return sources.count - 1
  }

  private mutating func open(_ path: String) throws(FileProblem) -> Int {
    guard let bytes = try files.read(path) else { throw .missing(path: path) }
    return add(SourceFile(path: path, bytes: bytes))
  }

  /// Reads a file into a tree; one that is too long is refused unread.
  private func parse(_ number: Int) -> SyntaxTree {
    let bytes = sources[number].bytes
    guard bytes.count > SourceFile.maxBytes else { return Parser.parse(bytes, file: number) }
    var list = DiagnosticList()
    list.add(
      Diagnostic(
        .tooMuch, at: Place(file: number, range: 0..<0), "This file is larger than 1 MiB; no routine is that long."))
    return SyntaxTree(
      bytes: bytes, tokens: [], root: Node(content: .damaged, range: 0..<0), reports: list, damage: [0..<bytes.count])
  }

  /// What a file is, by the first of its keys that tells.
  static func kind(of tree: SyntaxTree) -> FileKind? {
    guard case .map(let entries) = tree.root.content else { return nil }
    for entry in entries {
      switch KeyName(tree.bytes[entry.key.range]) {
      case .routine, .steps, .exercises: return .routine
      case .exercise, .movement, .position: return .exercise
      case .spoken, .reminder: return .notice
      case .notice: if !entries.contains(where: { KeyName(tree.bytes[$0.key.range]) == .steps }) { return .notice }
      default: continue
      }
    }
    return nil
  }

  private func finish<Value: Sendable>(_ value: Value?, _ lists: [DiagnosticList], _ number: Int) -> Checked<Value> {
    var used: [Int: SourceFile] = [number: sources[number]]
    for diagnostic in lists.flatMap(\.diagnostics) {
      for note in diagnostic.notes {
        if let file = note.place?.file { used[file] = sources[file] }
      }
    }
    return Checked(value: value, lists: lists, file: number, sources: SourceMap(used))
  }

  private mutating func routineFile(_ number: Int, _ parsed: SyntaxTree? = nil) -> Checked<RoutineFile> {
    let tree = parsed ?? parse(number)
    let path = sources[number].path
    // The library moves into the reader and back, so that its caches are never copied.
    var steps = StepReader(
      reader: Reader(tree, file: number), library: self, folder: Library.folder(of: path))
    self = Library(files: files)
    let file = steps.routineFile(id: Library.id(ofPath: path))
    self = steps.library
    var checked = finish(file, [tree.reports, steps.reader.list], number)
    checked.sources = sourcesUsed(by: checked, steps: steps)
    if let file = checked.value {
      checked.add(
        review: SafetyReview.review(
          file.routine, card: file.card, profiles: profiles, file: number, muscles: { steps.muscles(of: $0) }))
    }
    return checked
  }

  /// The files a routine is made of: its own, and those of its exercises and notice.
  private func sourcesUsed(by checked: Checked<RoutineFile>, steps: StepReader) -> SourceMap {
    var used: [Int: SourceFile] = [checked.file: sources[checked.file]]
    func add(_ file: Int?) {
      if let file, sources.indices.contains(file) { used[file] = sources[file] }
    }
    for id in steps.used {
      if case .found(let definition)? = exercises[cacheKey(id, steps.folder, steps.reader.language)] {
        add(definition.file)
      }
    }
    for note in checked.diagnostics.flatMap(\.notes) { add(note.place?.file) }
    add(checked.value?.routine.notice?.location.place?.file)
    return SourceMap(used)
  }

  private func exerciseFile(_ number: Int, _ parsed: SyntaxTree? = nil, wanted: Language? = nil)
    -> Checked<ExerciseDefinition>
  {
    let tree = parsed ?? parse(number)
    var reader = Reader(tree, file: number, wanted: wanted)
    let definition = reader.exerciseFile(id: Library.id(ofPath: sources[number].path))
    return finish(definition, [tree.reports, reader.list], number)
  }

  private func noticeFile(_ number: Int, _ parsed: SyntaxTree? = nil, wanted: Language? = nil) -> Checked<Notice> {
    let tree = parsed ?? parse(number)
    var reader = Reader(tree, file: number, wanted: wanted)
    let notice = reader.noticeFile(id: Library.id(ofPath: sources[number].path))
    return finish(notice, [tree.reports, reader.list], number)
  }

  /// The check of an exercise file, with a review of its own dose.
  private func reviewed(_ checked: Checked<ExerciseDefinition>) -> Checked<ExerciseDefinition> {
    guard let definition = checked.value else { return checked }
    var checked = checked
    checked.add(
      review: SafetyReview.review(
        Library.routine(of: definition), card: nil, profiles: profiles, file: checked.file, muscles: { _ in [] }))
    return checked
  }

  // MARK: Looking up

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The size of a file that is no part of the library, such as a sound.
  func size(ofFile path: String) throws(FileProblem) -> Int? { try files.size(of: path) }

  /// The names of the files in any folder, to suggest one.
  func names(inFolder folder: String) -> [String] { files.names(in: folder) }

  private func candidates(_ id: String, in kind: String, beside folder: String?) -> [String] {
    ((folder.map { [$0] } ?? []) + folders).map { ($0 == "." ? "" : $0 + "/") + "\(kind)/\(id).yaml" }
  }

  /// The ids there are, to suggest one; a folder is listed once.
  private mutating func known(in kind: String, beside folder: String) -> [String] {
    let key = LookupKey(id: "", language: kind, folder: folder)
    if let listed = listed[key] { return listed }
    var names: Set<String> = []
    for place in [folder] + folders {
      for name in files.names(in: place == "." ? kind : "\(place)/\(kind)") where name.hasSuffix(".yaml") {
        names.insert(String(name.dropLast(5)))
      }
    }
    let sorted = names.sorted()
    listed[key] = sorted
    return sorted
  }

  private func cacheKey(_ id: String, _ folder: String, _ language: Language) -> LookupKey {
    LookupKey(id: id, language: language.tag, folder: folder)
  }

  /// Finds an exercise by its id.
  mutating func exercise(_ id: String, beside folder: String, language: Language) -> ExerciseLookup {
    let key = cacheKey(id, folder, language)
    if let cached = exercises[key] { return cached }
    let found = findExercise(id, beside: folder, language: language)
    exercises[key] = found
    return found
  }

  /// An exercise that was found before.
  func definition(of id: String, beside folder: String, language: Language) -> ExerciseDefinition? {
    guard case .found(let definition)? = exercises[cacheKey(id, folder, language)] else { return nil }
    return definition
  }

  private mutating func findExercise(_ id: String, beside folder: String, language: Language) -> ExerciseLookup {
    for path in candidates(id, in: "Exercises", beside: folder) {
      do throws(FileProblem) {
        guard let bytes = try files.read(path) else { continue }
        let number = add(SourceFile(path: path, bytes: bytes))
        let checked = exerciseFile(number, wanted: language)
        if let definition = checked.value { return .found(definition) }
        guard let first = checked.diagnostics.first(where: { $0.severity == .error }) else { continue }
        return .broken(errors: checked.count(.error), first: first, path: path)
      } catch {
        return .unreadable(error)
      }
    }
    return .missing(known: known(in: "Exercises", beside: folder))
  }

  /// Finds a notice by its id.
  mutating func notice(_ id: String, beside folder: String, language: Language) -> NoticeLookup {
    let key = cacheKey(id, folder, language)
    if let cached = notices[key] { return cached }
    let found = findNotice(id, beside: folder, language: language)
    notices[key] = found
    return found
  }

  private mutating func findNotice(_ id: String, beside folder: String, language: Language) -> NoticeLookup {
    for path in candidates(id, in: "Notices", beside: folder) {
      do throws(FileProblem) {
        guard let bytes = try files.read(path) else { continue }
        let number = add(SourceFile(path: path, bytes: bytes))
        let checked = noticeFile(number, wanted: language)
        if let notice = checked.value { return .found(notice) }
        guard let first = checked.diagnostics.first(where: { $0.severity == .error }) else { continue }
        return .broken(errors: checked.count(.error), first: first, path: path)
      } catch {
        return .unreadable(error)
      }
    }
    return .missing(known: known(in: "Notices", beside: folder))
  }

  /// The routine of one exercise in its own dose.
  private static func routine(of definition: ExerciseDefinition) -> Routine {
    var reader = Reader(Parser.parse([]), file: definition.file)
    let exercise = definition.exercise
    let dose = reader.merge(definition, exercise: exercise, with: DoseFields(), fields: nil) ?? Dose()
    return Routine(
      id: exercise.id, title: exercise.name, language: exercise.name.language,
      steps: [.exercise(exercise, dose, location: exercise.location)], location: exercise.location)
  }
}

/// What a found exercise or notice depends on.
private struct LookupKey: Hashable {
  var id: String
  var language: String
  var folder: String
}

/// What is found when a routine names a notice.
enum NoticeLookup: Sendable {
  case found(Notice)
  case broken(errors: Int, first: Diagnostic, path: String)
  case missing(known: [String])
  case unreadable(FileProblem)
}
