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

  mutating func add(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .error { errors += 1 }
    if isFull {
      left[diagnostic.severity, default: 0] += 1
    } else {
      diagnostics.append(diagnostic)
    }
  }
}
