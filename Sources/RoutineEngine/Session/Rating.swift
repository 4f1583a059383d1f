// What the listener says of a session in numbers, and what a number of pain means.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A number that the listener gives, from 0 to 10.
public struct Rating: Hashable, Sendable {
  /// What is rated.
  public enum Subject: String, CaseIterable, Hashable, Sendable {
    /// Pain: before the first work of a session, or after it.
    case pain
    /// How hard it was.
    case effort
  }

  /// The numbers that may be given.
  public static let range = 0...10

  /// What is rated.
  public var subject: Subject
  /// The number, in `range`.
  public var value: Int

  /// A rating.
  public init(_ subject: Subject, _ value: Int) {
    self.subject = subject
    self.value = value
  }

  /// Reads a rating as it is typed: `pain 3`.
  public init?(_ text: String) {
    let words = text.split(separator: " ")
    guard words.count == 2, let subject = Subject(rawValue: String(words[0])), let value = Int(words[1]),
      Self.range.contains(value), words[1].first != "+"
    else { return nil }
    self.init(subject, value)
  }
}

/// What a number of pain from 0 to 10 means: the one rule of all notices.
public enum PainRule: CaseIterable, Hashable, Sendable {
  /// Go on.
  case goOn
  /// Do less.
  case doLess
  /// Stop.
  case stop

  /// The numbers for which it holds: 0 to 3, 4 and 5, from 6 on. The notices say the same; a test holds them together.
  public var range: ClosedRange<Int> {
    switch self {
    case .goOn: 0...3
    case .doLess: 4...5
    case .stop: 6...10
    }
  }

  /// The rule for a number from 0 to 10.
  public init(_ pain: Int) { self = Self.allCases.first { $0.range.contains(pain) } ?? .stop }

  /// What it says, as words of the eye.
  public var words: DisplayKey {
    switch self {
    case .goOn: .painGoOn
    case .doLess: .painDoLess
    case .stop: .painStop
    }
  }
}

extension DisplayTable {
  /// `Pain 4: do less.`
  public func answer(to rating: Rating) -> String {
    switch rating.subject {
    case .pain: self(.painIs, ["value": "\(rating.value)"]) + " " + self(PainRule(rating.value).words)
    case .effort: self(.effortIs, ["value": "\(rating.value)"])
    }
  }
}
