// The one table of what can be asked of a running session: the socket, the command line and the manual read it.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine
public import RoutinePlayer

/// What a message asks for.
public enum ControlAction: Sendable, Hashable {
  case transport(TransportCommand)
  case volume(VolumeChange)
  /// End the session with its farewell.
  case leave
  case status
  /// Send every event from now on.
  case watch
}

/// One command.
public struct ControlEntry: Sendable {
  /// What stands behind a command.
  public enum Argument: Sendable, Hashable {
    /// A length, in the member `by`; one that is left out is ten seconds.
    case length
    /// A percentage from 0 to 100, in the member `percent`; it has to be given.
    case percent
    /// A length that may go backwards, in the member `by`; it has to be given.
    case move
  }

  /// What was given behind a command; zero where nothing may be.
  struct Operand: Sendable {
    var length = Frames.zero
    var percent = 0
  }

  /// The name in messages and on the command line.
  public var name: String
  /// What stands behind it, if anything may.
  public var argument: Argument?
  /// What it does, in a few words.
  public var help: String
  let action: @Sendable (Operand) -> ControlAction

  init(
    _ name: String, _ argument: Argument? = nil, help: String, action: @escaping @Sendable (Operand) -> ControlAction
  ) {
    self.name = name
    self.argument = argument
    self.help = help
    self.action = action
  }

  /// The member of a message that carries what stands behind the command.
  var member: String? {
    switch argument {
    case nil: nil
    case .percent: "percent"
    case .length, .move: "by"
    }
  }

  /// The command as it is written on the command line.
  public var usage: String {
    switch argument {
    case nil: name
    case .percent: "\(name) 60"
    case .length: "\(name) [10s]"
    case .move: "\(name) -10s"
    }
  }
}

/// All commands.
public enum ControlTable {
  /// The commands, in the order help shows them.
  public static let entries: [ControlEntry] = [
    ControlEntry("pause", help: "stand still") { _ in .transport(.pause) },
    ControlEntry("resume", help: "go on") { _ in .transport(.resume) },
    ControlEntry("toggle", help: "pause, or go on") { _ in .transport(.toggle) },
    ControlEntry("next", help: "go to what comes next") { _ in .transport(.next) },
    ControlEntry("previous", help: "go back to the exercise before") { _ in .transport(.previous) },
    ControlEntry("again", help: "say it again, and begin the exercise anew") { _ in .transport(.again) },
    ControlEntry("extend", .length, help: "make the hold or rest longer") { .transport(.extend($0.length)) },
    ControlEntry("shorten", .length, help: "make the hold or rest shorter") { .transport(.extend(.zero - $0.length)) },
    ControlEntry("seek", .move, help: "move forward, or back") { .transport(.seek($0.length)) },
    ControlEntry("volume", .percent, help: "set how loud it is, in per cent") { .volume(.set($0.percent)) },
    ControlEntry("mute", help: "silence, and back") { _ in .volume(.toggleMute) },
    ControlEntry("status", help: "tell what is happening") { _ in .status },
    ControlEntry("watch", help: "send every event from now on") { _ in .watch },
    ControlEntry("quit", help: "end the session with a chime") { _ in .leave },
  ]

  /// The command with a name.
  public static func entry(_ name: String) -> ControlEntry? { entries.first { $0.name == name } }

  /// The name nearest to one that is not known, where one is near.
  public static func nearest(to name: String) -> String? {
    Suggestion.nearest(to: name, among: entries.map(\.name))
  }
}
