// The services that keep a display on or a machine awake, each an entry of one table.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Glibc

/// A service that is asked to keep something on.
struct DisplayService: Sendable {
  /// What a service keeps on.
  enum Duty: Sendable {
    /// The machine, which would go to sleep.
    case machine
    /// The display. One such service is enough.
    case display
  }

  /// How the request is taken back.
  enum Release: Sendable {
    /// By closing the descriptor that was the answer.
    case descriptor
    /// By a method that takes the number that was the answer.
    case cookie(String)
    /// By a method of the object that was the answer.
    case object(interface: String, method: String)

    var answer: AnswerForm {
      switch self {
      case .descriptor: .descriptor
      case .cookie: .number
      case .object: .path
      }
    }
  }

  /// The name for people.
  let name: String
  let duty: Duty
  let bus: BusKind
  let destination: String
  let path: String
  let interface: String
  /// The arguments of its method `Inhibit`, for the name of a program and a reason.
  let arguments: @Sendable (_ program: String, _ reason: String) -> [BusValue]
  let release: Release

  /// All services; of those for the display, the first that is there is used.
  ///
  /// systemd-logind by its D-Bus interface (org.freedesktop.login1(5)); the Idle Inhibition Service of freedesktop.org
  /// (draft 0.1), of KDE, GNOME, Xfce, Cinnamon and others; the inhibit portal (version 3, flag 8: idle).
  static let all = [
    DisplayService(
      name: "systemd-logind", duty: .machine, bus: .system, destination: "org.freedesktop.login1",
      path: "/org/freedesktop/login1", interface: "org.freedesktop.login1.Manager",
      arguments: { [.text("idle"), .text($0), .text($1), .text("block")] }, release: .descriptor),
    DisplayService(
      name: "the screen saver's service", duty: .display, bus: .session, destination: "org.freedesktop.ScreenSaver",
      path: "/org/freedesktop/ScreenSaver", interface: "org.freedesktop.ScreenSaver",
      arguments: { [.text($0), .text($1)] }, release: .cookie("UnInhibit")),
    DisplayService(
      name: "the desktop portal", duty: .display, bus: .session, destination: "org.freedesktop.portal.Desktop",
      path: "/org/freedesktop/portal/desktop", interface: "org.freedesktop.portal.Inhibit",
      arguments: { [.text(""), .number(8), .options(["reason": $1])] },
      release: .object(interface: "org.freedesktop.portal.Request", method: "Close")),
  ]

  /// Asks the service.
  func hold(_ bus: Bus, program: String, reason: String, within time: Duration) throws(BusProblem) -> HeldDisplay {
    let call = BusCall(
      destination: destination, path: path, interface: interface, method: "Inhibit",
      arguments: arguments(program, reason))
    return HeldDisplay(service: self, bus: bus, answer: try bus.call(call, answer: release.answer, within: time))
  }
}

/// What a service keeps on, until it is released.
struct HeldDisplay {
  let service: DisplayService
  fileprivate let bus: Bus
  fileprivate let answer: BusAnswer

  fileprivate init(service: DisplayService, bus: Bus, answer: BusAnswer) {
    self.service = service
    self.bus = bus
    self.answer = answer
  }

  /// Takes the request back. Where a service does not answer, closing the connection takes it back too.
  func release(within time: Duration) {
    var call = BusCall(
      destination: service.destination, path: service.path, interface: service.interface, method: "")
    switch (service.release, answer) {
    case (.descriptor, .descriptor(let descriptor)):
      close(descriptor)
      return
    case (.cookie(let method), .number(let cookie)):
      (call.method, call.arguments) = (method, [.number(cookie)])
    case (.object(let interface, let method), .path(let path)):
      (call.path, call.interface, call.method) = (path, interface, method)
    default: return
    }
    _ = try? bus.call(call, answer: .nothing, within: time)
  }
}
