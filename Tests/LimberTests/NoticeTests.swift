// A safety notice is told in full until it was heard to its end, and nothing else is remembered.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RoutineEngine
import Testing

@testable import limber

@Suite struct NoticeTests {
  let folder = FileManager.default.temporaryDirectory.appending(path: "limber-notices-\(UUID().uuidString)")
  var memory: NoticeMemory { NoticeMemory(folder: folder.appending(path: "state/limber").path) }

  private func lines() -> String {
    (try? String(contentsOf: folder.appending(path: "state/limber/notices"), encoding: .utf8)) ?? ""
  }

  @Test func remembersEachNoticeOnce() {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(!memory.knows("cold"))
    memory.remember("cold")
    memory.remember("heat")
    memory.remember("cold")
    #expect(memory.knows("cold") && memory.knows("heat") && !memory.knows("col"))
    #expect(lines() == "cold\nheat\n")
  }

  @Test func aFolderThatCannotBeMadeIsNoFailure() {
    let memory = NoticeMemory(folder: "/dev/null/limber")
    memory.remember("cold")
    #expect(!memory.knows("cold"))
    #expect(!NoticeMemory(folder: nil).knows("cold"))
  }

  /// A timeline with a notice: prologue, one hold, closing.
  private var timeline: Timeline {
    let notice = Notice(
      id: "cold", title: Text("Cold"), spoken: [Text("Use a cloth.")], reminder: Text("Cloth first."))
    let hold = Exercise(id: "pack", name: Text("Pack"), position: .any, work: .timedHold)
    let routine = Routine(
      id: "r", title: Text("Cold pack"), notice: notice,
      steps: [.exercise(hold, Dose(hold: .seconds(10)), location: .none)])
    return Timeline(Script(routine)) { PhraseLength(.milliseconds(70) * $0.text.count) }
  }

  @Test(arguments: [
    (heard: 0, from: 0, isRemembered: false), (heard: 1, from: 0, isRemembered: false),
    (heard: 2, from: 0, isRemembered: true), (heard: 2, from: 1, isRemembered: false),
  ])
  func isRememberedWhenHeardToItsEnd(heard: Int, from: Int, isRemembered: Bool) {
    defer { try? FileManager.default.removeItem(at: folder) }
    var hearing = NoticeHearing("cold", memory: memory)
    let timeline = timeline
    for segment in timeline.segments[from...].prefix(heard) {
      hearing.see(Event(.segmentStart(SegmentEvent(segment, on: timeline)), at: segment.start))
    }
    #expect(memory.knows("cold") == isRemembered)
  }
}
