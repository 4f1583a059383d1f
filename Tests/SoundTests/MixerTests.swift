// The timeline's sound as a function of the place: cut anywhere, it is the same, and it never clips.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import RoutineEngine
import Testing

@testable import Sound

@Suite struct MixerTests {
  let chimes: ChimeSet

  init() throws { chimes = try ChimeSet(folder: chimeFolder) }

  /// A voice whose every phrase is a row of 100 samples a letter, all as high as speech can be.
  static let ruled = ClipTable { phrase in
    Clip([Int16](repeating: Int16(Level.speechPeak * 32768), count: 100 * phrase.text.count))
  }

  private func cue(_ content: CueContent, at start: Int64) -> Cue {
    Cue(content, priority: .essential, start: Frames(start), length: .zero, segment: 0, key: .getReady)
  }

  private func mixer(_ cues: [(CueContent, Int64)]) -> Mixer {
    Mixer(cues: cues.map { cue($0.0, at: $0.1) }, clips: Self.ruled, chimes: chimes)
  }

  @Test func eachCueAtItsSample() {
    let mixer = mixer([(.speech(Phrase("a")), 1000), (.speech(Phrase("bb")), 5000)])
    let sound = mixer.mix(from: .zero, count: 10_000)
    let high = Int16(Level.speechPeak * 32768)
    for (place, sample) in sound.enumerated() {
      #expect(sample == ((1000..<1100).contains(place) || (5000..<5200).contains(place) ? high : 0))
    }
  }

  /// A listener who skips a phrase hears no more of it than its cue says; a chime rings on.
  @Test func aPhraseThatWasCutIsHeardNoFurther() {
    var phrase = cue(.speech(Phrase("a long phrase")), at: 1000)
    phrase.length = Frames(250)
    let sound = Mixer(cues: [phrase], clips: Self.ruled, chimes: chimes).mix(from: .zero, count: 5000)
    #expect(sound.firstIndex { $0 != 0 } == 1000 && sound.lastIndex { $0 != 0 } == 1249)
    let rung = mixer([(.chime(.end), 0)]).mix(from: .zero, count: 22_050)
    #expect(rung.elementsEqual(chimes[.end].samples.prefix(22_050)))
  }

  /// However the timeline is cut into blocks, and wherever one begins, the sound is the same.
  @Test(arguments: [1, 7, 100, 441, 4096]) func blocksDoNotMatter(_ size: Int) {
    var cues: [(CueContent, Int64)] = []
    for index in 0..<40 {
      let chime = CueContent.chime(Chime.allCases[index % Chime.allCases.count])
      cues.append((index % 3 == 0 ? chime : .speech(Phrase("word \(index)")), Int64(index * 700)))
    }
    let mixer = mixer(cues)
    let whole = mixer.mix(from: .zero, count: 30_000)
    var parts: [Int16] = []
    while parts.count < 30_000 {
      parts += mixer.mix(from: Frames(Int64(parts.count)), count: min(size, 30_000 - parts.count))
    }
    #expect(parts == whole)
  }

  @Test func silenceOutsideOfTheTimeline() {
    let mixer = mixer([(.speech(Phrase("a")), 0)])
    #expect(mixer.mix(from: Frames(-200), count: 200).allSatisfy { $0 == 0 })
    #expect(mixer.mix(from: Frames(100), count: 1000).allSatisfy { $0 == 0 })
    #expect(
      Mixer(cues: [], clips: Self.ruled, chimes: chimes).mix(from: .zero, count: 10) == [Int16](repeating: 0, count: 10)
    )
  }

  /// Below -1 dBFS (29,204), whatever overlaps: a word, a chime, another chime and a tick at once.
  @Test func neverClips() {
    let mixer = mixer([
      (.speech(Phrase("loud")), 0), (.chime(.start), 0), (.chime(.end), 0), (.chime(.rest), 0), (.chime(.tick), 0),
      (.speech(Phrase("louder")), 100),
    ])
    let peak = mixer.mix(from: .zero, count: 4000).map(\.magnitude).max() ?? 0
    #expect(peak < 29_204)
    #expect(peak > 28_600)
  }

  /// Speech and one chime have room for each other: the sum is exact.
  @Test func speechAndAChimeAddUp() {
    let both = mixer([(.speech(Phrase("word")), 0), (.chime(.end), 0)]).mix(from: .zero, count: 400)
    let chime = chimes[.end].samples
    for place in 0..<400 { #expect(Int(both[place]) == Int(Int16(Level.speechPeak * 32768)) + Int(chime[place])) }
  }

  @Test func rampsAreStraightAndStayWithinTheSound() {
    var block = [Int16](repeating: 10_000, count: 220)
    block.withUnsafeMutableBufferPointer { Ramp(from: 1, to: 0).apply(to: $0) }
    #expect(block.first == 9955 && block.last == 0)
    #expect(zip(block, block.dropFirst()).allSatisfy { $0 - $1 <= 46 && $0 >= $1 })
    var loud = [Int16](repeating: 30_000, count: 10)
    loud.withUnsafeMutableBufferPointer { Ramp(from: 2, to: 3).apply(to: $0) }
    #expect(loud == [Int16](repeating: 30_000, count: 10))
  }

  @Test func theLimiterKeepsThePeakAndLeavesTheRest() {
    var sound = (0..<5000).map { Float(0.2) * ($0 % 2 == 0 ? 1 : -1) }
    sound[2500] = 0.9
    let before = sound
    Level.limit(&sound, to: 0.6)
    #expect(sound.allSatisfy { abs($0) <= 0.6 })
    #expect(abs(sound[2500] - 0.6) < 0.001)
    #expect(sound[..<2200] == before[..<2200] && sound[2800...] == before[2800...])
    // No step from one sample to the next is more than the gain can move in the time.
    for place in 2280..<2720 where place != 2500 && place != 2499 {
      #expect(abs(abs(sound[place + 1]) - abs(sound[place])) < 0.01 || place + 1 == 2500)
    }
  }

  /// The standard's own check: a sine of 997 Hz at full scale in one channel is -3.01 LUFS.
  @Test(arguments: [22_050.0, 44_100, 48_000]) func loudnessOfTheStandardsTone(_ rate: Double) throws {
    let tone = (0..<Int(rate * 2)).map { Float(sin(2 * .pi * 997 * Double($0) / rate)) }
    #expect(abs(try #require(Loudness.integrated(tone, rate: rate)) + 3.01) < 0.05)
    // Pauses are not counted.
    let paused = tone + [Float](repeating: 0, count: Int(rate * 10))
    #expect(abs(try #require(Loudness.integrated(paused, rate: rate)) + 3.01) < 0.6)
    #expect(Loudness.integrated([Float](repeating: 0, count: 10_000), rate: rate) == nil)
  }
}
