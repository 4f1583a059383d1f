// The speed of the voice: what is asked for, and the session laid out for it beside the sound.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Dispatch
internal import RoutineEngine
internal import Synchronization

/// Lays a session out for the speed that was asked for last. Speaking all its phrases takes longer than the sound can
/// wait, so that it is done on another thread.
final class VoiceSpeed: Sendable {
  private struct Contents {
    /// The speed that was asked for last, in words a minute.
    var asked: Int
    var isLaying = false
    /// The session for that speed; nil in it if the voice failed.
    var laid: Timeline??
  }

  /// The voice's own speed.
  let own: Int
  private let contents: Mutex<Contents>
  private let lay: @Sendable (Int?) -> Timeline?

  /// - Parameters:
  ///   - own: The voice's own speed.
  ///   - lay: Lays the session out for a speed, which is nil for the voice's own. It returns nil if the voice fails.
  init(own: Int, lay: @escaping @Sendable (Int?) -> Timeline?) {
    self.own = own
    self.lay = lay
    contents = Mutex(Contents(asked: own))
  }

  /// The mark of a phrase at a speed: none for the voice's own.
  private func mark(_ speed: Int) -> Int? { speed == own ? nil : speed }

  /// Begins to lay the session out for another speed.
  ///
  /// - Parameter whenDone: Called on another thread when `take` has the result.
  /// - Returns: Whether the speed is another than the one asked for before.
  func ask(for change: SpeedChange, whenDone: @escaping @Sendable () -> Void) -> Bool {
    let (isNew, begins) = contents.withLock { contents in
      let speed = change.applied(to: contents.asked)
      guard speed != contents.asked else { return (false, false) }
      (contents.asked, contents.laid) = (speed, nil)
      defer { contents.isLaying = true }
      return (true, !contents.isLaying)
    }
    if begins {
      DispatchQueue.global().async { [self] in
        layOut()
        whenDone()
      }
    }
    return isNew
  }

  private func layOut() {
    while true {
      let speed = contents.withLock { $0.asked }
      let plan = lay(mark(speed))
      let isDone = contents.withLock { contents in
        // Another may have been asked for meanwhile.
        guard contents.asked == speed else { return false }
        contents.laid = .some(plan)
        contents.isLaying = false
        return true
      }
      if isDone { return }
    }
  }

  /// The speed asked for last, its mark, and the session for it; nil while it is laid out, or was taken.
  func take() -> (speed: Int, mark: Int?, plan: Timeline?)? {
    contents.withLock { contents in
      guard let plan = contents.laid else { return nil }
      contents.laid = nil
      return (contents.asked, mark(contents.asked), plan)
    }
  }

  /// Goes back to a speed, because there is none other.
  func giveUp(for speed: Int?) { contents.withLock { $0.asked = speed ?? own } }
}
