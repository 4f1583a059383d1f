// The action that a request asks for.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// Requests that are answered without changing the session.
public enum Question: String, Sendable, CaseIterable {
  case status
  case watch
  case resumeLast = "resume-last"
  case yes

  /// A short description.
  var help: DisplayKey {
    switch self {
    case .status: .askStatus
    case .watch: .askWatch
    case .resumeLast: .askResumeLast
    case .yes: .askYes
    }
  }
}

/// The action that a request asks for.
public enum ControlAction: Sendable, Hashable {
  case obey(Request)
  case answer(Question)
}
