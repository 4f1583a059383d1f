// A session of cues, and the least of a player that plays it: enough to hear what a sink does.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import RoutineEngine
import Testing

@testable import Sound

/// A timeline of words and chimes with pauses between them, spoken by the real voice.
struct TestSession {
  let mixer: Mixer
  let length: Int
  /// The whole sound.
  var sound: [Int16] { mixer.mix(from: .zero, count: length) }

  /// So many seconds of timeline, a cue beginning every three seconds.
  init(seconds: Int) throws {
    let speaker = try Speaker.shared()
    let voice = try speaker.catalogue.voice(VoiceSettings(), language: .english)
    let words = [
      "Hold.", "Reach.", "One.", "Come back.", "Rest.", "Two: reach.", "Half way.", "Three.", "Switch sides.",
    ]
    var cues: [Cue] = []
    for number in 0..<(seconds / 3) {
      let content: CueContent =
        number % 4 == 3 ? .chime(Chime.allCases[number / 4 % 4]) : .speech(Phrase(words[number % words.count]))
      // Begins that fall on no round number of a device's frames.
      let start = Frames(Int64(number) * 66_150 + Int64(number % 7) * 1013)
      cues.append(Cue(content, priority: .essential, start: start, length: .zero, segment: 0, key: .line(number)))
    }
    mixer = Mixer(cues: cues, clips: ClipTable(speaker, voice: voice), chimes: try ChimeSet(folder: chimeFolder))
    length = seconds * 22_050
  }
}

/// Plays a timeline as a player does: forward while the sink is here; back to what was heard when it comes back.
struct TimelineHead {
  let timeline: TestSession
  let sink: any Sink
  /// The next frame to be written.
  var position = 0
  /// Times the sink was away.
  private(set) var absences = 0

  init(_ timeline: TestSession, on sink: any Sink) {
    self.timeline = timeline
    self.sink = sink
  }

  /// What has been heard, in frames of the timeline.
  var heard: Int { position - Int(sink.delay.count) }

  /// Writes until a place of the timeline, or for a number of seconds at most.
  mutating func play(to end: Int? = nil, limit: Double = 300) throws {
    let end = end ?? timeline.length
    let clock = MonotonicClock()
    let until = clock.now() + .seconds(limit)
    var wasHere = sink.state == .present
    while position < end {
      let block = timeline.mixer.mix(from: Frames(Int64(position)), count: min(441, end - position))
      let taken = try block.withUnsafeBufferPointer { buffer throws(SinkError) in try sink.write(buffer) }
      if taken == 0 { sink.waitForRoom(atMost: .milliseconds(20)) }
      position += taken
      let isHere = sink.state == .present
      if wasHere, !isHere {
        absences += 1
        position -= Int(sink.rewind().length.count)
      }
      wasHere = isHere
      try #require(clock.now() < until, "the timeline stands at \(position) of \(end)")
    }
  }

  /// Plays to the end and waits until it is heard.
  mutating func finish() throws {
    try play()
    try sink.drain()
  }
}
