// The chimes of the checkout: length, level, notes, and sounds of the listener's in their place.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import RoutineEngine
import System
import Testing

@testable import Sound

@Suite struct ChimeTests {
  let chimes: ChimeSet

  init() throws { chimes = try ChimeSet(folder: chimeFolder) }

  /// Chime, milliseconds, and the notes with the moment at which each is the strongest, in milliseconds.
  static let notes: [(Chime, Int, [(hertz: Double, at: Int)])] = [
    (.open, 1600, [(392, 20), (523.25, 240), (659.26, 460)]),
    (.start, 800, [(523.25, 20), (783.99, 160)]),
    (.end, 1000, [(783.99, 20), (523.25, 180)]),
    (.rest, 1200, [(587.33, 20)]),
    (.holdTick, 120, [(659.26, 2)]),
    (.tick, 120, [(1046.5, 2)]),
  ]

  @Test(arguments: notes) func lengthAndNotes(_ chime: Chime, _ milliseconds: Int, _ notes: [(hertz: Double, at: Int)])
  {
    let clip = chimes[chime]
    #expect(clip.length == .milliseconds(milliseconds))
    for (index, note) in notes.enumerated() {
      let start = Int(Frames.milliseconds(note.at).count)
      let part = clip.samples[start..<min(start + 2205, clip.samples.count)]
      let own = strength(of: note.hertz, in: part)
      #expect(own > 0.01)
      // A note that has not begun is not there; one that has is dying away.
      for other in notes[(index + 1)...] { #expect(strength(of: other.hertz, in: part) < own / 2) }
      if index > 0 { #expect(strength(of: note.hertz, in: clip.samples[..<start][..<2205]) < own / 2) }
    }
  }

  @Test(arguments: Chime.allCases) func onTimeAndNeverTooLoud(_ chime: Chime) throws {
    let clip = chimes[chime]
    #expect(clip.peak <= Level.chimePeak + 0.001)
    #expect(clip.peak > 0.15)
    #expect(try #require(clip.samples.firstIndex { $0.magnitude > 328 }) < 110)
    // It ends in silence, without a click.
    #expect(clip.samples.suffix(20).allSatisfy { $0.magnitude < 100 })
  }

  /// The sound on a speaker that gives nothing below 500 Hz and above 6 kHz.
  private func onAPhone(_ sound: [Float]) -> [Float] {
    var above = Biquad.above(500, rate: 22_050)
    var below = Biquad.below(6000, rate: 22_050)
    return sound.map { Float(below.filter(above.filter(Double($0)))) }
  }

  private func loudness(_ sound: [Float]) throws -> Double { try #require(Loudness.integrated(sound, rate: 22_050)) }

  @Test(arguments: Chime.allCases) func aPhoneLetsItBeHeard(_ chime: Chime) throws {
    let sound = chimes[chime].samples.map { Float($0) / 32768 }
    #expect(try loudness(onAPhone(sound)) > loudness(sound) - 3)
  }

  /// Ticks carry what nothing else tells: they are at most 12 dB under the voice, both against its loudest stretch of
  /// their own length and in the 400 ms that the ear takes for a loudness.
  @Test(arguments: [Chime.tick, .holdTick]) func aTickIsHeardBesideTheVoice(_ tick: Chime) throws {
    let speaker = try Speaker.shared()
    let voice = try speaker.catalogue.voice(VoiceSettings(), language: .english)
    let sound = chimes[tick].samples.map { Float($0) / 32768 }
    let own = try loudness(sound)
    let inAWindow = try loudness(sound + [Float](repeating: 0, count: 8820 - sound.count))
    for word in ["three", "two", "one"] {
      let spoken = try speaker.speak(Phrase(word), with: voice).samples.map { Float($0) / 32768 }
      let stretches = stride(from: 0, to: spoken.count - sound.count, by: 220).compactMap { start in
        Loudness.integrated(Array(spoken[start..<start + sound.count]), rate: 22_050)
      }
      #expect(try #require(stretches.max()) - own <= 12, "\(word)")
      #expect(try loudness(spoken) - inAWindow <= 12, "\(word)")
    }
  }

  @Test func aSoundOfTheListeners() throws {
    let folder = TemporaryFolder()
    // A tone of 1 s at full scale after 200 ms of silence, at 48 kHz, stereo: loud, late, and of the wrong shape.
    let path = folder.path + "/gong.wav"
    try writeStereo(path, rate: 48_000, seconds: 1.2) { time in time < 0.2 ? 0 : sin(2 * .pi * 440 * time) }
    let own = try ChimeSet(folder: chimeFolder, SoundSettings(files: [.rest: path]))
    let clip = own[.rest]
    #expect(abs((clip.length - .seconds(1)).count) < 100)
    #expect(clip.peak <= Level.chimePeak + 0.001)
    #expect(strength(of: 440, in: clip.samples[2000..<12_000]) > 0.1)
    #expect(own[.start] == chimes[.start])
  }

  @Test(arguments: [Chime.tick, .holdTick]) func aTickStaysShort(_ tick: Chime) throws {
    let folder = TemporaryFolder()
    let path = folder.path + "/tick.wav"
    try writeStereo(path, rate: 44_100, seconds: 2) { time in sin(2 * .pi * 880 * time) / 2 }
    let own = try ChimeSet(folder: chimeFolder, SoundSettings(files: [tick: path]))
    #expect(own[tick].length == .milliseconds(300))
  }

  @Test func whatCannotStandForAChime() throws {
    let folder = TemporaryFolder()
    func load(_ path: String) throws { _ = try ChimeSet(folder: chimeFolder, SoundSettings(files: [.start: path])) }
    let long = folder.path + "/long.wav"
    try writeStereo(long, rate: 8000, seconds: 6) { sin(1000 * $0) }
    #expect(throws: FileError.tooLong(path: long, maximum: 5)) { try load(long) }
    let silent = folder.path + "/silent.wav"
    try writeStereo(silent, rate: 8000, seconds: 1) { _ in 0 }
    #expect(throws: FileError.unreadable(path: silent, reason: "it is silent")) { try load(silent) }
    #expect(throws: FileError.system(SystemError("open", "/nowhere/gong.wav", code: ENOENT))) {
      try load("/nowhere/gong.wav")
    }
    #expect(throws: FileError.unreadable(path: folder.path, reason: "it is not a file")) { try load(folder.path) }
    #expect(throws: FileError.self) { try load(#filePath) }
  }

  /// A 16-bit stereo WAV file of a tone.
  private func writeStereo(_ path: String, rate: UInt32, seconds: Double, _ tone: (Double) -> Double) throws {
    let count = Int(seconds * Double(rate))
    var bytes = Array(WaveHeader.of(frames: Int64(count) * 2))
    func set(_ value: UInt32, at place: Int, width: Int) {
      for index in 0..<width { bytes[place + index] = UInt8(truncatingIfNeeded: value >> (8 * UInt32(index))) }
    }
    set(2, at: 22, width: 2)
    set(rate, at: 24, width: 4)
    set(rate * 4, at: 28, width: 4)
    set(4, at: 32, width: 2)
    for index in 0..<count {
      let sample = Int16(tone(Double(index) / Double(rate)) * 32767)
      for _ in 0..<2 { withUnsafeBytes(of: sample.littleEndian) { bytes += Array($0) } }
    }
    let file = try #require(fopen(path, "w"))
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
    fclose(file)
  }
}
