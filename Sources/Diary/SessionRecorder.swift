// Follows a session, and says what the diary shall keep of it.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// Makes the record of a session from its events. Nothing is kept of a session before its first work begins.
///
///     var recorder = SessionRecorder(plan, id: "core-stability", source: "core-stability")
///     if let record = recorder.see(event, on: timeline, at: now) { writer.keep(record) }
public struct SessionRecorder {
  private let plan: Timeline
  private let source: String?
  private let resumes: Int?
  private let mark: ProgrammeMark?
  private let planned: [SetRecord.Planned]
  private var position: Int
  private var record: SessionRecord?
  /// What was said before the first work.
  private var ratings: [RatingKind: Int] = [:]

  /// - Parameters:
  ///   - plan: The timeline as it was laid out before the start.
  ///   - source: By what the routine can be played again; nil if it cannot.
  ///   - resumes: The number of the session that it goes on with.
  ///   - mark: What the session is of a programme; nil if it is of none.
  ///   - painBefore: What was told before the session, 0 to 10.
  public init(
    _ plan: Timeline, source: String?, resumes: Int? = nil, mark: ProgrammeMark? = nil, painBefore: Int? = nil
  ) {
    ratings[.painBefore] = painBefore
    self.mark = mark
    self.plan = plan
    self.source = source
    self.resumes = resumes
    planned = SetRecord.Planned.all(of: plan)
    position = plan.segments.lazy.compactMap(\.workSet).first.map { plan.workSets[$0].number } ?? planned.count
  }

  /// Whether an event changes what is kept. Called on the audio thread.
  public static func wants(_ event: Event) -> Bool {
    switch event.kind {
    case .segmentStart(let started): !started.segment.kind.isWork || started.segment.offset == .zero
    case .sessionEnd, .rated: true
    default: false
    }
  }

  /// Handles an event.
  ///
  /// - Parameters:
  ///   - timeline: The timeline as it is now: as far as it was heard, it is a true record.
  ///   - now: The time in seconds since 1970.
  /// - Returns: The record, if it has changed.
  public mutating func see(_ event: Event, on timeline: Timeline, at now: Int) -> SessionRecord? {
    let before = record
    switch event.kind {
    case .segmentStart(let started):
      let segment = started.segment
      if let index = segment.workSet, timeline.workSets.indices.contains(index) {
        let number = timeline.workSets[index].number
        if segment.kind.isWork, record == nil { begin(at: min(position, number), now) }
        position = number
      } else if segment.kind == .closing {
        position = planned.count
      }
      update(timeline, upTo: event.at)
    case .rated(let rating):
      // Pain is that of before as long as nothing was done.
      if record == nil {
        ratings[RatingKind(rating.subject, isBefore: true)] = rating.value
      } else {
        record?.ratings[RatingKind(rating.subject, isBefore: false)] = rating.value
      }
    case .sessionEnd(let summary, let isComplete):
      if isComplete { position = planned.count }
      update(timeline, upTo: event.at)
      record?.ending = isComplete ? .complete : .stopped
      record?.ended = now
      record?.total = summary.total
    default: break
    }
    return record == before ? nil : record
  }

  private mutating func begin(at first: Int, _ now: Int) {
    record = SessionRecord(
      heading: SessionRecord.Heading(
        started: now, day: Day(at: now), routine: plan.routine, source: source, title: plan.title, resumes: resumes,
        mark: mark),
      position: first, sets: planned[first...].map { SetRecord(planned: $0) }, ratings: ratings)
  }

  /// Takes over what was heard. A work set is kept when it was left, not while it is on.
  private mutating func update(_ timeline: Timeline, upTo end: Frames) {
    guard var record else { return }
    let ledger = WorkLedger(of: timeline, upTo: end, plan: plan)
    for index in record.sets.indices {
      let number = record.sets[index].planned.number
      let entry = ledger.entries[number]
      let isPassed = number < position
      record.sets[index].heard = entry.state == .skipped && !isPassed ? nil : entry
    }
    record.position = position
    (record.worked, record.rested, record.total) = (ledger.worked, ledger.rested, end)
    self.record = record
  }
}
