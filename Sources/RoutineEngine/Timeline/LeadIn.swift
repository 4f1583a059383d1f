// What comes before a session: an announcement that leaves time to get there, or the question whether it may begin.
// SPDX-License-Identifier: GPL-3.0-or-later

extension Timeline {
  /// The timeline preceded by an announcement: the opening chime, the routine's title, when it begins, then silence.
  ///
  /// - Parameters:
  ///   - time: From the chime to the start of the routine; extended if the words need longer.
  ///   - tables: The phrase tables to choose from.
  ///   - lengths: The audible length of a phrase.
  public func announced(
    _ time: Frames, tables: [PhraseTable] = PhraseTable.all, lengths: (Phrase) -> PhraseLength
  ) -> Timeline {
    let table = PhraseTable.table(for: language, among: tables)
    return led(
      by: table.phrases(.beginsIn, about: Phrase(title, language: language), asWritten: true) {
        ["routine": $0, "time": table.duration(time)]
      }, time, lengths: lengths)
  }

  /// The timeline preceded by a chime and the question whether it may begin. The session waits for a yes, and ends without
  /// one.
  ///
  /// - Parameters:
  ///   - patience: How long it waits.
  ///   - tables: The phrase tables to choose from.
  ///   - lengths: The audible length of a phrase.
  public func asked(
    patience: Frames, tables: [PhraseTable] = PhraseTable.all, lengths: (Phrase) -> PhraseLength
  ) -> Timeline {
    let table = PhraseTable.table(for: language, among: tables)
    return led(
      by: table.phrases(.mayBegin, about: Phrase(title, language: language), asWritten: true) { ["routine": $0] },
      .zero,
      wait: Wait(atMost: patience, afterwards: .ends), lengths: lengths)
  }

  /// The timeline preceded by the opening chime and some words.
  private func led(
    by words: [Phrase], _ time: Frames, wait: Wait? = nil, lengths: (Phrase) -> PhraseLength
  ) -> Timeline {
    var end = Frames.milliseconds(1500)
    var cues = [Cue(.chime(.open), priority: .essential, start: .zero, length: .zero, segment: 0, key: .openChime)]
    for (index, phrase) in words.enumerated() {
      let start = index == 0 ? end : end + Spacing.sentence
      cues.append(
        Cue(
          .speech(phrase), priority: .essential, start: start, length: lengths(phrase).whole, segment: 0,
          key: .line(index)))
      end = start + lengths(phrase).whole
    }
    var timeline = self
    timeline.segments = []
    timeline.cues = []
    timeline.dropped = []
    timeline.append(
      TimelineFragment(
        segments: [Segment(kind: .ready, start: .zero, length: max(time, end + .seconds(1)), wait: wait)], cues: cues))
    timeline.append(self, fromSegment: 0)
    return timeline
  }
}
