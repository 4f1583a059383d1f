// The plan for people: the steps with start, length and dose, the total, and what does not fit.
// SPDX-License-Identifier: GPL-3.0-or-later

/// One row of a plan: a use of an exercise from its announcement to its last end mark, or what stands by itself.
public struct PlanRow: Hashable, Sendable {
  /// From the start of the session.
  public var start: Frames
  /// How long it lasts.
  public var length: Frames
  /// How much of that is work.
  public var work: Frames
  /// The index of the use; nil for what is no exercise.
  public var use: Int?
  /// What it is.
  public var name: String
  /// How much of it.
  public var dose: String
  /// Where it stands in the author's file.
  public var origin: Origin
}

extension Timeline {
  /// The plan's rows, in order.
  public func rows(tables: [PhraseTable] = PhraseTable.all) -> [PlanRow] {
    let table = PhraseTable.table(for: language, among: tables)
    var rows: [PlanRow] = []
    var last: Int?
    for segment in segments {
      let use = segment.bout.map { bouts[$0].use }
      if let use, use == last {
        rows[rows.count - 1].length = rows[rows.count - 1].length + segment.length
      } else if let use {
        let this = uses[use]
        var name = this.name
        if let round = this.round, let rounds = this.rounds, rounds > 1 { name += " (round \(round) of \(rounds))" }
        rows.append(
          PlanRow(
            start: segment.start, length: segment.length, work: .zero, use: use, name: name,
            dose: this.doseInWords(table).droppingFullStop, origin: this.origin))
      } else {
        rows.append(
          PlanRow(
            start: segment.start, length: segment.length, work: .zero, use: nil, name: segment.kind.title, dose: "",
            origin: segment.origin))
      }
      if segment.kind.isWork { rows[rows.count - 1].work = rows[rows.count - 1].work + segment.length }
      last = use
    }
    return rows
  }

  /// The plan as a table, with the total beneath it.
  ///
  /// - Parameter notes: What is to be said about a use, by its index, on lines of their own beneath it.
  public func table(notes: [Int: [String]] = [:], tables: [PhraseTable] = PhraseTable.all) -> String {
    let rows = rows(tables: tables)
    let width = max(8, rows.map(\.name.count).max() ?? 0)
    var out = "step  start   length  " + "exercise".left(width) + "  dose\n"
    var noted: Set<Int> = []
    for row in rows {
      let step = row.use.map { String(uses[$0].step) } ?? ""
      let times = row.start.clock.right(7) + row.length.clock.right(9)
      let line = step.right(4) + times + "  " + row.name.left(width) + "  " + row.dose
      out += line.trimmingSuffix { $0 == " " } + "\n"
      guard let use = row.use, noted.insert(use).inserted else { continue }
      for note in notes[use] ?? [] { out += String(repeating: " ", count: 22) + "! " + note + "\n" }
    }
    let work = rows.reduce(.zero) { $0 + $1.work }
    out += "\n" + duration.clock.right(20) + "  in all; \(work.clock) of work\n"
    if segments.contains(where: \.waits) { out += "                      Places that wait for you count as nothing.\n" }
    return out
  }

  /// The session as one bar of so many characters, a letter for what takes most of each: work, rest, speech.
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
      let most = times.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }
      out += most.map(\.key.rawValue) ?? " "
    }
    return out
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
    case .phase, .hold, .pause: .work
    case .ready, .change, .rest: .between
    case .prologue, .say, .closing: .speech
    }
  }

  /// The kind as a row of a plan names it.
  fileprivate var title: String {
    switch self {
    case .prologue: "Welcome"
    case .ready: "Get ready"
    case .phase, .hold: "Work"
    case .pause: "Pause"
    case .change: "Change"
    case .rest: "Rest"
    case .say: "Words"
    case .closing: "The end"
    }
  }
}
