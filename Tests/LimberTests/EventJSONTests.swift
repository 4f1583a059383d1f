// The events of a session as JSON lines.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutinePlayer
import TestSupport
import Testing

@testable import Remote

@Suite struct EventJSONTests {
  @Test func jsonLines() throws {
    try Golden.compare(SampleEvents.all.map { $0.json.text() }.joined(separator: "\n") + "\n", "events.jsonl")
  }
}
