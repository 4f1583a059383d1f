// A warning is told in full until it was heard, unmuted and to its end, and nothing else is remembered.
// SPDX-License-Identifier: GPL-3.0-or-later

import Diary
import Foundation
import RoutineEngine
import Testing

@testable import limber

@Suite struct NoticeTests {
  let folder = FileManager.default.temporaryDirectory.appending(path: "limber-notices-\(UUID().uuidString)")

  private func memory(days: Double = 0) -> NoticeMemory {
    NoticeMemory(folder: folder.appending(path: "state/limber").path, now: 1_800_000_000 + Int(days * 86_400))
  }

  private static let cold = Warning(id: "cold", text: "Use a cloth.", isOfToday: false)

  private func lines() -> [String] {
    let path = folder.appending(path: "state/limber/diary.sqlite").path
    return ((try? Diary.reading(path)?.warnings()) ?? [:]).keys.sorted()
  }

  @Test func remembersEachWarningOnce() {
    defer { try? FileManager.default.removeItem(at: folder) }
    let heat = Warning(id: "heat", text: "Not hot.", isOfToday: false)
    #expect(!memory().knows(Self.cold))
    memory().remember(Self.cold)
    memory().remember(heat)
    memory().remember(Self.cold)
    #expect(memory().knows(Self.cold) && memory().knows(heat))
    #expect(!memory().knows(Warning(id: "col", text: "Use a cloth.", isOfToday: false)))
    #expect(lines() == ["cold", "heat"])
  }

  @Test func anotherTextIsToldAnew() {
    defer { try? FileManager.default.removeItem(at: folder) }
    memory().remember(Self.cold)
    #expect(!memory().knows(Warning(id: "cold", text: "Use a damp cloth.", isOfToday: false)))
  }

  @Test(arguments: [
    (false, 29.9, true), (false, 30.1, false), (true, 0.9, true), (true, 1.1, false), (false, -1, false),
  ])
  func isForgottenInTime(_ isOfToday: Bool, _ days: Double, _ isKnown: Bool) {
    defer { try? FileManager.default.removeItem(at: folder) }
    let warning = Warning(id: "cold", text: "Use a cloth.", isOfToday: isOfToday)
    memory().remember(warning)
    #expect(memory(days: days).knows(warning) == isKnown)
  }

  @Test func aFolderThatCannotBeMadeIsNoFailure() {
    let memory = NoticeMemory(folder: "/dev/null/limber", now: 0)
    memory.remember(Self.cold)
    #expect(!memory.knows(Self.cold))
    #expect(!NoticeMemory(folder: nil, now: 0).knows(Self.cold))
  }

  // MARK: Hearing

  /// A script and its timeline: a notice of two sentences, one hold, closing.
  private var session: (script: Script, timeline: Timeline) {
    let notice = Notice(
      id: "cold", title: Text("Cold"), spoken: [Text("Use a cloth."), Text("Stay awake.")],
      reminder: Text("Cloth first."))
    let hold = Exercise(id: "pack", name: Text("Pack"), position: .any, work: .timedHold)
    let routine = Routine(
      id: "r", title: Text("Cold pack"), notice: notice,
      steps: [.exercise(hold, Dose(hold: .seconds(10)), location: .none)])
    let script = Script(routine)
    return (script, Timeline(script) { PhraseLength(.milliseconds(70) * $0.text.count) })
  }

  /// What happens to a session at the start of its second sentence, or at none.
  enum Interruption: CaseIterable {
    case nothing, skipped, muted, paused, lost, brokenOff
  }

  private static func events(of timeline: Timeline, _ interruption: Interruption) -> [Event] {
    var events = [Event(.segmentStart(SegmentEvent(timeline.segments[0], on: timeline)), at: .zero)]
    var sentences = 0
    for cue in timeline.cues where cue.segment == 0 {
      events.append(Event(.cue(cue), at: cue.start))
      guard case .speech = cue.content else { continue }
      sentences += 1
      guard sentences == 2 else { continue }
      let moment = cue.start + .milliseconds(100)
      switch interruption {
      case .nothing: break
      case .skipped: events.append(Event(.moved(.next), at: moment))
      case .muted: events.append(Event(.volume(Volume(isMuted: true)), at: moment))
      case .paused: events.append(Event(.paused, at: moment))
      case .lost: events.append(Event(.soundLost("it is gone", times: 1), at: moment))
      case .brokenOff: return events
      }
    }
    return events + [
      Event(.segmentStart(SegmentEvent(timeline.segments[1], on: timeline)), at: timeline.segments[1].start)
    ]
  }

  @Test(arguments: Interruption.allCases) func isRememberedWhenHeardToItsEnd(_ interruption: Interruption) {
    defer { try? FileManager.default.removeItem(at: folder) }
    let (script, timeline) = session
    var hearing = NoticeHearing([Self.cold: script.noticeLines], volume: Volume(), memory: memory())
    for event in Self.events(of: timeline, interruption) { hearing.see(event) }
    #expect(memory().knows(Self.cold) == (interruption == .nothing))
  }

  @Test func isNotRememberedWhereNothingIsHeard() {
    defer { try? FileManager.default.removeItem(at: folder) }
    let (script, timeline) = session
    var hearing = NoticeHearing([Self.cold: script.noticeLines], volume: Volume(percent: 0), memory: memory())
    for event in Self.events(of: timeline, .nothing) { hearing.see(event) }
    #expect(!memory().knows(Self.cold))
    #expect(NoticeHearing([Self.cold: []], volume: Volume(), memory: memory()).observer == nil)
  }
}
