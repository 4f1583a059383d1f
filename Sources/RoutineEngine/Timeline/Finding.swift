// What the engine reports about a routine that is correct but does not fit.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Something found while laying a routine out in time, with its place in the source file.
public struct Finding: Hashable, Sendable {
  /// What was found.
  public enum Kind: Hashable, Sendable {
    /// A cue takes longer to say than there is time; `dropped` is whether it was left out.
    case cueTooLong(needs: Frames, has: Frames, dropped: Bool)
    /// A cue was left out because another of the author's cues takes its time.
    case cueOverlapsCue
    /// A rest or change was lengthened to make room for the words before the next start.
    case restGrows(by: Frames)
    /// A coaching line fits nowhere in the session.
    case neverHeard(String)
    /// One of the author's cues displaces a number of counts or beats.
    case cueSilences(Priority, times: Int)
    /// A cue's moment is beyond the end of its work, which has this length.
    case cueBeyondWork(length: Frames)
    /// A cue refers to a repetition that no set reaches; the sets have at most `maximum`.
    case cueBeyondRepetitions(maximum: Int)
    /// No whole repetition, which has this length, fits into the given time.
    case timeTooShort(repetition: Frames)
    /// The session exceeds a limit.
    case limit(SessionLimit)
  }

  /// The place in the source file.
  public var location: SourceLocation
  /// What it is.
  public var kind: Kind
  /// The index of the exercise occurrence it was found in, if any.
  public var occurrence: Int?

  /// A finding at a place.
  public init(_ kind: Kind, at location: SourceLocation, occurrence: Int? = nil) {
    self.kind = kind
    self.location = location
    self.occurrence = occurrence
  }
}

/// Limits of a session.
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
