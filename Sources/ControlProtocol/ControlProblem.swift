// Why a request is not carried out.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a request is not carried out.
public struct ControlProblem: Error, Sendable, Equatable {
  /// The kinds of refusal; the raw value is sent in replies.
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
  /// The problem in words.
  public var message: String
  /// The id of the message.
  public var id: ControlIdentity?

  /// A problem with its message.
  public init(_ kind: Kind, _ message: String, id: ControlIdentity? = nil) {
    self.kind = kind
    self.message = message
    self.id = id
  }
}
