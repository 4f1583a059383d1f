// What the tests of sound share: folders of their own, a clock that nobody waits for, and ears.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import RoutineEngine
import Synchronization

@testable import Sound

/// A folder that is gone when the test is over.
final class TemporaryFolder: Sendable {
  let path: String

  init() {
    var template = Array("/tmp/limber-test-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? "/tmp"
  }

  deinit {
    for name in names { unlink(path + "/" + name) }
    rmdir(path)
  }

  /// The files in it, hidden ones too.
  var names: [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}

/// The bytes of a file.
func contents(_ path: String) -> [UInt8] {
  guard let file = fopen(path, "r") else { return [] }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var block = [UInt8](repeating: 0, count: 65536)
  while true {
    let count = fread(&block, 1, block.count, file)
    if count == 0 { return bytes }
    bytes += block[..<count]
  }
}

/// Bytes as samples, low byte first.
func samples(_ bytes: some Collection<UInt8>) -> [Int16] {
  let bytes = Array(bytes)
  return stride(from: 0, to: bytes.count - 1, by: 2).map {
    Int16(bitPattern: UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8)
  }
}

/// A clock that goes on when it is waited on, and when a test says so.
final class TestClock: SinkClock {
  private let time = Mutex(Duration.seconds(1000))
  func now() -> Duration { time.withLock { $0 } }
  func wait(_ time: Duration, orInputOn descriptor: CInt) { self.time.withLock { $0 += time } }
}

extension Sink {
  /// Writes all samples, as a player does.
  func writeAll(_ samples: [Int16]) throws {
    var rest = samples[...]
    while !rest.isEmpty {
      let taken = try rest.withUnsafeBufferPointer { buffer throws(SinkError) in try writeOrWait(buffer) }
      rest = rest.dropFirst(taken)
    }
  }
}

/// Where the checkout's chimes are.
let chimeFolder: String = {
  let file = #filePath
  let parts = file.split(separator: "/").dropLast(3)
  return "/" + parts.joined(separator: "/") + "/Audio"
}()

/// How strong a tone is in a sound, by the Goertzel algorithm: the amplitude of its sine.
func strength(of frequency: Double, in sound: ArraySlice<Int16>, rate: Double = 22_050) -> Double {
  let step = 2 * Double.pi * frequency / rate
  var last = 0.0
  var beforeLast = 0.0
  for sample in sound {
    let next = Double(sample) / 32768 + 2 * cos(step) * last - beforeLast
    beforeLast = last
    last = next
  }
  let power = last * last + beforeLast * beforeLast - 2 * cos(step) * last * beforeLast
  return power.squareRoot() * 2 / Double(sound.count)
}
