// Errors of the control socket.
// SPDX-License-Identifier: GPL-3.0-or-later

public import ControlProtocol
public import System

/// Why a session cannot be controlled from outside.
public enum ControlError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Another session has the socket; its status as a sentence.
  case taken(String)
  /// There is something at the path that is not a socket.
  case notASocket(String)
  /// The path does not fit into a socket address.
  case tooLong(String)
  /// The folder is not private to the user.
  case notPrivate(String)
  /// A system call failed.
  case system(SystemError)
  /// No session is running.
  case nothingPlays
  /// The session does not answer.
  case noAnswer
  /// The session's answer cannot be parsed.
  case unreadable(UnreadableMessage)
  /// The session refused the request; its message.
  case refused(String)

  /// One line: what failed, and why.
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
