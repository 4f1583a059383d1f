// The parts around the work sets ► segments and cues: prologue, speech, transitions with their count-in.
// SPDX-License-Identifier: GPL-3.0-or-later

enum PartLayout {
  /// The opening chime, the notice, and the sentence with the title and the length of the session.
  static func prologue(
    _ speech: Speech, before rest: Frames, table: PhraseTable, lengths: (Phrase) -> PhraseLength
  ) -> TimelineFragment {
    var speech = speech
    guard let last = speech.lines.last, case .opening(let title, let need) = last.content else {
      return Self.speech(speech, lengths: lengths)
    }
    let before = Array(speech.lines.dropLast())
    var total = rest
    for _ in 0..<2 {
      let minutes = max(1, Int((total.seconds / 60).rounded()))
      let number = table.sentence(table.number(minutes))
      let opening = table.phrases(.opening, count: minutes, about: title, asWritten: true) {
        ["routine": $0, "minutes": number]
      }
      speech.lines =
        before
        + (opening + need).joined.map {
          Line(content: .phrase($0), priority: last.priority, location: last.location)
        }
      total = rest + (Self.speech(speech, lengths: lengths).segments.last?.end ?? .zero)
    }
    return Self.speech(speech, lengths: lengths)
  }

  /// Speech outside of exercises: as long as its words, rounded up to a whole second.
  static func speech(_ speech: Speech, lengths: (Phrase) -> PhraseLength) -> TimelineFragment {
    var fragment = TimelineFragment()
    var time = Spacing.sentence
    if let chime = speech.chime {
      fragment.cues.append(
        Cue(.chime(chime), priority: .essential, start: .zero, length: .zero, segment: 0, key: .openChime))
      time = Spacing.opening
    }
    let end = say(speech.lines, from: time, into: &fragment, lengths: lengths).end
    fragment.segments = [
      Segment(
        kind: speech.kind, start: .zero, length: (end + Spacing.sentence).roundedUpToSecond, location: speech.location)
    ]
    return fragment
  }

  /// The time before a work set: the words, the remaining silence, and the count-in on whole seconds before the end.
  /// - Parameter explaining: Sentences about ticks, for a silence that has room for them.
  static func transition(
    _ transition: Transition, explaining: [(TickMeaning, Phrase)] = [], table: PhraseTable,
    lengths: (Phrase) -> PhraseLength
  ) -> TimelineFragment {
    var fragment = TimelineFragment()
    if transition.chime {
      fragment.cues.append(
        Cue(.chime(.rest), priority: .essential, start: .zero, length: .zero, segment: 0, key: .restChime))
    }
    let (wordsEnd, ends) = say(transition.lines, from: Spacing.sentence, into: &fragment, lengths: lengths)
    // Relative to the end, until the length is known.
    let counts = countInCues(transition, table: table, lengths: lengths)
    let countIn = .zero - (counts.first?.start ?? .zero)
    var needed = transition.least
    if transition.countIn != nil {
      needed = max(needed, wordsEnd + Spacing.sentence + countIn)
      if let place = transition.place, ends.indices.contains(place.line) {
        needed = max(needed, ends[place.line] + place.time)
      }
    } else if !transition.lines.isEmpty {
      needed = max(needed, wordsEnd + Spacing.sentence)
    }
    let length = needed > transition.written ? needed.roundedUpToSecond : transition.written
    if transition.written > .zero, length > transition.written {
      fragment.findings.append(Finding(.restGrows(by: length - transition.written), at: transition.location))
    }
    fragment.segments = [Segment(kind: transition.kind, start: .zero, length: length, location: transition.location)]
    var quiet = wordsEnd
    for (meaning, phrase) in explaining {
      let needs = lengths(phrase).whole
      // What is left is long enough for "Get ready."
      guard quiet + Spacing.sentence + needs + .seconds(4) <= length - countIn else { continue }
      fragment.cues.append(
        Cue(
          .speech(phrase), priority: .coaching, start: quiet + Spacing.sentence, length: needs, segment: 0,
          key: .explanation(meaning), location: transition.location))
      quiet += Spacing.sentence + needs
    }
    breakSilence(transition, from: quiet, to: length - countIn, into: &fragment, table: table, lengths: lengths)
    fragment.cues += counts.map { cue in
      var cue = cue
      cue.start += length
      return cue
    }
    return fragment
  }

  /// Places lines one after the other. Returns the end of the last and the end of each.
  private static func say(
    _ lines: [Line], from start: Frames, into fragment: inout TimelineFragment, lengths: (Phrase) -> PhraseLength
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
      case .opening(let title, _): phrase = title
      }
      let length = lengths(phrase).whole
      fragment.cues.append(
        Cue(
          .speech(phrase), priority: line.priority, start: time, length: length, segment: 0, key: .line(index),
          location: line.location))
      end = time + length
      ends.append(end)
      time = end + Spacing.sentence
    }
    return (end, ends)
  }

  /// Places "Get ready." in a silence of at least four seconds, or "Ten seconds to go." in a long rest.
  private static func breakSilence(
    _ transition: Transition, from wordsEnd: Frames, to countIn: Frames, into fragment: inout TimelineFragment,
    table: PhraseTable,
    lengths: (Phrase) -> PhraseLength
  ) {
    guard transition.countIn != nil else { return }
    let key: PhraseKey
    let at: Frames
    if transition.getsReady, countIn - wordsEnd >= .seconds(4) {
      (key, at) = (.getReady, countIn - .seconds(2))
    } else if !transition.getsReady, transition.written >= .seconds(45), countIn - wordsEnd >= .seconds(12) {
      (key, at) = (.tenSeconds, fragment.segments[0].length - .seconds(10))
    } else {
      return
    }
    let phrase = Phrase(table.phrase(key), language: table.language)
    let needs = lengths(phrase).whole
    guard at + needs + Spacing.least <= countIn, at >= wordsEnd + Spacing.sentence else { return }
    fragment.cues.append(
      Cue(
        .speech(phrase), priority: .essential, start: at, length: needs, segment: 0, key: .getReady,
        location: transition.location))
  }

  /// "Three, two, one" on the seconds before the start, with times relative to it: words from "one" back as far as they
  /// fit, ticks before that. The beat of a word is on its second.
  private static func countInCues(
    _ transition: Transition, table: PhraseTable, lengths: (Phrase) -> PhraseLength
  ) -> [Cue] {
    guard let numbers = transition.countIn, numbers > 0 else { return [] }
    var cues: [Cue] = []
    var speaks = transition.countsAloud
    var next = Frames.zero
    for number in 1...numbers {
      let time = Frames.zero - .seconds(number)
      let phrase = Phrase(table.number(number), language: table.language)
      let length = lengths(phrase)
      let start = time - length.beat
      if speaks, start + length.whole + Spacing.least <= next {
        cues.append(
          Cue(
            .speech(phrase), priority: .count, start: start, length: length.whole, beat: length.beat, segment: 0,
            key: .countIn(number), location: transition.location))
        next = start
      } else {
        speaks = false
        cues.append(
          Cue(
            .chime(.tick), priority: .count, start: time, length: .zero, segment: 0, key: .countIn(number),
            location: transition.location))
      }
    }
    return cues.reversed()
  }
}
