// Reports what is heard: events once, at their time, and the state of the session.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

/// Reports everything that starts, once, as the position passes it.
struct HeardReporter {
  private let send: (Event) -> Void
  /// Publishes the state, with the position up to which sound is certain to go on.
  private let publish: (Snapshot, _ certain: Frames) -> Void
  /// The time from which on nothing was reported.
  private var next = Frames.zero

  init(send: @escaping (Event) -> Void, publish: @escaping (Snapshot, _ certain: Frames) -> Void) {
    self.send = send
    self.publish = publish
  }

  /// Reports something that happened.
  func report(_ kind: Event.Kind, at time: Frames) { send(Event(kind, at: time)) }

  /// Reports every segment and cue up to a time that was not reported yet.
  mutating func reach(_ time: Frames, on timeline: Timeline) {
    guard time >= next else { return }
    var cue = timeline.firstCue(from: next)
    var index = next == .zero ? 0 : timeline.segment(at: next)
    while index < timeline.segments.count, timeline.segments[index].start <= time {
      let segment = timeline.segments[index]
      if segment.start >= next { report(.segmentStart(SegmentEvent(segment, on: timeline)), at: segment.start) }
      while cue < timeline.cues.count, timeline.cues[cue].start <= time, timeline.cues[cue].segment <= index {
        report(.cue(timeline.cues[cue]), at: timeline.cues[cue].start)
        cue += 1
      }
      index += 1
    }
    next = time + Frames(1)
  }

  /// When the next segment or cue starts; nil if there is none.
  func nextStart(on timeline: Timeline) -> Frames? {
    let cue = timeline.firstCue(from: next)
    let segment = timeline.segments.partitioningIndex { $0.start >= next }
    return [
      cue < timeline.cues.count ? timeline.cues[cue].start : nil,
      segment < timeline.segments.count ? timeline.segments[segment].start : nil,
    ].compactMap(\.self).min()
  }

  /// Publishes the state of the session.
  /// - Parameters:
  ///   - certain: The position up to which sound is written, and will be heard as time goes by.
  ///   - stood: How long it has stood in silence.
  func publish(
    _ transport: Transport, heard: Frames, certain: Frames, stood: Frames, volume: Volume, soundLost: String?
  ) {
    publish(
      Snapshot(
        timeline: transport.timeline, position: heard, state: transport.state, suspended: transport.suspended,
        stood: stood, volume: volume, soundLost: soundLost), certain)
  }
}
