// Packed sound: nothing is lost, whatever the samples, and any part can be read.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import RoutineEngine
import Testing

@testable import Sound

@Suite struct PackedSamplesTests {
  /// Sounds that are easy and hard to predict, as functions of the sample's number.
  enum Sound: String, CaseIterable {
    case silence, extremes, square, ramp, tone, noise, clicks

    func samples(_ count: Int) -> [Int16] {
      var noise = SystemRandomNumberGenerator()
      return (0..<count).map { index in
        switch self {
        case .silence: 0
        case .extremes: index % 2 == 0 ? .max : .min
        case .square: index / 40 % 2 == 0 ? 29_000 : -29_000
        case .ramp: Int16(truncatingIfNeeded: index * 7)
        case .tone: Int16(20_000 * sin(Double(index) / 9))
        case .noise: Int16(truncatingIfNeeded: noise.next() as UInt64)
        case .clicks: index % 300 == 299 ? .min : 1
        }
      }
    }
  }

  @Test(arguments: Sound.allCases) func nothingIsLost(_ sound: Sound) {
    for count in [0, 1, 2, 3, 255, 256, 257, 511, 512, 513, 5000] {
      let samples = sound.samples(count)
      let isSame = Clip(samples).packed.samples == samples
      #expect(isSame, "\(count) samples")
    }
  }

  @Test(arguments: Sound.allCases) func anyPartCanBeRead(_ sound: Sound) {
    let samples = sound.samples(3000)
    let clip = Clip(samples).packed
    for _ in 0..<300 {
      let start = Int.random(in: 0...3000)
      let range = start..<Int.random(in: start...3000)
      var part: [Int16] = []
      var places: [Int] = []
      clip.read(range) { place, piece in
        places.append(place)
        part += piece
      }
      let isSame = part.elementsEqual(samples[range]) && places.first ?? start == start
      #expect(isSame, "\(range)")
    }
  }

  /// A session is the same whether its clips are packed or not.
  @Test func theMixIsTheSame() async throws {
    let chimes = try ChimeSet(folder: chimeFolder)
    func mix(isSmall: Bool) async -> [Int16] {
      let table = ClipTable { Clip(Sound.tone.samples(900 * $0.text.count)) }
      let cues = (0..<30).map { index -> Cue in
        let content: CueContent = index % 5 == 0 ? .chime(.start) : .speech(Phrase("word \(index % 7)"))
        let length: Frames = index % 3 == 0 ? Frames(2000) : .zero
        return Cue(
          content, priority: .essential, start: Frames(Int64(index * 3001)), length: length, segment: 0, key: .getReady)
      }
      let mixer = Mixer(cues: cues, clips: table, chimes: chimes)
      let start = mixer.mix(from: .zero, count: 40_000)
      if isSmall { await withCheckedContinuation { done in table.pack { done.resume() } } }
      return start + mixer.mix(from: Frames(40_000), count: 60_000)
    }
    let isSame = await mix(isSmall: true) == mix(isSmall: false)
    #expect(isSame)
  }
}
