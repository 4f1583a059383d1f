// Merges the findings of the safety review with other diagnostics. Safety errors can be overridden, so the file still
// has its value.
// SPDX-License-Identifier: GPL-3.0-or-later

extension Code {
  /// Whether the code belongs to a safety check.
  public var isSafety: Bool { rawValue.hasPrefix("M4") }

  /// The profile whose safety check reports it; nil for checks that always run.
  public var profile: Profile? {
    SafetyCheck.all.first { $0.reports.contains { $0.code == self } }?.profile
  }
}

extension Checked {
  /// The safety errors. A file with no other errors still has its value.
  public var safetyErrors: [Diagnostic] { diagnostics.filter { $0.code.isSafety && $0.severity == .error } }

  /// Adds the diagnostics of a safety review.
  mutating func add(review: [Diagnostic]) {
    guard !review.isEmpty else { return }
    // An error about the amount of work replaces the warning about the number of sets at the same place.
    diagnostics.removeAll { old in
      old.code == .unevenSides && review.contains { $0.code == .sidesFarApart && $0.place == old.place }
    }
    add(review)
  }
}
