// Weeks, plots and pictures of a diary.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RoutineEngine
import Testing

@testable import Diary

@Suite struct PlotTests {
  private static let first = Day(year: 2026, month: 11, day: 2)

  /// Sessions on every second day, with pain that falls from 8 to 0.
  private static let sessions: [KeptSession] = (0..<9).map { index in
    var record = Samples.session(Day(number: first.number + 2 * index))
    record.ratings = [.painBefore: 8 - index, .painAfter: max(0, 7 - index), .effort: 5]
    return KeptSession(id: index + 1, record: record, done: 6, cutShort: 0, skipped: 0, isToItsEnd: true, isOpen: false)
  }

  @Test func weeksHaveDaysMinutesAndAverages() {
    let weeks = DiaryWeek.all(of: Self.sessions)
    #expect(weeks.map(\.days) == [4, 3, 2] && weeks.map(\.monday.weekday) == [1, 1, 1])
    #expect(weeks[0].average(.painBefore) == 6.5 && weeks[2].average(.painAfter) == 0)
    #expect(weeks[1].average(.effort) == 5 && DiaryWeek(monday: Self.first, sessions: []).average(.effort) == nil)
  }

  @Test func thePlotIsDrawnInBraille() throws {
    let plot = try #require(BraillePlot(PainSeries(Self.sessions), columns: 20))
    #expect(
      plot.lines == [
        "10 ⡇⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀",
        "   ⡧⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀",
        "   ⡏⠑⠪⠤⣀⠄⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀",
        " 5 ⡇⠀⠀⠀⠀⠉⠑⠪⠤⣀⠄⠀⠀⠀⠀⠀⠀⠀⠀⠀",
        "   ⡇⠀⠀⠀⠀⠀⠀⠀⠀⠀⠉⠒⠥⢄⡠⠀⠀⠀⠀⠀",
        " 0 ⣇⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣈⣉⣒⣥⣤⣤",
      ], "\n\(plot.lines.joined(separator: "\n"))")
    #expect(BraillePlot(PainSeries([])) == nil)
  }

  @Test func thePictureIsWellFormed() throws {
    let picture = try #require(DiarySVG.picture(Self.sessions, title: "Back & <core>"))
    let document = try XMLChecker.elements(of: picture)
    #expect(document["circle"] == 18 && document["rect"] == 10 && document["polyline"] == 1)
    #expect(picture.contains("Back &amp; &lt;core&gt;") && picture.contains("2026-11-02 to 2026-11-18, 9 sessions"))
    #expect(DiarySVG.picture([], title: "") == nil)
  }
}

/// Counts the elements of a picture, each of which is opened and closed in its line or at the end.
enum XMLChecker {
  static func elements(of text: String) throws -> [String: Int] {
    var counts: [String: Int] = [:]
    var open: [String] = []
    for match in text.matches(of: /<(\/?)([a-z]+)[^<>]*?(\/?)>/) {
      let name = String(match.2)
      if match.1 == "/" {
        #expect(open.popLast() == name)
      } else {
        counts[name, default: 0] += 1
        if match.3.isEmpty { open.append(name) }
      }
    }
    #expect(open.isEmpty)
    return counts
  }
}
