// The volume of everything, of the voice and of the chimes: what is measured in the mix.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import RoutineEngine
import Testing

@testable import Sound

@Suite(.serialized) struct VolumeTests {
  /// The volumes in per cent, and how many decibels below full the voice and the chimes are; nil for silence.
  struct Row: Sendable {
    var all: Int
    var voice: Int
    var sounds: Int
    var spoken: Double?
    var chimed: Double?
  }

  static let table = [
    Row(all: 100, voice: 100, sounds: 100, spoken: 0, chimed: 0),
    Row(all: 50, voice: 100, sounds: 100, spoken: 12.04, chimed: 12.04),
    Row(all: 100, voice: 50, sounds: 100, spoken: 12.04, chimed: 0),
    Row(all: 100, voice: 100, sounds: 50, spoken: 0, chimed: 12.04),
    Row(all: 50, voice: 50, sounds: 80, spoken: 24.08, chimed: 15.92),
    Row(all: 80, voice: 80, sounds: 50, spoken: 7.75, chimed: 15.92),
    Row(all: 10, voice: 100, sounds: 100, spoken: 40, chimed: 40),
    Row(all: 0, voice: 100, sounds: 100, spoken: nil, chimed: nil),
    Row(all: 100, voice: 0, sounds: 100, spoken: nil, chimed: 0),
    Row(all: 100, voice: 100, sounds: 0, spoken: 0, chimed: nil),
    Row(all: 1, voice: 1, sounds: 1, spoken: nil, chimed: nil),
  ]

  /// A mix of a phrase at 0 s and a chime at 3 s.
  private func mix(_ row: Row, _ speaker: Speaker, _ utterance: Utterance) throws -> (spoken: [Int16], chimed: [Int16])
  {
    let voice = try speaker.catalogue.voice(VoiceSettings(volume: row.voice), language: .english)
    let clips = ClipTable { _ in SynthesizedSpeech(utterance, voice: voice).clip }
    let chimes = try ChimeSet(folder: chimeFolder, SoundSettings(volume: row.sounds))
    let phrase = Cue(
      .speech(Phrase("Lift your arms.")), priority: .essential, start: .zero, length: .zero, segment: 0, key: .getReady)
    let chime = Cue(
      .chime(.start), priority: .essential, start: .seconds(3), length: .zero, segment: 0, key: .startChime)
    let mixer = Mixer(
      cues: [phrase, chime], clips: clips, chimes: chimes, volume: Volume(percent: row.all))
    let sound = mixer.mix(from: .zero, count: 4 * 22_050)
    return (Array(sound[..<66_150]), Array(sound[66_150...]))
  }

  private func power(_ sound: [Int16]) -> Double { sound.reduce(0) { $0 + Double($1) * Double($1) } }

  @Test func eachPartIsAsLoudAsItsVolumesSay() throws {
    let speaker = try Speaker.shared()
    let voice = try speaker.catalogue.voice(VoiceSettings(), language: .english)
    // Spoken once, because the same phrase is never twice quite the same.
    let utterance = try speaker.speech(Phrase("Lift your arms."), with: voice).utterance
    let full = try mix(Self.table[0], speaker, utterance)
    for row in Self.table {
      let heard = try mix(row, speaker, utterance)
      for (sound, reference, expected) in [
        (heard.spoken, full.spoken, row.spoken), (heard.chimed, full.chimed, row.chimed),
      ] {
        guard let expected else {
          #expect(sound.allSatisfy { $0 == 0 }, "\(row) is not silent")
          continue
        }
        let measured = 10 * log10(power(reference) / power(sound))
        #expect(abs(measured - expected) < 0.3, "\(row): \(measured) dB")
      }
    }
  }
}
