// Segments, volumes and times ◄► members of a JSON object.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import JSON
internal import RoutineEngine

extension SegmentEvent {
  var members: [(String, JSON)] {
    var members: [(String, JSON)] = [
      ("name", .optional(name)), ("sets", .optional(sets)), ("reps", .optional(repetitions)),
    ]
    if let upTo { members.append(("reps_to", .int(Int64(upTo)))) }
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
        repetition: json["rep"]?.number, start: start, length: length,
        wait: json["waits"]?.boolValue == true ? Wait() : nil),
      name: json["name"]?.stringValue, sets: json["sets"]?.number, repetitions: json["reps"]?.number,
      upTo: json["reps_to"]?.number)
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
  /// A time in milliseconds with at most three decimals; nil for other values and for times beyond a day.
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

  /// An integer.
  var number: Int? { intValue.flatMap { Int(exactly: $0) } }
}
