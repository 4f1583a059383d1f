// The lines of a session as text.
// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import TerminalUI

@Suite struct LineViewTests {
  @Test func linesForAScreenReader() throws {
    let view = LineView()
    try Golden.compare(SampleEvents.all.compactMap(view.line).joined(separator: "\n") + "\n", "lines.txt")
  }
}
