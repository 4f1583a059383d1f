// Keeps the display on while a session plays.
// SPDX-License-Identifier: GPL-3.0-or-later

import Desktop
import RoutineEngine

/// Follows a session, and keeps the display on while the listener needs it.
struct DisplayHolding {
  /// In a pause, and while the session waits for the listener, the display may go dark after so long.
  static let patience = Duration.seconds(300)

  let display: DisplayInhibition

  /// The one of this process; it holds nothing yet.
  static func display() -> DisplayInhibition {
    DisplayInhibition(program: "Limber", reason: DisplayTable.english(.displayStaysOn))
  }

  /// Follows a session to its end.
  var observer: Observer {
    Observer(isWanted: { Self.effect(of: $0) != nil }) { events in
      while let event = await events.next() {
        switch Self.effect(of: event) {
        case .hold?: display.hold()
        case .release(let time)?: display.release(after: time)
        case nil: break
        }
      }
      display.release()
    }
  }

  /// What an event means for the display.
  enum Effect: Hashable {
    case hold
    case release(after: Duration)
  }

  /// What an event means for the display; nil for nothing.
  static func effect(of event: Event) -> Effect? {
    switch event.kind {
    case .sessionStart, .resumed, .moved: .hold
    case .segmentStart(let started): started.segment.waits ? .release(after: patience) : .hold
    case .paused: .release(after: patience)
    case .sessionEnd, .failed: .release(after: .zero)
    case .cue, .refused, .soundLost, .soundBack, .volume, .speed, .rated: nil
    }
  }
}
