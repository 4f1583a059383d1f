// What can go wrong with the control socket.
// SPDX-License-Identifier: GPL-3.0-or-later

public import ControlProtocol
public import System

/// Why a session cannot be controlled from outside.
public enum ControlError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Another session has the socket; its own words.
  case taken(String)
  /// Something that is not a socket stands there.
  case notASocket(String)
  /// The path does not fit into a socket's address.
  case tooLong(String)
  /// The folder is not ours alone.
  case notPrivate(String)
  /// The system refused.
  case system(SystemError)
  /// No session listens.
  case nothingPlays
  /// A session listens and does not answer.
  case noAnswer
  /// A session answers in a way that cannot be read.
  case unreadable(UnreadableMessage)
  /// The session does not do what was asked; its own words.
  case refused(String)

  /// One line: what was tried, and what went wrong.
  public var description: String {
    switch self {
    case .taken(let words): "Another session is on. \(words)"
    case .notASocket(let path): "\(path) is there already and is not a socket."
    case .tooLong(let path):
      "The path of the control socket, \(path), is longer than \(SocketAddress.maxPathLength) bytes."
    case .notPrivate(let path): "The folder \(path) belongs to somebody else or is open to others."
    case .system(let error): error.description
    case .nothingPlays: "Nothing plays."
    case .noAnswer: "The session does not answer. It may hang."
    case .unreadable(.newerProtocol(let version)):
      "The session speaks version \(version) of the control protocol, and this program only \(SessionStatus.protocolVersion)."
    case .unreadable: "What listens there does not answer like a session."
    case .refused(let words): words
    }
  }
}
