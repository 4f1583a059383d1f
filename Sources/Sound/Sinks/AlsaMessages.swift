// Messages that ALSA would print to standard error.
// SPDX-License-Identifier: GPL-3.0-or-later

import CALSA
import Synchronization

/// Collects ALSA's messages, of which there are many when something is missing, instead of printing them.
public enum AlsaMessages {
  private static let kept = Mutex<[String]>([])
  /// Enough for the messages of one failed attempt to open a device.
  private static let maximum = 40

  private static let begun: Void = limber_alsa_listen { message in
    guard let message else { return }
    // Some plug-ins end their messages with a newline.
    let text = String(cString: message).split(whereSeparator: \.isNewline).joined(separator: " ")
    AlsaMessages.kept.withLock { kept in
      if kept.contains(text) { return }
      kept.append(text)
      if kept.count > AlsaMessages.maximum { kept.removeFirst() }
    }
  }

  /// Starts to collect messages.
  static func catchAll() { begun }

  /// The last messages, oldest first, for `doctor` and `--verbose`.
  public static var last: [String] { kept.withLock { $0 } }
}
