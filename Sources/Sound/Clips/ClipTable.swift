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
    /// The samples that were made ahead of time and are not packed.
    var plain = 0
    var failure: SpeechError?
  }

  private let contents = Mutex(Contents())
  /// How many samples are not packed when they are made.
  private let plain: Int
  /// Speaks a phrase, one at a time, and returns a function that makes the clip, on any thread.
  private let speak: @Sendable (Phrase) throws(SpeechError) -> @Sendable () -> Clip

  /// An empty table.
  /// - Parameter speak: Makes the clip for a phrase.
  public init(_ speak: @escaping @Sendable (Phrase) throws(SpeechError) -> Clip) {
    plain = .max
    self.speak = { phrase throws(SpeechError) in
      let clip = try speak(phrase)
      return { clip }
    }
  }

  /// An empty table, to be filled by a voice.
  /// - Parameters:
  ///   - plain: How many samples are kept as they are until `pack`. What is made ahead of time beyond that is packed at
  ///     once, which delays it a little.
  ///   - isWanted: Whether the clips are still needed; if not, new phrases get empty clips.
  public init(
    _ speaker: Speaker, voice: Voice, plain: Int = .max, isWanted: @escaping @Sendable () -> Bool = { true }
  ) {
    self.plain = plain
    speak = { phrase throws(SpeechError) in
      guard isWanted() else { return { Clip([]) } }
      let speech = try speaker.speech(phrase, with: voice)
      return { speech.clip }
    }
  }

  /// Speaks phrases ahead of time. While one is being spoken, the previous one is levelled.
  public func prepare(_ phrases: [Phrase]) {
    let levelling = DispatchGroup()
    // At most four at a time, so that other work for the thread pool, such as a signal, is not delayed.
    let places = DispatchSemaphore(value: 4)
    var seen: Set<Phrase> = []
    for phrase in phrases where seen.insert(phrase).inserted && contents.withLock({ $0.clips[phrase] == nil }) {
      do throws(SpeechError) {
        let finish = try speak(phrase)
        places.wait()
        DispatchQueue.global().async(group: levelling) { [self] in
          defer { places.signal() }
          var clip = finish()
          let isPlain = contents.withLock { contents in
            contents.plain += clip.count
            return contents.plain <= plain
          }
          if !isPlain { clip = clip.packed }
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

  /// Begins to keep all clips in two thirds of their memory. They sound the same, and take longer to read. It runs
  /// beside the sound, which never waits for more than one clip to be put into its place, and ends early when nobody
  /// else needs the table.
  /// - Parameter whenDone: Called once all clips are packed.
  public func pack(whenDone: @escaping @Sendable () -> Void) {
    let phrases = contents.withLock { Array($0.clips.keys) }
    DispatchQueue.global().async { [weak self] in
      for phrase in phrases {
        guard let table = self else { return }
        guard let packed = table.contents.withLock({ $0.clips[phrase] })?.packed else { continue }
        table.contents.withLock { $0.clips[phrase] = packed }
      }
      whenDone()
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
