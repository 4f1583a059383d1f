// Captures what a C library writes to standard error.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Glibc

/// Runs a call and captures what is written to standard error, up to 4,096 bytes.
///
/// To be used only while no other thread writes there, such as at the start of the program. If capturing fails, the
/// call runs anyway.
public func catchingStandardError<Result>(_ call: () -> Result) -> (Result, String) {
  var ends: [Int32] = [-1, -1]
  guard pipe(&ends) == 0 else { return (call(), "") }
  defer { close(ends[0]) }
  // When the pipe is full, the rest is lost instead of blocking the library.
  for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
  let original = dup(STDERR_FILENO)
  guard original >= 0 else {
    close(ends[1])
    return (call(), "")
  }
  dup2(ends[1], STDERR_FILENO)
  close(ends[1])
  let result = call()
  dup2(original, STDERR_FILENO)
  close(original)
  let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
    count = max(0, read(ends[0], buffer.baseAddress, buffer.count))
  }
  return (result, String(decoding: bytes, as: UTF8.self))
}
