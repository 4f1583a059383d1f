// Waits until a file descriptor can be written to.
// SPDX-License-Identifier: GPL-3.0-or-later

// `pollfd` belongs to the first module whose header brings it in, which here may be ALSA's.
import CALSA
import Glibc

/// Whether a descriptor can be written to, or its reader has gone, within so many milliseconds.
func canWrite(to descriptor: Int32, within milliseconds: Int32) -> Bool {
  var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
  return poll(&request, 1, milliseconds) > 0
}
