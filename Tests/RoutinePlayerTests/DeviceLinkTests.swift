// The link to the device: every state with everything the device may be seen to do, and its limits of time.
// SPDX-License-Identifier: GPL-3.0-or-later

import Sound
import Testing

@testable import RoutinePlayer

@Suite struct DeviceLinkTests {
  private static let gone = SinkError.lost("card", reason: "unplugged")
  private static let standstill = SinkError.lost("card", reason: "it stands still")
  private static let closed = SinkError.readerGone("pipe")

  /// A link that has come into a state by what a device does: it moved at 0 s, and the state began at 10 s.
  private func link(_ name: String) -> DeviceLink {
    let ifLost: IfLost = name.hasPrefix("silent") ? .silent : .pause
    var link = DeviceLink(ifLost: ifLost, now: .zero)
    func see(_ sign: DeviceLink.Sign, _ seconds: Int) { _ = link.see(sign, of: Self.standstill, at: .seconds(seconds)) }
    see(.moved, 0)
    switch name {
    case "standing": see(.still, 10)
    case "away", "silent, gone": see(.away(Self.gone), 10)
    case "stuck", "silent, stuck":
      see(.still, 5)
      see(.still, 10)
    case "over": see(.failed(Self.closed), 10)
    default: break
    }
    return link
  }

  /// State, what is seen at 12 s ► the state it comes to, and what is told.
  private static let table: [(from: String, DeviceLink.Sign, to: DeviceLink.State, DeviceLink.Change?)] = {
    let silent = { (isStuck: Bool, offer: Duration) in DeviceLink.State.silent(nextOffer: offer, isStuck: isStuck) }
    let over = DeviceLink.State.over(.failed(closed))
    let back = DeviceLink.Change.back(after: .seconds(12))
    let later = Duration.seconds(12) + DeviceLink.offers
    return [
      ("here", .moved, .here, nil),
      ("here", .still, .standing(since: .seconds(12)), nil),
      ("here", .empty, .here, nil),
      ("here", .away(gone), .away, .lost(gone)),
      ("here", .failed(closed), over, nil),
      ("standing", .moved, .here, nil),
      ("standing", .still, .standing(since: .seconds(10)), nil),
      ("standing", .empty, .here, nil),
      ("standing", .away(gone), .away, .lost(gone)),
      ("standing", .failed(closed), over, nil),
      ("away", .moved, .here, back),
      ("away", .still, .here, back),
      ("away", .empty, .here, back),
      ("away", .away(gone), .away, nil),
      ("away", .failed(closed), over, nil),
      // Open is not back: only sound that moves is.
      ("stuck", .moved, .here, back),
      ("stuck", .still, .stuck, nil),
      ("stuck", .empty, .stuck, nil),
      ("stuck", .away(gone), .away, nil),
      ("stuck", .failed(closed), over, nil),
      ("silent, gone", .moved, .here, back),
      ("silent, gone", .still, .here, back),
      ("silent, gone", .empty, .here, back),
      ("silent, gone", .away(gone), silent(false, later), nil),
      ("silent, gone", .failed(closed), over, nil),
      ("silent, stuck", .moved, .here, back),
      ("silent, stuck", .still, silent(true, .seconds(10) + DeviceLink.offers), nil),
      ("silent, stuck", .empty, silent(true, .seconds(10) + DeviceLink.offers), nil),
      ("silent, stuck", .away(gone), silent(false, later), nil),
      ("silent, stuck", .failed(closed), over, nil),
      ("over", .moved, over, nil),
      ("over", .still, over, nil),
      ("over", .empty, over, nil),
      ("over", .away(gone), over, nil),
      ("over", .failed(gone), over, nil),
    ]
  }()

  @Test func everyStateKnowsEverySign() {
    for (from, sign, to, change) in Self.table {
      var link = link(from)
      #expect(link.see(sign, of: Self.standstill, at: .seconds(12)) == change, "\(from), \(sign)")
      #expect(link.state == to, "\(from), \(sign)")
    }
    // The table is whole: five signs for each of the seven states.
    let rows = Set(Self.table.map { "\($0.from) \("\($0.1)".prefix { $0 != "(" })" })
    #expect(rows.count == 7 * 5)
    #expect(Self.table.count == rows.count)
  }

  @Test func aStandstillIsToldOnceItIsLong() {
    var link = link("standing")
    #expect(link.see(.still, of: Self.standstill, at: .seconds(14)) == nil)
    #expect(link.see(.still, of: Self.standstill, at: .milliseconds(14_100)) == .lost(Self.standstill))
    #expect(link.state == .stuck && link.isWaiting)
    #expect(link.times(Self.standstill) == 1)
  }

  /// What the session waits for may last ten minutes from the last sound; whatever else the device does in between.
  @Test(arguments: ["away", "stuck"]) func theWaitEndsTenMinutesAfterTheLastSound(_ state: String) {
    var link = link(state)
    for second in 12...600 {
      let sign: DeviceLink.Sign = state == "away" || second % 7 == 0 ? .away(Self.gone) : .still
      if link.state == .away, sign == .still { continue }
      #expect(link.see(sign, of: Self.standstill, at: .seconds(second)) == nil)
      #expect(link.isWaiting)
    }
    _ = link.see(.away(Self.gone), of: Self.standstill, at: .seconds(601))
    #expect(link.state == .over(.lost))
  }

  /// A sink that says it is back, and loses itself again, with no sound in between.
  @Test func aDeviceThatOpensAndStandsStillEndsToo() {
    var link = DeviceLink(ifLost: .pause, now: .zero)
    var ended: Int?
    for second in 0..<1200 where ended == nil {
      _ = link.see(second % 4 == 0 ? .away(Self.gone) : .still, of: Self.standstill, at: .seconds(second))
      if link.state == .over(.lost) { ended = second }
    }
    #expect(ended.map { (601...604).contains($0) } == true)
  }

  @Test func aPauseOfHoursIsNoLoss() {
    var link = link("here")
    #expect(link.see(.empty, of: Self.standstill, at: .seconds(7200)) == nil)
    #expect(link.see(.away(Self.gone), of: Self.standstill, at: .seconds(7201)) == .lost(Self.gone))
    #expect(link.see(.away(Self.gone), of: Self.standstill, at: .seconds(7300)) == nil)
    #expect(link.see(.empty, of: Self.standstill, at: .seconds(7301)) == .back(after: .seconds(101)))
  }

  @Test func quittingIsWhatALossMayMean() {
    var link = DeviceLink(ifLost: .quit, now: .zero)
    #expect(link.see(.away(Self.gone), of: Self.standstill, at: .seconds(1)) == .lost(Self.gone))
    #expect(link.state == .over(.lost))
  }

  @Test func lossesAreCounted() {
    var link = DeviceLink(ifLost: .pause, now: .zero)
    for time in 1...3 {
      _ = link.see(.away(Self.gone), of: Self.standstill, at: .seconds(time))
      _ = link.see(.moved, of: Self.standstill, at: .seconds(time))
      #expect(link.times(Self.gone) == time)
    }
    #expect(link.times(Self.standstill) == 0)
  }
}
