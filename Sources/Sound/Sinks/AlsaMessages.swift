// What ALSA would print on the terminal, kept for those who ask.
// SPDX-License-Identifier: GPL-3.0-or-later

import CALSA
import Synchronization

/// ALSA writes many lines to standard error when something is missing; they go here instead.
public enum AlsaMessages {
  private static let kept = Mutex<[String]>([])
  /// Enough for what one failed opening has to tell.
  private static let maximum = 40

  private static let begun: Void = limber_alsa_listen { message in
    guard let message else { return }
    // Some of its plug-ins end theirs with a new line.
    let text = String(cString: message).split(whereSeparator: \.isNewline).joined(separator: " ")
    AlsaMessages.kept.withLock { kept in
      if kept.contains(text) { return }
      kept.append(text)
      if kept.count > AlsaMessages.maximum { kept.removeFirst() }
    }
  }

  /// Keeps ALSA off the terminal from now on.
  static func catchAll() { begun }

  /// The last messages, the oldest first, for `doctor` and `--verbose`.
  public static var last: [String] { kept.withLock { $0 } }
}
