// Sinks that need no sound card: silence, streams, and ALSA's own devices `null` and `file`.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import RoutineEngine
import System
import Testing

@testable import Sound

@Suite struct SilentSinkTests {
  @Test func keepsRealTime() throws {
    let clock = TestClock()
    let sink = SilentSink(clock: clock)
    let began = clock.now()
    try sink.writeAll([Int16](repeating: 0, count: 22_050 * 10))
    sink.drain()
    let took = clock.now() - began
    #expect(took >= .seconds(10) && took < .milliseconds(10_060))
    #expect(sink.delay == .zero)
  }

  @Test func takesBackWhatIsNotHeard() throws {
    let clock = TestClock()
    let sink = SilentSink(clock: clock)
    try sink.writeAll([Int16](repeating: 0, count: 4410))
    clock.wait(.milliseconds(50))
    let back = sink.rewind()
    #expect(abs((back.length - .milliseconds(150)).count) <= 2)
    #expect(sink.delay == .zero)
  }

  /// What comes after a gap is heard after it, not at once.
  @Test func aGapIsNotCaughtUp() throws {
    let clock = TestClock()
    let sink = SilentSink(clock: clock)
    try sink.writeAll([Int16](repeating: 0, count: 2205))
    clock.wait(.seconds(5))
    #expect(sink.delay == .zero)
    try sink.writeAll([Int16](repeating: 0, count: 2205))
    #expect(sink.delay == .milliseconds(100))
  }

  /// The player sleeps until half of the buffer is free, instead of filling each sample that time frees.
  @Test func littleRoomIsNotFilled() throws {
    let clock = TestClock()
    let sink = SilentSink(clock: clock)
    let block = [Int16](repeating: 0, count: 2205)
    func fill() -> Int {
      var total = 0
      while true {
        let taken = block.withUnsafeBufferPointer { sink.write($0) }
        if taken == 0 { return total }
        total += taken
      }
    }
    #expect(fill() == 11_025)
    clock.wait(.milliseconds(10))
    #expect(fill() == 0)
    let start = clock.now()
    sink.waitForRoom(atMost: .seconds(1))
    #expect(abs((clock.now() - start - .milliseconds(240)) / .milliseconds(1)) < 2)
    #expect(fill() == 4410)
  }

  @Test func sleepIsTold() {
    var watch = SleepWatch(now: .seconds(10), withSleep: .seconds(100))
    #expect((watch.slept(now: .seconds(20), withSleep: .seconds(110))) == false)
    let reported = watch.slept(now: .seconds(21), withSleep: .seconds(3711))
    #expect(reported)
    #expect((watch.slept(now: .seconds(22), withSleep: .seconds(3712))) == false)
  }
}

@Suite struct StreamSinkTests {
  let folder = TemporaryFolder()

  private func makePipe() throws -> String {
    let path = folder.path + "/pipe"
    #expect(mkfifo(path, 0o600) == 0)
    return path
  }

  @Test func waitsForAReaderAndStreamsToIt() throws {
    let path = try makePipe()
    let sink = try StreamSink(pipe: path, form: .wav, clock: TestClock())
    let sound = (0..<500).map { Int16($0) }
    #expect(sink.state == .away(.noReader(path)))
    #expect(try sound.withUnsafeBufferPointer { try sink.write($0) } == 0)
    let reader = open(path, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    #expect(try sound.withUnsafeBufferPointer { try sink.write($0) } == 500)
    #expect(sink.state == .present)
    #expect(sink.delay == Frames(500))
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(reader, &bytes, bytes.count)
    #expect(count == 44 + 1000)
    #expect(Array(bytes[..<44]) == WaveHeader.endless)
    #expect(samples(bytes[44..<count]) == sound)
    #expect(sink.delay == .zero)
    #expect(sink.rewind() == Rewound(length: .zero, isSeamless: true))
  }

  @Test func rawHasNoHeader() throws {
    let path = try makePipe()
    let reader = open(path, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    let sink = try StreamSink(pipe: path, form: .raw, clock: TestClock())
    try sink.writeAll([1, 2, 3])
    var bytes = [UInt8](repeating: 0, count: 100)
    #expect(read(reader, &bytes, 100) == 6)
    #expect(samples(bytes[..<6]) == [1, 2, 3])
  }

  /// The next reader gets a stream of its own, from its beginning.
  @Test func aReaderThatGoesIsWaitedFor() throws {
    let path = try makePipe()
    var reader = open(path, O_RDONLY | O_NONBLOCK)
    let sink = try StreamSink(pipe: path, form: .wav, clock: TestClock())
    try sink.writeAll([1, 2, 3])
    close(reader)
    let block: [Int16] = [4, 5]
    #expect(try block.withUnsafeBufferPointer { try sink.write($0) } == 0)
    #expect(sink.state == .away(.noReader(path)))
    reader = open(path, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    try sink.writeAll(block)
    #expect(sink.state == .present)
    var bytes = [UInt8](repeating: 0, count: 100)
    #expect(read(reader, &bytes, 100) == WaveHeader.endless.count + 4)
  }

  /// Some readers open the pipe, and close it again when nobody writes: while it is waited for one, they do not see its end.
  @Test func aReaderThatOnlyLooksFindsThePipeOpen() throws {
    let path = try makePipe()
    let sink = try StreamSink(pipe: path, form: .raw, clock: TestClock())
    let block: [Int16] = [4, 5]
    for _ in 0..<3 { #expect(try block.withUnsafeBufferPointer { try sink.write($0) } == 0) }
    let reader = open(path, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    var bytes = [UInt8](repeating: 0, count: 100)
    #expect(read(reader, &bytes, 100) == -1 && errno == EAGAIN)
    try sink.writeAll(block)
    #expect(read(reader, &bytes, 100) == 4)
  }

  @Test func aFullPipeTakesNothing() throws {
    let path = try makePipe()
    let reader = open(path, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    let sink = try StreamSink(pipe: path, form: .raw, clock: TestClock())
    let block = [Int16](repeating: 7, count: 2048)
    var total = 0
    for _ in 0..<40 {
      let taken = try block.withUnsafeBufferPointer { try sink.write($0) }
      total += taken
      if taken == 0 { break }
    }
    #expect(total < 40 * 2048)
    #expect(sink.delay == Frames(Int64(total)))
  }

  @Test func onlyPipes() throws {
    let path = folder.path + "/file"
    close(open(path, O_CREAT | O_WRONLY, 0o600))
    #expect(throws: SinkError.notAPipe(path)) { try StreamSink(pipe: path, form: .raw) }
    #expect(throws: SinkError.system(SystemError("open the pipe", path + "x", code: ENOENT))) {
      try StreamSink(pipe: path + "x", form: .raw)
    }
  }
}

@Suite struct AlsaSinkTests {
  @Test func noSuchDevice() {
    let error = #expect(throws: SinkError.self) { try AlsaSink(AlsaSettings(device: "nosuchdevice")) }
    guard case .noDevice("nosuchdevice", _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(!AlsaMessages.last.isEmpty)
  }

  @Test func theNullDeviceTakesAll() throws {
    let sink = try AlsaSink(AlsaSettings(device: "null"))
    try sink.writeAll([Int16](repeating: 5, count: 50_000))
    try sink.drain()
    #expect(sink.state == .present)
    #expect(sink.report.underruns == 0 && sink.report.losses == 0)
    #expect(sink.deviceFormat?.hasPrefix("22050 Hz, 1 channel, 16 bit") == true)
  }

  /// ALSA's file device writes what would be heard; it has the shape and rate of what is behind it.
  @Test func everySampleReachesTheDevice() throws {
    let folder = TemporaryFolder()
    let path = folder.path + "/heard.raw"
    let sink = try AlsaSink(AlsaSettings(device: "file:'\(path)',raw"))
    let sound = (0..<30_000).map { Int16(truncatingIfNeeded: $0) }
    try sink.writeAll(sound)
    try sink.drain()
    sink.close()
    while contents(path).count < 60_000 { usleep(1000) }
    #expect(samples(contents(path)) == sound)
  }

  @Test func framesForDevices() {
    var bytes: [UInt8] = []
    for (channels, width, sample) in [(1, 2, 0x0102), (2, 2, -2), (4, 4, 0x0304)] as [(Int, Int, Int16)] {
      [sample].withUnsafeBufferPointer { DeviceFormat(channels: channels, width: width).append($0, to: &bytes) }
    }
    #expect(bytes == [2, 1, 254, 255, 254, 255, 0, 0, 4, 3, 0, 0, 4, 3, 0, 0, 0, 0, 0, 0, 0, 0])
  }

  @Test func theWatchTellsStallsFromProgress() {
    var watch = DeviceWatch()
    #expect((watch.isStuck(heard: 0, hasSound: true, now: .seconds(0))) == false)
    #expect((watch.isStuck(heard: 100, hasSound: true, now: .milliseconds(200))) == false)
    #expect(watch.stalls == 0)
    #expect((watch.isStuck(heard: 100, hasSound: true, now: .seconds(2))) == false)
    #expect((watch.isStuck(heard: 200, hasSound: true, now: .milliseconds(2200))) == false)
    #expect(watch.stalls == 1 && watch.stalled == .seconds(2))
    #expect((watch.isStuck(heard: 200, hasSound: true, now: .seconds(5))) == false)
    let reported = watch.isStuck(heard: 200, hasSound: true, now: .milliseconds(5300))
    #expect(reported)
    #expect((watch.isStuck(heard: 200, hasSound: false, now: .seconds(9))) == false)
  }

  @Test func manyUnderrunsAreALostDevice() {
    var watch = DeviceWatch()
    for time in 0..<7 { #expect((watch.isFailing(underrunAt: .milliseconds(time * 10))) == false) }
    let reported = watch.isFailing(underrunAt: .milliseconds(80))
    #expect(reported)
    var rare = DeviceWatch()
    for time in 0..<100 { #expect((rare.isFailing(underrunAt: .milliseconds(time * 200))) == false) }
  }

  @Test func triesGrowRarer() {
    var backoff = Backoff(first: .milliseconds(250))
    let waits = (0..<7).map { _ in backoff.wait() }
    #expect(
      waits == [
        .milliseconds(250), .milliseconds(500), .seconds(1), .seconds(2), .seconds(4), .seconds(5), .seconds(5),
      ])
    backoff.reset()
    #expect(backoff.wait() == .milliseconds(250))
  }
}
