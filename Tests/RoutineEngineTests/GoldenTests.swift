// Plans as text, compared with what was read and found right.
// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import RoutineEngine

@Suite struct GoldenTests {
  @Test func voiceScript() throws {
    try Golden.compare(Sample.plan(Sample.voiceScript).cueList(), "voice-script.txt")
  }
}
