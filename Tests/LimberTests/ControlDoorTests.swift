// Which sessions make room for the next one.
// SPDX-License-Identifier: GPL-3.0-or-later

import ControlProtocol
import RoutineEngine
import Testing

@testable import limber

@Suite struct ControlDoorTests {
  @Test(arguments: [(nil, false), (0, false), (599, false), (600, true), (86_400, true)] as [(Int?, Bool)])
  func whoHasLeftMakesRoom(_ paused: Int?, _ makesRoom: Bool) {
    var status = SessionStatus(nil, queue: [])
    status.stood = paused.map { Frames.seconds($0) }
    #expect(ControlDoor.makesRoom(status) == makesRoom)
  }
}
