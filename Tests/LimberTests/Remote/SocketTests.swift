// The control socket itself: whose it is, who may use it, and what clients cannot do to a session.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import JSON
import RoutineEngine
import RoutinePlayer
import Sound
import Testing

@testable import Remote

@Suite(.serialized) struct SocketTests {
  private func mode(_ path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o777 : 0
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
    let error = #expect(throws: ControlError.self) { try ControlServer(session.address, NowPlaying()) }
    #expect(error?.description.contains("Playing, Two planks: Plank") == true)
    #expect(try ControlClient(session.address).ask("status").value["ok"]?.boolValue == true)
  }

  @Test func aStaleSocketIsReplaced() throws {
    let folder = HeldSession.makeFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let address = try SocketAddress(path: folder + "/control.sock")
    // What a session leaves that was killed: a socket nobody listens to, and a lock nobody holds.
    let left = SocketAddress.makeSocket(blocking: true)
    #expect(address.withAddress { bind(left, $0, $1) } == 0)
    close(left)
    #expect(FileManager.default.createFile(atPath: address.path + ".lock", contents: nil))
    #expect(throws: ControlError.nothingPlays) { try ControlClient(address) }
    let server = try ControlServer(address, NowPlaying())
    #expect(try ControlClient(address).ask("status").value["ok"]?.boolValue == true)
    server.stop()
    #expect(access(address.path, F_OK) != 0)
  }

  @Test func whatIsNotASocketStays() throws {
    let folder = HeldSession.makeFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let address = try SocketAddress(path: folder + "/notes.txt")
    try "dear diary".write(toFile: address.path, atomically: true, encoding: .utf8)
    #expect(throws: ControlError.notASocket(address.path)) { try ControlServer(address, NowPlaying()) }
    #expect(try String(contentsOfFile: address.path, encoding: .utf8) == "dear diary")
  }

  @Test func aFolderOpenToOthersIsNotUsed() throws {
    let folder = HeldSession.makeFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(mkdir(folder + "/limber", 0o700) == 0)
    #expect(chmod(folder + "/limber", 0o777) == 0)
    let address = try SocketAddress(path: folder + "/limber/control.sock")
    #expect(throws: ControlError.notPrivate(folder + "/limber")) { try ControlServer(address, NowPlaying()) }
  }

  @Test func aPathTooLongIsTold() {
    let path = "/tmp/" + String(repeating: "x", count: 103)
    #expect(throws: ControlError.tooLong(path)) { try SocketAddress(path: path) }
    #expect(throws: Never.self) { try SocketAddress(path: String(path.dropLast())) }
  }

  @Test func aSecondSessionCanTakeOver() throws {
    let session = try HeldSession()
    let next = try ControlServer.takeOver(
      session.address, NowPlaying(), patience: .seconds(10), whileWaiting: { session.end(keepingFolder: true) })
    defer {
      next.stop()
      try? FileManager.default.removeItem(atPath: session.folder)
    }
    let status = try ControlClient(session.address).ask("status").value["status"]
    #expect(status?["state"]?.stringValue == "waiting")
  }

  @Test func hundredsOfClientsAreRefusedPolitelyAndOneMoreIsServed() throws {
    let session = try HeldSession()
    defer { session.end() }
    var clients: [ControlClient] = []
    var refused = 0
    for _ in 0..<200 {
      let client = try ControlClient(session.address)
      do throws(ControlError) {
        let reply = try client.ask("watch")
        if reply.value["ok"]?.boolValue == true {
          clients.append(client)
        } else {
          #expect(reply.value["error"]?.stringValue == "too-many")
          refused += 1
        }
      } catch {
        // Closed before the question went out: the refusal was said, and not waited for.
        refused += 1
      }
    }
    #expect(clients.count == ControlLoop.maxClients)
    #expect(refused == 200 - ControlLoop.maxClients)
    clients.removeFirst()
    var answer: JSON?
    for _ in 0..<100 where answer?["ok"]?.boolValue != true {
      answer = try? ControlClient(session.address).ask("status").value
      if answer?["ok"]?.boolValue != true { usleep(1000) }
    }
    #expect(answer?["ok"]?.boolValue == true)
  }

  @Test func garbageIsAnsweredAndHugeLinesEndTheConnection() throws {
    let session = try HeldSession()
    defer { session.end() }
    let client = try ControlClient(session.address)
    try client.send("\u{1B}[2J\u{0}garbage\n{\"command\":\"status\"}\n")
    let first = try client.nextLine().map { try JSON(parsing: $0.utf8) }
    #expect(first?["error"]?.stringValue == "not-json")
    let second = try client.nextLine().map { try JSON(parsing: $0.utf8) }
    #expect(second?["ok"]?.boolValue == true)
    try client.send(String(repeating: "x", count: 5000))
    let third = try client.nextLine().map { try JSON(parsing: $0.utf8) }
    #expect(third?["error"]?.stringValue == "too-long")
    #expect(try client.nextLine() == nil)
  }

  @Test func theVolumeIsToldByWhoeverChangesItAndByTheStatus() throws {
    let session = try HeldSession()
    defer { session.end() }
    let client = try ControlClient(session.address)
    for (command, operand, end, percent, isMuted) in [
      ("volume", "60", "volume 60 %.", "60", false), ("volume", "+15", "volume 75 %.", "75", false),
      ("mute", nil, "sound off.", "75", true), ("mute", nil, "volume 75 %.", "75", false),
      ("mute", nil, "sound off.", "75", true), ("volume", "-100", "volume 0 %.", "0", false),
      ("volume", "+30", "volume 30 %.", "30", false),
    ] as [(String, String?, String, String, Bool)] {
      let reply = try client.ask(command, by: operand).value
      #expect(reply["message"]?.stringValue?.hasSuffix("; " + end) == true)
      let status = try client.ask("status").value
      #expect(status["message"]?.stringValue?.hasSuffix("; " + end) == true)
      #expect(status["status"]?["volume"]?["percent"] == .number(percent))
      #expect(status["status"]?["volume"]?["muted"]?.boolValue == isMuted)
    }
    for line in [
      #"{"command":"volume","percent":101}"#, #"{"command":"volume","percent":"x"}"#, #"{"command":"volume"}"#,
    ] {
      try client.send(line + "\n")
      let reply = try #require(try client.nextLine().map { try JSON(parsing: $0.utf8) })
      #expect(reply["error"]?.stringValue == "bad-argument")
    }
    // What was refused changed nothing, and what comes next in the queue begins as loud.
    #expect(session.playing.volume == Volume(percent: 30))
  }

  @Test func aCommandBeforeTheTimelineIsLaidIsToldToComeAgain() throws {
    let folder = HeldSession.makeFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let address = try SocketAddress(path: folder + "/control.sock")
    let playing = NowPlaying()
    let server = try ControlServer(address, playing)
    defer { server.stop() }
    playing.wait(for: "Waiting for the sound device", queue: [])
    let client = try ControlClient(address)
    #expect(
      try client.ask("pause").value["message"]?.stringValue == "Waiting for the sound device. Try again in a moment.")
    // It begins, and speaks its phrases to itself for a while.
    let player = SessionPlayer()
    playing.begin(player, queue: [])
    for command in ["pause", "mute"] {
      let reply = try client.ask(command).value
      #expect(reply["error"]?.stringValue == "refused")
      #expect(reply["message"]?.stringValue == "The session is being prepared. Try again in a moment.")
    }
    #expect(try client.ask("status").value["status"]?["state"]?.stringValue == "waiting")
    #expect(try client.ask("quit").value["ok"]?.boolValue == true)
    #expect(playing.isLeaving)
  }

  @Test func aCommandAfterTheEndIsToldSo() throws {
    let session = try HeldSession()
    let client = try ControlClient(session.address)
    #expect(try client.ask("quit").value["message"]?.stringValue == "The session ends.")
    session.end()
    #expect(throws: ControlError.self) { try client.ask("pause") }
  }

  /// Eight clients send as fast as they can and read nothing, while the sound is compared to that of a quiet session.
  @Test func aFloodLeavesTheSoundAsItIs() throws {
    func play(flooded: Bool) throws -> [Int16] {
      let folder = HeldSession.makeFolder()
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let address = try SocketAddress(path: folder + "/control.sock")
      let playing = NowPlaying()
      let server = try ControlServer(address, playing)
      defer { server.stop() }
      let player = SessionPlayer()
      playing.begin(player, queue: [])
      let pacer = TwinPacer()
      let sink = TwinSink(pacer)
      // Slow enough that the clients get to send thousands of messages meanwhile.
      sink.onWrite = { if flooded { usleep(100) } }
      let floods = flooded ? try (0..<8).map { _ in try Flood(address) } : []
      defer { for flood in floods { flood.stop() } }
      let clips = Fakes.clips()
      _ = player.run(clips: clips, chimes: try Fakes.chimes(), sink: sink, pacer: pacer) {
        Timeline(Script(HeldSession.routine)) { clips.length(of: $0) }
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
      _ = AudioThread.start {
        while lines.withUnsafeBytes({ send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }) > 0 {}
        close(descriptor)
      }
    }
    func stop() { shutdown(descriptor, Int32(SHUT_RDWR)) }
  }
}
