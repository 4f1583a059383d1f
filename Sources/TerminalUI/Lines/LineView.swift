// Events ► lines of text, one for each thing that happens, for terminals, logs and screen readers.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// Writes a session as lines, each with its time in the session.
public struct LineView: Sendable {
  /// A line view.
  public init() {}

  /// The line for an event; nil where nothing is worth a line.
  public func line(for event: Event) -> String? {
    guard let words = words(for: event) else { return nil }
    let time = event.at.clock
    return String(repeating: " ", count: max(0, 7 - time.count)) + time + "  " + words
  }

  private func words(for event: Event) -> String? {
    switch event.kind {
    case .sessionStart(_, let title, let length): return "\(title), \(length.clock)"
    case .segmentStart(let segment): return heading(of: segment)
    case .cue(let cue):
      switch cue.sounding {
      case .speech(let phrase): return "  \(phrase.text)"
      case .chime(.tick), .chime(.open): return nil
      case .chime(.start): return "  * start"
      case .chime(.end): return "  * end"
      case .chime(.rest): return "  * rest"
      }
    case .paused: return "-- paused; space goes on"
    case .resumed: return "-- going on"
    case .moved(let command): return command.words.map { "-- \($0)" }
    case .refused(_, let refusal): return "-- \(refusal.rawValue)"
    case .soundLost(let reason): return "-- no sound: \(reason)"
    case .soundBack: return "-- the sound is back"
    case .volume(let volume): return "-- \(volume.words.lowercased())"
    case .failed(let reason): return "-- \(reason)"
    case .sessionEnd(let summary, let isComplete): return summary.words(isComplete: isComplete)
    }
  }

  private func heading(of event: SegmentEvent) -> String? {
    let segment = event.segment
    var details: [String] = []
    if let side = segment.side { details.append("\(side.rawValue) side") }
    if let set = segment.set, let sets = event.sets, sets > 1 { details.append("set \(set) of \(sets)") }
    if let number = segment.repetition, let of = event.repetitions { details.append("repetition \(number) of \(of)") }
    let suffix = details.isEmpty ? "" : ", " + details.joined(separator: ", ")
    let name = event.name ?? ""
    switch segment.kind {
    case .prologue: return "Welcome"
    case .ready: return name.isEmpty ? "Get ready" : "Get ready: \(name)\(suffix)"
    case .change: return "Change sides: \(name)\(suffix)"
    case .rest: return "Rest, \(segment.length.clock)" + (name.isEmpty ? "" : "; then \(name)\(suffix)")
    case .hold:
      return "\(name)\(suffix): \(segment.waits ? "go on when you are ready" : "hold \(segment.length.inSeconds)")"
    case .phase: return "\(name)\(suffix)"
    case .pause, .say: return nil
    case .closing: return "The end"
    }
  }
}

extension TransportCommand {
  /// What the command did, in a word or two.
  var words: String? {
    switch self {
    case .next: "next"
    case .previous: "back"
    case .again: "again"
    case .seek(let by): by < .zero ? "back \((Frames.zero - by).inSeconds)" : "forward \(by.inSeconds)"
    case .extend(let by): by < .zero ? "shorter" : "longer"
    case .pause, .resume, .toggle, .lose, .recover, .quit: nil
    }
  }
}

extension Summary {
  /// The session in one line.
  public func words(isComplete: Bool) -> String {
    var parts = ["\(done) \(done == 1 ? "set" : "sets") done"]
    if cutShort > 0 { parts.append("\(cutShort) cut short") }
    if skipped > 0 { parts.append("\(skipped) skipped") }
    return (isComplete ? "Finished" : "Stopped") + " after \(total.clock): " + parts.joined(separator: ", ")
      + "; worked \(worked.clock), rested \(rested.clock)"
  }
}
