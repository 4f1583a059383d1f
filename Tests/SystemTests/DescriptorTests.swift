// Reading and writing go on when signals interrupt them; tools are run with the environment they are given.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Synchronization
import System
import Testing

/// One after another: a signal's handler belongs to the whole process.
@Suite(.serialized) struct DescriptorTests {
  private func makePipe() -> (output: CInt, input: CInt) {
    var ends: [CInt] = [-1, -1]
    #expect(pipe(&ends) == 0)
    return (ends[0], ends[1])
  }

  /// Runs a body on a thread that is interrupted every millisecond until it is over.
  private func interrupting<Value: Sendable>(_ body: @escaping @Sendable () -> Value) -> Value {
    var action = sigaction()
    // Without SA_RESTART: the interrupted call fails with EINTR.
    action.__sigaction_handler.sa_handler = { _ in }
    #expect(sigaction(SIGUSR1, &action, nil) == 0)
    let thread = Promise<UInt>()
    let result = Promise<Value>()
    let done = Promise<Void>()
    defer { done.keep() }
    DetachedThread.start {
      thread.keep(UInt(pthread_self()))
      result.keep(body())
      // The thread stays until no more signals are sent to it.
      done.wait()
    }
    let number = pthread_t(thread.wait())
    while true {
      if let value = result.wait(atMost: .milliseconds(1)) { return value }
      pthread_kill(number, SIGUSR1)
    }
  }

  @Test func writingGoesOnAfterSignals() throws {
    let (output, input) = makePipe()
    let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 / 251) }
    let read = Promise<[UInt8]?>()
    DetachedThread.start {
      // The pipe is full for a while.
      usleep(20_000)
      read.keep(try? Descriptors.read(from: output, atMost: .max))
    }
    let error = interrupting { () -> SystemError? in
      do throws(SystemError) { try Descriptors.writeAll(bytes, to: input) } catch { return error }
      return nil
    }
    close(input)
    #expect(error == nil)
    #expect(read.wait() == bytes)
    close(output)
  }

  @Test func readingGoesOnAfterSignals() throws {
    let (output, input) = makePipe()
    DetachedThread.start {
      for _ in 0..<5 {
        usleep(4_000)
        try? Descriptors.writeAll([1, 2, 3], to: input)
      }
      close(input)
    }
    let bytes = interrupting { try? Descriptors.read(from: output, atMost: .max) }
    #expect(bytes == [1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3])
    close(output)
  }

  @Test func readingStopsAtTheLimit() throws {
    let (output, input) = makePipe()
    try Descriptors.writeAll([1, 2, 3, 4, 5], to: input)
    // Nobody closes the pipe: reading on would hang.
    #expect(try Descriptors.read(from: output, atMost: 3) == [1, 2, 3])
    #expect(try Descriptors.read(from: output, atMost: 2) == [4, 5])
    #expect(try Descriptors.read(from: output, atMost: 0) == [])
    #expect(throws: SystemError.self) { try Descriptors.read(from: -1, atMost: 1) }
    close(output)
    close(input)
  }

  @Test func aFullPipeCannotBeWrittenTo() throws {
    ignoreBrokenPipes()
    let (output, input) = makePipe()
    #expect(Descriptors.canWrite(to: input, within: .zero))
    _ = fcntl(input, F_SETFL, O_NONBLOCK)
    #expect(throws: SystemError("write to", "a stream", code: EAGAIN)) {
      try Descriptors.writeAll([UInt8](repeating: 0, count: 1 << 21), to: input)
    }
    #expect(!Descriptors.canWrite(to: input, within: .milliseconds(1)))
    close(output)
    #expect(Descriptors.canWrite(to: input, within: .zero))
    #expect(throws: SystemError("write to", "a stream", code: EPIPE)) { try Descriptors.writeAll([0], to: input) }
    close(input)
  }

  @Test func tools() throws {
    let script = "echo \"$LC_ALL $HOME\"; echo said >&2; exit 3"
    let answer = try #require(Tool.run(["sh", "-c", script], environment: ["LC_ALL": "C.test", "HOME": "/h = h"]))
    #expect(answer.status == 3 && answer.text == "C.test /h = h\nsaid\n" && answer.firstLine == "C.test /h = h")
    #expect(getenv("LC_ALL").map { String(cString: $0) } != "C.test")
    #expect(Tool.run(["sh", "-c", "kill -9 $$"])?.status == 128)
    #expect(Tool.run(["/nowhere/tool"]) == nil)
    #expect(Tool.run([]) == nil)
    // More than is kept is read all the same, so that the program comes to its end.
    let long = try #require(Tool.run(["sh", "-c", "yes | head -c 300000; exit 7"]))
    #expect(long.status == 7 && long.text.utf8.count == 64 * 1024)
  }
}
