// Whether the service starts on this system: found out by starting it.
// SPDX-License-Identifier: GPL-3.0-or-later

import System

/// Starts the service with a name that is no routine's. What it does before each session, to ask whether it is due, says
/// no; what systemd tells of that is whether it could be asked at all, with all settings of the service.
enum ServiceTrial {
  enum Outcome: Equatable {
    case starts
    /// It could not be started; systemd's status, such as 226 for want of namespaces.
    case refused(status: Int)
    /// There is no service manager, or it does not tell.
    case unknown
  }

  /// The name that is no routine's, and is never due.
  static let routine = "limber-trial"
  private static let service = "limber@\(routine).service"
  static let start = ["systemctl", "--user", "start", service]

  static func outcome() -> Outcome {
    guard Tool.ask(start) != nil,
      let answer = Tool.ask(["systemctl", "--user", "show", "--property=ExecCondition", service])
    else { return .unknown }
    return Outcome(answer.text)
  }
}

extension ServiceTrial.Outcome {
  /// From the property `ExecCondition`, as `systemctl show` prints it. systemd's own statuses begin with 200.
  init(_ text: String) {
    let mark = "; status="
    guard let place = text.firstRange(of: mark), text.contains("code=exited"),
      let status = Int(text[place.upperBound...].prefix(while: \.isNumber))
    else {
      self = .unknown
      return
    }
    self = status < 200 ? .starts : .refused(status: status)
  }
}
