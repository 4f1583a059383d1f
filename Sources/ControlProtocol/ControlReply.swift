// Replies of the control socket, one line each.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import JSON
internal import RoutineEngine

/// The reply to a message.
public struct ControlReply: Sendable, Equatable {
  /// The command it answers; nil if the message was not understood.
  public var name: String?
  /// The id of the message.
  public var id: ControlIdentity?
  /// The raw value of a `ControlProblem.Kind`, or one added in a later version; nil if the command succeeded.
  public var error: String?
  /// The result as a sentence.
  public var message: String
  /// The status, if it was requested.
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

  /// Whether the command succeeded, or there was nothing to do.
  public var isFine: Bool { error == nil }

  // MARK: Replies of a session

  /// The command was carried out, or there was nothing to do; the status describes the session afterwards.
  public static func done(_ request: ControlRequest, _ status: SessionStatus) -> ControlReply {
    let words = DisplayTable.english
    let answer: String? =
      switch request.action {
      case .obey(.rate(let rating)): words.answer(to: rating)
      case .obey(.speed): status.speed.map { words.speed($0).capitalisedAtStart + "." }
      case .obey(.session(.putOff(let length))): words(.isPutOff, ["length": length.asWritten])
      default: nil
      }
    return ControlReply(request.name, request.id, message: answer ?? status.sentence())
  }

  /// The requested status.
  public static func answer(_ request: ControlRequest, _ status: SessionStatus) -> ControlReply {
    ControlReply(request.name, request.id, message: status.sentence(), status: status)
  }

  /// It is done, and this is what to say of it.
  public static func told(_ request: ControlRequest, _ message: String) -> ControlReply {
    ControlReply(request.name, request.id, message: message)
  }

  /// The session is about to end.
  public static func leaving(_ request: ControlRequest) -> ControlReply {
    told(request, "The session ends.")
  }

  /// The command was understood but cannot be carried out.
  public static func failed(_ request: ControlRequest, _ kind: ControlProblem.Kind, _ message: String) -> ControlReply {
    ControlReply(request.name, request.id, error: kind.rawValue, message: message)
  }

  /// The line was not understood.
  public static func problem(_ problem: ControlProblem) -> ControlReply {
    ControlReply(nil, problem.id, error: problem.kind.rawValue, message: problem.message)
  }

  // MARK: JSON

  /// The reply as a line, including the line feed. All replies have the same members, plus the status if it was
  /// requested.
  public var line: String { json.text() + "\n" }

  private var json: JSON {
    var members: [(String, JSON)] = [
      ("reply", .optional(name)), ("id", id?.json ?? .null), ("ok", .bool(isFine)), ("error", .optional(error)),
      ("message", .string(message)),
    ]
    if let status { members.append(("status", status.json)) }
    return .object(members)
  }

  /// Parses a reply. Unknown members are ignored.
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
