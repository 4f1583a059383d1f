// Session events as clients see them, and the lines that carry them.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import JSON
public import RoutineEngine

/// An event as sent to the clients that watch a session.
public struct ControlEvent: Sendable, Hashable {
  /// What happened.
  public enum Kind: Sendable, Hashable {
    case sessionStart(routine: String, title: String, length: Frames)
    case segmentStart(SegmentEvent)
    case cue(CueReport)
    case paused
    case resumed
    /// A command moved the session to another place or changed a length; the command's name.
    case moved(command: String)
    /// A command was refused; its name and the reason in words.
    case refused(command: String, reason: String)
    /// The reason, and how often sound was lost for it in this session.
    case soundLost(reason: String, times: Int)
    case soundBack
    case volume(Volume)
    /// The speed of the voice from here on, in words a minute.
    case speed(Int)
    case rated(Rating)
    case sessionEnd(EndReport)
    case failed(reason: String)
  }

  /// What happened.
  public var kind: Kind
  /// Time from the start of the session.
  public var at: Frames

  /// An event at a time.
  public init(_ kind: Kind, at: Frames) {
    self.kind = kind
    self.at = at
  }

  /// The event of a session in the form sent to clients.
  public init(_ event: Event) {
    at = event.at
    kind =
      switch event.kind {
      case .sessionStart(let routine, let title, let length):
        .sessionStart(routine: routine, title: title, length: length)
      case .segmentStart(let segment): .segmentStart(segment)
      case .cue(let cue): .cue(CueReport(cue))
      case .paused: .paused
      case .resumed: .resumed
      case .moved(let command): .moved(command: command.name)
      case .refused(let command, let refusal):
        .refused(command: command.name, reason: DisplayTable.english.reason(refusal))
      case .soundLost(let reason, let times): .soundLost(reason: reason, times: times)
      case .soundBack: .soundBack
      case .volume(let volume): .volume(volume)
      case .speed(let speed): .speed(speed)
      case .rated(let rating): .rated(rating)
      case .sessionEnd(let summary, let isComplete): .sessionEnd(EndReport(summary, isComplete: isComplete))
      case .failed(let reason): .failed(reason: reason)
      }
  }

  /// The event as a line, including the line feed: its name, its time and its details.
  public var line: String { json.text() + "\n" }

  var json: JSON {
    let (name, members): (String, [(String, JSON)]) =
      switch kind {
      case .sessionStart(let routine, let title, let length):
        (
          "session-start",
          [("routine", .string(routine)), ("title", .string(title)), ("duration_ms", .milliseconds(length))]
        )
      case .segmentStart(let segment): ("segment-start", segment.members)
      case .cue(let cue): ("cue", cue.members)
      case .paused: ("pause", [])
      case .resumed: ("resume", [])
      case .moved(let command): ("moved", [("command", .string(command))])
      case .refused(let command, let reason):
        ("refused", [("command", .string(command)), ("reason", .string(reason))])
      case .soundLost(let reason, let times):
        ("sound-lost", [("reason", .string(reason)), ("times", .int(Int64(times)))])
      case .soundBack: ("sound-back", [])
      case .volume(let volume): ("volume", volume.members)
      case .speed(let speed): ("speed", [("words_per_minute", .int(Int64(speed)))])
      case .rated(let rating): ("rated", [(rating.subject.rawValue, .int(Int64(rating.value)))])
      case .sessionEnd(let end): ("session-end", end.members)
      case .failed(let reason): ("failed", [("reason", .string(reason))])
      }
    return .object([("event", .string(name)), ("at_ms", .milliseconds(at))] + members)
  }

  /// Parses an event. Nil for other objects, including kinds of events added in later versions, which are to be
  /// ignored.
  /// Unknown members are ignored too.
  init?(_ json: JSON) {
    guard let name = json["event"]?.stringValue, let at = json["at_ms"]?.frames, let kind = Kind(name, json) else {
      return nil
    }
    self.init(kind, at: at)
  }
}

extension ControlEvent.Kind {
  fileprivate init?(_ name: String, _ json: JSON) {
    func text(_ member: String) -> String? { json[member]?.stringValue }
    let kind: Self? =
      switch name {
      case "session-start":
        if let routine = text("routine"), let title = text("title"), let length = json["duration_ms"]?.frames {
          .sessionStart(routine: routine, title: title, length: length)
        } else {
          nil
        }
      case "segment-start": SegmentEvent(json).map(Self.segmentStart)
      case "cue": CueReport(json).map(Self.cue)
      case "pause": .paused
      case "resume": .resumed
      case "moved": text("command").map(Self.moved)
      case "refused":
        if let command = text("command"), let reason = text("reason") {
          .refused(command: command, reason: reason)
        } else {
          nil
        }
      case "sound-lost": text("reason").map { .soundLost(reason: $0, times: json["times"]?.number ?? 1) }
      case "sound-back": .soundBack
      case "speed": json["words_per_minute"]?.number.map(Self.speed)
      case "volume": Volume(json).map(Self.volume)
      case "rated":
        Rating.Subject.allCases.lazy.compactMap { subject in
          json[subject.rawValue]?.number.map { Self.rated(Rating(subject, $0)) }
        }.first
      case "session-end": EndReport(json).map(Self.sessionEnd)
      case "failed": text("reason").map(Self.failed)
      default: nil
      }
    guard let kind else { return nil }
    self = kind
  }
}

extension TransportCommand {
  /// The command's name in messages.
  var name: String {
    switch self {
    case .pause: "pause"
    case .resume: "resume"
    case .toggle: "toggle"
    case .next: "next"
    case .previous: "previous"
    case .again: "again"
    case .seek: "seek"
    case .extend: "extend"
    case .lose: "lose"
    case .recover: "recover"
    case .putOff: "snooze"
    case .quit: "quit"
    }
  }
}
