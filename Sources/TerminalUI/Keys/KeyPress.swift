// Key press ► request to the session, or a change of the screen's panels.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

extension ScreenState {
  /// Handles a key. It also closes an open panel. While asking whether to quit, y means yes, and n and Esc mean no. A 0
  /// right after a 1 makes it ten.
  ///
  /// - Returns: The request to the session, if any.
  public mutating func press(_ key: Key) -> Request? {
    let (open, begun) = (panel, one)
    panel = .none
    one = nil
    note = nil
    if open == .quitQuestion {
      if key == .character("y") || key == .character("Y") { return .session(.quit) }
      if key == .character("n") || key == .character("N") { return nil }
    }
    switch KeyBindings.action(of: key) {
    case .obey(let request): return request
    case .rate:
      guard case .character(let character) = key, let digit = character.wholeNumberValue else { return nil }
      if digit == 0, let begun { return .rate(Rating(begun, 10)) }
      let subject: Rating.Subject = open == .effortQuestion ? .effort : .pain
      if digit == 1 { one = subject }
      return .rate(Rating(subject, digit))
    case .askEffort:
      if open != .effortQuestion { panel = .effortQuestion }
      return nil
    case .help:
      if open != .help { panel = .help }
      return nil
    case .quit:
      if open == .quitQuestion { return .session(.quit) }
      panel = .quitQuestion
      return nil
    case nil: return nil
    }
  }

  /// Updates notes and problems for an event.
  public mutating func take(_ event: Event, in words: DisplayTable = .english) {
    switch event.kind {
    case .refused(_, let refusal): note = words.reason(refusal).capitalisedAtStart
    case .moved(let command): note = words.echo(of: command)?.capitalisedAtStart
    case .volume(let volume):
      isMuted = volume.gain == 0
      note = words.volume(volume).capitalisedAtStart
    case .speed(let speed): note = words.speed(speed).capitalisedAtStart
    case .rated(let rating): note = words.answer(to: rating)
    case .soundLost(let reason, _): trouble = words(.soundLost, ["reason": reason]).capitalisedAtStart
    case .soundBack:
      trouble = nil
      note = words(.soundBack).capitalisedAtStart
    case .failed(let reason): trouble = reason
    case .sessionStart, .segmentStart, .cue, .paused, .resumed, .sessionEnd: break
    }
  }
}
