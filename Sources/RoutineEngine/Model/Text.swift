// Texts as written: words with placeholders, each with its language.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A text from a file, ready to be filled in and spoken.
public struct Text: Hashable, Sendable {
  /// A run of words, or a placeholder.
  public enum Piece: Hashable, Sendable {
    case words(String)
    case placeholder(Placeholder)
  }

  /// The pieces in order.
  public var pieces: [Piece]
  /// The language of the words, which may differ from the routine's where a translation is missing.
  public var language: Language
  /// Words that are spoken in another way in it alone.
  public var pronounced: [PronouncedWord] = []
  /// The place in the source file.
  public var location: SourceLocation

  /// A text from its pieces.
  public init(pieces: [Piece], language: Language, location: SourceLocation = .none) {
    self.pieces = pieces
    self.language = language
    self.location = location
  }

  /// A text without placeholders.
  public init(_ words: String, language: Language = .english, location: SourceLocation = .none) {
    self.init(pieces: [.words(words)], language: language, location: location)
  }

  /// Parses placeholders such as `<side>`. An unknown `<word>` is kept as words, and returned with its character offset
  /// so that it can be reported.
  public static func parse(_ source: String, language: Language, location: SourceLocation = .none) -> (
    text: Text, unknown: [(name: String, offset: Int)]
  ) {
    guard source.utf8.contains(UInt8(ascii: "<")) else {
      return (Text(source, language: language, location: location), [])
    }
    var pieces: [Piece] = []
    var words = ""
    var unknown: [(name: String, offset: Int)] = []
    var offset = 0
    var index = source.startIndex
    while index < source.endIndex {
      if source[index] == "<", let close = source[index...].prefix(64).firstIndex(of: ">") {
        let name = String(source[source.index(after: index)..<close])
        if let placeholder = Placeholder(rawValue: name) {
          if !words.isEmpty { pieces.append(.words(words)) }
          words = ""
          pieces.append(.placeholder(placeholder))
          index = source.index(after: close)
          offset += name.count + 2
          continue
        }
        if let first = name.first, first.isLetter, !name.contains("<") {
          unknown.append((name, offset))
        }
      }
      words.append(source[index])
      index = source.index(after: index)
      offset += 1
    }
    if !words.isEmpty { pieces.append(.words(words)) }
    return (Text(pieces: pieces, language: language, location: location), unknown)
  }

  /// The text as written, with placeholders in angle brackets.
  public var source: String {
    if pieces.count == 1, case .words(let words) = pieces[0] { return words }
    return pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .placeholder(let placeholder): "<\(placeholder.rawValue)>"
      }
    }.joined()
  }
}

/// The placeholders a text may contain, written in angle brackets.
public enum Placeholder: String, CaseIterable, Hashable, Sendable {
  case side
  case otherSide = "other side"
  case sideName = "side-name"
  case name
  case reps
  case hold
  case set
  case sets
  case next
  case rest
  case minutes
  case part
  case emergencyNumber = "emergency number"
  case healthLine = "health line"
}

/// A language tag such as `en` or `de-AT`, compared without regard to case.
public struct Language: Hashable, Sendable {
  /// The tag as written.
  public var tag: String
  /// English, the fallback language.
  public static let english = Language("en")
  /// A language by its tag.
  public init(_ tag: String) { self.tag = tag }
  /// The tag before the first hyphen or underscore, in lower case: `de` for `de-AT`.
  public var base: String { String(tag.prefix { $0 != "-" && $0 != "_" }).lowercased() }

  /// Equal without regard to case.
  public static func == (a: Language, b: Language) -> Bool { a.tag.lowercased() == b.tag.lowercased() }
  /// Hashes without regard to case.
  public func hash(into hasher: inout Hasher) { hasher.combine(tag.lowercased()) }
}
