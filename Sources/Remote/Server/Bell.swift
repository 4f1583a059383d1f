// Waking a thread that waits on descriptors, and waiting for its end.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Dispatch
internal import Glibc

/// A descriptor that becomes readable when somebody rings. Ringing never waits, so the audio thread may.
final class Bell: Sendable {
  /// The end that becomes readable.
  let descriptor: Int32
  private let clapper: Int32

  init() throws(ControlError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .system(path: "a pipe", doing: "make", code: errno) }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    descriptor = ends[0]
    clapper = ends[1]
  }

  deinit {
    close(descriptor)
    close(clapper)
  }

  /// A pipe that is full rings already.
  func ring() { _ = withUnsafeBytes(of: UInt8(1)) { write(clapper, $0.baseAddress, 1) } }

  func hush() {
    var bytes = [UInt8](repeating: 0, count: 256)
    while read(descriptor, &bytes, bytes.count) == bytes.count {}
  }
}

/// Opens once, for one who waits.
final class Latch: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)

  func open() { semaphore.signal() }

  func wait(atMost time: Duration) {
    let (seconds, attoseconds) = time.components
    let nanoseconds = Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
    _ = semaphore.wait(timeout: .now() + .nanoseconds(nanoseconds))
  }
}
