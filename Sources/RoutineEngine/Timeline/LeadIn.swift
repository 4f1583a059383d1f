// An announcement before a session that leaves time to get there.
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
    let phrase = Phrase(
      table.phrase(.beginsIn, ["routine": title, "time": table.duration(time)]), language: table.language)
    let length = lengths(phrase).whole
    let start = Frames.milliseconds(1500)
    var timeline = self
    timeline.segments = []
    timeline.cues = []
    timeline.dropped = []
    timeline.append(
      TimelineFragment(
        segments: [Segment(kind: .ready, start: .zero, length: max(time, start + length + .seconds(1)))],
        cues: [
          Cue(.chime(.open), priority: .essential, start: .zero, length: .zero, segment: 0, key: .openChime),
          Cue(.speech(phrase), priority: .essential, start: start, length: length, segment: 0, key: .line(0)),
        ]))
    timeline.append(self, fromSegment: 0)
    return timeline
  }
}
