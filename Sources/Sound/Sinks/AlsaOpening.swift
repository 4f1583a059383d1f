// The opening of a device, which may hang, on a thread of its own.
// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization
import System

/// A device being opened. Whoever gives up waiting lets go of it; the device is closed then if it opens after all.
final class AlsaOpening: Sendable {
  private enum Progress {
    case running
    case done(Result<AlsaDevice, SinkError>)
    case handedOver
  }

  private let progress = Mutex(Progress.running)
  /// When the opening began, by the clock of whoever waits.
  let began: Duration

  /// Begins to open a device.
  static func begin(_ settings: AlsaSettings, now: Duration) -> AlsaOpening {
    let opening = AlsaOpening(began: now)
    let runs = DetachedThread.start { [weak opening] in
      let result = Result { () throws(SinkError) in try AlsaDevice(settings) }
      // Without a waiter the result goes, and the device with it.
      opening?.progress.withLock { $0 = .done(result) }
    }
    if !runs {
      opening.progress.withLock { $0 = .done(.failure(.noDevice(settings.device, reason: "no thread to open it"))) }
    }
    return opening
  }

  private init(began: Duration) { self.began = began }

  /// The device or the error once there is one; it is handed over once.
  func result() -> Result<AlsaDevice, SinkError>? {
    progress.withLock { progress in
      guard case .done(let result) = progress else { return nil }
      progress = .handedOver
      return result
    }
  }
}
