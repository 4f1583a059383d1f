// What a message asks for.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// What only the socket is asked.
public enum Question: String, Sendable, CaseIterable {
  case status
  case watch

  /// What it asks for, in a few words.
  var help: DisplayKey {
    switch self {
    case .status: .askStatus
    case .watch: .askWatch
    }
  }
}

/// What a message asks for.
public enum ControlAction: Sendable, Hashable {
  case obey(Request)
  case answer(Question)
}
