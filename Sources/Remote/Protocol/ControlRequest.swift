// A line from a client ► what it asks for, or what is wrong with it.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

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
  public static let longestLine = 4096

  /// Reads a line without its line end.
  public init(parsing line: some Collection<UInt8>) throws(ControlProblem) {
    let value: JSONValue
    do throws(JSONProblem) { value = try JSONValue(parsing: line) } catch {
      let example = "{\"command\":\"pause\"}"
      throw ControlProblem(.notJSON, "This line is not a message: \(error). A message looks like \(example).")
    }
    guard case .object(let members) = value else {
      throw ControlProblem(.notJSON, "A message is an object, such as {\"command\":\"pause\"}.")
    }
    let id = try Self.identity(value["id"])
    guard let name = value["command"]?.text else {
      throw ControlProblem(.badCommand, "The message has no \"command\" with a text.", id: id)
    }
    guard let entry = ControlTable.entry(name) else {
      let near = ControlTable.nearest(to: name).map { " Did you mean \($0)?" } ?? ""
      throw ControlProblem(.badCommand, "There is no command \"\(name.prefix(40))\".\(near)", id: id)
    }
    let known = ["command", "id"] + (entry.member.map { [$0] } ?? [])
    if let other = members.first(where: { !known.contains($0.name) }) {
      throw ControlProblem(.badArgument, "The command \(name) takes no \"\(other.name.prefix(40))\".", id: id)
    }
    var operand = ControlEntry.Operand()
    if entry.argument == .percent {
      operand.percent = try Self.percent(value["percent"], id: id)
    } else {
      switch value["by"] {
      case nil: operand.length = try Self.length(nil, of: entry, id: id)
      case .string(let text): operand.length = try Self.length(text, of: entry, id: id)
      case .some: throw ControlProblem(.badArgument, "\"by\" is a text with a unit, such as \"10s\".", id: id)
      }
    }
    self.init(name: name, action: entry.action(operand), id: id)
  }

  /// A message made of its parts.
  init(name: String, action: ControlAction, id: ControlIdentity?) {
    self.name = name
    self.action = action
    self.id = id
  }

  /// The length a command is given, or the one it takes by itself.
  private static func length(_ text: String?, of entry: ControlEntry, id: ControlIdentity?) throws(ControlProblem)
    -> Frames
  {
    guard let argument = entry.argument else { return .zero }
    guard let text else {
      if argument == .length { return .seconds(10) }
      throw ControlProblem(.badArgument, "The command \(entry.name) needs \"by\", such as \"-10s\".", id: id)
    }
    guard let length = LengthText.frames(text, signed: argument == .move), length != .zero else {
      throw ControlProblem(
        .badArgument, "\"\(text.prefix(40))\" is not a length; write it like 10s or 1m 30s.", id: id)
    }
    return length
  }

  private static func percent(_ value: JSONValue?, id: ControlIdentity?) throws(ControlProblem) -> Int {
    if case .number(let text) = value, let number = Int(text), (0...100).contains(number) { return number }
    throw ControlProblem(.badArgument, "\"percent\" is a whole number from 0 to 100.", id: id)
  }

  private static func identity(_ value: JSONValue?) throws(ControlProblem) -> ControlIdentity? {
    switch value {
    case nil, .null: return nil
    case .string(let text) where text.utf8.count <= 64: return .text(text)
    case .number(let text):
      if let number = Int64(text) { return .number(number) }
    default: break
    }
    throw ControlProblem(.badArgument, "\"id\" is a whole number, or a text of at most 64 bytes.")
  }

  /// The line that asks for a command, for a client to send; what stands behind the command as people write it.
  public static func line(_ name: String, by operand: String? = nil) -> String {
    var members: [(String, JSON)] = [("command", .string(name))]
    if let operand {
      if ControlTable.entry(name)?.argument == .percent {
        members.append(("percent", Int64(operand).map(JSON.int) ?? .string(operand)))
      } else {
        members.append(("by", .string(operand)))
      }
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
