// Opens the control socket chosen on the command line.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import ControlProtocol
import ControlSocket
import RoutineEngine
import RoutinePlayer

/// What a session does that finds another one on.
enum IfBusy: String, CaseIterable, ExpressibleByArgument {
  /// Say who plays, and end with an error.
  case refuse
  /// Begin when the other one has ended, if that is soon.
  case wait
  /// End without one.
  case skip
  /// End the other one.
  case replace
}

/// Opens the control socket.
enum ControlDoor {
  /// Whoever has not gone on for so long has left, and makes room for the next session.
  private static let left = Frames.seconds(10 * 60)
  /// The longest wait for another session. After it, the time that this one was meant for is over.
  private static let patience = Duration.seconds(10 * 60)

  /// The server; nil for none. If the default socket cannot be created, the session goes on without it.
  ///
  /// - Throws: An error, if another session is on and does not make room; `ExitCode.success`, if this one is then to be
  ///   left out.
  static func open(_ options: HeadlessOptions, _ host: SessionHost) throws -> ControlServer? {
    do throws(ControlError) {
      guard let address = try ControlPlace.address(options.control) else { return nil }
      if options.replace || options.ifBusy == .replace { return try ControlServer.takeOver(address, host) }
      do throws(ControlError) {
        return try ControlServer(address, host)
      } catch {
        guard case .taken = error else { throw error }
        if try status(at: address).map(makesRoom) == true { return try ControlServer.takeOver(address, host) }
        if options.ifBusy == .wait { return try wait(for: address, host, error) }
        throw error
      }
    } catch {
      switch error {
      case .system, .tooLong, .notPrivate:
        if options.control != nil { throw CommandError(error) }
        Streams.report("\(error.withAdvice) The session goes on, and `limber control` cannot reach it.", .warning)
        return nil
      case .taken where options.ifBusy == .skip:
        Streams.report("\(error) This one is left out.", .notice)
        throw ExitCode.success
      case .taken, .notASocket, .nothingPlays, .noAnswer, .unreadable, .refused: throw CommandError(error)
      }
    }
  }

  /// Whether a session that is on ends for the next one: its listener has left.
  static func makesRoom(_ status: SessionStatus) -> Bool { status.stood ?? .zero >= left }

  /// The status of the session that is on; nil if it has ended or does not answer.
  private static func status(at address: SocketAddress) throws(ControlError) -> SessionStatus? {
    do throws(ControlError) {
      return try ControlClient(address, patience: .seconds(2)).ask(.status).reply.status
    } catch {
      if [.nothingPlays, .noAnswer].contains(error) { return nil }
      throw error
    }
  }

  /// Waits until the session that is on has ended, and takes its place.
  /// - Parameter busy: The error if it does not end in time.
  private static func wait(
    for address: SocketAddress, _ host: SessionHost, _ busy: ControlError
  ) throws(ControlError) -> ControlServer {
    Streams.report("\(busy) This one begins when it has ended.", .notice)
    let start = ContinuousClock.now
    while true {
      let rest = patience - (ContinuousClock.now - start)
      guard rest > .zero else { throw busy }
      do throws(ControlError) {
        try ControlClient(address, patience: rest).waitForEnd()
      } catch {
        if error == .noAnswer { throw busy }
        if error != .nothingPlays { throw error }
      }
      do throws(ControlError) { return try ControlServer(address, host) } catch {
        guard case .taken = error else { throw error }
      }
    }
  }
}
