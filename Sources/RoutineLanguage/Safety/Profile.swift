// Listeners and times of day that need more care.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A kind of listener, or a time of day, that switches on additional checks.
public enum Profile: String, CaseIterable, Hashable, Sendable {
  /// Stretches are held longer than for younger people.
  case olderAdult = "older-adult"
  /// Osteoporosis: no rounding of the back far or under load, and no fast twists.
  case osteoporosis
  /// Pregnancy: no lying on the front, and not for long on the back.
  case pregnant
  /// The first hour after waking: no deep bending.
  case firstHour = "first-hour"
  /// The weeks and months after an operation: no loaded or fast bending and twisting.
  case afterSurgery = "after-surgery"

  /// The topic of the words that choose it.
  var topic: Topic {
    switch self {
    case .olderAdult: .olderAdult
    case .osteoporosis: .osteoporosis
    case .pregnant: .pregnant
    case .firstHour: .firstHour
    case .afterSurgery: .afterSurgery
    }
  }
}

extension Profile {
  /// The word for nobody in particular, in settings and options.
  public static let nobody = "none"
  /// What settings and options may say: a profile, or nobody in particular.
  public static let settingWords = allCases.map(\.rawValue) + [nobody]
}
