// A sink that writes to standard output or a named pipe, for other programs to play or send on.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
public import RoutineEngine
import System

/// Writes sound as a stream: samples alone, or behind the header of a WAV file whose end is not known yet.
///
/// The reader sets the pace. A named pipe that nobody reads yet is away until somebody does.
public final class StreamSink: Sink {
  /// What is written.
  public enum Form: Sendable {
    /// A WAV header, then samples.
    case wav
    /// Samples alone: 22,050 a second, mono, signed, 16 bit, low byte first.
    case raw
  }

  /// Away until somebody reads the pipe.
  public private(set) var state: SinkState
  /// A stream has no trouble that can be repaired.
  public let report = SinkReport()

  private let path: String?
  private let form: Form
  private let clock: any SinkClock
  private var descriptor: Int32
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
    state = .here
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

  /// Takes what the pipe has room for, at most 2,048 samples at once.
  public func write(_ block: UnsafeBufferPointer<Int16>) throws(SinkError) -> Int {
    if descriptor < 0 {
      try connect()
      if descriptor < 0 {
        clock.wait(.milliseconds(50))
        return 0
      }
    }
    if needsHeader {
      let header = WaveHeader.endless
      guard try put(header.withUnsafeBytes { Array($0) }) == header.count else { return 0 }
      needsHeader = false
    }
    // A pipe that is ready takes this many bytes without waiting (PIPE_BUF).
    let count = min(block.count, 2048)
    let bytes = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: block[..<count]))
    let taken = try put(bytes) / 2
    written += Int64(taken)
    return taken
  }

  /// Writes all of a few bytes or none of them; waits up to 50 ms for room.
  private func put(_ bytes: some Collection<UInt8>) throws(SinkError) -> Int {
    guard Descriptors.canWrite(to: descriptor, within: .milliseconds(50)) else { return 0 }
    var left = Array(bytes)[...]
    while !left.isEmpty {
      let count = left.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        left = left.dropFirst(count)
      } else if errno == EAGAIN {
        // Less room than a pipe promises: the rest follows as soon as the reader has made some.
        if left.count == bytes.count { return 0 }
        _ = Descriptors.canWrite(to: descriptor, within: .milliseconds(50))
      } else if errno == EPIPE {
        throw .readerGone(name)
      } else if errno != EINTR {
        throw .system(SystemError("write to", name))
      }
    }
    return bytes.count
  }

  /// Opens the named pipe, which works once somebody reads it.
  private func connect() throws(SinkError) {
    guard let path, descriptor < 0 else { return }
    descriptor = open(path, O_WRONLY | O_NONBLOCK | O_CLOEXEC)
    if descriptor >= 0 {
      // Two pages, 190 ms: enough to bridge, and little that cannot be taken back.
      _ = fcntl(descriptor, Self.setPipeSize, 8192)
      state = .here
    } else if errno != ENXIO && errno != EINTR {
      throw .system(SystemError("open the pipe", path))
    }
  }

  /// Linux's F_SETPIPE_SZ, which only GNU's extensions name.
  private static let setPipeSize: Int32 = 1031

  /// What the pipe still holds.
  public var delay: Frames {
    var bytes: Int32 = 0
    guard descriptor >= 0, !isRegularFile, ioctl(descriptor, UInt(FIONREAD), &bytes) == 0 else { return .zero }
    return Frames(min(Int64(bytes / 2), written))
  }

  /// Nothing can be taken out of a pipe again.
  public func rewind() -> Rewound { Rewound(length: .zero, isSeamless: true) }

  /// Waits until the reader has taken all; gives up when it takes nothing for a second.
  public func drain() throws(SinkError) {
    var last = delay
    var waited = 0
    while last > .zero, waited < 100 {
      clock.wait(.milliseconds(10))
      let now = delay
      // A reader that takes nothing for a second has stopped for its own reasons.
      waited = now < last ? 0 : waited + 1
      last = now
    }
  }

  /// Ends the stream. Where standard output is a file, its header is completed.
  public func close() {
    guard descriptor >= 0 else { return }
    if isRegularFile, form == .wav, !needsHeader {
      // Standard output went to a file: there the header can tell the truth.
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
