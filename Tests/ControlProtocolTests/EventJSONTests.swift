// The events of a session as JSON lines.
// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import ControlProtocol

@Suite struct EventJSONTests {
  @Test func jsonLines() throws {
    try Golden.compare(SampleEvents.all.map { ControlEvent($0).line }.joined(), "events.jsonl")
  }
}
