// Listeners and times of day that need more care.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A kind of listener, or a time of day, that switches on additional checks.
public enum Profile: String, CaseIterable, Hashable, Sendable {
  /// Stretches are held longer than for younger people.
  case olderAdult = "older-adult"
  /// Osteoporosis: no rounding of the back.
  case osteoporosis
  /// Pregnancy: no lying on the front, and not for long on the back.
  case pregnant
  /// The first hour after waking: no deep bending.
  case firstHour = "first-hour"
}
