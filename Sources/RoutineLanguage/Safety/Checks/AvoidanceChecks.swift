// Who should leave a routine out.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension SafetyCheck {
  /// The words that a listener can keep in mind. Own judgement.
  private static let maxWords = 20

  static let avoidance = SafetyCheck(
    "`avoid-if` of a routine", .hint(.avoidIfLacks, "A warning that is missing before the start"),
    .hint(.avoidIfLong, "A long warning before the start", .moreThan(maxWords)),
    why:
      "`avoid-if` is spoken before the start, as one sentence, so that nobody begins what is not for them. What it does "
      + "not name is spoken before the exercise that warns of it. A warm-up or a walk has its own warning, which is enough.",
    source: "own judgement, a rule of this project"
  ) { review in
    guard let text = review.card?.avoidIf, let place = text.location.place else { return }
    let sentences = text.source.split { ".!?".contains($0) }.count
    let words = text.source.split(whereSeparator: \.isWhitespace).count
    if sentences > 1 || review.report(for: words) != nil {
      review.report(
        .avoidIfLong, at: place,
        "`avoid-if` is spoken as one sentence of at most \(maxWords) words; this one has \(words)"
          + (sentences > 1 ? ", in \(sentences) sentences." : "."))
    }
    let named = text.conditions()
    var missing: [Condition: String] = [:]
    var seen: Set<String> = []
    for occurrence in review.occurrences where !occurrence.has(anyOf: .warming) && seen.insert(occurrence.id).inserted {
      for condition in occurrence.avoided.subtracting(named) where missing[condition] == nil {
        missing[condition] = occurrence.id
      }
    }
    guard !missing.isEmpty else { return }
    let list = missing.map { "\($0.key.name) (`\($0.value)`)" }.sorted().joined(separator: ", ")
    review.report(
      .avoidIfLacks, at: place,
      "`avoid-if` does not name \(list); it is told before the exercise.")
  }
}
