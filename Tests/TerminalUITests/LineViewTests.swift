// The lines of a session as text.
// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import TerminalUI

@Suite struct LineViewTests {
  @Test(arguments: [("lines.txt", false), ("spoken-lines.txt", true)])
  func everyKindOfLine(_ file: String, _ isSpoken: Bool) throws {
    let view = LineView(isSpoken: isSpoken)
    try Golden.compare(SampleEvents.all.compactMap(view.line).joined(separator: "\n") + "\n", file)
  }

  /// Where no keys are read, none is named.
  @Test func linesWithoutKeysNameNone() throws {
    let view = LineView(hasKeys: false)
    let lines = SampleEvents.all.compactMap(view.line)
    #expect(lines.contains { $0.hasSuffix("-- paused") })
    let pause = KeyBindings.pause.name(in: .english)
    #expect(!lines.contains { $0.contains(pause) })
  }
}
