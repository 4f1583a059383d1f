// Sound file ► samples, using libsndfile.
// SPDX-License-Identifier: GPL-3.0-or-later

import CSndFile
import Glibc
import RoutineEngine
import System

enum SoundFileReader {
  /// Plausible sample rates. A header with another rate would make a short sound endless.
  private static let rates: ClosedRange<Int64> = 4000...768_000

  /// Reads a file as mono samples at 22,050 per second; 1 is full scale. Channels are mixed, other rates converted.
  /// - Parameters:
  ///   - path: A file in any format supported by libsndfile.
  ///   - maximum: The maximum length, in seconds.
  static func read(_ path: String, maximum: Int) throws(FileError) -> [Float] {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(SystemError("open", path)) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .unreadable(path: path, reason: "it is not a file")
    }
    var info = SF_INFO()
    // libsndfile closes the descriptor even if it cannot read the file.
    guard let file = sf_open_fd(descriptor, Int32(SFM_READ), &info, 1) else {
      throw .unreadable(path: path, reason: String(cString: sf_strerror(nil)))
    }
    defer { sf_close(file) }
    let channels = Int(info.channels)
    let rate = Int64(info.samplerate)
    guard channels > 0 else { throw .unreadable(path: path, reason: "it has no channels") }
    guard rates.contains(rate) else { throw .unreadable(path: path, reason: "it has \(rate) samples a second") }
    let maxFrames = Int64(maximum) * rate
    var mono: [Float] = []
    var block = [Float](repeating: 0, count: 4096 * channels)
    while true {
      let count = sf_readf_float(file, &block, 4096)
      guard count > 0 else { break }
      for frame in 0..<Int(count) {
        let sum = block[(frame * channels)..<((frame + 1) * channels)].reduce(0, +)
        mono.append(sum / Float(channels))
      }
      guard Int64(mono.count) <= maxFrames else { throw .tooLong(path: path, maximum: maximum) }
    }
    guard rate != Frames.perSecond else { return mono }
    let samples = RateConverter.convert(Level.samples(mono), from: Double(rate), to: Double(Frames.perSecond))
    return samples.map { Float($0) / 32768 }
  }
}
