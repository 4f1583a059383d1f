// A cue as clients see it ◄► members of an object.
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
}

extension CueReport {
  init(_ cue: Cue) {
    let (kind, text) =
      switch cue.content {
      case .speech(let phrase): ("speech", phrase.text)
      case .chime(let chime): ("chime", chime.rawValue)
      }
    self.init(
      kind: kind, text: text, priority: cue.priority.name, start: cue.start, length: cue.length, segment: cue.segment)
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
