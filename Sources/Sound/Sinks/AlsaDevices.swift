// The available sound devices.
// SPDX-License-Identifier: GPL-3.0-or-later

import CALSA
import Glibc

/// A device listed by ALSA.
public struct AlsaDeviceName: Hashable, Sendable {
  /// The name to open it with.
  public var name: String
  /// ALSA's description, on one line.
  public var description: String
}

extension AlsaDeviceName {
  /// The playback devices, in ALSA's order.
  public static func all() -> [AlsaDeviceName] {
    AlsaMessages.catchAll()
    var hints: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
    guard snd_device_name_hint(-1, "pcm", &hints) == 0, let hints else { return [] }
    defer { snd_device_name_free_hint(hints) }
    var devices: [AlsaDeviceName] = []
    var entry = hints
    while let hint = entry.pointee {
      entry += 1
      // Devices without a direction support both playback and capture.
      guard let name = text(hint, "NAME"), text(hint, "IOID") ?? "Output" == "Output" else { continue }
      // Names without a card are plug-ins for other devices, except those of sound servers.
      guard name.contains(":") || servers.contains(name) else { continue }
      let description = (text(hint, "DESC") ?? "").split(separator: "\n").joined(separator: ", ")
      devices.append(AlsaDeviceName(name: name, description: description))
    }
    return devices
  }

  private static let servers: Set = ["default", "pulse", "pipewire", "jack", "oss"]

  private static func text(_ hint: UnsafeMutableRawPointer, _ key: String) -> String? {
    guard let text = snd_device_name_get_hint(hint, key) else { return nil }
    defer { free(text) }
    return String(cString: text)
  }
}
