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
    var spoken = fragment
    var (wordsEnd, ends) = say(transition.lines, from: Spacing.sentence, into: &spoken, lengths: lengths)
    // Relative to the end, until the length is known.
    let counts = countInCues(transition, table: table, lengths: lengths)
    let countIn = .zero - (counts.first?.start ?? .zero)
    let isSilent = transition.lines.isEmpty && countIn == .zero
    var words = isSilent ? Frames.zero : wordsEnd + Spacing.sentence
    var way = (time: transition.least, needs: transition.least)
    if transition.countIn != nil, !isSilent {
      words = wordsEnd + (transition.way == nil ? Spacing.sentence + countIn : Spacing.beforeUncountedStart)
      if let place = transition.place, ends.indices.contains(place.line) {
        let needs = ends[place.line] + place.time
        if needs > way.needs { way = (place.time, needs) }
      }
    }
    let needed = max(words, way.needs)
    if transition.countIn != nil, let steps = transition.way, needed > words {
      // The steps of the way share what time there is beyond their own.
      var lines = transition.lines
      for index in steps { lines[index].pause += Frames((needed - words).count / Int64(steps.count)) }
      spoken = fragment
      (wordsEnd, ends) = say(lines, from: Spacing.sentence, into: &spoken, lengths: lengths)
    }
    fragment = spoken
    let length = needed > transition.written ? needed.roundedUpToSecond : transition.written
    if transition.written > .zero, length > transition.written {
      let cause: Finding.Growth =
        words >= way.needs
        ? .words : transition.kit.map { .move(way.time, kit: $0) } ?? .way(way.time)
      fragment.findings.append(
        Finding(
          .restGrows(transition.kind, by: length - transition.written, for: cause), at: transition.location))
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
      time = end + max(line.pause, Spacing.sentence)
    }
    return (end, ends)
  }

  /// Places what is said in a long silence: the number of the exercise, the time that remains of a rest, "Get ready.".
  private static func breakSilence(
    _ transition: Transition, from wordsEnd: Frames, to countIn: Frames, into fragment: inout TimelineFragment,
    table: PhraseTable, lengths: (Phrase) -> PhraseLength
  ) {
    var wordsEnd = wordsEnd
    let end = fragment.segments[0].length
    func place(_ phrase: Phrase, at time: Frames, key: CueKey) {
      let length = lengths(phrase).whole
      guard time >= wordsEnd + Spacing.sentence, time + length + Spacing.least <= countIn else { return }
      fragment.cues.append(
        Cue(
          .speech(phrase), priority: .essential, start: time, length: length, segment: 0, key: key,
          location: transition.location))
      wordsEnd = time + length
    }
    if let progress = transition.progress, countIn - wordsEnd >= Spacing.progress.room {
      place(progress, at: wordsEnd + Spacing.progress.before, key: .progress)
    }
    if transition.kind == .rest {
      for seconds in TimeMarks.ofRest(transition.written) where end - .seconds(seconds) - wordsEnd >= .seconds(2) {
        let phrase = Phrase(table.toGo(seconds), language: table.language)
        place(phrase, at: end - .seconds(seconds), key: .restToGo(seconds))
      }
    }
    if transition.getsReady, countIn - wordsEnd >= .seconds(4) {
      place(
        Phrase(table.phrase(.getReady), language: table.language), at: countIn - .seconds(2), key: .getReady)
    }
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
