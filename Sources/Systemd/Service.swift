// Notifies systemd of the state of a session it started: ready, status, stopping, and the watchdog.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CSystemd
internal import Dispatch
internal import Glibc
internal import Synchronization

/// The connection to the service manager. Without a manager, its methods do nothing.
public struct Service: Sendable {
  /// The connection to the manager that started this process, if any.
  public init() {}

  /// Whether a service manager expects notifications.
  public static var isManaged: Bool { getenv("NOTIFY_SOCKET") != nil }

  /// Sound has started.
  public func ready() { notify("READY=1") }

  /// Sets the status line shown by `systemctl status`.
  public func status(_ sentence: String) {
    notify("STATUS=" + String(sentence.map { $0.isNewline ? " " : $0 }))
  }

  /// The session is ending.
  public func stopping() { notify("STOPPING=1") }

  private func notify(_ state: String) { sd_notify(0, state) }
}

/// Notifies the service manager's watchdog as long as the session makes progress, if the unit has one.
///
/// While nothing plays, it always notifies: whatever is waited for has its own time limit.
public final class Watchdog {
  private let timer: any DispatchSourceTimer

  /// Starts; nil if the unit has no watchdog.
  /// - Parameter heartbeat: A number that grows as long as the session makes progress; nil while none plays.
  public init?(_ heartbeat: @escaping @Sendable () -> UInt64?) {
    var limit: UInt64 = 0
    guard sd_watchdog_enabled(0, &limit) > 0, limit > 0 else { return nil }
    let third = Int(clamping: limit / 3)
    timer = DispatchSource.makeTimerSource(queue: .global())
    timer.schedule(
      deadline: .now(), repeating: .microseconds(third), leeway: .microseconds(min(third / 4, 1_000_000)))
    let last = Atomic<UInt64>(0)
    timer.setEventHandler {
      let beat = heartbeat() ?? 0
      if beat == 0 || last.exchange(beat, ordering: .relaxed) != beat { sd_notify(0, "WATCHDOG=1") }
    }
    timer.activate()
  }

  deinit { timer.cancel() }
}
