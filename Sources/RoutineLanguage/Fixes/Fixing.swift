// Applying fixes to a file.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Puts the edits of fixes into a file's bytes.
public enum Fixing {
  /// The bytes with edits applied. An edit that overlaps one before it is left out.
  public static func apply(_ edits: [Edit], to bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + 64)
    var done = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard edit.range.lowerBound >= done, edit.range.upperBound <= bytes.count else { continue }
      out += bytes[done..<edit.range.lowerBound]
      out += Array(edit.replacement.utf8)
      done = edit.range.upperBound
    }
    return out + bytes[done...]
  }

  /// The edits of the first fix of each diagnostic; of fixes that overlap, only the first is taken.
  ///
  /// - Parameter unsafe: whether to take fixes whose meaning the author has to look at.
  /// - Returns: the edits, and the codes of the diagnostics they are for, one for each fix.
  public static func edits(of diagnostics: [Diagnostic], unsafe: Bool) -> (edits: [Edit], fixed: [Code]) {
    var chosen: [Edit] = []
    var fixed: [Code] = []
    for diagnostic in diagnostics {
      guard let fix = diagnostic.fixes.first(where: { $0.isSafe || unsafe }) else { continue }
      let overlaps = fix.edits.contains { edit in chosen.contains { touches($0.range, edit.range) } }
      guard !overlaps else { continue }
      chosen += fix.edits
      fixed.append(diagnostic.code)
    }
    return (chosen, fixed)
  }

  private static func touches(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    a.lowerBound <= b.upperBound && b.lowerBound <= a.upperBound
  }
}

extension DocumentStore {
  /// The bytes of a file after its fixes: applied and checked again until none is left, at most ten times.
  ///
  /// - Returns: the repaired bytes, and how many fixes were applied.
  public func repaired(_ path: String, unsafe: Bool) throws(FileProblem) -> (bytes: [UInt8], fixes: Int) {
    var checked = try check(path)
    guard let source = checked.sources[checked.file] else { return ([], 0) }
    var bytes = source.bytes
    var count = 0
    for _ in 0..<10 {
      let fixable = checked.diagnostics.filter { $0.place.file == checked.file }
      let (edits, fixed) = Fixing.edits(of: fixable, unsafe: unsafe)
      guard !edits.isEmpty else { break }
      let repaired = Fixing.apply(edits, to: bytes)
      let again = check(repaired, inPlaceOf: source)
      guard again.isBetter(than: checked, afterFixing: fixed) else { break }
      count += fixed.count
      bytes = repaired
      checked = again
    }
    return (bytes, count)
  }
}

extension Checked {
  /// Whether fixes did what they are for: there is less of it, or less in all, and no syntax error came in its place.
  ///
  /// What could not be seen before may well be told now: the limits are looked at only once a routine can be read.
  fileprivate func isBetter(than before: Checked, afterFixing fixed: [Code]) -> Bool {
    let fixed = Set(fixed)
    func syntaxErrors(_ checked: Checked) -> Int {
      checked.diagnostics.count { $0.code.isSyntax && $0.severity == .error }
    }
    func fixable(_ checked: Checked) -> Int { checked.diagnostics.count { fixed.contains($0.code) } }
    func all(_ checked: Checked) -> Int { Severity.allCases.reduce(0) { $0 + checked.count($1) } }
    return syntaxErrors(self) <= syntaxErrors(before) && (fixable(self) < fixable(before) || all(self) < all(before))
  }
}
