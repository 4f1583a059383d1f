// What is asked of a session, by a key, a client or a signal alike.
// SPDX-License-Identifier: GPL-3.0-or-later

/// What is asked of a session.
public enum Request: Hashable, Sendable {
  case session(TransportCommand)
  case volume(VolumeChange)
}
