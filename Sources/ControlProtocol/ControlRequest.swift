// A request of a client ◄► its line, or what is wrong with the line.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import JSON
public import RoutineEngine

/// A request. It is always valid: names and arguments are checked when it is created.
public struct ControlRequest: Sendable, Equatable {
  /// The command's name.
  public let name: String
  /// The argument. Lengths are sent in tenths of a second.
  public let argument: CommandArgument?
  /// The action it asks for.
  public let action: ControlAction
  /// The id to be repeated in the reply.
  public let id: ControlIdentity?

  /// The maximum length of a line, in bytes.
  public static let maxLineLength = 4096
  /// The maximum nesting depth of values in a line.
  private static let maxDepth = 16

  /// Requests the status.
  public static let status = ControlRequest(.answer(.status), named: "status")
  /// Requests all events from now on.
  public static let watch = ControlRequest(.answer(.watch), named: "watch")
  /// Goes on with the session that was broken off.
  public static let resumeLast = ControlRequest(.answer(.resumeLast), named: "resume-last")
  /// Ends the session.
  public static let quit = ControlRequest(.obey(.session(.quit)), named: "quit")

  private init(_ action: ControlAction, named name: String) {
    (self.name, self.action, argument, id) = (name, action, nil, nil)
  }

  /// A command with its argument; nil means no argument.
  public init(_ entry: ControlEntry, _ argument: CommandArgument? = nil, id: ControlIdentity? = nil)
    throws(OperandProblem)
  {
    name = entry.name
    action = try entry.action(argument)
    self.argument = argument
    self.id = id
  }

  /// A command with its argument as typed by a user; nil means no argument.
  public init(_ entry: ControlEntry, text: String?) throws(OperandProblem) {
    let argument: CommandArgument? = if let text { try entry.argument(text) } else { nil }
    try self.init(entry, argument)
  }

  /// The request as a line, including the line feed.
  public var line: String {
    var members: [(String, JSON)] = [("command", .string(name))]
    if let argument { members.append(ArgumentMember.member(argument)) }
    if let id { members.append(("id", id.json)) }
    return JSON.object(members).text() + "\n"
  }

  /// Parses a line without its line feed.
  ///
  /// Unlike in replies and events, a member that the command does not take is an error: a command is carried out
  /// completely or not at all.
  public init(parsing line: some Collection<UInt8>) throws(ControlProblem) {
    let value: JSON
    do throws(JSONError) { value = try JSON(parsing: line, maxDepth: Self.maxDepth) } catch {
      let example = "{\"command\":\"pause\"}"
      throw ControlProblem(.notJSON, "This line is not a message: \(error). A message looks like \(example).")
    }
    guard case .object(let members) = value else {
      throw ControlProblem(.notJSON, "A message is an object, such as {\"command\":\"pause\"}.")
    }
    let id = try Self.identity(value["id"])
    guard let name = value["command"]?.stringValue else {
      throw ControlProblem(.badCommand, "The message has no \"command\" with a text.", id: id)
    }
    guard let entry = ControlTable.entry(name) else {
      throw ControlProblem(.badCommand, ControlTable.unknown(name), id: id)
    }
    let others = members.filter { $0.0 != "command" && $0.0 != "id" }
    do throws(OperandProblem) {
      let argument = try Self.argument(of: entry, in: others)
      do throws(OperandProblem) { try self.init(entry, argument, id: id) } catch {
        throw argument == nil ? OperandProblem(entry.whatIsMissing) : error
      }
    } catch {
      throw ControlProblem(.badArgument, error.description, id: id)
    }
  }

  /// The argument of a command; nil if no member carries one.
  private static func argument(of entry: ControlEntry, in members: [(String, JSON)]) throws(OperandProblem)
    -> CommandArgument?
  {
    var argument: CommandArgument?
    for (name, value) in members {
      guard let member = entry.members.first(where: { $0.rawValue == name }) else {
        throw OperandProblem("The command \(entry.name) takes no \"\(name.prefix(40))\".")
      }
      guard argument == nil else {
        throw OperandProblem("The command \(entry.name) takes \(entry.memberNames), not both.")
      }
      argument = try member.argument(value, of: entry)
    }
    return argument
  }

  private static func identity(_ value: JSON?) throws(ControlProblem) -> ControlIdentity? {
    guard let value, value != .null else { return nil }
    guard let identity = ControlIdentity(value) else {
      throw ControlProblem(.badArgument, "\"id\" is a whole number, or a text of at most 64 bytes.")
    }
    return identity
  }
}
