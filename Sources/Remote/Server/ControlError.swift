// What can go wrong with the control socket, and what to do about it.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Glibc

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
  /// The system refused; its number for the reason.
  case system(path: String, doing: String, code: Int32)
  /// No session listens.
  case nothingPlays
  /// A session listens and does not answer.
  case noAnswer
  /// The session does not do what was asked; its own words.
  case refused(String)

  /// One line: what was tried, what went wrong, what to do.
  public var description: String {
    switch self {
    case .taken(let words):
      "Another session is on. \(words) End it with `limber control quit`, or take over with --replace."
    case .notASocket(let path):
      "\(path) is there already and is not a socket; choose another path with --control, or move the file away."
    case .tooLong(let path):
      "The path of the control socket, \(path), is longer than \(SocketAddress.maxPathLength) bytes; choose a shorter one "
        + "with --control."
    case .notPrivate(let path):
      "The folder \(path) belongs to somebody else or is open to others; choose another path with --control."
    case .system(let path, let doing, let code):
      "Could not \(doing) \(path): \(String(cString: strerror(code)))."
    case .nothingPlays: "Nothing plays. Begin with `limber play ROUTINE`."
    case .refused(let words): words
    case .noAnswer: "The session does not answer. It may hang: `limber play ROUTINE --replace` takes over."
    }
  }
}
