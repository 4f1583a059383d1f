// What a routine is: a title, a voice, a notice and steps.
// SPDX-License-Identifier: GPL-3.0-or-later

// 14 stored properties: one for each thing that a file says of a session.
/// A checked routine, ready to become a script.
public struct Routine: Hashable, Sendable {
  /// The file name without its extension.
  public var id: String
  /// The title, as spoken and shown.
  public var title: Text
  /// The language of the session.
  public var language: Language
  /// A one-sentence description.
  public var summary: Text?
  /// What it is for.
  public var goal: Goal?
  /// The safety notice spoken before the start.
  public var notice: Notice?
  /// Those of the routines that it plays, spoken after it.
  public var furtherNotices: [Notice] = []
  /// Who should leave it out, in words that follow "Leave this out if".
  public var avoidIf: Text?
  /// Voice settings.
  public var voice: VoiceSettings
  /// The chimes.
  public var sounds: SoundSettings
  /// Delivery settings.
  public var delivery: Delivery
  /// Words that are spoken in another way in the whole session.
  public var pronounced: [PronouncedWord]
  /// The steps, in order.
  public var steps: [Step]
  /// The place in the source file.
  public var location: SourceLocation

  /// A routine.
  public init(
    id: String, title: Text, language: Language = .english, summary: Text? = nil, goal: Goal? = nil,
    notice: Notice? = nil, avoidIf: Text? = nil, voice: VoiceSettings = VoiceSettings(),
    sounds: SoundSettings = SoundSettings(),
    delivery: Delivery = Delivery(), pronounced: [PronouncedWord] = [], steps: [Step], location: SourceLocation = .none
  ) {
    self.id = id
    self.title = title
    self.language = language
    self.summary = summary
    self.goal = goal
    self.notice = notice
    self.avoidIf = avoidIf
    self.voice = voice
    self.sounds = sounds
    self.delivery = delivery
    self.pronounced = pronounced
    self.steps = steps
    self.location = location
  }
}

extension Routine {
  /// All safety notices, in the order in which they are told.
  public var notices: [Notice] { [notice].compactMap { $0 } + furtherNotices }

  /// The exercises of its steps in order, one for each step.
  public var exercises: [Exercise] { Routine.exercises(of: steps) }

  /// The exercises of steps in order, one for each.
  public static func exercises(of steps: [Step]) -> [Exercise] {
    steps.flatMap { step -> [Exercise] in
      switch step {
      case .exercise(let exercise, _, _): [exercise]
      case .circuit(_, _, let steps, _): exercises(of: steps)
      case .rest, .say: []
      }
    }
  }
}

/// What a routine is for.
public enum Goal: String, CaseIterable, Hashable, Sendable {
  case acute
  case mobility
  case stability
  case maintenance
  case relaxation
  case recovery
}

/// A safety notice, spoken and shown before the start.
public struct Notice: Hashable, Sendable {
  /// The file name without its extension.
  public var id: String
  /// The title, as spoken and shown.
  public var title: Text
  /// The sentences spoken in full.
  public var spoken: [Text]
  /// The short form, for a listener who has heard the full one not long ago.
  public var reminder: Text
  /// The long form, shown on request.
  public var shown: [Text]
  /// The place in the source file.
  public var location: SourceLocation

  /// The sentences that are spoken in a form.
  func spoken(_ form: NoticeForm) -> [Text] {
    switch form {
    case .full: spoken
    case .short: [reminder]
    case .none: []
    }
  }

  /// A notice.
  public init(
    id: String, title: Text, spoken: [Text], reminder: Text, shown: [Text] = [], location: SourceLocation = .none
  ) {
    self.id = id
    self.title = title
    self.spoken = spoken
    self.reminder = reminder
    self.shown = shown
    self.location = location
  }
}

/// How a notice is told.
public enum NoticeForm: String, CaseIterable, Hashable, Sendable {
  /// All of it.
  case full
  /// Its short form.
  case short
  /// Not at all, because its text is shown beside the sound.
  case none
}

/// What is told before a session begins.
public struct ToldWarnings: Hashable, Sendable {
  /// How the notice is told.
  public var notice: NoticeForm
  /// Whether it is told who should leave the routine out, or one of its exercises.
  public var avoidIf: Bool

  /// Warnings to be told: by default all.
  public init(notice: NoticeForm = .full, avoidIf: Bool = true) {
    self.notice = notice
    self.avoidIf = avoidIf
  }
}

/// Voice settings. Nil means the player's default.
public struct VoiceSettings: Hashable, Sendable {
  /// An eSpeak NG voice by name or language; nil for the routine's language.
  public var name: String?
  /// An eSpeak NG variant such as `f2`.
  public var variant: String?
  /// Words a minute, 80 to 450.
  public var speed: Int?
  /// Pitch, 0 to 99.
  public var pitch: Int?
  /// Pitch range, 0 to 99.
  public var range: Int?
  /// Volume in per cent, 0 to 100.
  public var volume: Int?
  /// Whether the frequencies are lifted that make the voice clear on small speakers.
  public var clarity: Bool?
  /// The place in the source file.
  public var location: SourceLocation

  /// Voice settings; omitted ones use the defaults.
  public init(
    name: String? = nil, variant: String? = nil, speed: Int? = nil, pitch: Int? = nil, range: Int? = nil,
    volume: Int? = nil, clarity: Bool? = nil, location: SourceLocation = .none
  ) {
    self.name = name
    self.variant = variant
    self.speed = speed
    self.pitch = pitch
    self.range = range
    self.volume = volume
    self.clarity = clarity
    self.location = location
  }
}

/// Settings of the chimes.
public struct SoundSettings: Hashable, Sendable {
  /// Paths of sound files that replace chimes.
  public var files: [Chime: String]
  /// Volume in per cent, 0 to 100; nil for the player's default.
  public var volume: Int?

  /// Settings of the chimes; omitted ones use the defaults.
  public init(files: [Chime: String] = [:], volume: Int? = nil) {
    self.files = files
    self.volume = volume
  }
}

/// One entry of a routine.
public indirect enum Step: Hashable, Sendable {
  case exercise(Exercise, Dose, location: SourceLocation)
  case rest(Frames, location: SourceLocation)
  case say(Text, location: SourceLocation)
  /// A circuit: the steps repeated for a number of rounds.
  case circuit(rounds: Int, between: RoundBreak?, steps: [Step], location: SourceLocation)
}

/// What lies between two rounds of a circuit.
public enum RoundBreak: Hashable, Sendable {
  /// A rest.
  case rest(Frames)
  /// Each round starts so long after the one before, from the start mark of its first work.
  case every(Frames)

  /// The rest, if it is one.
  public var rest: Frames? { if case .rest(let length) = self { length } else { nil } }

  /// The time from the start of a round to that of the next, if it is given.
  public var every: Frames? { if case .every(let time) = self { time } else { nil } }
}
