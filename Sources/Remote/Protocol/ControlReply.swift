// Replies of the control socket: one line each.
// SPDX-License-Identifier: GPL-3.0-or-later

public import JSON
internal import RoutineEngine

/// What a client is told of its message.
public struct ControlReply: Sendable {
  /// What became of the message.
  private enum Result: Sendable {
    case done(SessionStatus)
    case told(SessionStatus)
    case leaving
    case failed(ControlProblem)
  }

  private let name: String?
  private let id: ControlIdentity?
  private let result: Result

  private init(_ name: String?, _ id: ControlIdentity?, _ result: Result) {
    self.name = name
    self.id = id
    self.result = result
  }

  /// The command was carried out, or there was nothing to do; the session stands like this.
  static func done(_ request: ControlRequest, _ status: SessionStatus) -> ControlReply {
    ControlReply(request.name, request.id, .done(status))
  }

  /// The status that was asked for.
  static func told(_ request: ControlRequest, _ status: SessionStatus) -> ControlReply {
    ControlReply(request.name, request.id, .told(status))
  }

  /// The session is about to end.
  static func leaving(_ request: ControlRequest) -> ControlReply {
    ControlReply(request.name, request.id, .leaving)
  }

  /// The command was understood and cannot be carried out.
  static func failed(_ request: ControlRequest, _ kind: ControlProblem.Kind, _ message: String) -> ControlReply {
    ControlReply(request.name, request.id, .failed(ControlProblem(kind, message)))
  }

  /// The line was not understood.
  static func problem(_ problem: ControlProblem) -> ControlReply { ControlReply(nil, problem.id, .failed(problem)) }

  /// The reply as an object: the same members in every reply, and the status where it was asked for.
  public var json: JSON {
    var members: [(String, JSON)] = [("reply", .optional(name)), ("id", id?.json ?? .null)]
    switch result {
    case .done(let status): members += Self.fine(status.sentence())
    case .told(let status):
      members += Self.fine(status.sentence())
      members.append(("status", status.json))
    case .leaving: members += Self.fine("The session ends.")
    case .failed(let problem):
      members.append(("ok", .bool(false)))
      members.append(("error", .string(problem.kind.rawValue)))
      members.append(("message", .string(problem.message)))
    }
    return .object(members)
  }

  private static func fine(_ message: String) -> [(String, JSON)] {
    [("ok", .bool(true)), ("error", .null), ("message", .string(message))]
  }

  /// The reply as bytes of one line.
  var line: [UInt8] { Array((json.text() + "\n").utf8) }
}
