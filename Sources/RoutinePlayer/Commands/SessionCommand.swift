// The one table of what can be asked of a session: keys, the control socket, the command line and the manuals read it.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// What is asked of a session.
public enum Request: Hashable, Sendable {
  case session(TransportCommand)
  case volume(VolumeChange)
}

extension Request {
  /// What it does, in a few words: `10 s longer`.
  public func help(in words: DisplayTable = .english) -> String {
    switch self {
    case .session(.extend(let by)) where by < .zero: words(.makeShorter, ["length": words.seconds(.zero - by)])
    case .session(.extend(let by)): words(.makeLonger, ["length": words.seconds(by)])
    case .session(.seek(let by)) where by < .zero: words(.moveBack, ["length": words.seconds(.zero - by)])
    case .session(.seek(let by)): words(.moveForward, ["length": words.seconds(by)])
    case .volume(.set(let percent)): words(.setVolume, ["percent": "\(percent)"])
    case .volume(.step(let percent)):
      words(percent > 0 ? .makeLouder : .makeQuieter, ["percent": "\(abs(percent))"])
    case .session, .volume(.toggleMute):
      SessionCommand.all.first { $0.form.request == self }.map { words($0.help) } ?? ""
    }
  }
}

/// A command, by the name that people and programs give it.
public struct SessionCommand: Sendable {
  /// What stands behind the name.
  public enum Form: Sendable {
    /// Nothing.
    case plain(Request)
    /// A length such as `10s`; ten seconds where it is left out.
    case length(@Sendable (Frames) -> TransportCommand)
    /// A length that goes back where a minus stands before it, such as `-10s`; it has to be given.
    case move(@Sendable (Frames) -> TransportCommand)
    /// A volume such as `60`, in per cent, or with a sign so many per cent more or less; it has to be given.
    case level

    /// What is asked for where nothing stands behind the name; nil where something may.
    var request: Request? { if case .plain(let request) = self { request } else { nil } }
  }

  /// The name.
  public let name: String
  /// What stands behind it.
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
    SessionCommand("extend", .length { .extend($0) }, help: .commandExtend),
    SessionCommand("shorten", .length { .extend(.zero - $0) }, help: .commandShorten),
    SessionCommand("seek", .move { .seek($0) }, help: .commandSeek),
    SessionCommand("volume", .level, help: .commandVolume),
    SessionCommand("mute", .plain(.volume(.toggleMute)), help: .commandMute),
    SessionCommand("quit", .plain(.session(.quit)), help: .commandQuit),
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

  /// What is asked for with what stands behind the command, as people write it; nil where nothing does.
  public func request(_ text: String? = nil) throws(OperandProblem) -> Request {
    switch form {
    case .plain(let request):
      if let text { throw .tooMuch(text, behind: name) }
      return request
    case .length(let command): return .session(command(try length(text ?? "10s", signed: false)))
    case .move(let command):
      guard let text else { throw OperandProblem("The command \(name) needs a length, such as -10s or 30s.") }
      return .session(command(try length(text, signed: true)))
    case .level:
      guard let text, let percent = Int(text), (-100...100).contains(percent) else { throw notALevel }
      guard text.first == "+" || text.first == "-" else {
        return .volume(.set(percent))
      }
      guard percent != 0 else { throw notALevel }
      return .volume(.step(percent))
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

/// Why what stands behind a command's name is not taken, as a sentence.
public struct OperandProblem: Error, Hashable, CustomStringConvertible {
  /// The sentence.
  public let description: String

  init(_ description: String) { self.description = description }

  /// Something stands behind a command that stands alone.
  public static func tooMuch(_ text: String, behind name: String) -> OperandProblem {
    OperandProblem("The command \(name) stands alone; \"\(text.prefix(40))\" is too much.")
  }
}
