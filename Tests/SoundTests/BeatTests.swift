// Counts are heard a second apart: by the vowels that the voice tells, and by the rise of energy.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import RoutineEngine
import Testing

@testable import Sound

@Suite(.serialized) struct BeatTests {
  let speaker: Speaker
  let voice: Voice

  init() throws {
    speaker = try Speaker.shared()
    voice = try speaker.catalogue.voice(VoiceSettings(), language: .english)
  }

  static let words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]

  /// The onset of the vowel in milliseconds from the first audible sample, by eSpeak NG's phoneme events.
  private func vowel(_ speech: SynthesizedSpeech) throws -> Double {
    let samples = speech.utterance.samples
    let peak = try #require(samples.map(\.magnitude).max())
    let audible = try #require(samples.firstIndex { Double($0.magnitude) > 0.016 * Double(peak) })
    return Double(max(0, try #require(speech.utterance.vowel) - audible)) / 22.05
  }

  /// The steepest rise of the energy between 300 Hz and 3 kHz, from the mean of 10 ms to that of the next, before it has
  /// first passed half of its maximum; in milliseconds.
  private func rise(_ clip: Clip) throws -> Double {
    var above = Biquad.above(300, rate: 22_050)
    var below = Biquad.below(3000, rate: 22_050)
    let sound = clip.samples.map { abs(below.filter(above.filter(Double($0)))) }
    let width = 220
    func mean(_ range: Range<Int>) -> Double { sound[range.clamped(to: sound.indices)].reduce(0, +) / Double(width) }
    let steps = stride(from: 0, to: sound.count, by: 22)
    let levels = steps.map { mean($0 - width / 2..<$0 + width / 2) }
    let half = try #require(levels.firstIndex { $0 >= (levels.max() ?? 0) / 2 })
    let rises = steps.prefix(half + 1).map { mean($0..<$0 + width) - mean($0 - width..<$0) }
    return Double(try #require(rises.indices.max { rises[$0] < rises[$1] }) * 22) / 22.05
  }

  /// Two methods that know nothing of each other: heard intervals are within 20 ms of a second by both, from ten down to
  /// the chime.
  ///
  /// eSpeak NG 1.52 does not tell where its phonemes begin; there beats are placed by the energy alone, and not compared.
  @Test func countsAreHeardASecondApart() throws {
    let vowels = try Self.words.map { try speaker.speech(Phrase($0), with: voice).utterance.vowel }
    guard vowels.allSatisfy({ $0 != nil }) else { return }
    var before: (vowel: Double, rise: Double)?
    var lines: [String] = []
    for word in Self.words.reversed() {
      // What eSpeak NG spoke before moves a sound now and then, and other tests speak beside this one.
      let tries = try (0..<3).map { _ in
        let speech = try speaker.speech(Phrase(word), with: voice)
        let beat = speech.clip.beat.seconds * 1000
        return (vowel: try vowel(speech) - beat, rise: try rise(speech.clip) - beat)
      }
      let late = (vowel: tries.map(\.vowel).sorted()[1], rise: tries.map(\.rise).sorted()[1])
      if let before {
        lines.append(
          "\(word): \((1000 + late.vowel - before.vowel).rounded()), \((1000 + late.rise - before.rise).rounded())")
        #expect(abs(late.vowel - before.vowel) <= 20, "\(word) by its vowel")
        #expect(abs(late.rise - before.rise) <= 20, "\(word) by its rise")
      }
      before = late
    }
    // The chime is felt at its first sample.
    let last = try #require(before)
    lines.append("chime: \((1000 - last.vowel).rounded()), \((1000 - last.rise).rounded())")
    #expect(abs(last.vowel) <= 20 && abs(last.rise) <= 20, "the chime")
    print("milliseconds from the number before, by vowel and by rise:", lines.joined(separator: "; "))
  }

  /// Without events of phonemes, as from a voice that has none, the beat is that of the energy.
  @Test func aVoiceWithoutEvents() {
    var sound = [Int16](repeating: 0, count: 2000)
    sound += (0..<4000).map { Int16(8000 * sin(2 * .pi * 800 * Double($0) / 22_050)) }
    #expect(abs(Beat.of(sound, vowel: nil) - 2000) < 150)
    #expect(abs(Beat.of(sound, vowel: 1000) - 1400) < 80)
    #expect(Beat.of([Int16](repeating: 0, count: 500), vowel: 200) == 0)
    #expect(Beat.of([], vowel: nil) == 0)
  }
}
