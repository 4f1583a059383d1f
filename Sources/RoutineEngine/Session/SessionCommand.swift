// The one table of what can be asked of a session: keys, the control socket, the command line and the manuals read it.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A command, by the name that people and programs give it.
public struct SessionCommand: Sendable {
  /// What stands behind the name. The words say what an amount of it does, as in "10 s longer".
  public enum Form: Sendable {
    /// Nothing.
    case plain(Request)
    /// A length such as `10s`; ten seconds where it is left out.
    case length(String, @Sendable (Frames) -> TransportCommand)
    /// A length that goes back where a minus stands before it, such as `-10s`; it has to be given.
    case move(String, back: String, @Sendable (Frames) -> TransportCommand)
    /// A volume such as `60`, in per cent, or with a sign so many per cent more or less; it has to be given.
    case level(String, down: String)
  }

  /// The name.
  public let name: String
  /// What stands behind it.
  public let form: Form
  /// What it does, in a few words.
  public let help: String

  init(_ name: String, _ form: Form, help: String) {
    self.name = name
    self.form = form
    self.help = help
  }

  /// All commands, in the order help shows them.
  public static let all: [SessionCommand] = [
    SessionCommand("pause", .plain(.session(.pause)), help: "stand still"),
    SessionCommand("resume", .plain(.session(.resume)), help: "go on"),
    SessionCommand("toggle", .plain(.session(.toggle)), help: "pause, go on"),
    SessionCommand("next", .plain(.session(.next)), help: "go to what comes next"),
    SessionCommand("previous", .plain(.session(.previous)), help: "back to the one before"),
    SessionCommand("again", .plain(.session(.again)), help: "again, with all instructions"),
    SessionCommand("extend", .length("longer") { .extend($0) }, help: "make the hold or rest longer"),
    SessionCommand("shorten", .length("shorter") { .extend(.zero - $0) }, help: "make the hold or rest shorter"),
    SessionCommand("seek", .move("forward", back: "back") { .seek($0) }, help: "move forward, or back"),
    SessionCommand(
      "volume", .level("louder", down: "quieter"), help: "set the volume, or change it: +10, -10"),
    SessionCommand("mute", .plain(.volume(.toggleMute)), help: "sound off, sound on"),
    SessionCommand("quit", .plain(.session(.quit)), help: "end the session"),
  ]

  /// The command with a name.
  public static func named(_ name: some StringProtocol) -> SessionCommand? { all.first { $0.name == name } }

  /// The command as it is written on the command line; what may be left out stands in brackets.
  public var usage: String {
    switch form {
    case .plain: name
    case .length: "\(name) [10s]"
    case .move: "\(name) -10s"
    case .level: "\(name) 60"
    }
  }

  /// What stands behind the command's name, as people write it.
  public func argument(_ text: String) throws(OperandProblem) -> CommandArgument {
    switch form {
    case .plain: throw .tooMuch(text, behind: name)
    case .length: return .length(try length(text, signed: false))
    case .move: return .length(try length(text, signed: true))
    case .level:
      guard let percent = Int(text) else { throw notALevel }
      return text.first == "+" || text.first == "-" ? .step(percent) : .percent(percent)
    }
  }

  /// The command with what stands behind it, as people write it; nil where nothing does.
  public func order(_ text: String? = nil) throws(OperandProblem) -> Order {
    if let text { try order(argument(text)) } else { try order(CommandArgument?.none) }
  }

  /// The command with its argument; nil for none.
  public func order(_ argument: CommandArgument?) throws(OperandProblem) -> Order {
    switch (form, argument) {
    case (.plain(let request), nil): return Order(request: request, help: help)
    case (.length, nil): return try order(.length(.seconds(10)))
    case (.length(let word, let command), .length(let length)) where length > .zero:
      return Order(request: .session(command(length)), help: "\(length.inSeconds) \(word)")
    case (.move(let forward, let back, let command), .length(let length)) where length != .zero:
      let words = length < .zero ? "\((.zero - length).inSeconds) \(back)" : "\(length.inSeconds) \(forward)"
      return Order(request: .session(command(length)), help: words)
    case (.level, .percent(let percent)) where (0...100).contains(percent):
      return Order(request: .volume(.set(percent)), help: "\(percent) % loud")
    case (.level(let up, let down), .step(let percent)) where (-100...100).contains(percent) && percent != 0:
      return Order(request: .volume(.step(percent)), help: "\(abs(percent)) % \(percent > 0 ? up : down)")
    case (.plain, _): throw OperandProblem("The command \(name) stands alone.")
    case (.length, _), (.move, _):
      throw OperandProblem("The command \(name) needs a length, such as -10s or 30s.")
    case (.level, _): throw notALevel
    }
  }

  private func length(_ text: String, signed: Bool) throws(OperandProblem) -> Frames {
    guard let length = LengthText.frames(text, signed: signed), length != .zero else {
      throw OperandProblem("\"\(text.prefix(40))\" is not a length; write it like 10s or 1m 30s.")
    }
    return length
  }

  private var notALevel: OperandProblem {
    OperandProblem("The command \(name) needs a whole number from 0 to 100, or a step such as +10 or -10.")
  }
}

/// What stands behind a command's name.
public enum CommandArgument: Hashable, Sendable {
  /// A length; where the command moves, it goes back if negative.
  case length(Frames)
  /// A volume in per cent.
  case percent(Int)
  /// So many per cent more, or less if negative.
  case step(Int)
}

/// A command with all that belongs to it.
public struct Order: Hashable, Sendable {
  /// What it asks for.
  public let request: Request
  /// What that does, in a few words.
  public let help: String
}

/// Why what stands behind a command's name is not taken, as a sentence.
public struct OperandProblem: Error, Hashable, CustomStringConvertible {
  /// The sentence.
  public let description: String

  /// A problem in a sentence.
  public init(_ description: String) { self.description = description }

  /// Something stands behind a command that stands alone.
  public static func tooMuch(_ text: String, behind name: String) -> OperandProblem {
    OperandProblem("The command \(name) stands alone; \"\(text.prefix(40))\" is too much.")
  }
}
