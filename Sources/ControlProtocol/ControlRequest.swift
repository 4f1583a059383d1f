// What a client asks for ◄► the line it is sent as, or what is wrong with that line.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import JSON
public import RoutineEngine

/// A request. Every one can be carried out: names and arguments are checked when it is made.
public struct ControlRequest: Sendable, Equatable {
  /// The command's name.
  public let name: String
  /// What stands behind the name. Lengths are sent in tenths of a second.
  public let argument: CommandArgument?
  /// What it asks for.
  public let action: ControlAction
  /// What the reply carries back.
  public let id: ControlIdentity?

  /// The longest line that is read, in bytes.
  public static let maxLineLength = 4096
  /// Values inside one another in a line that is read.
  private static let maxDepth = 16

  /// Asks what is happening.
  public static let status = ControlRequest(.answer(.status), named: "status")
  /// Asks for every event from now on.
  public static let watch = ControlRequest(.answer(.watch), named: "watch")
  /// Asks for the end.
  public static let quit = ControlRequest(.obey(.session(.quit)), named: "quit")

  private init(_ action: ControlAction, named name: String) {
    (self.name, self.action, argument, id) = (name, action, nil, nil)
  }

  /// A command of the table with its argument; nil for none.
  public init(_ entry: ControlEntry, _ argument: CommandArgument? = nil, id: ControlIdentity? = nil)
    throws(OperandProblem)
  {
    name = entry.name
    action = try entry.action(argument)
    self.argument = argument
    self.id = id
  }

  /// A command of the table with its argument as people write it; nil for none.
  public init(_ entry: ControlEntry, text: String?) throws(OperandProblem) {
    let argument: CommandArgument? = if let text { try entry.argument(text) } else { nil }
    try self.init(entry, argument)
  }

  /// The request as the line that is sent, with its end.
  public var line: String {
    var members: [(String, JSON)] = [("command", .string(name))]
    if let argument { members.append(ArgumentMember.member(argument)) }
    if let id { members.append(("id", id.json)) }
    return JSON.object(members).text() + "\n"
  }

  /// Reads a line without its end.
  ///
  /// A member that its command does not take is refused, unlike in replies and events: a command is carried out whole or not at
  /// all.
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

  /// The argument of a command; nil where the members carry none.
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
