// A connection to a message bus, by libsystemd's sd-bus. Everything has a time limit.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CSystemd
internal import Glibc
internal import System

/// The buses of a machine.
public enum BusKind: Hashable, Sendable {
  /// The bus of the user's session.
  case session
  /// The bus of the machine.
  case system
}

/// Where the buses are, if not where the environment and the D-Bus specification say.
public struct BusAddresses: Sendable {
  fileprivate let addresses: [BusKind: String]

  /// Addresses such as `unix:path=/run/user/1000/bus`; without any, the usual ones.
  public init(_ addresses: [BusKind: String] = [:]) { self.addresses = addresses }
}

/// Why a bus or a service on it cannot be used.
enum BusProblem: Error, Hashable {
  /// There is no bus, for this reason.
  case noBus(String)
  /// The service is not on the bus.
  case notThere
  /// The service refused, or did not answer in time.
  case refused(String)
}

/// A value in a message.
enum BusValue: Hashable, Sendable {
  case text(String)
  case number(UInt32)
  /// Names with texts, as `a{sv}`.
  case options([String: String])
}

/// A call of a method.
struct BusCall {
  var destination: String
  var path: String
  var interface: String
  var method: String
  var arguments: [BusValue] = []
}

/// What a call answers.
enum BusAnswer: Hashable {
  case nothing
  case number(UInt32)
  case path(String)
  /// An open descriptor; whoever has it closes it.
  case descriptor(CInt)
}

/// The form of an answer, by D-Bus' letters.
enum AnswerForm: Character {
  case nothing = " "
  case number = "u"
  case path = "o"
  case descriptor = "h"
}

/// A connection. It belongs to one thread.
final class Bus {
  private let bus: OpaquePointer

  /// Connects, and waits until the bus has answered.
  init(_ kind: BusKind, at addresses: BusAddresses, within time: Duration) throws(BusProblem) {
    var opened: OpaquePointer?
    var code: CInt
    if let address = addresses.addresses[kind] {
      code = sd_bus_new(&opened)
      if code >= 0 { code = sd_bus_set_address(opened, address) }
      if code >= 0 { code = sd_bus_set_bus_client(opened, 1) }
      if code >= 0 { code = sd_bus_start(opened) }
    } else {
      code = kind == .session ? sd_bus_open_user(&opened) : sd_bus_open_system(&opened)
    }
    guard code >= 0, let opened else {
      sd_bus_close_unref(opened)
      throw .noBus(SystemError.reason(-code))
    }
    bus = opened
    // A call would wait for the greeting without a limit.
    let end = ContinuousClock.now + time
    while true {
      code = sd_bus_is_ready(bus)
      if code == 0 { code = sd_bus_process(bus, nil) }
      if code == 0 {
        let left = end - ContinuousClock.now
        guard left > .zero else { throw .noBus(SystemError.reason(ETIMEDOUT)) }
        code = min(0, sd_bus_wait(bus, UInt64(left.nanoseconds / 1000)))
      } else if code > 0, sd_bus_is_ready(bus) > 0 {
        return
      }
      if code < 0, code != -EINTR { throw .noBus(SystemError.reason(-code)) }
    }
  }

  deinit { sd_bus_close_unref(bus) }

  /// Calls a method of a service that is on the bus; none is started for it.
  func call(_ call: BusCall, answer form: AnswerForm, within time: Duration) throws(BusProblem) -> BusAnswer {
    var message: OpaquePointer?
    defer { sd_bus_message_unref(message) }
    var code = sd_bus_message_new_method_call(
      bus, &message, call.destination, call.path, call.interface, call.method)
    if code >= 0 { code = sd_bus_message_set_auto_start(message, 0) }
    for argument in call.arguments where code >= 0 { code = Self.append(argument, to: message) }
    guard code >= 0 else { throw .refused(SystemError.reason(-code)) }
    var error = sd_bus_error()
    defer { sd_bus_error_free(&error) }
    var reply: OpaquePointer?
    defer { sd_bus_message_unref(reply) }
    code = sd_bus_call(bus, message, UInt64(time.nanoseconds / 1000), &error, &reply)
    guard code >= 0 else {
      let name = error.name.map { String(cString: $0) } ?? ""
      if Self.missing.contains(name) { throw .notThere }
      throw .refused(error.message.map { String(cString: $0) } ?? SystemError.reason(-code))
    }
    guard let answer = Self.read(form, from: reply) else { throw .refused("its answer has another form") }
    return answer
  }

  private static let missing: Set = [
    "org.freedesktop.DBus.Error.ServiceUnknown", "org.freedesktop.DBus.Error.NameHasNoOwner",
  ]

  /// The letters of D-Bus' types.
  private static func type(_ letter: Character) -> CChar { CChar(letter.asciiValue ?? 0) }

  private static func append(_ value: BusValue, to message: OpaquePointer?) -> CInt {
    switch value {
    case .text(let text): return sd_bus_message_append_basic(message, type("s"), text)
    case .number(var number): return sd_bus_message_append_basic(message, type("u"), &number)
    case .options(let options):
      var code = sd_bus_message_open_container(message, type("a"), "{sv}")
      for (name, text) in options where code >= 0 {
        code = sd_bus_message_open_container(message, type("e"), "sv")
        if code >= 0 { code = sd_bus_message_append_basic(message, type("s"), name) }
        if code >= 0 { code = sd_bus_message_open_container(message, type("v"), "s") }
        if code >= 0 { code = sd_bus_message_append_basic(message, type("s"), text) }
        if code >= 0 { code = sd_bus_message_close_container(message) }
        if code >= 0 { code = sd_bus_message_close_container(message) }
      }
      return code < 0 ? code : sd_bus_message_close_container(message)
    }
  }

  /// What a message holds; nil if that is something else.
  private static func read(_ form: AnswerForm, from message: OpaquePointer?) -> BusAnswer? {
    switch form {
    case .nothing: return .nothing
    case .number:
      var number: UInt32 = 0
      return sd_bus_message_read_basic(message, type("u"), &number) > 0 ? .number(number) : nil
    case .path:
      var text: UnsafePointer<CChar>?
      guard sd_bus_message_read_basic(message, type("o"), &text) > 0, let text else { return nil }
      return .path(String(cString: text))
    case .descriptor:
      var descriptor: CInt = -1
      guard sd_bus_message_read_basic(message, type("h"), &descriptor) > 0 else { return nil }
      // That of the message is closed with it.
      let own = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
      return own < 0 ? nil : .descriptor(own)
    }
  }
}
