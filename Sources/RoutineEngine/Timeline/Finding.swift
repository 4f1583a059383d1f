// What the engine has to tell the author about a routine that is correct but does not fit.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Something found while laying a routine out in time, with the mark of its place in the author's file.
public struct Finding: Hashable, Sendable {
  /// What was found.
  public enum Kind: Hashable, Sendable {
    /// A cue takes longer to say than its place has; `dropped` tells whether it is left out.
    case cueTooLong(needs: Frames, has: Frames, dropped: Bool)
    /// A cue's time is taken by another cue of the author's, so it is left out.
    case cueOverlapsCue
    /// A rest or change has to grow because of the words before the next start.
    case restGrows(by: Frames)
    /// A coaching line finds no free time in the whole session.
    case neverHeard(String)
    /// A cue of the author's takes the place of so many counts or beats.
    case cueSilences(Priority, times: Int)
    /// A cue's moment lies beyond the work it belongs to, which has this length.
    case cueBeyondWork(length: Frames)
    /// A cue names a repetition that no set reaches.
    case cueBeyondRepetitions(maximum: Int)
    /// No whole repetition fits into the time given.
    case timeTooShort(repetition: Frames)
    /// The session has more of something than is allowed.
    case limit(SessionLimit)
  }

  /// Its place in the author's file.
  public var location: SourceLocation
  /// What it is.
  public var kind: Kind
  /// The index of the use it was found at, where there is one.
  public var occurrence: Int?

  /// A finding at a place.
  public init(_ kind: Kind, at location: SourceLocation, occurrence: Int? = nil) {
    self.kind = kind
    self.location = location
    self.occurrence = occurrence
  }
}

/// What a session may hold at the most.
public enum SessionLimit: Hashable, Sendable, CaseIterable {
  case workSets
  case length
  case phrases

  /// 10,000 work sets.
  public static let maxWorkSets = 10_000
  /// 24 hours.
  public static let maxLength = Frames.seconds(24 * 3600)
  /// 2,000 distinct phrases.
  public static let maxPhrases = 2_000
}
