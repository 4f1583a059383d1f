// A cue as clients see it ◄► members of a JSON object.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import JSON
public import RoutineEngine

/// A cue that was heard, as clients see it.
public struct CueReport: Sendable, Hashable {
  /// `speech` or `chime`.
  public var kind: String
  /// The spoken words, or the name of the chime.
  public var text: String
  /// The name of the priority.
  public var priority: String
  /// Time from the start of the session.
  public var start: Frames
  /// The length of the sound.
  public var length: Frames
  /// The index of its segment, from 0.
  public var segment: Int
  /// The moment that it marks: the beat of a count, and the start of all others.
  public var moment: Frames
}

extension CueReport {
  init(_ cue: Cue) {
    let (kind, text) =
      switch cue.content {
      case .speech(let phrase): ("speech", phrase.text)
      case .chime(let chime): ("chime", chime.rawValue)
      }
    self.init(
      kind: kind, text: text, priority: cue.priority.name, start: cue.start, length: cue.length, segment: cue.segment,
      moment: cue.moment)
  }

  init?(_ json: JSON) {
    guard let kind = json["kind"]?.stringValue, let text = json["text"]?.stringValue,
      let priority = json["priority"]?.stringValue, let start = json["start_ms"]?.frames,
      let length = json["duration_ms"]?.frames, let segment = json["segment"]?.number
    else { return nil }
    self.init(
      kind: kind, text: text, priority: priority, start: start, length: length, segment: segment,
      moment: json["beat_ms"]?.frames ?? start)
  }

  var members: [(String, JSON)] {
    [
      ("kind", .string(kind)), ("text", .string(text)), ("priority", .string(priority)),
      ("start_ms", .milliseconds(start)), ("duration_ms", .milliseconds(length)), ("segment", .int(Int64(segment))),
      ("beat_ms", .milliseconds(moment)),
    ]
  }
}
