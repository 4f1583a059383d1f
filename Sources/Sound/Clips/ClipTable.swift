// The clips of one session: every phrase spoken once, and the same ever after.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine
import Synchronization

/// The clips of a session's phrases, spoken when first asked for.
///
/// A clip is added and never replaced, so a length the timeline was laid out with stays true. The table may be asked from
/// any thread.
public final class ClipTable: Sendable {
  private struct Contents {
    var clips: [Phrase: Clip] = [:]
    var failure: SpeechError?
  }

  private let contents = Mutex(Contents())
  private let speak: @Sendable (Phrase) throws(SpeechError) -> Clip

  /// An empty table.
  /// - Parameter speak: Makes the clip of a phrase.
  public init(_ speak: @escaping @Sendable (Phrase) throws(SpeechError) -> Clip) { self.speak = speak }

  /// An empty table that a voice will fill.
  public convenience init(_ speaker: Speaker, voice: Voice) {
    self.init { phrase throws(SpeechError) in try speaker.speak(phrase, with: voice) }
  }

  /// The clip of a phrase. A phrase that cannot be spoken is an empty clip; `check` tells why.
  public func clip(of phrase: Phrase) -> Clip {
    contents.withLock { contents in
      if let clip = contents.clips[phrase] { return clip }
      var clip = Clip([])
      do throws(SpeechError) {
        clip = try speak(phrase)
      } catch {
        contents.failure = contents.failure ?? error
      }
      contents.clips[phrase] = clip
      return clip
    }
  }

  /// The audible length of a phrase, as `lay` asks for it.
  public func length(of phrase: Phrase) -> Frames { clip(of: phrase).length }

  /// Throws the first error that a phrase has met with so far.
  public func check() throws(SpeechError) {
    if let failure = contents.withLock({ $0.failure }) { throw failure }
  }

  /// The number of phrases spoken so far.
  public var count: Int { contents.withLock { $0.clips.count } }
}
