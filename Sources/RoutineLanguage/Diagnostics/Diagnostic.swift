// A diagnostic as a value: what is wrong, where, what belongs to it and how to mend it.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A place in a file that was read.
public struct Place: Hashable, Sendable {
  /// The number of the file in its `SourceMap`.
  public var file: Int
  /// Bytes from the start of the file.
  public var range: Range<Int>

  /// A place by file and bytes.
  public init(file: Int, range: Range<Int>) {
    self.file = file
    self.range = range
  }
}

/// A sentence that belongs to a diagnostic, with the place it speaks of when there is one.
public struct Note: Hashable, Sendable {
  /// A sentence.
  public var message: String
  /// Where it is.
  public var place: Place?

  /// A note, about a place or in general.
  public init(_ message: String, at place: Place? = nil) {
    self.message = message
    self.place = place
  }
}

/// One replacement in a file.
public struct Edit: Hashable, Sendable {
  /// The bytes replaced; empty for an insertion.
  public var range: Range<Int>
  /// What takes their place.
  public var replacement: String

  /// A replacement.
  public init(_ range: Range<Int>, _ replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

/// A way to mend what a diagnostic speaks of, in the same file.
public struct Fix: Hashable, Sendable {
  /// What the fix does, as an order: "Put a space after the colon".
  public var title: String
  /// Whether it can only have been meant so; otherwise the author has to look at it.
  public var isSafe: Bool
  /// The replacements in order, not overlapping.
  public var edits: [Edit]

  /// A fix by its edits.
  public init(_ title: String, isSafe: Bool = true, _ edits: [Edit]) {
    self.title = title
    self.isSafe = isSafe
    self.edits = edits
  }

  /// A fix by one edit.
  public init(_ title: String, isSafe: Bool = true, replacing range: Range<Int>, with replacement: String) {
    self.init(title, isSafe: isSafe, [Edit(range, replacement)])
  }
}

/// Something to tell the author about a file.
public struct Diagnostic: Hashable, Sendable {
  /// The kind.
  public var code: Code
  /// Plain sentences: what is wrong and what to write instead.
  public var message: String
  /// Where it is.
  public var place: Place
  /// What belongs to it.
  public var notes: [Note]
  /// Ways to mend it, the likeliest first.
  public var fixes: [Fix]

  /// A diagnostic at a place.
  public init(_ code: Code, at place: Place, _ message: String, notes: [Note] = [], fixes: [Fix] = []) {
    self.code = code
    self.message = message
    self.place = place
    self.notes = notes
    self.fixes = fixes
  }

  /// How grave it is.
  public var severity: Severity { code.severity }
}

/// Diagnostics collected with a limit: past it they are only counted.
struct DiagnosticList: Sendable {
  /// The most that is shown of one file.
  static let maximum = 100

  private(set) var diagnostics: [Diagnostic] = []
  /// How many there were beyond the limit, by severity.
  private(set) var left: [Severity: Int] = [:]
  /// How many errors there were, those beyond the limit among them.
  private(set) var errors = 0

  /// Whether what is added now is only counted.
  var isFull: Bool { diagnostics.count >= DiagnosticList.maximum }

  mutating func add(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .error { errors += 1 }
    if isFull {
      left[diagnostic.severity, default: 0] += 1
    } else {
      diagnostics.append(diagnostic)
    }
  }
}
