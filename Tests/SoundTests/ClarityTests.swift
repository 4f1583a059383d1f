// The voice made clearer: what the boost does to vowels and to hissing sounds, with the real voice.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import RoutineEngine
import Testing

@testable import Sound

@Suite(.serialized) struct ClarityTests {
  let speaker: Speaker
  let voice: Voice

  init() throws {
    speaker = try Speaker.shared()
    voice = try speaker.catalogue.voice(VoiceSettings(), language: .english)
  }

  /// The middles of third octaves, in hertz.
  static let thirds = [
    250, 315, 400, 500, 630, 800, 1000, 1250, 1600, 2000, 2500, 3150, 4000, 5000, 6300, 8000.0,
  ]

  /// The power of a frame in each third octave: the density at its middle times its width.
  private func spectrum(_ frame: ArraySlice<Double>) -> [Double] {
    let windowed = frame.enumerated().map { index, sample in
      sample * (0.5 - 0.5 * cos(2 * .pi * Double(index) / Double(frame.count)))
    }
    return Self.thirds.map { hertz in
      var (sine, cosine) = (0.0, 0.0)
      for (index, sample) in windowed.enumerated() {
        let angle = 2 * .pi * hertz * Double(index) / 22_050
        sine += sample * sin(angle)
        cosine += sample * cos(angle)
      }
      return (sine * sine + cosine * cosine) * hertz
    }
  }

  /// The mean spectra of the vowels and of the hissing sounds in sentences, as synthesised and with the boost.
  private func spectra(of sentences: [String]) throws -> (vowels: [[Double]], hisses: [[Double]]) {
    let none = [[Double]](repeating: [Double](repeating: 0, count: Self.thirds.count), count: 2)
    var (vowels, hisses) = (none, none)
    for sentence in sentences {
      let plain = try speaker.speech(Phrase(sentence), with: voice).utterance.samples
      let boosted = Clarity.boosted(plain).map { Double($0) * 2 }
      let sound = plain.map(Double.init)
      for start in stride(from: 0, to: sound.count - 441, by: 441) {
        let frame = start..<start + 441
        let (before, after) = (spectrum(sound[frame]), spectrum(boosted[frame]))
        let low = before[..<7].reduce(0, +)
        let high = before[10...].reduce(0, +)
        guard low + high > 1e9 else { continue }
        if high > 10 * low {
          for band in before.indices {
            hisses[0][band] += before[band]
            hisses[1][band] += after[band]
          }
        } else if low > 10 * high {
          for band in before.indices {
            vowels[0][band] += before[band]
            vowels[1][band] += after[band]
          }
        }
      }
    }
    return (vowels, hisses)
  }

  private func rise(_ spectra: [[Double]]) -> Double { 10 * log10(spectra[1].reduce(0, +) / spectra[0].reduce(0, +)) }

  /// Sentences with /s/ alone, and with /ʃ/ alone.
  @Test(arguments: [
    ["Sit still on the seat.", "Sixty-six sisters assist us.", "Slowly assess your stance."],
    ["She should push her shoulder.", "Shine, and show your motion.", "Push, and brush and wash."],
  ])
  func hissingSoundsRiseLittleAgainstVowels(_ sentences: [String]) throws {
    let (vowels, hisses) = try spectra(of: sentences)
    func gain(_ spectra: [[Double]], _ band: Int) -> Double { 10 * log10(spectra[1][band] / spectra[0][band]) }
    func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }
    let table = Self.thirds.indices.map {
      "\(Int(Self.thirds[$0])): \(tenths(gain(vowels, $0))), \(tenths(gain(hisses, $0)))"
    }
    print("decibels by third octaves, of vowels and of hissing sounds:", table.joined(separator: "; "))
    let difference = rise(hisses) - rise(vowels)
    print("in all: \(tenths(rise(vowels))), \(tenths(rise(hisses)))")
    #expect(difference <= 3, "\(difference) dB")
    // It does what it is for: vowels gain where they are told apart, and stay as they are elsewhere.
    for (band, hertz) in Self.thirds.enumerated() {
      let gain = gain(vowels, band)
      if (2500...4000).contains(hertz) { #expect(gain > 2.5 && gain < 5.5, "\(gain) dB at \(hertz) Hz") }
      if hertz <= 1000 { #expect(abs(gain) < 0.7, "\(gain) dB at \(hertz) Hz") }
    }
  }

  /// Off, the voice is as synthesised; on or off, it is equally loud.
  @Test func itCanBeSwitchedOff() throws {
    let plain = try speaker.catalogue.voice(VoiceSettings(clarity: false), language: .english)
    #expect(voice.isClear && !plain.isClear)
    var speech = try speaker.speech(Phrase("Press your heels down."), with: plain)
    let off = speech.clip
    speech = SynthesizedSpeech(speech.utterance, voice: voice)
    let on = speech.clip
    #expect(on != off && abs((on.length - off.length).count) < 220)
    let loudness = [on, off].compactMap { Loudness.integrated($0.samples[...], rate: 22_050) }
    #expect(abs(loudness[0] - loudness[1]) < 0.5)
  }

  /// However loud the synthesiser is, nothing is clipped.
  @Test func aToneAtFullScaleIsNotClipped() {
    let tone = (0..<4410).map { Int16(32767 * sin(2 * .pi * 3000 * Double($0) / 22_050)) }
    let boosted = Clarity.boosted(tone)
    let gain = Double(boosted.suffix(2000).map(\.magnitude).max() ?? 0) / 32767 * 2
    #expect(abs(20 * log10(gain) - 5) < 0.2)
  }
}
