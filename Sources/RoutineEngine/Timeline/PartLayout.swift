// The parts around the bouts ► segments and cues: prologue, speech, gaps with their count-in.
// SPDX-License-Identifier: GPL-3.0-or-later

enum PartLayout {
  /// The opening chime, the notice, and the sentence that tells how long the session is.
  static func prologue(
    _ speech: Speech, before rest: Frames, table: PhraseTable, lengths: (Phrase) -> Frames
  ) -> Laid {
    var speech = speech
    guard let last = speech.lines.last, case .opening(let title, let need) = last.content else {
      return Self.speech(speech, lengths: lengths)
    }
    var words = ""
    var total = rest
    for _ in 0..<2 {
      let minutes = max(1, Int((total.seconds / 60).rounded()))
      let number = table.number(minutes)
      words = table.phrase(.opening, count: minutes, ["routine": title, "minutes": table.sentence(number)])
      if !need.isEmpty { words += " " + need }
      speech.lines[speech.lines.count - 1].content = .phrase(Phrase(words, language: table.language))
      total = rest + (Self.speech(speech, lengths: lengths).segments.last?.end ?? .zero)
    }
    return Self.speech(speech, lengths: lengths)
  }

  /// Speech that stands by itself: as long as its words, rounded up to a whole second.
  static func speech(_ speech: Speech, lengths: (Phrase) -> Frames) -> Laid {
    var laid = Laid()
    var time = Spacing.sentence
    if let chime = speech.chime {
      laid.cues.append(
        Cue(.chime(chime), priority: .essential, start: .zero, length: .zero, segment: 0, key: .openChime))
      time = Spacing.opening
    }
    let end = say(speech.lines, from: time, into: &laid, lengths: lengths).end
    laid.segments = [
      Segment(
        kind: speech.kind, start: .zero, length: (end + Spacing.sentence).roundedUpToSecond, origin: speech.origin)
    ]
    return laid
  }

  /// The time before a bout: the words, what is left, and the count-in on whole seconds before the end.
  static func gap(_ gap: Gap, table: PhraseTable, lengths: (Phrase) -> Frames) -> Laid {
    var laid = Laid()
    if gap.chime {
      laid.cues.append(
        Cue(.chime(.rest), priority: .essential, start: .zero, length: .zero, segment: 0, key: .restChime))
    }
    let (wordsEnd, ends) = say(gap.lines, from: Spacing.sentence, into: &laid, lengths: lengths)
    let countIn = Frames.seconds(gap.countIn ?? 0)
    var needed = gap.least
    if gap.countIn != nil {
      needed = max(needed, wordsEnd + Spacing.sentence + countIn)
      if let place = gap.place, ends.indices.contains(place.line) {
        needed = max(needed, ends[place.line] + place.time)
      }
    } else if !gap.lines.isEmpty {
      needed = max(needed, wordsEnd + Spacing.sentence)
    }
    let length = needed > gap.written ? needed.roundedUpToSecond : gap.written
    if gap.written > .zero, length > gap.written {
      laid.findings.append(Finding(.restGrows(by: length - gap.written), at: gap.origin))
    }
    laid.segments = [Segment(kind: gap.kind, start: .zero, length: length, origin: gap.origin)]
    breakSilence(gap, from: wordsEnd, to: length - countIn, into: &laid, table: table, lengths: lengths)
    laid.cues += countInCues(gap, until: length, table: table, lengths: lengths)
    return laid
  }

  /// Speaks lines one after the other, and tells when each ends.
  private static func say(
    _ lines: [Line], from start: Frames, into laid: inout Laid, lengths: (Phrase) -> Frames
  ) -> (end: Frames, ends: [Frames]) {
    var time = start
    var ends: [Frames] = []
    var end = Frames.zero
    for (index, line) in lines.enumerated() {
      let phrase: Phrase
      switch line.content {
      case .phrase(let words): phrase = words
      case .mark(let words):
        phrase = words
        time = .zero
      case .opening(let title, let need): phrase = Phrase(title + need)
      }
      let length = lengths(phrase)
      laid.cues.append(
        Cue(
          .speech(phrase), priority: line.priority, start: time, length: length, segment: 0, key: .line(index),
          origin: line.origin))
      end = time + length
      ends.append(end)
      time = end + Spacing.sentence
    }
    return (end, ends)
  }

  /// "Get ready." after four seconds of silence, and "Ten seconds to go." in a long rest.
  private static func breakSilence(
    _ gap: Gap, from wordsEnd: Frames, to countIn: Frames, into laid: inout Laid, table: PhraseTable,
    lengths: (Phrase) -> Frames
  ) {
    guard gap.countIn != nil else { return }
    let key: PhraseKey
    let at: Frames
    if gap.getsReady, countIn - wordsEnd >= .seconds(4) {
      (key, at) = (.getReady, countIn - .seconds(2))
    } else if !gap.getsReady, gap.written >= .seconds(45), countIn - wordsEnd >= .seconds(12) {
      (key, at) = (.tenSeconds, laid.segments[0].length - .seconds(10))
    } else {
      return
    }
    let phrase = Phrase(table.phrase(key), language: table.language)
    guard at + lengths(phrase) + Spacing.least <= countIn, at >= wordsEnd + Spacing.sentence else { return }
    laid.cues.append(
      Cue(
        .speech(phrase), priority: .essential, start: at, length: lengths(phrase), segment: 0, key: .getReady,
        origin: gap.origin))
  }

  /// "Three, two, one" on the whole seconds before the start: in words from one back as far as they fit, in ticks before.
  static func countInCues(
    _ gap: Gap, until end: Frames, table: PhraseTable, lengths: (Phrase) -> Frames
  ) -> [Cue] {
    guard let numbers = gap.countIn, numbers > 0 else { return [] }
    var cues: [Cue] = []
    var speaks = gap.countsAloud
    for number in 1...numbers {
      let time = end - .seconds(number)
      let phrase = Phrase(table.number(number), language: table.language)
      let length = lengths(phrase)
      if speaks, time + length + Spacing.least <= end - .seconds(number - 1) {
        cues.append(
          Cue(
            .speech(phrase), priority: .count, start: time, length: length, segment: 0, key: .countIn(number),
            origin: gap.origin))
      } else {
        speaks = false
        cues.append(
          Cue(
            .chime(.tick), priority: .count, start: time, length: .zero, segment: 0, key: .countIn(number),
            origin: gap.origin))
      }
    }
    return cues.reversed()
  }
}
