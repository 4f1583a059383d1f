// A sink that writes to standard output or a named pipe, for other programs to play or forward.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
public import RoutineEngine
import System

/// Writes sound as a stream of samples, optionally after the header of a WAV file of unknown length.
///
/// The reader sets the pace. A named pipe without a reader is away, at the beginning and later.
public final class StreamSink: Sink {
  /// The format of the stream.
  public enum Form: Sendable {
    /// A WAV header, then samples.
    case wav
    /// Samples only: 22,050 per second, mono, signed 16 bit, little-endian.
    case raw
  }

  /// `away` until the pipe has a reader.
  public private(set) var state: SinkState
  /// Always empty.
  public let report = SinkReport()
  /// The reader has stopped reading.
  public var standstill: SinkError { .readerStalls(name) }

  private let path: String?
  private let form: Form
  private let clock: any SinkClock
  private var descriptor: Int32
  /// While a named pipe has no reader: keeps it open, so that one that looks into it finds it open, and not at its end.
  private var held: Int32 = -1
  private var written: Int64 = 0
  private var needsHeader: Bool
  private var isRegularFile = false

  /// A sink on standard output.
  public init(standardOutput form: Form, clock: any SinkClock = MonotonicClock()) {
    ignoreBrokenPipes()
    path = nil
    self.form = form
    self.clock = clock
    descriptor = STDOUT_FILENO
    state = .present
    needsHeader = form == .wav
    isRegularFile = StreamSink.kind(of: STDOUT_FILENO) == S_IFREG
  }

  /// A sink on a named pipe.
  public init(pipe path: String, form: Form, clock: any SinkClock = MonotonicClock()) throws(SinkError) {
    ignoreBrokenPipes()
    var status = stat()
    guard stat(path, &status) == 0 else { throw .system(SystemError("open the pipe", path)) }
    guard status.st_mode & S_IFMT == S_IFIFO else { throw .notAPipe(path) }
    self.path = path
    self.form = form
    self.clock = clock
    descriptor = -1
    state = .away(.noReader(path))
    needsHeader = form == .wav
    try connect()
  }

  deinit { close() }

  private var name: String { path ?? "standard output" }

  /// Accepts what the pipe has room for.
  public func write(_ block: UnsafeBufferPointer<Int16>) throws(SinkError) -> Int {
    if descriptor < 0 { try connect() }
    guard descriptor >= 0 else { return 0 }
    if block.isEmpty {
      if hasNoReader { try loseReader() }
      return 0
    }
    if needsHeader {
      let header = WaveHeader.endless
      guard try put(header.withUnsafeBytes { Array($0) }) == header.count else { return 0 }
      needsHeader = false
    }
    var taken = 0
    while taken < block.count {
      // A pipe that is ready accepts this many bytes without blocking (PIPE_BUF).
      let part = UnsafeBufferPointer(rebasing: block[taken...].prefix(2048))
      let count = try put(UnsafeRawBufferPointer(part)) / 2
      if count == 0 { break }
      taken += count
    }
    written += Int64(taken)
    return taken
  }

  /// Waits until the pipe has room or loses its reader; without a reader, for a while.
  public func waitForRoom(orInputOn input: CInt, atMost time: Duration) {
    guard descriptor >= 0 else { return clock.wait(min(time, .milliseconds(250)), orInputOn: input) }
    Descriptors.wait(forInputOn: input, orRoomOn: descriptor, atMost: time)
  }

  /// Whether the reader has closed the pipe.
  private var hasNoReader: Bool {
    var request = pollfd(fd: descriptor, events: 0, revents: 0)
    return poll(&request, 1, 0) > 0 && request.revents & Int16(POLLERR) != 0
  }

  /// Writes all of the bytes or none.
  private func put(_ bytes: some Collection<UInt8>) throws(SinkError) -> Int {
    guard Descriptors.canWrite(to: descriptor, within: .zero) else { return 0 }
    var left = Array(bytes)[...]
    while !left.isEmpty {
      let count = left.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        left = left.dropFirst(count)
      } else if errno == EAGAIN {
        // The pipe had less room than promised: the rest follows as soon as the reader has made room.
        if left.count == bytes.count { return 0 }
        _ = Descriptors.canWrite(to: descriptor, within: .milliseconds(50))
      } else if errno == EPIPE {
        try loseReader()
        return 0
      } else if errno != EINTR {
        throw .system(SystemError("write to", name))
      }
    }
    return bytes.count
  }

  /// A named pipe waits for the next reader; standard output has none.
  private func loseReader() throws(SinkError) {
    guard let path else { throw .readerGone(name) }
    Glibc.close(descriptor)
    descriptor = -1
    needsHeader = form == .wav
    state = .away(.noReader(path))
  }

  /// Tries to open the named pipe, which succeeds once it has a reader. Between two tries it is held open: some readers,
  /// such as Snapserver, open it only to see whether somebody writes.
  private func connect() throws(SinkError) {
    guard let path, descriptor < 0 else { return }
    if held < 0 { held = open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC) }
    descriptor = open(path, O_WRONLY | O_NONBLOCK | O_CLOEXEC)
    let code = errno
    Glibc.close(held)
    held = -1
    guard descriptor >= 0 else {
      if code != ENXIO && code != EINTR { throw .system(SystemError("open the pipe", path, code: code)) }
      return
    }
    if hasNoReader {
      held = open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC)
      Glibc.close(descriptor)
      descriptor = -1
    } else {
      // Two pages, 190 ms: enough to bridge delays, and little that cannot be taken back.
      _ = fcntl(descriptor, Self.setPipeSize, 8192)
      state = .present
    }
  }

  /// Linux's F_SETPIPE_SZ, which is only defined with GNU extensions.
  private static let setPipeSize: Int32 = 1031

  /// The sound still in the pipe.
  public var delay: Frames {
    var bytes: Int32 = 0
    guard descriptor >= 0, !isRegularFile, ioctl(descriptor, UInt(FIONREAD), &bytes) == 0 else { return .zero }
    return Frames(min(Int64(bytes / 2), written))
  }

  /// Takes nothing back, because a pipe cannot be rewound.
  public func rewind() -> Rewound { Rewound(length: .zero, isSeamless: true) }

  /// Waits until the reader has read everything; gives up if it reads nothing for a second.
  public func drain() throws(SinkError) {
    var last = delay
    var waited = 0
    while last > .zero, waited < 100 {
      clock.wait(.milliseconds(10))
      let now = delay
      // A reader that reads nothing for a second has stopped for its own reasons.
      waited = now < last ? 0 : waited + 1
      last = now
    }
  }

  /// Ends the stream. If standard output is a file, its header is completed.
  public func close() {
    if held >= 0 { Glibc.close(held) }
    held = -1
    guard descriptor >= 0 else { return }
    if isRegularFile, form == .wav, !needsHeader {
      // Standard output is a file, so the header can be corrected.
      let header = WaveHeader.of(frames: written)
      let start = lseek(descriptor, 0, SEEK_CUR) - off_t(written * 2) - off_t(header.count)
      if start >= 0 { _ = pwrite(descriptor, header, header.count, start) }
    }
    if path != nil { Glibc.close(descriptor) }
    descriptor = -1
  }

  private static func kind(of descriptor: Int32) -> mode_t {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? status.st_mode & S_IFMT : 0
  }
}
