// The plan as JSON, for other programs.
// SPDX-License-Identifier: GPL-3.0-or-later

public import JSON

extension JSON {
  /// A time or length in milliseconds, with up to three decimals.
  public static func milliseconds(_ time: Frames) -> JSON { .thousandths(time.microseconds) }
}

extension Timeline {
  /// The whole plan: segments, cues and dropped cues. Times are in milliseconds from the start.
  public var json: JSON {
    .object([
      ("routine", .string(routine)), ("title", .string(title)), ("duration_ms", .milliseconds(duration)),
      ("segments", .array(segments.map(json(of:)))), ("cues", .array(cues.map(\.json))),
      ("dropped", .array(dropped.map(\.json))),
    ])
  }

  /// A segment with its limits: how long it waits at most, and how long its hold may be made; null where there is none.
  private func json(of segment: Segment) -> JSON {
    guard case .object(let members) = segment.json else { return .null }
    let exercise = segment.workSet.map { occurrences[workSets[$0].occurrence].exercise }
    let longest = segment.kind == .hold && !segment.waits ? exercise?.maxHold : nil
    func optional(_ time: Frames?) -> JSON { time.map(JSON.milliseconds) ?? .null }
    return .object(
      members + [("at_most_ms", optional(segment.wait?.atMost)), ("max_hold_ms", optional(longest))])
  }
}

extension Segment {
  /// The segment with its names and times.
  public var json: JSON {
    .object([
      ("kind", .string(kind.rawValue)), ("exercise", .optional(exercise)), ("side", .optional(side?.rawValue)),
      ("set", .optional(set)), ("rep", .optional(repetition)), ("start_ms", .milliseconds(start)),
      ("duration_ms", .milliseconds(length)), ("waits", .bool(waits)),
    ])
  }
}

extension Cue {
  /// The cue with its text and times.
  public var json: JSON {
    let (kind, text): (String, String) =
      switch content {
      case .speech(let phrase): ("speech", phrase.text)
      case .chime(let chime): ("chime", chime.rawValue)
      }
    return .object([
      ("kind", .string(kind)), ("text", .string(text)), ("priority", .string(priority.name)),
      ("start_ms", .milliseconds(start)), ("duration_ms", .milliseconds(length)), ("segment", .int(Int64(segment))),
      ("beat_ms", .milliseconds(moment)),
    ])
  }
}

extension DroppedCue {
  /// The dropped cue with the reason.
  public var json: JSON {
    .object([
      ("text", .string(phrase.text)), ("priority", .string(priority.name)), ("segment", .int(Int64(segment))),
      ("reason", .string(DisplayTable.english.reason(reason))),
    ])
  }
}
