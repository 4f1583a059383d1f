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
    /// A rest or change was lengthened to make room for what comes before the next start.
    case restGrows(SegmentKind, by: Frames, for: Growth)
    /// A beat was left out a number of times, because it takes longer to say than there is time.
    case beatTooLong(String, needs: Frames, has: Frames, times: Int)
    /// No repetition of a set is counted aloud, although a number of them should be.
    case uncounted(times: Int)
    /// A coaching line fits nowhere in the session.
    case neverHeard(String)
    /// There is no time to say something, because the next start is fixed.
    case noTimeToSay(String)
    /// One of the author's cues displaces a number of counts or beats.
    case cueSilences(Priority, times: Int)
  }

  /// Why a rest grows.
  public enum Growth: Hashable, Sendable {
    /// What has to be said, with the count-in.
    case words
    /// The time that getting into place takes.
    case way(Frames)
    /// The `move` of the exercise that follows, and the kit that is made ready in it.
    case move(Frames, kit: [String])
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

/// Limits of a session, which the checks enforce.
public enum SessionLimit {
  /// 10,000 things done in turn: work sets, rests and texts.
  public static let maxSteps = 10_000
  /// 24 hours.
  public static let maxLength = Frames.seconds(24 * 3600)
  /// 2,000 distinct phrases.
  public static let maxPhrases = 2_000
}
