// A diagnostic as a value: what is wrong, where, related notes and fixes.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A range of bytes in a file that was read.
public struct Place: Hashable, Sendable {
  /// The number of the file in its `SourceMap`.
  public var file: Int
  /// The range of bytes, from the start of the file.
  public var range: Range<Int>

  /// A place in a file.
  public init(file: Int, range: Range<Int>) {
    self.file = file
    self.range = range
  }
}

/// An additional sentence of a diagnostic, with the place it refers to, if any.
public struct Note: Hashable, Sendable {
  /// The sentence.
  public var message: String
  /// The place it refers to, if any.
  public var place: Place?

  /// A note, with or without a place.
  public init(_ message: String, at place: Place? = nil) {
    self.message = message
    self.place = place
  }
}

/// One replacement in a file.
public struct Edit: Hashable, Sendable {
  /// The bytes replaced; empty for an insertion.
  public var range: Range<Int>
  /// The replacement text.
  public var replacement: String

  /// A replacement.
  public init(_ range: Range<Int>, _ replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

/// A fix for a diagnostic, in the same file.
public struct Fix: Hashable, Sendable {
  /// What the fix does, in the imperative: "Put a space after the colon".
  public var title: String
  /// Whether the fix can be applied without review by the author.
  public var isSafe: Bool
  /// The edits, sorted and not overlapping.
  public var edits: [Edit]

  /// A fix with several edits.
  public init(_ title: String, isSafe: Bool = true, _ edits: [Edit]) {
    self.title = title
    self.isSafe = isSafe
    self.edits = edits
  }

  /// A fix with one edit.
  public init(_ title: String, isSafe: Bool = true, replacing range: Range<Int>, with replacement: String) {
    self.init(title, isSafe: isSafe, [Edit(range, replacement)])
  }
}

/// An error, warning or hint about a file.
public struct Diagnostic: Hashable, Sendable {
  /// The kind of diagnostic.
  public var code: Code
  /// Plain sentences: what is wrong and what to write instead.
  public var message: String
  /// The place it is about.
  public var place: Place
  /// Additional notes.
  public var notes: [Note]
  /// Possible fixes, the most likely first.
  public var fixes: [Fix]
  /// The figures that it is about.
  public var figures: [Figure]

  /// A diagnostic at a place.
  public init(
    _ code: Code, at place: Place, _ message: String, notes: [Note] = [], fixes: [Fix] = [], figures: [Figure] = []
  ) {
    self.code = code
    self.message = message
    self.place = place
    self.notes = notes
    self.fixes = fixes
    self.figures = figures
  }

  /// How severe it is.
  public var severity: Severity { code.severity }
}

/// A list of diagnostics with a maximum length; further ones are only counted.
///
///     var list = DiagnosticList()
///     list.add(Diagnostic(.tab, at: place, "Tabs are not used for indentation."))
///     let isPlayable = list.errors == 0
struct DiagnosticList: Sendable {
  /// The maximum number of diagnostics shown for a file.
  static let maximum = 100

  private(set) var diagnostics: [Diagnostic] = []
  /// The number of diagnostics beyond the maximum, by severity.
  private(set) var left: [Severity: Int] = [:]
  /// The number of errors, including those beyond the maximum.
  private(set) var errors = 0

  /// The first diagnostic of each group, with the number of the others.
  private var groups: [DiagnosticGroup: (first: Place, others: Int)] = [:]

  /// Whether the maximum has been reached.
  var isFull: Bool { diagnostics.count >= DiagnosticList.maximum }

  /// Removes the last diagnostic if it has this code and place.
  mutating func removeLast(_ code: Code, at place: Place) {
    guard let last = diagnostics.last, last.code == code, last.place == place else { return }
    diagnostics.removeLast()
    if last.severity == .error { errors -= 1 }
  }

  /// Removes warnings and hints that were added after so many diagnostics.
  mutating func remove(after count: Int, where isUnwanted: (Diagnostic) -> Bool) {
    let new = diagnostics.dropFirst(count).filter { $0.severity == .error || !isUnwanted($0) }
    diagnostics = diagnostics.prefix(count) + new
  }

  /// Adds a diagnostic, or joins it to the first one of its group, whose fix then mends all of them.
  mutating func add(_ diagnostic: Diagnostic, to group: DiagnosticGroup) {
    guard let known = groups[group], known.first != diagnostic.place,
      let index = diagnostics.firstIndex(where: { $0.place == known.first && $0.code == diagnostic.code })
    else {
      groups[group] = (diagnostic.place, 0)
      return add(diagnostic)
    }
    let others = known.others + 1
    groups[group] = (known.first, others)
    diagnostics[index].notes.removeAll { $0.message == DiagnosticGroup.note(others - 1) }
    diagnostics[index].notes.append(Note(DiagnosticGroup.note(others)))
    let edits = diagnostics[index].fixes.prefix(1).flatMap(\.edits)
    let more = diagnostic.fixes.prefix(1).flatMap(\.edits)
    let isMendable = !edits.isEmpty && !more.isEmpty && edits.count + more.count <= 1_000
    let isSafe = (diagnostics[index].fixes + diagnostic.fixes).allSatisfy(\.isSafe)
    diagnostics[index].fixes =
      isMendable
      ? [Fix(group.title, isSafe: isSafe, (edits + more).sorted { $0.range.lowerBound < $1.range.lowerBound })] : []
  }

  mutating func add(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .error { errors += 1 }
    if isFull {
      left[diagnostic.severity, default: 0] += 1
    } else {
      diagnostics.append(diagnostic)
    }
  }
}

/// Diagnostics of one cause, such as names with a capital letter, that are reported as one.
struct DiagnosticGroup: Hashable, Sendable {
  /// What they have in common.
  let cause: String
  /// What the fix of all of them does.
  let title: String

  fileprivate static func note(_ others: Int) -> String { "\(others) more such \(others == 1 ? "place" : "places")." }
}
