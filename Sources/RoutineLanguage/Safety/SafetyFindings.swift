// What the review found, beside what else there is to say about a file. Its errors leave the file playable at one's own risk.
// SPDX-License-Identifier: GPL-3.0-or-later

extension Code {
  /// Whether it is about a safety limit.
  public var isSafety: Bool { rawValue.hasPrefix("M4") }
}

extension Checked {
  /// The errors of safety alone. A file with such errors, and no other, still has its value.
  public var safetyErrors: [Diagnostic] { diagnostics.filter { $0.code.isSafety && $0.severity == .error } }

  /// Adds what a review of its value found.
  mutating func add(review: [Diagnostic]) {
    guard !review.isEmpty else { return }
    // What counts sets is said better by what counts the work.
    diagnostics.removeAll { old in
      old.code == .unevenSides && review.contains { $0.code == .sidesFarApart && $0.place == old.place }
    }
    add(review)
  }
}
