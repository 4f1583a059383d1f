// Key press ► request to the session, or a change of the screen's panels.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

extension ScreenState {
  /// Handles a key. It also closes an open panel. While asking whether to quit, y means yes, and n and Esc mean no.
  ///
  /// - Returns: The request to the session, if any.
  public mutating func press(_ key: Key) -> Request? {
    let open = panel
    panel = .none
    note = nil
    if open == .quitQuestion {
      if key == .character("y") || key == .character("Y") { return .session(.quit) }
      if key == .character("n") || key == .character("N") { return nil }
    }
    switch KeyBindings.action(of: key) {
    case .obey(let request): return request
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
