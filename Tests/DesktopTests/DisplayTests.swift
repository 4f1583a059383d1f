// Keeping the display on, with services that answer on a real bus. Left out where there is no dbus-daemon.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Glibc
import Testing

@testable import Desktop

@Suite(.serialized, .enabled(if: MockBus.path != nil, "dbus-daemon is not installed")) struct DisplayTests {
  private func inhibition(_ bus: MockBus, patience: Duration = .seconds(2)) -> DisplayInhibition {
    DisplayInhibition(
      program: "Limber", reason: "An exercise session plays",
      at: BusAddresses([.session: bus.address, .system: bus.address]),
      patience: patience)
  }

  private let reason = "An exercise session plays"

  @Test func logindAndTheScreenSaverHoldUntilTheyAreReleased() throws {
    let bus = try MockBus()
    let (logind, saver, portal) = (
      MockService(.logind, on: bus), MockService(.screenSaver, on: bus), MockService(.portal, on: bus)
    )
    let inhibition = inhibition(bus)
    inhibition.hold()
    inhibition.hold()
    #expect(logind.hears(["Inhibit|idle|Limber|\(reason)|block"]))
    #expect(saver.hears(["Inhibit|Limber|\(reason)"]))
    #expect(logind.isHeld)
    inhibition.release()
    #expect(saver.hears(["Inhibit|Limber|\(reason)", "UnInhibit|4711"]))
    #expect(!logind.isHeld)
    // One service for the display is enough.
    #expect(portal.calls.isEmpty)
    inhibition.hold()
    #expect(saver.hears(["Inhibit|Limber|\(reason)", "UnInhibit|4711", "Inhibit|Limber|\(reason)"]))
  }

  @Test func thePortalHoldsWhereNoScreenSaverDoes() throws {
    let bus = try MockBus()
    let portal = MockService(.portal, on: bus)
    do {
      let inhibition = inhibition(bus)
      inhibition.hold()
      #expect(portal.hears(["Inhibit||8|reason=\(reason)"]))
    }
    // What is held ends with its owner.
    #expect(portal.hears(["Inhibit||8|reason=\(reason)", "Close"]))
  }

  @Test func aReleaseAfterAWhileIsTakenBackByAnotherHold() throws {
    let bus = try MockBus()
    let saver = MockService(.screenSaver, on: bus)
    let inhibition = inhibition(bus)
    inhibition.release(after: .zero)
    inhibition.hold()
    #expect(saver.hears(["Inhibit|Limber|\(reason)"]))
    inhibition.release(after: .seconds(60))
    inhibition.hold()
    inhibition.release(after: .milliseconds(100))
    let start = ContinuousClock.now
    #expect(saver.hears(["Inhibit|Limber|\(reason)", "UnInhibit|4711"]))
    #expect(ContinuousClock.now - start > .milliseconds(50))
  }

  @Test(arguments: [MockService.Kind.refusing, .mute])
  func aServiceThatDoesNotHelpIsPassedOver(kind: MockService.Kind) throws {
    let bus = try MockBus()
    let (broken, portal) = (MockService(kind, on: bus), MockService(.portal, on: bus))
    let findings = inhibition(bus, patience: .milliseconds(300)).look()
    #expect(broken.calls.count == 1 && portal.hears(["Inhibit||8|reason=\(reason)", "Close"]))
    #expect(findings.map(\.isOfDisplay) == [false, true, true])
    #expect(findings.map(\.result).first == .notThere && findings.last?.result == .holds)
    guard case .refused(let words)? = findings.dropFirst().first?.result else {
      Issue.record("\(findings)")
      return
    }
    #expect(!words.isEmpty)
  }

  @Test func withoutServicesNothingIsHeldAndNothingWaits() throws {
    let bus = try MockBus()
    #expect(inhibition(bus).look().map(\.result) == [.notThere, .notThere, .notThere])
    let nowhere = DisplayInhibition(
      program: "Limber", reason: reason, at: BusAddresses([.session: "unix:path=/nonexistent", .system: "rubbish"]))
    #expect(nowhere.look().map(\.result) == [.notThere, .notThere, .notThere])
  }

  /// A bus that takes the connection and never answers.
  @Test func aBusThatHangsDelaysNobody() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "limber-\(UUID().uuidString.prefix(8))").path()
    let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer {
      close(listener)
      unlink(path)
    }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    try #require(bound == 0 && listen(listener, 8) == 0)
    let hanging = BusAddresses([.session: "unix:path=\(path)", .system: "unix:path=\(path)"])
    let inhibition = DisplayInhibition(program: "Limber", reason: reason, at: hanging, patience: .milliseconds(200))
    let start = ContinuousClock.now
    inhibition.hold()
    inhibition.release()
    #expect(ContinuousClock.now - start < .milliseconds(100))
    #expect(inhibition.look().map(\.result) == [.notThere, .notThere, .notThere])
    #expect(ContinuousClock.now - start < .seconds(3))
  }
}
