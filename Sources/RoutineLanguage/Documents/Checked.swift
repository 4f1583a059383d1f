// What checking a file gives: its value when it has no error, what there is to say, and the files it is said about.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// A file that was checked.
public struct Checked<Value: Sendable>: Sendable {
  /// What the file means; nil when there is an error in it.
  public private(set) var value: Value?
  /// Everything found, in order of place: what is in the file itself comes first.
  public var diagnostics: [Diagnostic]
  /// How many more there are than are shown, by severity.
  public private(set) var left: [Severity: Int]
  /// The number of the file that was checked.
  public let file: Int
  /// The files that diagnostics and marks point into.
  public let sources: SourceMap

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

  /// The same check with another value; without one where there is none for it.
  public func map<Other: Sendable>(_ change: (Value) -> Other?) -> Checked<Other> {
    Checked<Other>(
      value: value.flatMap(change), diagnostics: diagnostics, left: left, file: file, sources: sources)
  }

  /// The same check with what the engine found added. A cue of an exercise file that a step's smaller dose leaves out is
  /// not a mistake, and is not reported.
  public func adding(_ findings: [Finding]) -> Checked {
    var checked = self
    var new: [Diagnostic] = []
    for diagnostic in findings.map(diagnostic(for:)) {
      if diagnostic.code == .cueBeyondWork, diagnostic.place.file != file { continue }
      let isKnown = (diagnostics + new).contains { $0.code == diagnostic.code && $0.place == diagnostic.place }
      if !isKnown { new.append(diagnostic) }
    }
    checked.add(new)
    if checked.hasErrors { checked.value = nil }
    return checked
  }
}

extension Checked {
  /// Puts together what the parser and the reader found.
  init(_ value: Value?, lists: [DiagnosticList], file: Int, sources: SourceMap) {
    let isSound = !lists.contains { $0.errors > 0 }
    self.init(value: isSound ? value : nil, diagnostics: [], left: [:], file: file, sources: sources)
    for list in lists { left.merge(list.left, uniquingKeysWith: +) }
    add(lists.flatMap(\.diagnostics))
  }

  /// Adds diagnostics in order of place; past the limit they are only counted.
  mutating func add(_ more: [Diagnostic]) {
    guard !more.isEmpty else { return }
    func order(_ one: Diagnostic) -> (Int, Int, String) {
      (sources.rank(of: one.place.file), one.place.range.lowerBound, one.code.rawValue)
    }
    let all = (diagnostics + more).sorted { order($0) < order($1) }
    for extra in all.dropFirst(DiagnosticList.maximum) { left[extra.severity, default: 0] += 1 }
    diagnostics = Array(all.prefix(DiagnosticList.maximum))
  }
}
