// The plan as a list of everything that is heard, for reading aloud from start to end.
// SPDX-License-Identifier: GPL-3.0-or-later

extension Timeline {
  /// Every segment and every cue on a line of its own; segments give their length, cues their onset and length.
  public var cueList: String {
    var out = ""
    var next = 0
    for (index, segment) in segments.enumerated() {
      out += segment.start.preciseClock.right(9) + "  " + heading(of: segment) + "\n"
      while next < cues.count, cues[next].segment <= index {
        out += line(of: cues[next])
        next += 1
      }
    }
    for cue in cues[next...] { out += line(of: cue) }
    for item in dropped {
      out += "  left out: \(item.phrase.text) (\(item.priority.name), at \(segments[item.segment].start.clock)): "
      out += item.reason.sentence + "\n"
    }
    return out
  }

  private func heading(of segment: Segment) -> String {
    var words = [segment.kind.rawValue, segment.waits ? "until you go on" : segment.length.inSeconds]
    if let exercise = segment.exercise { words.append(exercise) }
    if let side = segment.side { words.append(side.rawValue) }
    if let set = segment.set { words.append("set \(set)") }
    if let repetition = segment.repetition { words.append("rep \(repetition)") }
    return words.joined(separator: ", ")
  }

  private func line(of cue: Cue) -> String {
    let start = "    " + cue.start.preciseClock.right(9) + "  "
    switch cue.sounding {
    case .chime(let chime): return start + "(\(chime.rawValue))\n"
    case .speech(let phrase): return start + "\(phrase.text)  [\(cue.length.inSeconds)]\n"
    }
  }
}
