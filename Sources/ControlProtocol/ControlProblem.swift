// Why a message is not carried out.
// SPDX-License-Identifier: GPL-3.0-or-later

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

  /// A problem, in a sentence.
  public init(_ kind: Kind, _ message: String, id: ControlIdentity? = nil) {
    self.kind = kind
    self.message = message
    self.id = id
  }
}
