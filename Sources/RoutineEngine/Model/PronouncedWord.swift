// Words that an author or a listener wants spoken in another way.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A word, or several, with the way it is spoken.
///
///     PronouncedWord("Pallof", as: "pal off")
///     PronouncedWord("hypopressive", as: "[[haIpoUpr'EsIv]]")
public struct PronouncedWord: Hashable, Sendable {
  /// The word as it stands in texts. Case does not matter.
  public var word: String
  /// A respelling, or phonemes of eSpeak NG in `[[…]]`.
  public var sound: String

  /// A word with its sound.
  public init(_ word: String, as sound: String) {
    self.word = word
    self.sound = sound
  }

  /// The phonemes of the sound; nil if it is a respelling.
  public var phonemes: Substring? { PronouncedWord.phonemes(in: sound) }

  /// The phonemes in a sound as it is written; nil if it is a respelling.
  public static func phonemes(in sound: String) -> Substring? {
    guard sound.hasPrefix("[["), sound.hasSuffix("]]"), sound.utf8.count >= 4 else { return nil }
    return sound.dropFirst(2).dropLast(2)
  }
}
