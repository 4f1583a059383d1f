// The plan as a bar of characters, with a legend.
// SPDX-License-Identifier: GPL-3.0-or-later

extension Timeline {
  /// The session as a bar of `width` characters; each shows what takes up most of its time: work, rest or speech.
  public func bar(width: Int) -> String {
    guard width > 0, duration > .zero else { return "" }
    var out = ""
    for column in 0..<width {
      let from = Frames(duration.count * Int64(column) / Int64(width))
      let to = Frames(duration.count * Int64(column + 1) / Int64(width))
      var times: [BarKind: Frames] = [:]
      var index = segment(at: from)
      while index < segments.count, segments[index].start < to {
        let overlap = min(to, segments[index].end) - max(from, segments[index].start)
        times[segments[index].kind.bar, default: .zero] += overlap
        index += 1
      }
      let maximum = times.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }
      out += maximum.map(\.key.rawValue) ?? " "
    }
    return out
  }

  /// The legend of the bar, on one line.
  public static func barLegend(in words: DisplayTable = .english) -> String {
    [(BarKind.work, DisplayKey.barWork), (.between, .barBetween), (.speech, .barSpeech)]
      .map { "\($0.rawValue) \(words($1))" }.joined(separator: "   ")
  }
}

/// What a column of the bar shows.
private enum BarKind: String {
  case work = "#"
  case between = "-"
  case speech = "."
}

extension SegmentKind {
  fileprivate var bar: BarKind {
    switch self {
    case .phase, .hold, .activity, .pause: .work
    case .ready, .change, .rest: .between
    case .prologue, .say, .closing: .speech
    }
  }
}
