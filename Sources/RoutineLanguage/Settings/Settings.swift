// What a listener wants of every session: the values of a settings file, or of the options of one command.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

// 19 stored properties: one for each setting, and one for those of the voice.
/// What a listener wants of every session. Nil means nothing was said about it.
public struct Settings: Hashable, Sendable {
  /// Who the sessions are for; empty for nobody in particular.
  public var profiles: Set<Profile>?
  /// How much is said.
  public var guidance: Guidance?
  /// How the safety notice is told.
  public var notice: NoticeForm?
  /// Where the listener is, for the numbers that a notice tells to call.
  public var region: Region?
  /// Where the sound goes.
  public var output: Output?
  /// The volume of everything in per cent, 0 to 100.
  public var volume: Int?
  /// How a session is shown.
  public var view: ViewKind?
  /// The colours of the screen.
  public var theme: ThemeName?
  /// How figures are shown.
  public var figure: FigureChoice?
  /// The silence before a single phrase and after a pause, for a speaker that sleeps.
  public var preRoll: Frames?
  /// Whether silence flows in a pause.
  public var keepAwake: Bool?
  /// After how long in a pause a session ends.
  public var pauseLimit: Frames?
  /// Hours of every day in which no timer begins a session.
  public var quietHours: QuietHours?
  /// Whether the display is kept on while a session plays.
  public var keepsDisplayOn: Bool?
  /// Whether a diary is kept.
  public var diary: Bool?
  /// Whether it is asked after a session how it felt.
  public var askRatings: RatingQuestion?
  /// The volume of the chimes in per cent, 0 to 100.
  public var soundVolume: Int?
  /// Words that are spoken in another way, before what files say of them.
  public var pronounced: [PronouncedWord]?
  /// How the voice sounds.
  public var voice: VoiceSettings
  /// Whether `voice` goes before the voice of a routine.
  public var always: Bool?

  /// Settings; omitted ones say nothing.
  public init(
    profiles: Set<Profile>? = nil, guidance: Guidance? = nil, notice: NoticeForm? = nil, region: Region? = nil,
    output: Output? = nil, volume: Int? = nil, view: ViewKind? = nil, theme: ThemeName? = nil,
    figure: FigureChoice? = nil, preRoll: Frames? = nil, keepAwake: Bool? = nil, pauseLimit: Frames? = nil,
    quietHours: QuietHours? = nil, keepsDisplayOn: Bool? = nil, diary: Bool? = nil, askRatings: RatingQuestion? = nil,
    soundVolume: Int? = nil,
    pronounced: [PronouncedWord]? = nil,
    voice: VoiceSettings = VoiceSettings(),
    always: Bool? = nil
  ) {
    self.profiles = profiles
    self.guidance = guidance
    self.notice = notice
    self.region = region
    self.output = output
    self.volume = volume
    self.view = view
    self.theme = theme
    self.figure = figure
    self.preRoll = preRoll
    self.keepAwake = keepAwake
    self.pauseLimit = pauseLimit
    self.quietHours = quietHours
    self.keepsDisplayOn = keepsDisplayOn
    self.diary = diary
    self.askRatings = askRatings
    self.soundVolume = soundVolume
    self.pronounced = pronounced
    self.voice = voice
    self.always = always
  }

  /// What a routine says of the things that settings speak of.
  public init(of routine: Routine) {
    self.init(
      guidance: routine.delivery.guidance, soundVolume: routine.sounds.volume, voice: routine.voice)
    voice.location = .none
  }
}

extension NoticeForm {
  /// The forms that settings may ask for: every session that is played has a notice.
  static let ofSettings: [NoticeForm] = [.full, .short]
}

/// How it is asked after a session how it felt.
public enum RatingQuestion: String, CaseIterable, Hashable, Sendable {
  case off
  /// In the terminal.
  case on
  /// Aloud, and in the terminal.
  case spoken
}

/// How a session is shown.
public enum ViewKind: String, CaseIterable, Hashable, Sendable {
  case screen
  case lines
  /// Lines for screen readers.
  case spokenLines = "spoken-lines"
  case json
  case none
}

/// The colours of the screen: for a dark ground or a light one.
public enum ThemeName: String, CaseIterable, Hashable, Sendable {
  case dark
  case light
}

/// How the figure of an exercise is shown.
public enum FigureChoice: String, CaseIterable, Hashable, Sendable {
  case on
  /// In poses, without motion.
  case still
  case off
}

/// Where the sound goes.
public enum Output: Hashable, Sendable, CustomStringConvertible {
  case alsa(device: String)
  case silent
  case pipe(path: String)
  case standardOutput

  /// ALSA's default device.
  public static let usual = Output.alsa(device: "default")

  /// Parses `alsa`, `alsa:DEVICE`, `silent`, `pipe:PATH` or `-`.
  public init?(_ text: String) {
    switch text {
    case "alsa": self = .usual
    case "silent": self = .silent
    case "-": self = .standardOutput
    default:
      guard let colon = text.firstIndex(of: ":") else { return nil }
      let rest = String(text[text.index(after: colon)...])
      guard !rest.isEmpty else { return nil }
      switch text[..<colon] {
      case "alsa": self = .alsa(device: rest)
      case "pipe": self = .pipe(path: rest)
      default: return nil
      }
    }
  }

  /// The output in the form that `init` parses.
  public var description: String {
    switch self {
    case .alsa(let device): self == .usual ? "alsa" : "alsa:\(device)"
    case .silent: "silent"
    case .pipe(let path): "pipe:\(path)"
    case .standardOutput: "-"
    }
  }
}
