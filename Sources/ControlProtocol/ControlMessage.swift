// A line from a session ► the reply or the event in it.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import JSON

/// What a client reads.
public enum ControlMessage: Sendable, Equatable {
  case reply(ControlReply)
  case event(ControlEvent)
  /// An event, or something else, that a later version added; to be passed over.
  case unknown

  /// Reads a line without its end.
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

/// Why a line from a session cannot be read.
public enum UnreadableMessage: Error, Sendable, Equatable {
  /// It is not JSON; why.
  case notJSON(String)
  /// Something is missing that every version has.
  case incomplete
  /// The session speaks a later version, in which what is known here may mean something else.
  case newerProtocol(Int64)
}
