// Waits until a file descriptor can be written to.
// SPDX-License-Identifier: GPL-3.0-or-later

// `pollfd` may be imported from CALSA here, because its header includes the declaration too.
import CALSA
import Glibc

/// Waits up to `milliseconds` until a descriptor can be written to or its reader is gone. Returns whether it is.
func canWrite(to descriptor: Int32, within milliseconds: Int32) -> Bool {
  var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
  return poll(&request, 1, milliseconds) > 0
}
