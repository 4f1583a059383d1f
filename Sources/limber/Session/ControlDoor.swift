// Opens the control socket chosen on the command line.
// SPDX-License-Identifier: GPL-3.0-or-later

import ControlSocket
import RoutinePlayer

/// Opens the control socket.
enum ControlDoor {
  /// The server; nil for none. If the default socket cannot be created, the session goes on without it.
  static func open(_ options: HeadlessOptions, _ host: SessionHost) throws(CommandError) -> ControlServer? {
    do throws(ControlError) {
      guard let address = try ControlPlace.address(options.control) else { return nil }
      return options.replace
        ? try ControlServer.takeOver(address, host) : try ControlServer(address, host)
    } catch {
      switch error {
      case .system, .tooLong, .notPrivate:
        if options.control != nil { throw CommandError(error) }
        Streams.report("\(error.withAdvice) The session goes on, and `limber control` cannot reach it.", .warning)
        return nil
      case .taken, .notASocket, .nothingPlays, .noAnswer, .unreadable, .refused: throw CommandError(error)
      }
    }
  }
}
