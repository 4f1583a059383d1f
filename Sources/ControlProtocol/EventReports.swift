// The parts of events and of the status, as members of an object: segments, cues, volumes, and what became of a session.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import JSON
public import RoutineEngine

/// A cue that was heard, as clients see it.
public struct CueReport: Sendable, Hashable {
  /// `speech` or `chime`.
  public var kind: String
  /// What was said, or which chime it was.
  public var text: String
  /// Who prevails, by name.
  public var priority: String
  /// From the start of the session.
  public var start: Frames
  /// How long it is heard.
  public var length: Frames
  /// The number of its segment, from 0.
  public var segment: Int

  /// A report in its parts.
  public init(kind: String, text: String, priority: String, start: Frames, length: Frames, segment: Int) {
    self.kind = kind
    self.text = text
    self.priority = priority
    self.start = start
    self.length = length
    self.segment = segment
  }

  init(_ cue: Cue) {
    (kind, text) =
      switch cue.content {
      case .speech(let phrase): ("speech", phrase.text)
      case .chime(let chime): ("chime", chime.rawValue)
      }
    priority = cue.priority.name
    (start, length, segment) = (cue.start, cue.length, cue.segment)
  }

  init?(_ json: JSON) {
    guard let kind = json["kind"]?.stringValue, let text = json["text"]?.stringValue,
      let priority = json["priority"]?.stringValue, let start = json["start_ms"]?.frames,
      let length = json["duration_ms"]?.frames, let segment = json["segment"]?.number
    else { return nil }
    self.init(kind: kind, text: text, priority: priority, start: start, length: length, segment: segment)
  }

  var members: [(String, JSON)] {
    [
      ("kind", .string(kind)), ("text", .string(text)), ("priority", .string(priority)),
      ("start_ms", .milliseconds(start)), ("duration_ms", .milliseconds(length)), ("segment", .int(Int64(segment))),
    ]
  }
}

/// What became of a session, as clients see it.
public struct EndReport: Sendable, Hashable {
  /// Whether it was played to its end.
  public var isComplete: Bool
  /// Sets worked to their end.
  public var done: Int
  /// Sets begun and left.
  public var cutShort: Int
  /// Sets never begun.
  public var skipped: Int
  /// Time of work.
  public var worked: Frames
  /// Time between the sets.
  public var rested: Frames

  /// A report in its parts.
  public init(isComplete: Bool, done: Int, cutShort: Int, skipped: Int, worked: Frames, rested: Frames) {
    self.isComplete = isComplete
    self.done = done
    self.cutShort = cutShort
    self.skipped = skipped
    self.worked = worked
    self.rested = rested
  }

  init(_ summary: Summary, isComplete: Bool) {
    self.init(
      isComplete: isComplete, done: summary.done, cutShort: summary.cutShort, skipped: summary.skipped,
      worked: summary.worked, rested: summary.rested)
  }

  init?(_ json: JSON) {
    guard let isComplete = json["complete"]?.boolValue, let done = json["done"]?.number,
      let cutShort = json["cut_short"]?.number, let skipped = json["skipped"]?.number,
      let worked = json["worked_ms"]?.frames, let rested = json["rested_ms"]?.frames
    else { return nil }
    self.init(
      isComplete: isComplete, done: done, cutShort: cutShort, skipped: skipped, worked: worked, rested: rested)
  }

  var members: [(String, JSON)] {
    [
      ("complete", .bool(isComplete)), ("done", .int(Int64(done))), ("cut_short", .int(Int64(cutShort))),
      ("skipped", .int(Int64(skipped))), ("worked_ms", .milliseconds(worked)), ("rested_ms", .milliseconds(rested)),
    ]
  }
}

extension SegmentEvent {
  var members: [(String, JSON)] {
    var members: [(String, JSON)] = [
      ("name", .optional(name)), ("sets", .optional(sets)), ("reps", .optional(repetitions)),
    ]
    if case .object(let inner) = segment.json { members += inner }
    return members
  }

  init?(_ json: JSON) {
    guard let kind = json["kind"]?.stringValue.flatMap(SegmentKind.init(rawValue:)),
      let start = json["start_ms"]?.frames, let length = json["duration_ms"]?.frames
    else { return nil }
    self.init(
      Segment(
        kind: kind, exercise: json["exercise"]?.stringValue,
        side: json["side"]?.stringValue.flatMap(Side.init(rawValue:)), set: json["set"]?.number,
        repetition: json["rep"]?.number, start: start, length: length, waits: json["waits"]?.boolValue ?? false),
      name: json["name"]?.stringValue, sets: json["sets"]?.number, repetitions: json["reps"]?.number)
  }
}

extension Volume {
  var members: [(String, JSON)] { [("percent", .int(Int64(percent))), ("muted", .bool(isMuted))] }

  init?(_ json: JSON) {
    guard let percent = json["percent"]?.number, let isMuted = json["muted"]?.boolValue else { return nil }
    self.init(percent: percent, isMuted: isMuted)
  }
}

extension JSON {
  /// A time in milliseconds with at most three decimals; nil for any other value, and beyond a day.
  var frames: Frames? {
    guard case .number(let text) = self else { return nil }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = Int64(parts[0]), (0...86_400_000).contains(whole) else { return nil }
    guard let fraction = parts.dropFirst().first else { return Frames(.milliseconds(whole)) }
    guard fraction.count <= 3, let digits = Int64(fraction + String(repeating: "0", count: 3 - fraction.count)) else {
      return nil
    }
    return Frames(.microseconds(whole * 1000 + digits))
  }

  /// A whole number.
  var number: Int? { intValue.flatMap { Int(exactly: $0) } }
}
