// A real message bus of its own for the tests, and services on it that answer as those of a desktop do.
// SPDX-License-Identifier: GPL-3.0-or-later

import CSystemd
import Foundation
import Glibc
import Synchronization
import System

/// A `dbus-daemon` that only the tests use. It ends with the value.
final class MockBus {
  /// Where the daemon is; nil where it is not installed.
  static let path: String? = ["/usr/bin/dbus-daemon", "/bin/dbus-daemon"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  let address: String
  private let process = Process()
  private let folder = FileManager.default.temporaryDirectory.appending(path: "limber-bus-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let config = folder.appending(path: "config")
    try """
    <busconfig>
      <type>session</type>
      <listen>unix:path=\(folder.path())/bus</listen>
      <auth>EXTERNAL</auth>
      <policy context="default">
        <allow send_destination="*"/>
        <allow receive_sender="*"/>
        <allow own="*"/>
      </policy>
    </busconfig>
    """.write(to: config, atomically: true, encoding: .utf8)
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: Self.path ?? "")
    process.arguments = ["--config-file=\(config.path())", "--nofork", "--nopidfile", "--print-address"]
    process.standardOutput = output
    try process.run()
    // It prints the address when it listens.
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    address = String(line.prefix { !$0.isNewline })
  }

  deinit {
    // It inherits that the tests block other signals.
    kill(process.processIdentifier, SIGKILL)
    try? FileManager.default.removeItem(at: folder)
  }
}

/// A service on the bus that writes down what it is asked. It ends with the value.
final class MockService {
  /// How it answers.
  enum Kind: String {
    case logind = "org.freedesktop.login1"
    case screenSaver = "org.freedesktop.ScreenSaver"
    case portal = "org.freedesktop.portal.Desktop"
    /// Refuses everything under the name of the screen saver.
    case refusing
    /// Never answers under the name of the screen saver.
    case mute

    var name: String { self == .refusing || self == .mute ? MockService.Kind.screenSaver.rawValue : rawValue }
  }

  /// What its thread shares.
  final class Record: Sendable {
    let kind: Kind
    let calls = Mutex<[String]>([])
    let isOver = Atomic(false)
    /// The end of logind's pipe whose other end the caller holds.
    let pipe = Atomic<CInt>(-1)
    init(_ kind: Kind) { self.kind = kind }
  }

  private let record: Record
  private let ended = Promise<Void>()

  init(_ kind: Kind, on bus: MockBus) {
    record = Record(kind)
    let isReady = Promise<Void>()
    let (record, ended, address) = (record, ended, bus.address)
    DetachedThread.start {
      var opened: OpaquePointer?
      sd_bus_new(&opened)
      sd_bus_set_address(opened, address)
      sd_bus_set_bus_client(opened, 1)
      sd_bus_start(opened)
      let userdata = Unmanaged.passUnretained(record).toOpaque()
      sd_bus_add_fallback(opened, nil, "/", { message, userdata, _ in MockService.answer(message, userdata) }, userdata)
      sd_bus_request_name(opened, kind.name, 0)
      isReady.keep()
      while !record.isOver.load(ordering: .relaxed) {
        if sd_bus_process(opened, nil) == 0 { sd_bus_wait(opened, 20_000) }
      }
      sd_bus_close_unref(opened)
      ended.keep()
    }
    isReady.wait()
  }

  deinit {
    record.isOver.store(true, ordering: .relaxed)
    ended.wait()
    let pipe = record.pipe.load(ordering: .relaxed)
    if pipe >= 0 { close(pipe) }
  }

  /// What it was asked.
  var calls: [String] { record.calls.withLock { $0 } }

  /// Whether it was asked just this, by now or soon.
  func hears(_ calls: [String]) -> Bool {
    let end = ContinuousClock.now + .seconds(5)
    while self.calls != calls, ContinuousClock.now < end { usleep(2000) }
    return self.calls == calls
  }

  /// Whether the descriptor that logind gave is still held; waits a while for its closing.
  var isHeld: Bool {
    let pipe = record.pipe.load(ordering: .relaxed)
    guard pipe >= 0 else { return false }
    var request = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 300) == 0
  }

  private static func answer(_ message: OpaquePointer?, _ userdata: UnsafeMutableRawPointer?) -> CInt {
    guard let userdata, let message else { return 0 }
    let record = Unmanaged<Record>.fromOpaque(userdata).takeUnretainedValue()
    let member = sd_bus_message_get_member(message).map { String(cString: $0) } ?? ""
    var words = [member]
    // The texts and numbers that it was called with.
    let signature = sd_bus_message_get_signature(message, 1).map { String(cString: $0) } ?? ""
    for letter in signature.prefix(while: { $0 != "a" }) {
      switch letter {
      case "s":
        var text: UnsafePointer<CChar>?
        sd_bus_message_read_basic(message, CChar(UInt8(ascii: "s")), &text)
        words.append(text.map { String(cString: $0) } ?? "")
      default:
        var number: UInt32 = 0
        sd_bus_message_read_basic(message, CChar(UInt8(ascii: "u")), &number)
        words.append("\(number)")
      }
    }
    if signature.hasSuffix("a{sv}") { words.append(options(of: message)) }
    record.calls.withLock { $0.append(words.joined(separator: "|")) }
    if record.kind == .mute { return 1 }
    if record.kind == .refusing { return sd_bus_reply_method_errno(message, -EACCES, nil) }
    var reply: OpaquePointer?
    defer { sd_bus_message_unref(reply) }
    sd_bus_message_new_method_return(message, &reply)
    switch (record.kind, member) {
    case (.logind, "Inhibit"):
      var ends: [CInt] = [-1, -1]
      guard pipe(&ends) == 0 else { return -EMFILE }
      sd_bus_message_append_basic(reply, CChar(UInt8(ascii: "h")), &ends[1])
      record.pipe.store(ends[0], ordering: .relaxed)
      close(ends[1])
    case (.screenSaver, "Inhibit"):
      var cookie: UInt32 = 4711
      sd_bus_message_append_basic(reply, CChar(UInt8(ascii: "u")), &cookie)
    case (.portal, "Inhibit"):
      sd_bus_message_append_basic(reply, CChar(UInt8(ascii: "o")), "/org/freedesktop/portal/desktop/request/1/x")
    default: break
    }
    sd_bus_send(nil, reply, nil)
    return 1
  }

  private static func options(of message: OpaquePointer) -> String {
    var (name, text): (UnsafePointer<CChar>?, UnsafePointer<CChar>?)
    sd_bus_message_enter_container(message, CChar(UInt8(ascii: "a")), "{sv}")
    sd_bus_message_enter_container(message, CChar(UInt8(ascii: "e")), "sv")
    sd_bus_message_read_basic(message, CChar(UInt8(ascii: "s")), &name)
    sd_bus_message_enter_container(message, CChar(UInt8(ascii: "v")), "s")
    sd_bus_message_read_basic(message, CChar(UInt8(ascii: "s")), &text)
    return [name, text].map { $0.map { String(cString: $0) } ?? "" }.joined(separator: "=")
  }
}
