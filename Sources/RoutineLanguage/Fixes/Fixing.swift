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
  /// - Returns: the edits, and how many fixes they are of.
  public static func edits(of diagnostics: [Diagnostic], unsafe: Bool) -> (edits: [Edit], fixes: Int) {
    var chosen: [Edit] = []
    var count = 0
    for diagnostic in diagnostics {
      guard let fix = diagnostic.fixes.first(where: { $0.isSafe || unsafe }) else { continue }
      let overlaps = fix.edits.contains { edit in chosen.contains { touches($0.range, edit.range) } }
      guard !overlaps else { continue }
      chosen += fix.edits
      count += 1
    }
    return (chosen, count)
  }

  private static func touches(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    a.lowerBound <= b.upperBound && b.lowerBound <= a.upperBound
  }
}

extension Library {
  /// The bytes of a file after its fixes: applied and checked again until none is left, at most ten times.
  ///
  /// - Returns: the mended bytes, and how many fixes were applied.
  public mutating func mended(path: String, unsafe: Bool) throws(FileProblem) -> (bytes: [UInt8], fixes: Int) {
    var checked = try check(path: path)
    var bytes = checked.sources[checked.file]?.bytes ?? []
    var count = 0
    for _ in 0..<10 {
      let fixable = checked.diagnostics.filter { $0.place.file == checked.file }
      let (edits, fixes) = Fixing.edits(of: fixable, unsafe: unsafe)
      guard !edits.isEmpty else { break }
      let mended = Fixing.apply(edits, to: bytes)
      let again = check(mended, path: path)
      // A fix that makes things worse is not taken.
      guard
        again.count(.error) + again.count(.warning) < checked.count(.error) + checked.count(.warning)
          || again.count(.error) <= checked.count(.error) && again.count(.hint) < checked.count(.hint)
      else { break }
      count += fixes
      bytes = mended
      checked = again
    }
    return (bytes, count)
  }
}
