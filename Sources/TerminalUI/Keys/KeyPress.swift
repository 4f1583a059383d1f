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
    switch KeyTable.action(of: key) {
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
  public mutating func take(_ event: Event) {
    switch event.kind {
    case .refused(_, let refusal): note = refusal.rawValue.capitalisedAtStart
    case .moved(let command): note = command.words?.capitalisedAtStart
    case .volume(let volume):
      isMuted = volume.gain == 0
      note = volume.words
    case .soundLost(let reason): trouble = "No sound: \(reason)"
    case .soundBack:
      trouble = nil
      note = "The sound is back"
    case .failed(let reason): trouble = reason
    case .sessionStart, .segmentStart, .cue, .paused, .resumed, .sessionEnd: break
    }
  }
}

extension String {
  fileprivate var capitalisedAtStart: String { prefix(1).uppercased() + dropFirst() }
}
