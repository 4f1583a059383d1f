// Events ► lines of text, for terminals, logs and screen readers.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// Describes the events of a session as lines.
///
/// The usual lines begin with their time, and tell everything. Lines for a screen reader have the message alone: what
/// is announced, one line for each set, and what happens to the session, but no counts and nothing within a set.
public struct LineView: Sendable {
  private let words: DisplayTable
  private let isSpoken: Bool
  private let hasKeys: Bool

  /// A line view.
  /// - Parameters:
  ///   - isSpoken: Whether its lines are for a screen reader.
  ///   - hasKeys: Whether keys are read beside it; otherwise none is named.
  public init(in words: DisplayTable = .english, isSpoken: Bool = false, hasKeys: Bool = true) {
    self.words = words
    self.isSpoken = isSpoken
    self.hasKeys = hasKeys
  }

  /// The line for an event; nil if it needs none.
  public func line(for event: Event) -> String? {
    if isSpoken { return spokenText(for: event) }
    guard let text = text(for: event) else { return nil }
    let time = event.at.clock
    return String(repeating: " ", count: max(0, 7 - time.count)) + time + "  " + text
  }

  private func text(for event: Event) -> String? {
    switch event.kind {
    case .sessionStart(_, let title, let length): return "\(title), \(length.clock)"
    case .segmentStart(let segment): return heading(of: segment)
    case .cue(let cue):
      switch cue.content {
      case .speech(let phrase): return "  \(phrase.text)"
      case .chime(.tick), .chime(.holdTick), .chime(.open): return nil
      case .chime(let chime): return words.chimes[chime].map { "  * \($0)" }
      }
    case .sessionEnd(let summary, let isComplete): return words.summary(summary, isComplete: isComplete)
    default: return note(on: event).map { "-- \($0)" }
    }
  }

  private func spokenText(for event: Event) -> String? {
    switch event.kind {
    case .segmentStart(let started):
      let segment = started.segment
      if segment.waits { return heading(of: started) }
      // A set begins where nothing of it was done yet; rests and changes are announced.
      guard segment.kind.isWork, segment.offset == .zero else { return nil }
      return words.place(started, withRepetition: false)
    case .cue(let cue):
      if case .beat = cue.key { return nil }
      guard case .speech(let phrase) = cue.content, cue.priority >= .essential else { return nil }
      return phrase.text
    case .sessionStart, .sessionEnd: return text(for: event)
    default: return note(on: event)?.capitalisedAtStart
    }
  }

  /// The text for events other than segments and cues.
  private func note(on event: Event) -> String? {
    switch event.kind {
    case .paused:
      hasKeys ? words(.pausedUntil, ["key": KeyBindings.pause.name(in: words)]) : words(.isPaused)
    case .resumed: words(.goingOn)
    case .moved(let command): words.echo(of: command)
    case .refused(_, let refusal): words.reason(refusal)
    case .soundLost(let reason, let times): words.soundLost(reason, times: times)
    case .soundBack: words(.soundBack)
    case .volume(let volume): words.volume(volume)
    case .speed(let speed): words.speed(speed)
    case .rated(let rating): words.answer(to: rating)
    case .failed(let reason): reason
    case .sessionStart, .segmentStart, .cue, .sessionEnd: nil
    }
  }

  private func heading(of event: SegmentEvent) -> String? {
    let segment = event.segment
    let what = words.place(event, withRepetition: !isSpoken)
    if segment.waits { return words(.goOnWhenReady, ["what": what ?? ""]) }
    let time = segment.kind == .hold ? words.seconds(segment.length) : segment.length.clock
    return words.segment(segment.kind).line.filled(what: what, time: time)
  }
}
