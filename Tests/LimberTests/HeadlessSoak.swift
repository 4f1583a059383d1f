// The program itself, playing without a screen: what systemd hears of it, how it ends, and that no client can disturb it.
// SPDX-License-Identifier: GPL-3.0-or-later

import ControlProtocol
import Foundation
import RoutinePlayer
import System
import TestSupport
import Testing

@testable import ControlSocket

@Suite(.serialized, .enabled(if: ProcessInfo.processInfo.environment["LIMBER_SOAK"] == "1")) struct HeadlessSoak {
  private static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The program beside the tests.
  private static var program: URL {
    let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    let beside = own.appending(path: "limber")
    guard access(beside.path(), X_OK) != 0 else { return beside }
    // The tests may be run by a helper of the compiler's; then they are named on its command line.
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? ""
    return URL(fileURLWithPath: bundle).deletingLastPathComponent().appending(path: "limber")
  }

  private func limber(_ arguments: [String], _ environment: [String: String] = [:]) throws -> Process {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments
    var variables = Program.environment
    variables["LIMBER_DATA"] = Self.project.path()
    variables.merge(environment) { $1 }
    process.environment = variables
    process.standardInput = FileHandle.nullDevice
    return process
  }

  @Test func systemdHearsOfASessionAndSIGTERMEndsItWithinASecond() throws {
    let folder = SocketFolder.make()
    defer { SocketFolder.remove(folder) }
    let address = try SocketAddress(path: folder + "/notify")
    let manager = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
    defer { close(manager) }
    #expect(address.withAddress { bind(manager, $0, $1) } == 0)
    let process = try limber(
      ["play", "desk-shoulder-break", "--output", "silent", "--view", "none", "--control", folder + "/control.sock"],
      ["NOTIFY_SOCKET": address.path, "WATCHDOG_USEC": "600000", "XDG_STATE_HOME": folder])
    try process.run()
    var heard: [String] = []
    func listen(until word: String) {
      var poll = pollfd(fd: manager, events: Int16(POLLIN), revents: 0)
      while !heard.contains(word), Glibc.poll(&poll, 1, 5000) > 0 {
        var buffer = [UInt8](repeating: 0, count: 512)
        let count = recv(manager, &buffer, buffer.count, 0)
        heard.append(String(decoding: buffer[..<max(0, count)], as: UTF8.self))
      }
    }
    listen(until: "READY=1")
    #expect(heard.contains("READY=1"))
    #expect(heard.contains("STATUS=Desk shoulder break"))
    heard = []
    listen(until: "WATCHDOG=1")
    #expect(heard.contains("WATCHDOG=1"))
    let start = ContinuousClock.now
    process.terminate()
    process.waitUntilExit()
    #expect(ContinuousClock.now - start < .seconds(1))
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 0)
    listen(until: "STOPPING=1")
    #expect(heard.contains("STOPPING=1"))
    #expect(access(folder + "/control.sock", F_OK) != 0)
  }

  /// A routine of so many exercises that speaking them takes far longer than a second.
  private static func longRoutine() -> String {
    var lines = ["format: 1", "routine: A very long one", "language: en", "exercises:"]
    for number in 1...400 {
      lines += [
        "  move-\(number):", "    exercise: Stretch number \(number)", "    position: standing", "    hold: 10s",
        "    setup: Stand tall, and breathe slowly while you count from one to \(number) and back again.",
        "    sources:", "      - own judgement",
      ]
    }
    return (lines + ["steps:"] + (1...400).map { "  - do: move-\($0)" }).joined(separator: "\n") + "\n"
  }

  /// Whatever a session waits for before its first words, it ends when it is told to.
  @Test(arguments: [
    ["long.yaml", "--output", "silent"], ["long.yaml", "--output", "silent", "--until", "23:59"],
    ["desk-shoulder-break", "--output", "pipe:fifo"],
    ["desk-shoulder-break", "--output", "alsa:no-such-device", "--wait-for-device", "60s"],
    ["desk-shoulder-break", "--output", "silent", "--lead-in", "60s"],
  ])
  func aSessionThatIsNotUnderWayEndsWithinASecond(_ arguments: [String]) throws {
    for isAskedByTheSocket in [false, true] {
      let folder = SocketFolder.make()
      defer { SocketFolder.remove(folder) }
      try Self.longRoutine().write(toFile: folder + "/long.yaml", atomically: true, encoding: .utf8)
      #expect(mkfifo(folder + "/fifo", 0o600) == 0)
      let address = try SocketAddress(path: folder + "/control.sock")
      let process = try limber(
        ["play"] + arguments + ["--view", "none", "--control", address.path], ["XDG_STATE_HOME": folder])
      process.currentDirectoryURL = URL(fileURLWithPath: folder)
      try process.run()
      for _ in 0..<200 where (try? ControlClient(address).ask(.status)) == nil { usleep(20_000) }
      usleep(500_000)
      let start = ContinuousClock.now
      if isAskedByTheSocket { _ = try ControlClient(address).ask(.quit) } else { process.terminate() }
      process.waitUntilExit()
      #expect(ContinuousClock.now - start < .seconds(1))
      #expect(process.terminationReason == .exit)
      #expect(process.terminationStatus == 0)
      // It ended by itself: a program that has to be cut short leaves its socket behind.
      #expect(access(address.path, F_OK) != 0)
    }
  }

  /// What is heard of a session that is ended while its words are being made: the opening chime, then the end chime.
  @Test func aSessionEndedInItsPreparationSaysFarewell() throws {
    let folder = SocketFolder.make()
    defer { SocketFolder.remove(folder) }
    try Self.longRoutine().write(toFile: folder + "/long.yaml", atomically: true, encoding: .utf8)
    let process = try limber(
      ["play", folder + "/long.yaml", "--output", "-", "--raw", "--view", "none", "--control", "off"],
      ["XDG_STATE_HOME": folder])
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    // Its first samples are written when the chime begins.
    var data = pipe.fileHandleForReading.availableData
    usleep(500_000)
    process.terminate()
    data += pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let samples = data.withUnsafeBytes { Array($0.bindMemory(to: Int16.self)) }
    // 400 ms of the opening chime, half a second of the end chime.
    #expect((19_000...21_000).contains(samples.count))
    #expect(samples.suffix(11_000).prefix(5_000).contains { $0.magnitude > 1000 })
  }

  /// Whoever reads the pipe stops for a while, and goes; the status tells, and the session goes on with the next one.
  @Test func aReaderThatStallsOrGoesIsToldAndWaitedFor() throws {
    let folder = SocketFolder.make()
    defer { SocketFolder.remove(folder) }
    #expect(mkfifo(folder + "/fifo", 0o600) == 0)
    var reader = open(folder + "/fifo", O_RDONLY | O_NONBLOCK)
    let address = try SocketAddress(path: folder + "/control.sock")
    let process = try limber(
      [
        "play", "desk-shoulder-break", "--output", "pipe:" + folder + "/fifo", "--raw", "--view", "none", "--control",
        address.path,
      ], ["XDG_STATE_HOME": folder])
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    /// Reads as a player does, for so many tenths of a second.
    func read(tenths: Int) {
      var buffer = [UInt8](repeating: 0, count: 4410)
      for _ in 0..<tenths {
        _ = Glibc.read(reader, &buffer, buffer.count)
        usleep(100_000)
      }
    }
    /// Waits for a status; returns whether it came.
    func becomes(_ isIt: (SessionStatus) -> Bool, reading: Bool = false) -> Bool {
      for _ in 0..<150 {
        if let status = try? ControlClient(address).ask(.status).reply.status, isIt(status) { return true }
        if reading { read(tenths: 1) } else { usleep(100_000) }
      }
      return false
    }
    read(tenths: 20)
    #expect(becomes { $0.soundLost?.contains("has stopped reading") == true })
    #expect(becomes { $0.state == .paused })
    #expect(becomes({ $0.soundLost == nil && $0.state == .playing }, reading: true))
    close(reader)
    #expect(becomes { $0.soundLost?.contains("Waiting for a program") == true && $0.state == .paused })
    reader = open(folder + "/fifo", O_RDONLY | O_NONBLOCK)
    #expect(becomes({ $0.soundLost == nil && $0.state == .playing }, reading: true))
    close(reader)
    process.terminate()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let words = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(words.contains("has stopped reading") && words.contains("Waiting for a program"), "\(words)")
  }

  @Test func aKilledSessionLeavesNothingInTheWayOfTheNext() throws {
    let folder = SocketFolder.make()
    defer { SocketFolder.remove(folder) }
    let arguments = [
      "play", "desk-shoulder-break", "--output", "silent", "--view", "none", "--control", folder + "/control.sock",
    ]
    let first = try limber(arguments, ["XDG_STATE_HOME": folder])
    try first.run()
    let address = try SocketAddress(path: folder + "/control.sock")
    func waitUntilItAnswers() {
      for _ in 0..<200 where (try? ControlClient(address).ask(.status)) == nil { usleep(20_000) }
    }
    waitUntilItAnswers()
    kill(first.processIdentifier, SIGKILL)
    first.waitUntilExit()
    #expect(access(address.path, F_OK) == 0)
    let second = try limber(arguments, ["XDG_STATE_HOME": folder])
    try second.run()
    waitUntilItAnswers()
    #expect(try ControlClient(address).ask(.quit).reply.isFine)
    second.waitUntilExit()
    #expect(second.terminationStatus == 0)
  }

  @Test func whenQuitIsAnsweredTheNextSessionMayBegin() throws {
    let folder = SocketFolder.make()
    defer { SocketFolder.remove(folder) }
    let address = try SocketAddress(path: folder + "/control.sock")
    for _ in 0..<3 {
      let session = try limber(
        ["play", "walking-break", "--output", "silent", "--view", "none", "--control", address.path],
        ["XDG_STATE_HOME": folder])
      try session.run()
      for _ in 0..<200 where (try? ControlClient(address).ask(.status)) == nil { usleep(20_000) }
      let quit = try limber(["control", "quit", "--control", address.path])
      quit.standardOutput = FileHandle.nullDevice
      let start = ContinuousClock.now
      try quit.run()
      quit.waitUntilExit()
      #expect(quit.terminationStatus == 0)
      #expect(ContinuousClock.now - start < .seconds(1))
      #expect(throws: ControlError.nothingPlays) { try ControlClient(address) }
      session.waitUntilExit()
      #expect(session.terminationStatus == 0)
    }
  }

  @Test func aSessionThatHangsIsReplaced() throws {
    let folder = SocketFolder.make()
    defer { SocketFolder.remove(folder) }
    let address = try SocketAddress(path: folder + "/control.sock")
    func begin(_ routine: String, _ options: [String]) throws -> Process {
      let arguments = ["play", routine, "--output", "silent", "--view", "none", "--control", address.path]
      let process = try limber(arguments + options, ["XDG_STATE_HOME": folder])
      try process.run()
      return process
    }
    let first = try begin("ten-minute-back-care", [])
    for _ in 0..<200 where (try? ControlClient(address).ask(.status)) == nil { usleep(20_000) }
    kill(first.processIdentifier, SIGSTOP)
    let second = try begin("walking-break", ["--replace"])
    first.waitUntilExit()
    #expect(first.terminationReason == .uncaughtSignal)
    var routine: String?
    for _ in 0..<200 where routine == nil {
      routine = try? ControlClient(address).ask(.status).reply.status?.routine
      usleep(20_000)
    }
    #expect(routine == "walking-break")
    _ = try ControlClient(address).ask(.quit)
    second.waitUntilExit()
    #expect(second.terminationStatus == 0)
  }

  /// What a second session does, and which routine plays after both; the first one is quit at the end.
  @Test(arguments: [
    (option: "refuse", status: Int32(2), plays: "ten-minute-back-care"), ("skip", 0, "ten-minute-back-care"),
    ("replace", 0, "walking-break"), ("wait", 0, "walking-break"),
  ]) func aBusyBoxDoesWhatIsAsked(_ option: String, _ status: Int32, _ plays: String) throws {
    let folder = SocketFolder.make()
    defer { SocketFolder.remove(folder) }
    let address = try SocketAddress(path: folder + "/control.sock")
    func begin(_ routine: String, _ options: [String] = []) throws -> Process {
      let arguments = ["play", routine, "--output", "silent", "--view", "none", "--control", address.path]
      let process = try limber(arguments + options, ["XDG_STATE_HOME": folder])
      process.standardError = FileHandle.nullDevice
      try process.run()
      return process
    }
    func isOn(_ routine: String) -> Bool {
      for _ in 0..<1_000 {
        let status = try? ControlClient(address).ask(.status).reply.status
        if status?.routine == routine { return true }
        usleep(20_000)
      }
      return false
    }
    let first = try begin("ten-minute-back-care")
    #expect(isOn("ten-minute-back-care"))
    let second = try begin("walking-break", ["--if-busy", option])
    if option == "wait" {
      usleep(500_000)
      #expect(second.isRunning && isOn("ten-minute-back-care"))
      _ = try ControlClient(address).ask(.quit)
    } else if option != "replace" {
      second.waitUntilExit()
    }
    #expect(isOn(plays))
    _ = try ControlClient(address).ask(.quit)
    first.waitUntilExit()
    second.waitUntilExit()
    #expect(first.terminationStatus == 0 && second.terminationStatus == status)
  }

  /// The bytes on a pipe, with and without clients that flood and hang. The reader is slow, so that they have time.
  @Test func clientsLeaveTheSoundOnThePipeAsItIs() throws {
    func play(flooded: Bool) throws -> Data {
      let folder = SocketFolder.make()
      defer { SocketFolder.remove(folder) }
      let address = try SocketAddress(path: folder + "/control.sock")
      let process = try limber(
        ["play", "desk-shoulder-break", "--output", "-", "--raw", "--view", "none", "--control", address.path],
        ["XDG_STATE_HOME": folder])
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      let descriptor = pipe.fileHandleForReading.fileDescriptor
      var clients: [Int32] = []
      defer { for client in clients { shutdown(client, Int32(SHUT_RDWR)) } }
      var data = Data()
      var buffer = [UInt8](repeating: 0, count: 8192)
      while true {
        if flooded, clients.count < 12 {
          let client = SocketAddress.makeSocket(blocking: true)
          if address.withAddress({ connect(client, $0, $1) }) == 0 {
            clients.append(client)
            if clients.count > 4 { flood(client) }
          } else {
            close(client)
          }
        }
        let count = read(descriptor, &buffer, buffer.count)
        guard count > 0 else { break }
        data += buffer[..<count]
        usleep(2000)
      }
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      if flooded { #expect(clients.count == 12) }
      return data
    }
    let quiet = try play(flooded: false)
    #expect(quiet.count > 5_000_000)
    #expect(try play(flooded: true) == quiet)
  }

  /// Sends as fast as it can, and reads nothing.
  private func flood(_ client: Int32) {
    let lines = Array("{\"command\":\"status\"}\nnonsense\n{\"command\":\"watch\"}\n".utf8)
    _ = DetachedThread.start {
      while lines.withUnsafeBytes({ send(client, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }) > 0 {}
    }
  }
}
