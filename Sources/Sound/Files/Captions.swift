// Captions of a session's speech: WebVTT or SubRip.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// A format of captions.
public enum CaptionFormat: String, CaseIterable, Hashable, Sendable {
  /// WebVTT, for browsers and most players.
  case vtt
  /// SubRip, for older players.
  case srt

  /// The format for a path such as `session.vtt`.
  public init?(path: String) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    self.init(rawValue: path[path.index(after: dot)...].lowercased())
  }

  /// The captions for a timeline's cues: each phrase as written, from its audible start to its end.
  ///
  /// A caption is shown for at least 0.8 s, so that it can be read, but no longer than until the next one.
  public func text(of cues: [Cue]) -> String {
    let spoken = cues.compactMap { cue -> (words: String, start: Frames, end: Frames)? in
      guard case .speech(let phrase) = cue.content, cue.length > .zero else { return nil }
      return (phrase.text, cue.start, max(cue.end, cue.start + .milliseconds(800)))
    }
    var blocks = self == .vtt ? ["WEBVTT"] : []
    for (index, caption) in spoken.enumerated() {
      let end = index + 1 < spoken.count ? min(caption.end, spoken[index + 1].start) : caption.end
      let mark = self == .vtt ? "." : ","
      let times = "\(caption.start.timecode(decimalMark: mark)) --> \(end.timecode(decimalMark: mark))"
      let number = self == .srt ? "\(index + 1)\n" : ""
      blocks.append("\(number)\(times)\n\(escaped(caption.words))")
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// The words on one line, with WebVTT's three special characters escaped, and without arrows, which would start a new
  /// time in both formats.
  private func escaped(_ words: String) -> String {
    var out = ""
    for character in words {
      switch character {
      case _ where character.isNewline: out += " "
      case "&" where self == .vtt: out += "&amp;"
      case "<" where self == .vtt: out += "&lt;"
      case ">" where self == .vtt: out += "&gt;"
      case ">" where out.hasSuffix("--"): out += "\u{203A}"
      default: out.append(character)
      }
    }
    return out
  }
}
