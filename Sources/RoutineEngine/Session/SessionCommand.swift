// The table of session commands, used by the control socket, the command line and the manuals; keys use its help texts.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A named command.
public struct SessionCommand: Sendable {
  /// The kind of argument a command takes.
  public enum Form: Sendable {
    /// None.
    case plain(Request)
    /// A length such as `10s`, with what it is by default.
    case length(usual: Frames, @Sendable (Frames) -> TransportCommand)
    /// A required length, negative to go back, such as `-10s`.
    case move(@Sendable (Frames) -> TransportCommand)
    /// A required volume in per cent, such as `60`, or a change of it, with a sign.
    case level
    /// A required speed in words a minute, such as `140`, or a change of it, with a sign.
    case speed
    /// What is rated, and a number from 0 to 10, such as `pain 3`.
    case rating

    /// The request of a command without an argument; nil for others.
    var request: Request? { if case .plain(let request) = self { request } else { nil } }
  }

  /// The name.
  public let name: String
  /// The kind of argument it takes.
  public let form: Form
  /// What it does, in a few words.
  public let help: DisplayKey

  init(_ name: String, _ form: Form, help: DisplayKey) {
    self.name = name
    self.form = form
    self.help = help
  }

  /// All commands, in the order help shows them.
  public static let all: [SessionCommand] = [
    SessionCommand("pause", .plain(.session(.pause)), help: .commandPause),
    SessionCommand("resume", .plain(.session(.resume)), help: .commandResume),
    SessionCommand("toggle", .plain(.session(.toggle)), help: .commandToggle),
    SessionCommand("next", .plain(.session(.next)), help: .commandNext),
    SessionCommand("previous", .plain(.session(.previous)), help: .commandPrevious),
    SessionCommand("again", .plain(.session(.again)), help: .commandAgain),
    SessionCommand("extend", .length(usual: .seconds(10)) { .extend($0) }, help: .commandExtend),
    SessionCommand("shorten", .length(usual: .seconds(10)) { .extend(.zero - $0) }, help: .commandShorten),
    SessionCommand("seek", .move { .seek($0) }, help: .commandSeek),
    SessionCommand("volume", .level, help: .commandVolume),
    SessionCommand("mute", .plain(.volume(.toggleMute)), help: .commandMute),
    SessionCommand("speed", .speed, help: .commandSpeed),
    SessionCommand("snooze", .length(usual: snooze) { .putOff($0) }, help: .commandPutOff),
    SessionCommand("rate", .rating, help: .commandRate),
    SessionCommand("quit", .plain(.session(.quit)), help: .commandQuit),
  ]

  /// How long a session is put off for, by default: 15 minutes.
  public static let snooze = Frames.seconds(15 * 60)

  /// The command with a name.
  public static func named(_ name: some StringProtocol) -> SessionCommand? { all.first { $0.name == name } }

  /// The command with an example of its argument, in brackets if optional.
  public var usage: String {
    switch form {
    case .plain: name
    case .length(let usual, _): "\(name) [\(usual.asWritten)]"
    case .move: "\(name) -10s"
    case .level: "\(name) 60"
    case .speed: "\(name) 140"
    case .rating: "\(name) pain 3"
    }
  }

  /// Parses the command's argument.
  public func argument(_ text: String) throws(OperandProblem) -> CommandArgument {
    switch form {
    case .plain: throw .tooMuch(text, behind: name)
    case .length, .move:
      do throws(LengthProblem) {
        let isMove = if case .move = form { true } else { false }
        return .length(try isMove ? WrittenLength.readSigned(text) : WrittenLength.read(text, fromZero: false))
      } catch {
        throw OperandProblem(error.sentence(on: text.prefix(40)))
      }
    case .level:
      guard let percent = Int(text) else { throw notALevel }
      return Self.hasSign(text) ? .step(percent) : .percent(percent)
    case .speed:
      guard let speed = Int(text) else { throw notASpeed }
      return Self.hasSign(text) ? .step(speed) : .wordsPerMinute(speed)
    case .rating:
      guard let rating = Rating(text) else { throw notARating }
      return .rating(rating)
    }
  }

  private static func hasSign(_ text: String) -> Bool { text.first == "+" || text.first == "-" }

  /// The request for an argument as written; nil for no argument.
  public func request(_ text: String? = nil) throws(OperandProblem) -> Request {
    if let text { try request(with: argument(text)) } else { try request(with: nil) }
  }

  /// The request for an argument; nil for no argument.
  public func request(with argument: CommandArgument?) throws(OperandProblem) -> Request {
    switch (form, argument) {
    case (.plain(let request), nil): return request
    case (.length(let usual, let command), nil): return .session(command(usual))
    case (.length(_, let command), .length(let length)) where length > .zero: return .session(command(length))
    case (.move(let command), .length(let length)) where length != .zero: return .session(command(length))
    case (.level, .percent(let percent)) where (0...100).contains(percent): return .volume(.set(percent))
    case (.level, .step(let step)) where (-100...100).contains(step) && step != 0: return .volume(.step(step))
    case (.speed, .wordsPerMinute(let speed)) where SpeedChange.range.contains(speed): return .speed(.set(speed))
    case (.speed, .step(let step)) where (-100...100).contains(step) && step != 0: return .speed(.step(step))
    case (.rating, .rating(let rating)) where Rating.range.contains(rating.value): return .rate(rating)
    case (.rating, _): throw notARating
    case (.plain, _): throw OperandProblem("The command \(name) stands alone.")
    case (.length, _), (.move, _):
      throw OperandProblem("The command \(name) needs a length, such as -10s or 30s.")
    case (.level, _): throw notALevel
    case (.speed, _): throw notASpeed
    }
  }

  private var notARating: OperandProblem {
    let subjects = Rating.Subject.allCases.map(\.rawValue).joined(separator: " or ")
    return OperandProblem("The command \(name) needs \(subjects), and a whole number from 0 to 10.")
  }

  private var notASpeed: OperandProblem {
    let (least, most) = (SpeedChange.range.lowerBound, SpeedChange.range.upperBound)
    return OperandProblem(
      "The command \(name) needs words a minute from \(least) to \(most), or a step such as +10 or -10.")
  }

  private var notALevel: OperandProblem {
    OperandProblem("The command \(name) needs a whole number from 0 to 100, or a step such as +10 or -10.")
  }
}

/// The argument of a command.
public enum CommandArgument: Hashable, Sendable {
  /// A length; negative to go back.
  case length(Frames)
  /// A volume in per cent.
  case percent(Int)
  /// A speed of the voice.
  case wordsPerMinute(Int)
  /// A change in per cent, or in words a minute; negative for less.
  case step(Int)
  case rating(Rating)
}

/// Why an argument is invalid, as a sentence.
public struct OperandProblem: Error, Hashable, CustomStringConvertible {
  /// The sentence.
  public let description: String

  /// A problem in a sentence.
  public init(_ description: String) { self.description = description }

  /// An argument for a command that takes none.
  public static func tooMuch(_ text: String, behind name: String) -> OperandProblem {
    OperandProblem("The command \(name) stands alone; \"\(text.prefix(40))\" is too much.")
  }
}
