// The status of a session, as a sentence and as JSON.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import JSON
public import RoutineEngine

/// The status of a session at a moment.
public struct SessionStatus: Sendable, Hashable {
  /// What a session is doing.
  public enum State: String, Sendable, CaseIterable {
    /// Not started: it waits for the sound device, or is being prepared.
    case waiting
    case playing
    case paused
    case ended
  }

  /// The version of the protocol. It is increased when something is removed or changes its meaning. Additions do not
  /// increase it, because readers ignore what they don't know.
  public static let protocolVersion: Int64 = 1

  /// The reason for waiting while phrases are synthesised, as the beginning of a sentence.
  public static let preparing = DisplayTable.english(.preparing)

  /// What the session is doing.
  public var state = State.waiting
  /// The routine's title, or the reason for waiting.
  public var title: String
  /// Routines queued after this one.
  public var queue: [String]
  /// The volume; nil before the session starts.
  public var volume: Volume?
  /// The speed of the voice in words a minute; nil before the session starts.
  public var speed: Int?
  /// The routine's id; nil before the session starts.
  public var routine: String?
  /// Time from the start of the session; nil before it starts.
  public var position: Frames?
  /// Length of the whole session; nil before it starts.
  public var duration: Frames?
  /// How long it has stood in silence, paused; nil while it plays.
  public var stood: Frames?
  /// Why there is no sound now; nil while there is.
  public var soundLost: String?
  /// The current segment.
  public var segment: SegmentEvent?
  /// The next work segment that belongs to another set.
  public var next: SegmentEvent?

  /// The status shown by a snapshot. While paused, the current segment is the one where the session was paused.
  /// - Parameters:
  ///   - snapshot: The session; nil if none has started.
  ///   - reason: Why it waits, as the beginning of a sentence; nil while the session is being prepared.
  ///   - queue: Routines queued after it.
  public init(_ snapshot: Snapshot?, waitingFor reason: String? = nil, queue: [String]) {
    self.queue = queue
    guard let snapshot, let timeline = snapshot.suspended ?? snapshot.timeline, !timeline.segments.isEmpty else {
      title = reason ?? Self.preparing
      return
    }
    volume = snapshot.volume
    speed = snapshot.speed
    soundLost = snapshot.soundLost
    var time = snapshot.position
    switch snapshot.state {
    case .playing: state = .playing
    case .finished: state = .ended
    case .paused(let pause):
      state = .paused
      stood = snapshot.stood
      // A pack is worn on through a pause.
      time = min(pause.position, snapshot.position)
    }
    title = timeline.title
    routine = timeline.routine
    position = min(time, timeline.duration)
    duration = timeline.duration
    let index = timeline.segment(at: time)
    segment = SegmentEvent(timeline.segments[index], on: timeline)
    let workSet = timeline.segments[index].workSet
    next = timeline.segments[index...].first { $0.workSet != nil && $0.workSet != workSet }.map {
      SegmentEvent($0, on: timeline)
    }
  }

  // MARK: JSON

  /// The status as a JSON object.
  var json: JSON {
    var members: [(String, JSON)] = [
      ("state", .string(state.rawValue)), ("routine", .optional(routine)), ("title", .string(title)),
      ("position_ms", Self.time(position)), ("duration_ms", Self.time(duration)),
      ("segment", Self.members(of: segment)), ("next", Self.members(of: next)),
    ]
    let level: JSON = volume.map { .object($0.members) } ?? .null
    let pace: JSON = speed.map { .int(Int64($0)) } ?? .null
    members += [("volume", level), ("words_per_minute", pace), ("queue", .array(queue.map(JSON.string)))]
    if let stood { members.append(("paused_ms", .milliseconds(stood))) }
    members.append(("protocol", .int(Self.protocolVersion)))
    if let soundLost { members.append(("sound_lost", .string(soundLost))) }
    return .object(members)
  }

  private static func members(of segment: SegmentEvent?) -> JSON { segment.map { .object($0.members) } ?? .null }

  private static func time(_ time: Frames?) -> JSON { time.map(JSON.milliseconds) ?? .null }

  /// Parses a status. Unknown members are ignored, and so are segments of an unknown kind.
  init(_ json: JSON) throws(UnreadableMessage) {
    let version = json["protocol"]?.intValue ?? Self.protocolVersion
    guard version <= Self.protocolVersion else { throw .newerProtocol(version) }
    guard let state = json["state"]?.stringValue.flatMap(State.init(rawValue:)), let title = json["title"]?.stringValue
    else { throw .incomplete }
    self.state = state
    self.title = title
    routine = json["routine"]?.stringValue
    position = json["position_ms"]?.frames
    duration = json["duration_ms"]?.frames
    stood = json["paused_ms"]?.frames
    segment = json["segment"].flatMap(SegmentEvent.init)
    next = json["next"].flatMap(SegmentEvent.init)
    volume = json["volume"].flatMap(Volume.init)
    speed = json["words_per_minute"]?.number
    soundLost = json["sound_lost"]?.stringValue
    queue = if case .array(let names) = json["queue"] { names.compactMap(\.stringValue) } else { [] }
  }

  // MARK: Words

  /// The status in one sentence.
  public func sentence(in words: DisplayTable = .english) -> String {
    guard let position, let duration, let volume else { return title + "." }
    let verb: DisplayKey =
      switch state {
      case .waiting: .preparing
      case .playing: .statePlaying
      case .paused: .statePaused
      case .ended: .stateEnded
      }
    let place = segment.flatMap { event in
      words.segment(event.segment.kind).status.filled(what: words.place(event, withRepetition: false))
    }
    let sentence = words(
      .status,
      [
        "state": words(verb), "what": place.map { "\(title): \($0)" } ?? title, "position": position.clock,
        "duration": duration.clock, "volume": words.volume(volume),
      ])
    return soundLost.map { "\(sentence) \(words.soundLost($0, times: 1).capitalisedAtStart)" } ?? sentence
  }
}
