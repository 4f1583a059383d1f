// Replies of the control socket: one line each.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import JSON

/// What a client is told of its message.
public struct ControlReply: Sendable, Equatable {
  /// The command it answers; nil where none was understood.
  public var name: String?
  /// What the message was known by.
  public var id: ControlIdentity?
  /// Why nothing was done: the word of a `ControlProblem.Kind`, or one that a later version added; nil where it was done.
  public var error: String?
  /// What became of the message, as a sentence.
  public var message: String
  /// The status, where it was asked for.
  public var status: SessionStatus?

  private init(
    _ name: String?, _ id: ControlIdentity?, error: String? = nil, message: String, status: SessionStatus? = nil
  ) {
    self.name = name
    self.id = id
    self.error = error
    self.message = message
    self.status = status
  }

  /// Whether it was done, or there was nothing to do.
  public var isFine: Bool { error == nil }

  // MARK: What a session answers

  /// The command was carried out, or there was nothing to do; the session stands like this.
  public static func done(_ request: ControlRequest, _ status: SessionStatus) -> ControlReply {
    ControlReply(request.name, request.id, message: status.sentence())
  }

  /// The status that was asked for.
  public static func answer(_ request: ControlRequest, _ status: SessionStatus) -> ControlReply {
    ControlReply(request.name, request.id, message: status.sentence(), status: status)
  }

  /// The session is about to end.
  public static func leaving(_ request: ControlRequest) -> ControlReply {
    ControlReply(request.name, request.id, message: "The session ends.")
  }

  /// The command was understood and cannot be carried out.
  public static func failed(_ request: ControlRequest, _ kind: ControlProblem.Kind, _ message: String) -> ControlReply {
    ControlReply(request.name, request.id, error: kind.rawValue, message: message)
  }

  /// The line was not understood.
  public static func problem(_ problem: ControlProblem) -> ControlReply {
    ControlReply(nil, problem.id, error: problem.kind.rawValue, message: problem.message)
  }

  // MARK: JSON

  /// The reply as the line that is sent, with its end: the same members in every reply, and the status where it was asked for.
  public var line: String { json.text() + "\n" }

  private var json: JSON {
    var members: [(String, JSON)] = [
      ("reply", .optional(name)), ("id", id?.json ?? .null), ("ok", .bool(isFine)), ("error", .optional(error)),
      ("message", .string(message)),
    ]
    if let status { members.append(("status", status.json)) }
    return .object(members)
  }

  /// The reply in an object. Members that are not known are passed over.
  init(_ json: JSON) throws(UnreadableMessage) {
    guard let isFine = json["ok"]?.boolValue, let message = json["message"]?.stringValue else { throw .incomplete }
    var status: SessionStatus?
    if let object = json["status"], object != .null { status = try SessionStatus(object) }
    self.init(
      json["reply"]?.stringValue, json["id"].flatMap(ControlIdentity.init),
      error: isFine ? nil : json["error"]?.stringValue ?? ControlProblem.Kind.refused.rawValue, message: message,
      status: status)
  }
}
