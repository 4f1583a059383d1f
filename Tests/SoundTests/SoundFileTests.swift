// Rendered files: every format reads back, and a failure leaves nothing behind.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import RoutineEngine
import System
import Testing

@testable import Sound

@Suite struct SoundFileTests {
  let folder = TemporaryFolder()
  /// Three seconds of a tone.
  static let tone = (0..<66_150).map { Int16(8000 * sin(2 * .pi * 440 * Double($0) / 22_050)) }

  private func write(_ name: String, title: String? = "Back care", comment: String? = nil) throws -> String {
    let path = folder.path + "/" + name
    let writer = try SoundFileWriter(path, title: title, comment: comment)
    for start in stride(from: 0, to: Self.tone.count, by: 10_000) {
      try Self.tone[start..<min(start + 10_000, Self.tone.count)].withUnsafeBufferPointer { try writer.write($0) }
    }
    try writer.finish()
    return path
  }

  @Test(arguments: SoundFormat.allCases) func everyFormatReadsBack(_ format: SoundFormat) throws {
    let path = try write("out." + format.rawValue)
    let sound = try SoundFileReader.read(path, maximum: 10)
    // MP3 is written in frames of 576 samples and pads both ends.
    #expect(abs(sound.count - Self.tone.count) < (format == .mp3 ? 2500 : 3))
    let middle = Level.samples(sound)[22_050..<44_100]
    #expect(abs(strength(of: 440, in: middle) - 8000 / 32768) < 0.01)
    #expect(folder.names == ["out." + format.rawValue])
    if format == .wav || format == .flac { #expect(Level.samples(sound) == Self.tone) }
  }

  @Test func twoWritesGiveTheSameBytes() throws {
    #expect(contents(try write("a.wav")) == contents(try write("b.wav")))
  }

  @Test func titleAndCommentAreInTheFile() throws {
    let text = String(decoding: contents(try write("a.wav", comment: "Made by Limber")), as: UTF8.self)
    #expect(text.contains("Back care") && text.contains("Made by Limber"))
  }

  @Test func anOlderFileIsReplacedOnlyWhenComplete() throws {
    let path = try write("a.wav")
    let before = contents(path)
    do {
      let writer = try SoundFileWriter(path)
      try [Int16](repeating: 1, count: 5000).withUnsafeBufferPointer { try writer.write($0) }
      // Nothing is seen of a file without a name, and nothing would be left of it.
      #expect(folder.names == ["a.wav"])
      #expect(contents(path) == before)
    }
    #expect(folder.names == ["a.wav"])
    #expect(contents(path) == before)
  }

  @Test func aLinkStaysALink() throws {
    let path = try write("a.wav")
    #expect(symlink(path, folder.path + "/link.wav") == 0)
    unlink(path)
    close(open(path, O_CREAT | O_WRONLY, 0o600))
    _ = try write("link.wav")
    #expect(contents(path).count > 100_000)
  }

  @Test func refusals() throws {
    #expect(throws: FileError.unknownFormat(path: "out.txt")) { try SoundFileWriter("out.txt") }
    #expect(throws: FileError.unknownFormat(path: "/tmp/x.wav/out")) { try SoundFileWriter("/tmp/x.wav/out") }
    #expect(throws: FileError.system(SystemError("write", "/nowhere/a.wav", code: ENOENT))) {
      try SoundFileWriter("/nowhere/a.wav")
    }
    let inner = folder.path + "/sub.wav"
    mkdir(inner, 0o700)
    #expect(throws: FileError.system(SystemError("write", inner, code: EISDIR))) { try SoundFileWriter(inner) }
    rmdir(inner)
  }

  @Test func aFullDiskIsSaid() {
    let error = #expect(throws: FileError.self) {
      let writer = try SoundFileWriter("/dev/full")
      try Self.tone.withUnsafeBufferPointer { try writer.write($0) }
      try writer.finish()
    }
    #expect(error == .system(SystemError("write", "/dev/full", code: ENOSPC)))
    #expect("\(error.map { "\($0)" } ?? "")".contains("the disk is full"))
  }

  @Test(arguments: [
    ("a.wav", SoundFormat.wav), ("b.WAV", .wav), ("c.d/e.oga", .ogg), ("x.wave", .wav), ("y.opus", .opus),
    ("z.mp3", .mp3),
  ])
  func formatsByEnding(_ path: String, _ format: SoundFormat) { #expect(SoundFormat(path: path) == format) }
}
