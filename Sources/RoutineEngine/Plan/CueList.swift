// The plan as a list of everything that is heard, from start to end.
// SPDX-License-Identifier: GPL-3.0-or-later

extension Timeline {
  /// One line per segment and cue, with the start and the length of each; then the dropped cues.
  public func cueList(in words: DisplayTable = .english) -> String {
    var out = ""
    var next = 0
    for (index, segment) in segments.enumerated() {
      out += segment.start.preciseClock.right(9) + "  " + heading(of: segment, words) + "\n"
      while next < cues.count, cues[next].segment <= index {
        out += line(of: cues[next], words)
        next += 1
      }
    }
    for cue in cues[next...] { out += line(of: cue, words) }
    for item in dropped {
      let values: KeyValuePairs = [
        "words": item.phrase.text, "priority": words.priorities[item.priority] ?? "",
        "time": segments[item.segment].start.clock, "reason": words.reason(item.reason),
      ]
      out += "  " + words(.leftOut, values) + "\n"
    }
    return out
  }

  private func heading(of segment: Segment, _ words: DisplayTable) -> String {
    var parts = [
      words.segment(segment.kind).name, segment.wait.map(words.wait) ?? words.seconds(segment.length),
    ]
    if let exercise = segment.exercise { parts.append(exercise) }
    if let side = segment.side { parts.append(words.side(side)) }
    if let set = segment.set { parts.append(words(.setNumber, ["set": "\(set)"])) }
    if let number = segment.repetition { parts.append(words(.repetitionNumber, ["repetition": "\(number)"])) }
    return parts.joined(separator: ", ")
  }

  private func line(of cue: Cue, _ words: DisplayTable) -> String {
    let start = "    " + cue.start.preciseClock.right(9) + "  "
    switch cue.content {
    case .chime(let chime): return start + "(\(words.chimes[chime] ?? ""))\n"
    case .speech(let phrase): return start + "\(phrase.text)  [\(words.seconds(cue.length))]\n"
    }
  }
}
