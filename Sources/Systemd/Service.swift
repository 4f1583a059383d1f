// What systemd is told of a session that it started: ready, what it does, that it lives, that it ends.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CSystemd
internal import Dispatch
internal import Glibc
internal import Synchronization

/// The way to the service manager. Where there is none, it says nothing.
public struct Service: Sendable {
  /// The way to the manager that started this process, if one did.
  public init() {}

  /// Whether a service manager wants to be told.
  public static var isManaged: Bool { getenv("NOTIFY_SOCKET") != nil }

  /// Sound is on its way.
  public func ready() { notify("READY=1") }

  /// What is happening, in one line; `systemctl status` shows it.
  public func status(_ sentence: String) {
    notify("STATUS=" + String(sentence.map { $0.isNewline ? " " : $0 }))
  }

  /// The end has begun.
  public func stopping() { notify("STOPPING=1") }

  private func notify(_ state: String) { sd_notify(0, state) }
}

/// Shows signs of life to the manager while it lives, where the unit asks for them, as long as the session gets on.
///
/// While nothing plays yet there is nothing that could hang unseen: what is waited for has a limit of its own.
public final class Watchdog {
  private let timer: any DispatchSourceTimer

  /// Begins; nil where no signs are asked for.
  /// - Parameter heartbeat: A number that grows as long as the session gets on; nil while none plays.
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
