// What checking a file gives: its value when it has no error, what there is to say, and the files it is said about.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// The files that diagnostics point into.
public struct SourceMap: Sendable {
  private var files: [Int: SourceFile]

  init(_ files: [Int: SourceFile]) { self.files = files }

  /// The file with a number.
  public subscript(_ number: Int) -> SourceFile? { files[number] }

  /// The place in a file that a mark of the engine stands for.
  public func place(of location: SourceLocation) -> Place? {
    location.place.flatMap { files[$0.file] == nil ? nil : $0 }
  }
}

/// A file that was checked.
public struct Checked<Value: Sendable>: Sendable {
  /// What the file means; nil when there is an error in it.
  public var value: Value?
  /// Everything found, in order of place.
  public var diagnostics: [Diagnostic]
  /// How many more there are than are shown, by severity.
  public var left: [Severity: Int]
  /// The number of the file that was checked.
  public var file: Int
  /// The files that diagnostics and marks point into.
  public var sources: SourceMap

  /// How many diagnostics of a severity there are, those not shown among them.
  public func count(_ severity: Severity) -> Int {
    diagnostics.count { $0.severity == severity } + (left[severity] ?? 0)
  }

  /// Whether there is an error.
  public var hasErrors: Bool { count(.error) > 0 }

  /// The same check with the diagnostics of syntax alone.
  public var onlySyntax: Checked {
    var checked = self
    checked.diagnostics.removeAll { !$0.code.isSyntax || $0.severity != .error }
    return checked
  }

  /// The same check with another value.
  public func map<Other: Sendable>(_ change: (Value) -> Other) -> Checked<Other> {
    Checked<Other>(
      value: value.map(change), diagnostics: diagnostics, left: left, file: file, sources: sources)
  }

  /// The same check with what the engine found added. A cue of an exercise file that a step's smaller dose leaves out is
  /// no mistake of anybody's, and not told.
  public func adding(_ findings: [Finding]) -> Checked {
    var checked = self
    for finding in findings {
      let diagnostic = diagnostic(for: finding)
      if diagnostic.code == .cueBeyondWork, diagnostic.place.file != file { continue }
      let isKnown = checked.diagnostics.contains { $0.code == diagnostic.code && $0.place == diagnostic.place }
      if !isKnown { checked.diagnostics.append(diagnostic) }
    }
    checked.diagnostics.sort { ($0.place.file, $0.place.range.lowerBound) < ($1.place.file, $1.place.range.lowerBound) }
    if checked.hasErrors { checked.value = nil }
    return checked
  }
}

extension Checked {
  /// Puts together what the parser and the reader found: in order, and no more than is shown of one file.
  init(
    value: Value?, lists: [DiagnosticList], file: Int, sources: SourceMap
  ) {
    var all = lists.flatMap(\.diagnostics)
    all.sort { ($0.place.range.lowerBound, $0.code.rawValue) < ($1.place.range.lowerBound, $1.code.rawValue) }
    var left: [Severity: Int] = [:]
    for list in lists { left.merge(list.left, uniquingKeysWith: +) }
    for extra in all.dropFirst(DiagnosticList.maximum) { left[extra.severity, default: 0] += 1 }
    let isSound = !lists.contains { $0.errors > 0 }
    self.init(
      value: isSound ? value : nil, diagnostics: Array(all.prefix(DiagnosticList.maximum)), left: left, file: file,
      sources: sources)
  }
}
