// Cells of characters at the borders of the ranges of East Asian Width.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import Testing

@Suite struct DisplayWidthTests {
  @Test(
    arguments: [
      ("a", 1), ("é", 1), ("\u{AD}", 0), ("\u{301}", 0), ("\u{200D}", 0), ("…", 1), ("ー", 2), ("㉇", 2), ("㉈", 1),
      ("㉐", 2), ("한", 2), ("Ａ", 2), ("\u{18D08}", 2), ("🤻", 1), ("🤼", 2), ("🟰", 2), ("🟱", 1), ("😀", 2),
    ] as [(Unicode.Scalar, Int)])
  func cells(_ scalar: Unicode.Scalar, _ width: Int) {
    #expect(DisplayWidth.of(scalar) == width)
  }
}
