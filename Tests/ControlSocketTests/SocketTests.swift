// The control socket itself: whose it is, who may use it, and what clients cannot do to a session.
// SPDX-License-Identifier: GPL-3.0-or-later

import ControlProtocol
import Foundation
import RoutineEngine
import RoutinePlayer
import Sound
import System
import TestSupport
import Testing

@testable import ControlSocket

@Suite(.serialized) struct SocketTests {
  private func mode(_ path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o777 : 0
  }

  /// A command as `limber control` asks for it.
  private func request(_ command: String, _ text: String? = nil) throws -> ControlRequest {
    try ControlRequest(try #require(ControlTable.entry(command)), text: text)
  }

  /// The next line, which is a reply.
  private func reply(to client: ControlClient) throws -> ControlReply {
    guard case .reply(let reply) = try ControlMessage(parsing: try #require(try client.nextLine()).utf8) else {
      throw ControlError.noAnswer
    }
    return reply
  }

  @Test func onlyItsOwnerMayUseTheSocket() throws {
    let session = try HeldSession()
    defer { session.end() }
    #expect(mode(session.address.path) == 0o600)
    #expect(mode(session.folder + "/limber") == 0o700)
  }

  @Test func aLivingSocketIsNeverStolen() throws {
    let session = try HeldSession()
    defer { session.end() }
    let error = #expect(throws: ControlError.self) { try ControlServer(session.address, SessionHost()) }
    #expect(error?.description.contains("Playing, Two planks: Plank") == true)
    #expect(try ControlClient(session.address).ask(.status).reply.isFine)
  }

  @Test func aStaleSocketIsReplaced() throws {
    let folder = SocketFolder.make()
    defer { SocketFolder.remove(folder) }
    let address = try SocketAddress(path: folder + "/control.sock")
    // What a session leaves that was killed: a socket nobody listens to, and a lock nobody holds.
    let left = SocketAddress.makeSocket(blocking: true)
    #expect(address.withAddress { bind(left, $0, $1) } == 0)
    close(left)
    #expect(FileManager.default.createFile(atPath: address.path + ".lock", contents: nil))
    #expect(throws: ControlError.nothingPlays) { try ControlClient(address) }
    let server = try ControlServer(address, SessionHost())
    #expect(try ControlClient(address).ask(.status).reply.isFine)
    server.stop()
    #expect(access(address.path, F_OK) != 0)
  }

  @Test func whatIsNotASocketStays() throws {
    let folder = SocketFolder.make()
    defer { SocketFolder.remove(folder) }
    let address = try SocketAddress(path: folder + "/notes.txt")
    try "dear diary".write(toFile: address.path, atomically: true, encoding: .utf8)
    #expect(throws: ControlError.notASocket(address.path)) { try ControlServer(address, SessionHost()) }
    #expect(try String(contentsOfFile: address.path, encoding: .utf8) == "dear diary")
  }

  @Test func aFolderOpenToOthersIsNotUsed() throws {
    let folder = SocketFolder.make()
    defer { SocketFolder.remove(folder) }
    #expect(mkdir(folder + "/limber", 0o700) == 0)
    #expect(chmod(folder + "/limber", 0o777) == 0)
    let address = try SocketAddress(path: folder + "/limber/control.sock")
    #expect(throws: ControlError.notPrivate(folder + "/limber")) { try ControlServer(address, SessionHost()) }
  }

  @Test func aPathTooLongIsTold() {
    let path = "/tmp/" + String(repeating: "x", count: 103)
    #expect(throws: ControlError.tooLong(path)) { try SocketAddress(path: path) }
    #expect(throws: Never.self) { try SocketAddress(path: String(path.dropLast())) }
  }

  @Test func aSecondSessionCanTakeOver() throws {
    let session = try HeldSession()
    let next = try ControlServer.takeOver(
      session.address, SessionHost(), patience: .seconds(10), whileWaiting: { session.end(keepingFolder: true) })
    defer {
      next.stop()
      SocketFolder.remove(session.folder)
    }
    #expect(try ControlClient(session.address).ask(.status).reply.status?.state == .waiting)
  }

  /// Those who watched longest are let go, with a word; whoever comes is served.
  @Test func hundredsOfWatchersKeepNobodyOut() throws {
    let session = try HeldSession()
    defer { session.end() }
    let clients = try (0..<200).map { _ in
      let client = try ControlClient(session.address)
      #expect(try client.ask(.watch).reply.isFine)
      return client
    }
    for client in clients.dropLast(ControlLoop.maxClients) {
      var last: ControlReply?
      while let line = try client.nextLine() {
        if case .reply(let reply) = try ControlMessage(parsing: line.utf8) { last = reply }
      }
      #expect(last?.error == "too-many")
    }
    #expect(try ControlClient(session.address).ask(.status).reply.isFine)
    #expect(try ControlClient(session.address).ask(.quit).reply.isFine)
  }

  /// Clients that talk all the time keep their seats. One seat is left, in which the session can be ended.
  @Test func oneSeatIsKeptForTheEnd() throws {
    let session = try HeldSession()
    defer { session.end() }
    let busy = try (0..<ControlLoop.maxClients).map { _ in try ControlClient(session.address) }
    for client in busy { #expect(try client.ask(.status).reply.isFine) }
    #expect(try ControlClient(session.address).ask(request("pause")).reply.error == "too-many")
    let spare = try ControlClient(session.address)
    #expect(try spare.ask(.status).reply.isFine)
    let refused = try ControlClient(session.address)
    #expect(try refused.ask(.status).reply.error == "too-many")
    #expect(try spare.ask(.quit).reply.isFine)
  }

  /// `printf … | socat - UNIX-CONNECT:…` closes its side as soon as everything is sent.
  @Test(arguments: ["pause", "resume", "status", "next", "nonsense"]) func aClientThatSendsNoMoreIsAnswered(
    _ command: String
  ) throws {
    let session = try HeldSession()
    defer { session.end() }
    for count in [1, 3, 20] {
      let client = try ControlClient(session.address)
      let line = "{\"command\":\"\(command)\"}\n"
      try client.send(String(repeating: line, count: count))
      client.finishSending()
      var replies = 0
      while try client.nextLine() != nil { replies += 1 }
      #expect(replies == count)
    }
  }

  /// As a shell script does that runs once a second for a quarter of an hour, twenty of them at a time.
  @Test func aThousandClientsThatSendNoMoreAreAnswered() throws {
    let session = try HeldSession()
    defer { session.end() }
    let commands = ["pause", "resume", "status", "volume"]
    for group in 0..<50 {
      let clients = try (0..<20).map { number in
        let client = try ControlClient(session.address)
        try client.send("{\"command\":\"\(commands[(group + number) % 4])\"}\n")
        client.finishSending()
        return client
      }
      for client in clients {
        var replies = 0
        while try client.nextLine() != nil { replies += 1 }
        #expect(replies == 1)
      }
    }
  }

  /// Before the first exercise a session is put off, and it ends; later it goes on.
  @Test(arguments: [(2, true), (20, false)]) func aSessionIsPutOff(_ position: Int, _ isPossible: Bool) throws {
    let session = try HeldSession(at: .seconds(position))
    defer { session.end() }
    let client = try ControlClient(session.address)
    let reply = try client.ask(request("snooze")).reply
    #expect(reply.isFine == isPossible)
    #expect(reply.message == (isPossible ? "It begins again in 15m." : "The exercises have begun; pause instead."))
    let state = try ControlClient(session.address).ask(.status).reply.status?.state
    #expect(state == (isPossible ? .ended : .playing))
  }

  @Test func garbageIsAnsweredAndHugeLinesEndTheConnection() throws {
    let session = try HeldSession()
    defer { session.end() }
    let client = try ControlClient(session.address)
    try client.send("\u{1B}[2J\u{0}garbage\n{\"command\":\"status\"}\n")
    #expect(try reply(to: client).error == "not-json")
    #expect(try reply(to: client).isFine)
    try client.send(String(repeating: "x", count: 5000))
    #expect(try reply(to: client).error == "too-long")
    #expect(try client.nextLine() == nil)
  }

  @Test func theVolumeIsToldByWhoeverChangesItAndByTheStatus() throws {
    let session = try HeldSession()
    defer { session.end() }
    let client = try ControlClient(session.address)
    for (command, operand, end, percent, isMuted) in [
      ("volume", "60", "volume 60 %.", 60, false), ("volume", "+15", "volume 75 %.", 75, false),
      ("mute", nil, "sound off.", 75, true), ("mute", nil, "volume 75 %.", 75, false),
      ("mute", nil, "sound off.", 75, true), ("volume", "-100", "volume 0 %.", 0, false),
      ("volume", "+30", "volume 30 %.", 30, false),
    ] as [(String, String?, String, Int, Bool)] {
      #expect(try client.ask(request(command, operand)).reply.message.hasSuffix("; " + end))
      let reply = try client.ask(.status).reply
      #expect(reply.message.hasSuffix("; " + end))
      #expect(reply.status?.volume == Volume(percent: percent, isMuted: isMuted))
    }
    for line in [
      #"{"command":"volume","percent":101}"#, #"{"command":"volume","percent":"x"}"#, #"{"command":"volume"}"#,
    ] {
      try client.send(line + "\n")
      #expect(try reply(to: client).error == "bad-argument")
    }
    // What was refused changed nothing.
    #expect(session.host.state.snapshot?.volume == Volume(percent: 30))
  }

  @Test func aCommandBeforeTheTimelineIsLaidIsToldToComeAgain() throws {
    let folder = SocketFolder.make()
    defer { SocketFolder.remove(folder) }
    let address = try SocketAddress(path: folder + "/control.sock")
    let host = SessionHost()
    let server = try ControlServer(address, host)
    defer { server.stop() }
    host.wait(for: "Waiting for the sound device", queue: [])
    let client = try ControlClient(address)
    #expect(try client.ask(request("pause")).reply.message == "Waiting for the sound device. Try again in a moment.")
    // It begins, and speaks its phrases to itself for a while.
    _ = host.begin()
    for command in ["pause", "mute"] {
      let reply = try client.ask(request(command)).reply
      #expect(reply.error == "refused")
      #expect(reply.message == "The session is being prepared. Try again in a moment.")
    }
    #expect(try client.ask(.status).reply.status?.state == .waiting)
    #expect(try client.ask(.quit).reply.isFine)
    #expect(host.isLeaving)
  }

  @Test func aCommandAfterTheEndIsToldSo() throws {
    let session = try HeldSession()
    let client = try ControlClient(session.address)
    #expect(try client.ask(.quit).reply.message == "The session ends.")
    session.end()
    #expect(throws: ControlError.self) { try client.ask(request("pause")) }
  }

  /// Eight clients send as fast as they can and read nothing, while the sound is compared to that of a quiet session.
  @Test func aFloodLeavesTheSoundAsItIs() throws {
    func play(flooded: Bool) throws -> [Int16] {
      let folder = SocketFolder.make()
      defer { SocketFolder.remove(folder) }
      let address = try SocketAddress(path: folder + "/control.sock")
      let host = SessionHost()
      let server = try ControlServer(address, host)
      defer { server.stop() }
      let player = host.begin()
      let pacer = TwinPacer()
      let sink = TwinSink(pacer)
      // Slow enough that the clients get to send thousands of messages meanwhile.
      sink.onWrite = { if flooded { usleep(100) } }
      let floods = flooded ? try (0..<8).map { _ in try Flood(address) } : []
      defer { for flood in floods { flood.stop() } }
      let clips = Fakes.clips()
      _ = player.run(clips: clips, chimes: try Fakes.chimes(), sink: sink, pacer: pacer) {
        Timeline(Script(Fakes.twoPlanks)) { clips.length(of: $0) }
      }
      return sink.samples
    }
    let quiet = try play(flooded: false)
    #expect(quiet.count > 22_050 * 40)
    #expect(try play(flooded: true) == quiet)
  }

  /// A client without manners.
  private final class Flood: Sendable {
    private let descriptor: Int32
    init(_ address: SocketAddress) throws {
      descriptor = SocketAddress.makeSocket(blocking: true)
      let descriptor = descriptor
      guard address.withAddress({ connect(descriptor, $0, $1) }) == 0 else { throw ControlError.nothingPlays }
      let lines = Array("{\"command\":\"status\"}\nnonsense\n{\"command\":\"watch\"}\n".utf8)
      _ = DetachedThread.start {
        while lines.withUnsafeBytes({ send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }) > 0 {}
        close(descriptor)
      }
    }
    func stop() { shutdown(descriptor, Int32(SHUT_RDWR)) }
  }
}
