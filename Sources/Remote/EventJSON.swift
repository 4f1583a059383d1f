// Events as JSON lines, for programs that follow a session.
// SPDX-License-Identifier: GPL-3.0-or-later

public import JSON
internal import RoutineEngine
public import RoutinePlayer

extension Event {
  /// The event as one object: its name, its time, and what belongs to it.
  public var json: JSON {
    var members: [(String, JSON)] = [("event", .string(name)), ("at_ms", .milliseconds(at))]
    switch kind {
    case .sessionStart(let routine, let title, let length):
      members += [("routine", .string(routine)), ("title", .string(title)), ("duration_ms", .milliseconds(length))]
    case .segmentStart(let segment):
      members.append(("name", .optional(segment.name)))
      members.append(("sets", .optional(segment.sets)))
      members.append(("reps", .optional(segment.repetitions)))
      if case .object(let inner) = segment.segment.json { members += inner }
    case .cue(let cue):
      if case .object(let inner) = cue.json { members += inner }
    case .paused, .resumed, .soundBack: break
    case .moved(let command): members.append(("command", .string(command.name)))
    case .refused(let command, let refusal):
      members += [("command", .string(command.name)), ("reason", .string(DisplayTable.english.reason(refusal)))]
    case .soundLost(let reason), .failed(let reason): members.append(("reason", .string(reason)))
    case .volume(let volume): members += volume.members
    case .sessionEnd(let summary, let isComplete):
      members += [
        ("complete", .bool(isComplete)), ("done", .int(Int64(summary.done))),
        ("cut_short", .int(Int64(summary.cutShort))), ("skipped", .int(Int64(summary.skipped))),
        ("worked_ms", .milliseconds(summary.worked)), ("rested_ms", .milliseconds(summary.rested)),
      ]
    }
    return .object(members)
  }

  private var name: String {
    switch kind {
    case .sessionStart: "session-start"
    case .segmentStart: "segment-start"
    case .cue: "cue"
    case .paused: "pause"
    case .resumed: "resume"
    case .moved: "moved"
    case .refused: "refused"
    case .soundLost: "sound-lost"
    case .soundBack: "sound-back"
    case .volume: "volume"
    case .sessionEnd: "session-end"
    case .failed: "failed"
    }
  }
}

extension Volume {
  /// The volume as members of an object.
  var members: [(String, JSON)] { [("percent", .int(Int64(percent))), ("muted", .bool(isMuted))] }
}

extension TransportCommand {
  /// The name of the command in messages.
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
    case .quit: "quit"
    }
  }
}
