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
      ("segments", .array(segments.map(\.json))), ("cues", .array(cues.map(\.json))),
      ("dropped", .array(dropped.map(\.json))),
    ])
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
