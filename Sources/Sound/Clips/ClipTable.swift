// The clips of one session: every phrase spoken once, and the same ever after.
// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
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
  /// Speaks a phrase, one at a time, and returns what makes the clip of it, on any thread.
  private let speak: @Sendable (Phrase) throws(SpeechError) -> @Sendable () -> Clip

  /// An empty table.
  /// - Parameter speak: Makes the clip of a phrase.
  public init(_ speak: @escaping @Sendable (Phrase) throws(SpeechError) -> Clip) {
    self.speak = { phrase throws(SpeechError) in
      let clip = try speak(phrase)
      return { clip }
    }
  }

  /// An empty table that a voice will fill.
  /// - Parameter isWanted: Whether anybody still waits for the clips; otherwise what is not spoken yet stays unspoken.
  public init(_ speaker: Speaker, voice: Voice, isWanted: @escaping @Sendable () -> Bool = { true }) {
    speak = { phrase throws(SpeechError) in
      guard isWanted() else { return { Clip([]) } }
      let speech = try speaker.speech(phrase, with: voice)
      return { speech.clip }
    }
  }

  /// Speaks phrases before they are asked for. While one is spoken, the one before is brought to the common loudness.
  public func prepare(_ phrases: [Phrase]) {
    let levelling = DispatchGroup()
    // Few at a time, so that nothing else that waits for a thread, such as a signal, waits behind all of them.
    let places = DispatchSemaphore(value: 4)
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
        // Whoever asks for the phrase meets with the error, and keeps it.
        break
      }
    }
    levelling.wait()
  }

  /// The clip of a phrase. A phrase that cannot be spoken is an empty clip; `check` tells why.
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

  /// The audible length of a phrase, as `lay` asks for it.
  public func length(of phrase: Phrase) -> Frames { clip(of: phrase).length }

  /// Throws the first error that a phrase has met with so far.
  public func check() throws(SpeechError) {
    if let failure = contents.withLock({ $0.failure }) { throw failure }
  }

  /// The number of phrases spoken so far.
  public var count: Int { contents.withLock { $0.clips.count } }
}
