// The test card as the tests use it: compiled once, a folder for each, orders given and recordings read.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import RoutineEngine
import Testing

@testable import Sound

/// Whether tests that take real time are wanted.
let soaks = getenv("LIMBER_SOAK").map { String(cString: $0) } == "1"

/// Runs a program and waits for it. Returns its exit status.
@discardableResult
func run(_ arguments: [String]) -> Int32 {
  var pid = pid_t()
  var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
  defer { words.forEach { free($0) } }
  guard posix_spawnp(&pid, arguments[0], nil, nil, &words, environ) == 0 else { return -1 }
  var status: Int32 = 0
  waitpid(pid, &status, 0)
  return status
}

/// A card that plays into a file.
final class TestCard {
  /// How many times faster than real time it plays.
  static let speed = 20

  let folder = TemporaryFolder()
  let rate: Int
  let channels: Int
  let width: Int
  private let speed: Int

  /// The folder with the compiled plug-in, whose configuration ALSA is pointed to.
  private static let library: TemporaryFolder? = {
    let folder = TemporaryFolder()
    let source = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let support = "/" + source + "/Support/TestCard/"
    let plugIn = folder.path + "/libtestcard.so"
    let status = run(["gcc", "-O2", "-shared", "-fPIC", "-DPIC", "-o", plugIn, support + "testcard.c", "-lasound"])
    guard status == 0 else { return nil }
    let text = String(decoding: contents(support + "asound.conf"), as: UTF8.self)
    let parts = text.split(separator: "LIBRARY", omittingEmptySubsequences: false)
    // The last one is the place in the configuration, those before stand in its comment.
    let configuration = parts.dropLast().joined(separator: "LIBRARY") + plugIn + (parts.last ?? "")
    guard let file = fopen(folder.path + "/asound.conf", "w") else { return nil }
    fputs(configuration, file)
    fclose(file)
    setenv("ALSA_CONFIG_PATH", folder.path + "/asound.conf", 1)
    return folder
  }()

  /// A card of this shape.
  init(rate: Int = 22_050, channels: Int = 1, width: Int = 2, speed: Int = TestCard.speed) throws {
    _ = try #require(Self.library, "the test card does not compile")
    self.rate = rate
    self.channels = channels
    self.width = width
    self.speed = speed
  }

  /// How a sink opens it: 8 s of the card's time is 400 ms of real time, in which a busy machine gets round to it.
  var settings: AlsaSettings {
    let format = width == 4 ? "S32" : "S16"
    var settings = AlsaSettings(
      device: "testcard:FOLDER=\(folder.path),RATE=\(rate),CHANNELS=\(channels),FORMAT=\(format),SPEED=\(speed)",
      buffer: .seconds(8), firstRetry: .milliseconds(20))
    settings.pace = Double(speed)
    return settings
  }

  /// Gives an order by putting a file into the folder.
  func order(_ name: String) { close(open(folder.path + "/" + name, O_CREAT | O_WRONLY, 0o600)) }

  /// Takes an order back.
  func endOrder(_ name: String) { unlink(folder.path + "/" + name) }

  /// Whether an order still stands; the card takes back those that it carries out once.
  func isOrdered(_ name: String) -> Bool { access(folder.path + "/" + name, F_OK) == 0 }

  /// What happened, with the frame of the card's time line.
  var log: [(frame: Int, what: String)] {
    String(decoding: contents(folder.path + "/log"), as: UTF8.self).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard words.count == 2, let frame = Int(words[0]) else { return nil }
      return (frame, String(words[1]))
    }
  }

  /// What was heard on the first channel since the first sound began; the other channels are checked to be the same.
  func heard() -> [Int16] {
    let bytes = contents(folder.path + "/heard.raw")
    let start = log.first { $0.what == "start" }?.frame ?? 0
    let frame = width * channels
    guard start < bytes.count / frame else { return [] }
    return bytes.withUnsafeBytes { bytes in
      var sound: [Int16] = []
      sound.reserveCapacity(bytes.count / frame)
      var place = start * frame
      while place + frame <= bytes.count {
        // The upper half of a 32-bit sample, whose lower half is silent.
        let sample = bytes.loadUnaligned(fromByteOffset: place + width - 2, as: Int16.self)
        if channels > 1 {
          let other = bytes.loadUnaligned(fromByteOffset: place + 2 * width - 2, as: Int16.self)
          precondition(sample == other, "the channels differ")
        }
        sound.append(sample)
        place += frame
      }
      return sound
    }
  }
}
