// The sentence of the status comes from the table of words.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import TestSupport
import Testing

@testable import ControlProtocol

@Suite struct StatusWordsTests {
  @Test func everyMomentInASentence() {
    for moment in MarkedSession.moments.dropFirst() {
      let sentence = SessionStatus(moment, queue: []).sentence(in: .marked)
      #expect(sentence.latinWords == [], "\(sentence)")
    }
  }

  @Test(arguments: [
    (SegmentKind.prologue, "welcome"), (.ready, "getting ready for Bird dog, left side"),
    (.phase, "Bird dog, left side"), (.change, "changing sides, then Bird dog, right side"), (.closing, "the end"),
  ]) func thePlaceInTheSession(_ kind: SegmentKind, _ words: String) throws {
    let timeline = SampleEvents.timeline
    let segment = try #require(timeline.segments.first { $0.kind == kind })
    let status = SessionStatus(Snapshot(timeline: timeline, position: segment.start + .milliseconds(400)), queue: [])
    #expect(status.sentence() == "Playing, Morning: \(words); \(segment.start.clock) of 0:38; volume 100 %.")
  }
}
