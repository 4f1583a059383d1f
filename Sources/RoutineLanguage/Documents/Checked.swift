// The result of checking a file: its value if it has no errors, the diagnostics, and the files they refer to.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// A checked file.
public struct Checked<Value: Sendable>: Sendable {
  /// The file's contents; nil if it has an error.
  public private(set) var value: Value?
  /// All diagnostics in order of place, those in the file itself first.
  public var diagnostics: [Diagnostic]
  /// The number of diagnostics beyond the limit, by severity.
  public private(set) var left: [Severity: Int]
  /// What the author of the file has accepted.
  public internal(set) var acceptances: [Acceptance] = []
  /// The diagnostics that are accepted, and so not among the others.
  public internal(set) var accepted: [Diagnostic] = []
  /// The number of the file that was checked.
  public let file: Int
  /// The files that diagnostics and source locations refer to.
  public let sources: SourceMap

  /// The number of diagnostics of a severity, including those beyond the limit.
  public func count(_ severity: Severity) -> Int {
    diagnostics.count { $0.severity == severity } + (left[severity] ?? 0)
  }

  /// Whether there is an error.
  public var hasErrors: Bool { count(.error) > 0 }

  /// The same check with only the syntax errors.
  public var onlySyntax: Checked {
    var checked = self
    checked.diagnostics.removeAll { !$0.code.isSyntax || $0.severity != .error }
    return checked
  }

  /// The same check with a converted value; nil becomes no value.
  public func map<Other: Sendable>(_ change: (Value) -> Other?) -> Checked<Other> {
    Checked<Other>(
      value: value.flatMap(change), diagnostics: diagnostics, left: left, acceptances: acceptances, accepted: accepted,
      file: file, sources: sources)
  }

  /// The same check with findings of the engine added.
  public func adding(_ findings: [Finding]) -> Checked {
    var checked = self
    var new: [Diagnostic] = []
    for diagnostic in findings.map(diagnostic(for:)) {
      let isKnown = (diagnostics + new).contains { $0.code == diagnostic.code && $0.place == diagnostic.place }
      if !isKnown { new.append(diagnostic) }
    }
    checked.add(new)
    checked.tellUnmetAcceptances { $0.isOfLayout }
    return checked
  }
}

extension Checked {
  /// Combines the diagnostics of the parser and the reader.
  init(
    _ value: Value?, lists: [DiagnosticList], accepting acceptances: [Acceptance] = [], file: Int, sources: SourceMap
  ) {
    let isSound = !lists.contains { $0.errors > 0 }
    self.init(
      value: isSound ? value : nil, diagnostics: [], left: [:], acceptances: acceptances, file: file, sources: sources)
    for list in lists { left.merge(list.left, uniquingKeysWith: +) }
    add(lists.flatMap(\.diagnostics))
  }

  /// Adds diagnostics in order of place; beyond the limit they are only counted.
  mutating func add(_ more: [Diagnostic]) {
    let more = open(among: more)
    guard !more.isEmpty else { return }
    func order(_ one: Diagnostic) -> (Int, Int, String) {
      (sources.rank(of: one.place.file), one.place.range.lowerBound, one.code.rawValue)
    }
    let all = (diagnostics + more).sorted { order($0) < order($1) }
    for extra in all.dropFirst(DiagnosticList.maximum) { left[extra.severity, default: 0] += 1 }
    diagnostics = Array(all.prefix(DiagnosticList.maximum))
  }
}
