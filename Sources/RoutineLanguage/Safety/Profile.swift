// Who a session is for, where that asks for more care.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A person, or a time of day, for whom more is checked.
public enum Profile: String, CaseIterable, Hashable, Sendable {
  /// Stretches are held longer than younger people need to.
  case olderAdult = "older-adult"
  /// Brittle bones: no rounding of the back.
  case osteoporosis
  /// No lying on the front, and none for long on the back.
  case pregnant
  /// The first hour after waking: no deep bending.
  case firstHour = "first-hour"
}
