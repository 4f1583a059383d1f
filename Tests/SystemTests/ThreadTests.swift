// Lengths of time in the units of the C library, and what one thread waits for from another.
// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Glibc
import System
import Testing

@Suite struct ThreadTests {
  @Test(
    arguments: [
      (.zero, 0, 0), (.nanoseconds(1), 0, 1), (.microseconds(1_500), 1, 1_500_000), (.seconds(2), 2_000, 2_000_000_000),
      (.milliseconds(-1), -1, -1_000_000), (.nanoseconds(-1), 0, -1), (.nanoseconds(999_999), 0, 999_999),
      (.seconds(Int64.max), Int64.max, Int64.max), (.seconds(Int64.min), Int64.min, Int64.min),
    ] as [(Duration, Int64, Int64)])
  func parts(_ duration: Duration, _ milliseconds: Int64, _ nanoseconds: Int64) {
    #expect(duration.milliseconds == milliseconds)
    #expect(duration.nanoseconds == nanoseconds)
  }

  @Test func partsForTheCLibrary() {
    let time = Duration.seconds(3) + .nanoseconds(5_006_007)
    #expect(timespec(time).tv_sec == 3 && timespec(time).tv_nsec == 5_006_007)
    #expect(timeval(time).tv_sec == 3 && timeval(time).tv_usec == 5_006)
  }

  @Test func aPromiseIsKeptOnce() {
    let promise = Promise<Int>()
    #expect(promise.wait(atMost: .milliseconds(1)) == nil)
    #expect(DetachedThread.start { promise.keep(1) })
    #expect(promise.wait() == 1)
    promise.keep(2)
    #expect(promise.wait() == 1)
    #expect(promise.wait(atMost: .seconds(10)) == 1)
  }

  @Test func aSemaphoreCountsItsSignals() {
    let semaphore = DispatchSemaphore(value: 0)
    semaphore.signal()
    semaphore.signal()
    #expect(semaphore.wait(atMost: .zero))
    #expect(semaphore.wait(atMost: .seconds(10)))
    #expect(!semaphore.wait(atMost: .milliseconds(1)))
  }

  @Test func aWakerNeverBlocks() throws {
    let waker = try #require(Waker())
    var request = pollfd(fd: waker.output, events: Int16(POLLIN), revents: 0)
    #expect(poll(&request, 1, 0) == 0)
    #expect(waker.take() == [])
    for _ in 0..<100_000 { waker.wake() }
    #expect(poll(&request, 1, 0) == 1)
    #expect(waker.take() == [UInt8](repeating: 0, count: 256))
  }
}
