// A line from a client ► what it asks for, or what is wrong with it.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import JSON
internal import RoutineEngine
internal import RoutinePlayer

/// What a client gave to know the reply by: a text or a whole number, sent back as it came.
public enum ControlIdentity: Sendable, Equatable {
  case text(String)
  case number(Int64)

  var json: JSON {
    switch self {
    case .text(let text): .string(text)
    case .number(let number): .int(number)
    }
  }
}

/// A message that was understood.
public struct ControlRequest: Sendable, Equatable {
  /// The command's name.
  public var name: String
  /// What it asks for.
  public var action: ControlAction
  /// What the reply carries back.
  public var id: ControlIdentity?

  /// The longest line that is read, in bytes.
  public static let maxLineLength = 4096
  /// The most values inside one another.
  private static let maxDepth = 16

  /// Reads a line without its line end.
  public init(parsing line: some Collection<UInt8>) throws(ControlProblem) {
    let value: JSON
    do throws(JSONError) {
      value = try JSON(parsing: line, maxDepth: Self.maxDepth, maxBytes: Self.maxLineLength)
    } catch {
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
    let text = try Self.operand(of: entry, in: members, id: id)
    do throws(OperandProblem) { action = try entry.action(text) } catch {
      throw ControlProblem(.badArgument, text == nil ? entry.whatIsMissing : error.description, id: id)
    }
    self.name = name
    self.id = id
  }

  /// What stands behind a command, as people would write it; nil where nothing does.
  private static func operand(of entry: ControlEntry, in members: [(String, JSON)], id: ControlIdentity?)
    throws(ControlProblem) -> String?
  {
    var operand: String?
    for (member, value) in members where member != "command" && member != "id" {
      guard let carrier = entry.carriers.first(where: { $0.rawValue == member }) else {
        throw ControlProblem(.badArgument, "The command \(entry.name) takes no \"\(member.prefix(40))\".", id: id)
      }
      guard operand == nil else {
        throw ControlProblem(.badArgument, "The command \(entry.name) takes \(entry.carrierNames), not both.", id: id)
      }
      guard let text = carrier.text(value) else {
        throw ControlProblem(.badArgument, carrier.rule, id: id)
      }
      operand = text
    }
    return operand
  }

  private static func identity(_ value: JSON?) throws(ControlProblem) -> ControlIdentity? {
    switch value {
    case nil, .null: return nil
    case .string(let text) where text.utf8.count <= 64: return .text(text)
    case let value?:
      if let number = value.intValue { return .number(number) }
    }
    throw ControlProblem(.badArgument, "\"id\" is a whole number, or a text of at most 64 bytes.")
  }

  /// The line that asks for a command, for a client to send; what stands behind the command as people write it.
  public static func line(_ name: String, by operand: String? = nil) -> String {
    var members: [(String, JSON)] = [("command", .string(name))]
    if let operand {
      let carried = ControlTable.entry(name)?.carriers.lazy.compactMap { carrier in
        carrier.value(operand).map { (carrier.rawValue, $0) }
      }.first
      members.append(carried ?? ("by", .string(operand)))
    }
    return JSON.object(members).text() + "\n"
  }
}

/// Why a message is not carried out.
public struct ControlProblem: Error, Sendable, Equatable {
  /// The kinds of refusal, by the word that replies carry.
  public enum Kind: String, Sendable, CaseIterable {
    case notJSON = "not-json"
    case badCommand = "bad-command"
    case badArgument = "bad-argument"
    case tooLong = "too-long"
    case tooMany = "too-many"
    case busy
    case refused
  }

  /// The kind.
  public var kind: Kind
  /// What is wrong, for people.
  public var message: String
  /// What the message was known by.
  public var id: ControlIdentity?

  init(_ kind: Kind, _ message: String, id: ControlIdentity? = nil) {
    self.kind = kind
    self.message = message
    self.id = id
  }
}
