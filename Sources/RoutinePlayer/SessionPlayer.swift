// A session being played: its own thread, its commands, its events and its state.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine
internal import Synchronization

/// Plays a session in real time.
///
/// The opening chime goes to the outlet before anything is synthesised; `plan` is called behind it, on the audio thread.
public final class SessionPlayer: Sendable {
  /// The way to control the session.
  public let commands = CommandQueue()
  /// What happens, in order; ends with the session. The oldest are lost when nobody reads.
  public let events: AsyncStream<Event>
  private let sink: AsyncStream<Event>.Continuation
  private let state = Mutex(Snapshot())
  private let ifLost: IfLost

  /// Events kept for a slow reader.
  public static let backlog = 4096

  /// A session that has not begun.
  public init(ifLost: IfLost = .pause) {
    self.ifLost = ifLost
    (events, sink) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(Self.backlog))
  }

  /// The session as it stands.
  public var snapshot: Snapshot { state.withLock { $0 } }

  /// Plays the session to its end on the calling thread.
  ///
  /// - Parameters:
  ///   - source: Where lengths and samples come from.
  ///   - outlet: Where samples go.
  ///   - pacer: The clock.
  ///   - plan: Lays the tape; called once, when the opening chime is on its way.
  /// - Returns: How the session ended.
  public func run(
    source: any SoundSource, outlet: any SoundOutlet, pacer: any Pacer = SystemPacer(),
    plan: (any SoundSource) -> Timeline
  ) -> SessionEnding {
    let opening = playOpening(source: source, outlet: outlet)
    let tape = plan(source)
    sink.yield(
      Event(.sessionStart(routine: tape.routine, title: tape.title, length: tape.duration), at: .zero))
    let loop = AudioLoop(
      tape, startingAt: opening, source: source, outlet: outlet, pacer: pacer, commands: commands, ifLost: ifLost,
      report: { [sink] in sink.yield($0) },
      publish: { [self] snapshot in state.withLock { $0 = snapshot } })
    let ending = loop.run()
    outlet.close()
    sink.finish()
    return ending
  }

  /// Hands the beginning of the opening chime on, as much as the outlet takes at once: 200 ms.
  private func playOpening(source: any SoundSource, outlet: any SoundOutlet) -> Frames {
    let samples = [Int16](unsafeUninitializedCapacity: AudioLoop.block * 10) { buffer, count in
      source.renderOpening(from: .zero, into: buffer)
      count = AudioLoop.block * 10
    }
    // A device that fails here is met again, and told of, by the first block of the tape.
    let taken = samples.withUnsafeBufferPointer { buffer in
      do throws(OutletError) { return try outlet.write(buffer) } catch { return 0 }
    }
    return Frames(Int64(taken))
  }
}
