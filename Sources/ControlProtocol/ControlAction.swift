// What a message asks for.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// What only the socket is asked.
public enum Question: String, Sendable, CaseIterable {
  case status
  case watch

  var help: String {
    switch self {
    case .status: "tell what is happening"
    case .watch: "send every event from now on"
    }
  }
}

/// What a message asks for.
public enum ControlAction: Sendable, Hashable {
  case obey(Request)
  case answer(Question)
}
