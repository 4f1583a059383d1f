// A routine's own sounds, from its file to the rendered session.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite struct OwnSoundTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// A routine with its own sound for the start of work.
  private func routine(start: String) throws -> String {
    let text = """
      format: 1
      routine: Bells
      sounds:
        start: \(start)
      steps:
        - do: plank
          hold: 5s

      """
    return try scratch.write("bells.yaml", Data(text.utf8))
  }

  /// A WAV file of one loud tone: 44,100 samples a second, two channels, 16 bit.
  private func tone(_ hertz: Double, seconds: Int) -> Data {
    let frames = 44_100 * seconds
    var bytes: [UInt8] = []
    func append(_ text: String) { bytes += Array(text.utf8) }
    func append(_ value: some FixedWidthInteger) { withUnsafeBytes(of: value.littleEndian) { bytes += Array($0) } }
    append("RIFF")
    append(UInt32(36 + frames * 4))
    append("WAVEfmt ")
    append(UInt32(16))
    append(UInt16(1))
    append(UInt16(2))
    append(UInt32(44_100))
    append(UInt32(44_100 * 4))
    append(UInt16(4))
    append(UInt16(16))
    append("data")
    append(UInt32(frames * 4))
    for frame in 0..<frames {
      let sample = Int16(20_000 * sin(2 * .pi * hertz * Double(frame) / 44_100))
      append(sample)
      append(sample)
    }
    return Data(bytes)
  }

  /// The amplitude of a tone in samples, 1 being full scale.
  private func strength(of hertz: Double, in samples: ArraySlice<Double>) -> Double {
    var (sine, cosine) = (0.0, 0.0)
    for (index, sample) in samples.enumerated() {
      let angle = 2 * .pi * hertz * Double(index) / 22_050
      sine += sample * sin(angle)
      cosine += sample * cos(angle)
    }
    return 2 * (sine * sine + cosine * cosine).squareRoot() / Double(samples.count)
  }

  @Test func aSoundIsHeardInPlaceOfTheChime() throws {
    _ = try scratch.write("bell.wav", tone(1234, seconds: 1))
    let path = try routine(start: "bell.wav")
    let outcome = try Program.run(["render", path, "-q", "-o", scratch.path("a.wav")])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let plan = try Program.run(["plan", path, "--json"])
    let json = try #require(try JSONSerialization.jsonObject(with: Data(plan.output.utf8)) as? [String: Any])
    let cues = try #require(json["cues"] as? [[String: Any]])
    let data = try Data(contentsOf: scratch.url.appending(path: "a.wav"))
    let start = try #require(data.range(of: Data("data".utf8))).upperBound + 4
    let samples = stride(from: start, to: data.count - 1, by: 2).map {
      Double(Int16(bitPattern: UInt16(data[$0]) | UInt16(data[$0 + 1]) << 8)) / 32_768
    }
    for (chime, isOwn) in [("start", true), ("end", false)] {
      let cue = try #require(cues.first { $0["text"] as? String == chime && $0["kind"] as? String == "chime" })
      let place = Int((try #require(cue["start_ms"] as? Double) * 22.05).rounded())
      #expect((strength(of: 1234, in: samples[place..<place + 2205]) > 0.05) == isOwn, "\(chime)")
    }
  }

  @Test func aSoundThatCannotBeHeardIsTold() throws {
    _ = try scratch.write("long.wav", tone(440, seconds: 6))
    let long = try Program.run(["render", try routine(start: "long.wav"), "-o", scratch.path("a.wav")])
    #expect(long.status == 2 && long.errors.contains("long.wav is longer than 5 seconds"), "\(long.errors)")
    _ = try scratch.write("text.wav", Data("not a sound".utf8))
    let text = try Program.run(["play", try routine(start: "text.wav"), "--output", "silent"])
    #expect(text.status == 2 && text.errors.contains("text.wav is not a sound file"), "\(text.errors)")
    let missing = try Program.run(["play", try routine(start: "nowhere.wav"), "--output", "silent"])
    #expect(missing.status == 1 && missing.errors.contains("error[M323]"), "\(missing.errors)")
  }
}
