// The clips of a session: each phrase is spoken once and then reused.
// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
public import RoutineEngine
import Synchronization

/// The clips of a session's phrases, synthesised when first needed.
///
/// Clips are never replaced, so the lengths used for the layout of the timeline remain valid. The table may be used
/// from any thread.
///
///     let clips = ClipTable(speaker, voice: voice)
///     let timeline = Timeline(script, lengths: clips.length(of:))
///     try clips.check()
public final class ClipTable: Sendable {
  private struct Contents {
    var clips: [Phrase: Clip] = [:]
    var failure: SpeechError?
  }

  private let contents = Mutex(Contents())
  /// Speaks a phrase, one at a time, and returns a function that makes the clip, on any thread.
  private let speak: @Sendable (Phrase) throws(SpeechError) -> @Sendable () -> Clip

  /// An empty table.
  /// - Parameter speak: Makes the clip for a phrase.
  public init(_ speak: @escaping @Sendable (Phrase) throws(SpeechError) -> Clip) {
    self.speak = { phrase throws(SpeechError) in
      let clip = try speak(phrase)
      return { clip }
    }
  }

  /// An empty table, to be filled by a voice.
  /// - Parameters:
  ///   - isPacked: Whether clips are kept in two thirds of their memory. They sound the same, and take longer to read.
  ///   - isWanted: Whether the clips are still needed; if not, new phrases get empty clips.
  public init(
    _ speaker: Speaker, voice: Voice, isPacked: Bool = false, isWanted: @escaping @Sendable () -> Bool = { true }
  ) {
    speak = { phrase throws(SpeechError) in
      guard isWanted() else { return { Clip([]) } }
      let speech = try speaker.speech(phrase, with: voice)
      return { isPacked ? speech.clip.packed : speech.clip }
    }
  }

  /// Speaks phrases ahead of time. While one is being spoken, the previous one is levelled.
  public func prepare(_ phrases: [Phrase]) {
    let levelling = DispatchGroup()
    // At most two at a time: unfinished speech is large, and other work for the thread pool must not be delayed.
    let places = DispatchSemaphore(value: 2)
    var seen: Set<Phrase> = []
    for phrase in phrases where seen.insert(phrase).inserted && contents.withLock({ $0.clips[phrase] == nil }) {
      do throws(SpeechError) {
        let finish = try speak(phrase)
        places.wait()
        DispatchQueue.global().async(group: levelling) { [self] in
          defer { places.signal() }
          let clip = finish()
          contents.withLock { contents in
            if contents.clips[phrase] == nil { contents.clips[phrase] = clip }
          }
        }
      } catch {
        // The error occurs again, and is stored, when the phrase is needed.
        break
      }
    }
    levelling.wait()
  }

  /// The clip for a phrase; empty if it cannot be spoken, and `check` throws the error.
  public func clip(of phrase: Phrase) -> Clip {
    contents.withLock { contents in
      if let clip = contents.clips[phrase] { return clip }
      var clip = Clip([])
      do throws(SpeechError) {
        clip = try speak(phrase)()
      } catch {
        contents.failure = contents.failure ?? error
      }
      contents.clips[phrase] = clip
      return clip
    }
  }

  /// The audible length of a phrase with its beat, for the layout of a timeline.
  public func length(of phrase: Phrase) -> PhraseLength {
    let clip = clip(of: phrase)
    return PhraseLength(clip.length, beat: clip.beat)
  }

  /// Throws the first error that has occurred, if any.
  public func check() throws(SpeechError) {
    if let failure = contents.withLock({ $0.failure }) { throw failure }
  }

  /// The number of phrases spoken so far.
  public var count: Int { contents.withLock { $0.clips.count } }
}
