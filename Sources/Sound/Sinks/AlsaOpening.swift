// Opens a device on a separate thread, because opening may hang.
// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization
import System

/// A device being opened. To stop waiting, release this object; the device is then closed if it opens later.
final class AlsaOpening: Sendable {
  private enum Progress {
    case running
    case done(Result<AlsaDevice, SinkError>)
    case handedOver
  }

  private let progress = Mutex(Progress.running)
  /// When opening began, by the caller's clock.
  let began: Duration

  /// Starts to open a device.
  static func begin(_ settings: AlsaSettings, now: Duration) -> AlsaOpening {
    let opening = AlsaOpening(began: now)
    let runs = DetachedThread.start { [weak opening] in
      let result = Result { () throws(SinkError) in try AlsaDevice(settings) }
      // If nobody waits any more, the result is released, which closes the device.
      opening?.progress.withLock { $0 = .done(result) }
    }
    if !runs {
      opening.progress.withLock { $0 = .done(.failure(.noDevice(settings.device, reason: "no thread to open it"))) }
    }
    return opening
  }

  private init(began: Duration) { self.began = began }

  /// The device or the error, once available. It is returned only once.
  func result() -> Result<AlsaDevice, SinkError>? {
    progress.withLock { progress in
      guard case .done(let result) = progress else { return nil }
      progress = .handedOver
      return result
    }
  }
}
