// Applying fixes to a file.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Applies the edits of fixes to the bytes of a file.
public enum Fixing {
  /// The bytes with the edits applied. An edit that overlaps an earlier one is skipped.
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

  /// The edits of the first fix of each diagnostic; if fixes overlap, only the first is used.
  ///
  /// - Parameter unsafe: Whether to include fixes that the author has to review.
  /// - Returns: The edits, and the codes of the fixed diagnostics, one for each fix.
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
  /// The bytes of a file after applying fixes and checking again until none is left, at most ten times.
  ///
  /// - Returns: The fixed bytes, and the number of applied fixes.
  public func repaired(_ path: String, unsafe: Bool) throws(FileProblem) -> (bytes: [UInt8], fixes: Int) {
    let checked = try check(path)
    guard let source = checked.sources[checked.file] else { return ([], 0) }
    var state = Repair(bytes: source.bytes, checked: checked)
    for _ in 0..<10 {
      let fixable = state.checked.diagnostics.filter { diagnostic in
        diagnostic.place.file == checked.file && diagnostic.fixes.contains { $0.isSafe || unsafe }
      }
      guard !fixable.isEmpty else { break }
      let before = state.fixes
      if let all = repair(state, fixing: fixable, unsafe: unsafe, from: state) {
        state = all
      } else {
        // A fix that does not help keeps none of the others back.
        let start = state
        var chosen: [Diagnostic] = []
        for one in fixable.prefix(100) {
          guard let next = repair(start, fixing: chosen + [one], unsafe: unsafe, from: state) else { continue }
          chosen.append(one)
          state = next
        }
      }
      if state.fixes == before { break }
    }
    return (state.bytes, state.fixes)
  }

  /// A file with fixes applied.
  private struct Repair {
    var bytes: [UInt8]
    var checked: Checked<Document>
    var fixes = 0
  }

  /// A file after more fixes; nil if it is no better than before.
  private func repair(_ start: Repair, fixing diagnostics: [Diagnostic], unsafe: Bool, from before: Repair) -> Repair? {
    let (edits, fixed) = Fixing.edits(of: diagnostics, unsafe: unsafe)
    let done = before.fixes - start.fixes
    guard !edits.isEmpty, fixed.count > done, let source = start.checked.sources[start.checked.file] else { return nil }
    let bytes = Fixing.apply(edits, to: start.bytes)
    let again = check(bytes, inPlaceOf: source)
    guard again.isBetter(than: before.checked, afterFixing: fixed.suffix(fixed.count - done)) else { return nil }
    return Repair(bytes: bytes, checked: again, fixes: start.fixes + fixed.count)
  }
}

extension Checked {
  /// Whether the fixes helped: fewer diagnostics of the fixed codes, or fewer in all, and no more syntax errors.
  ///
  /// New diagnostics are possible: the safety limits, for example, are checked only once a routine can be read.
  fileprivate func isBetter(than before: Checked, afterFixing fixed: some Sequence<Code>) -> Bool {
    let fixed = Set(fixed)
    func syntaxErrors(_ checked: Checked) -> Int {
      checked.diagnostics.count { $0.code.isSyntax && $0.severity == .error }
    }
    func fixable(_ checked: Checked) -> Int { checked.diagnostics.count { fixed.contains($0.code) } }
    func all(_ checked: Checked) -> Int { Severity.allCases.reduce(0) { $0 + checked.count($1) } }
    return syntaxErrors(self) <= syntaxErrors(before) && (fixable(self) < fixable(before) || all(self) < all(before))
  }
}
