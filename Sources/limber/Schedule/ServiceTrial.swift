// Whether the service starts on this system: found out by starting it.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import System

/// Starts the service with a name that is no routine's. Before each session the service asks whether it is due; asked for
/// this name, `limber schedule due` leaves a mark, and says no. So a mark means that the service starts, with all its
/// settings.
enum ServiceTrial {
  enum Outcome {
    case starts
    case refused
    /// There is no service manager that could be asked, or no service.
    case unknown
  }

  /// The name that is no routine's, and is never due.
  static let routine = "limber-trial"
  static let start = ["systemctl", "--user", "start", "limber@\(routine).service"]
  /// In the folder that the service may write to.
  private static var mark: String? { Timers.state.map { $0 + "/" + routine } }

  /// Starts the service, and looks for the mark.
  static func outcome() -> Outcome {
    guard let mark, let state = Timers.state else { return .unknown }
    try? Folders.make(state)
    unlink(mark)
    guard let answer = Tool.ask(start) else { return .unknown }
    if unlink(mark) == 0 { return .starts }
    // With another status, systemctl has not even begun: there is no user's manager here, or no such service.
    return answer.status == 0 || answer.text.contains("Job for") ? .refused : .unknown
  }

  /// Leaves the mark.
  static func leaveMark() {
    if let mark { try? AtomicFile.replace(mark, with: []) }
  }
}
