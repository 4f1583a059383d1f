// A key pressed ► what it asks of the session, and what it opens or closes on the screen.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

extension ScreenState {
  /// Takes a key. A key does the same wherever the session is; while a panel is open it closes the panel as well, and the
  /// question whether to quit takes y for yes, n and Esc for no.
  ///
  /// - Returns: What is asked of the session, if anything.
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

  /// Takes what happened into the notes.
  public mutating func take(_ event: Event, in words: DisplayTable = .english) {
    switch event.kind {
    case .refused(_, let refusal): note = words.reason(refusal).capitalisedAtStart
    case .moved(let command): note = words.echo(of: command)?.capitalisedAtStart
    case .volume(let volume):
      isMuted = volume.gain == 0
      note = words.volume(volume).capitalisedAtStart
    case .soundLost(let reason): trouble = words(.soundLost, ["reason": reason]).capitalisedAtStart
    case .soundBack:
      trouble = nil
      note = words(.soundBack).capitalisedAtStart
    case .failed(let reason): trouble = reason
    case .sessionStart, .segmentStart, .cue, .paused, .resumed, .sessionEnd: break
    }
  }
}
