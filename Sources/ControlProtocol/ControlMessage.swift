// A line from a session ► a reply or an event.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import JSON

/// A message from a session.
public enum ControlMessage: Sendable, Equatable {
  case reply(ControlReply)
  case event(ControlEvent)
  /// An event or another message added in a later version; to be ignored.
  case unknown

  /// Parses a line without its line feed.
  public init(parsing line: some Collection<UInt8>) throws(UnreadableMessage) {
    let json: JSON
    do throws(JSONError) { json = try JSON(parsing: line) } catch { throw .notJSON("\(error)") }
    if json["reply"] != nil {
      self = .reply(try ControlReply(json))
    } else {
      self = ControlEvent(json).map(Self.event) ?? .unknown
    }
  }
}

/// Why a line from a session cannot be parsed.
public enum UnreadableMessage: Error, Sendable, Equatable {
  /// Not JSON; the reason.
  case notJSON(String)
  /// A member that every version has is missing.
  case incomplete
  /// The session uses a later protocol version, in which known members may have another meaning.
  case newerProtocol(Int64)
}
