// A session that is asked to end rings the end chime first; one that its listener quits ends at once.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import RoutinePlayer
import Sound
import TestSupport
import Testing

@Suite struct FarewellTests {
  /// How many samples come after the end was asked for in the silence of the hold, and whether they sound.
  private func after(
    _ leave: @escaping (SessionPlayer) -> Void, sinkIsAway: Bool = false, volume: Volume = Volume()
  ) throws -> [Int16] {
    let pacer = TwinPacer()
    let sink = TwinSink(pacer)
    var before = 0
    let player = SessionPlayer(volume: volume)
    sink.actions = [
      (
        Frames.seconds(24).count,
        {
          before = sink.samples.count - 4410
          leave(player)
          if sinkIsAway { sink.isAway = true }
          pacer.onWait = { sink.settle() }
        }
      )
    ]
    let clips = Fakes.clips()
    let ending = player.run(clips: clips, chimes: try Fakes.chimes(), sink: sink, pacer: pacer) {
      Timeline(Script(Fakes.twoPlanks)) { clips.length(of: $0) }
    }
    #expect(ending == .quit)
    return Array(sink.samples[min(before, sink.samples.count)...])
  }

  @Test func theEndChimeRings() throws {
    let sound = try after { $0.leave() }
    let chime = try Fakes.chimes()[.end].samples
    // Half a second of the chime, behind what could not be taken back; no more than 0.7 s in all.
    #expect(sound.count >= Int(Frames.milliseconds(500).count))
    #expect(sound.count <= Int(Frames.milliseconds(750).count))
    #expect(sound.map { abs(Int($0)) }.max() ?? 0 >= (chime.map { abs(Int($0)) }.max() ?? 0) / 2)
    #expect(abs(Int(sound.last ?? 0)) < 100)
  }

  @Test func theEndChimeIsAsLoudAsTheSession() throws {
    let loudest = { (sound: [Int16]) in sound.map { abs(Int($0)) }.max() ?? 0 }
    let full = try loudest(after { $0.leave() })
    #expect(abs(try loudest(after({ $0.leave() }, volume: Volume(percent: 50))) - full / 4) <= 2)
    #expect(try loudest(after({ $0.leave() }, volume: Volume(isMuted: true))) == 0)
  }

  @Test func quittingIsSilent() throws {
    #expect(try after { $0.commands.send(.quit) }.count == 0)
  }

  @Test func aDeviceThatIsAwayHoldsNothingUp() throws {
    #expect(try after({ $0.leave() }, sinkIsAway: true).count < 4410)
  }

  @Test func anEndAskedForBeforeTheBeginningIsKept() throws {
    let host = SessionHost()
    host.leave()
    #expect(host.isLeaving)
    let player = host.begin()
    let pacer = TwinPacer()
    let sink = TwinSink(pacer)
    pacer.onWait = { sink.settle() }
    let clips = Fakes.clips()
    let ending = player.run(clips: clips, chimes: try Fakes.chimes(), sink: sink, pacer: pacer) {
      Timeline(Script(Fakes.twoPlanks)) { clips.length(of: $0) }
    }
    #expect(ending == .quit)
  }
}
