// The control socket of a session as the command line chose it.
// SPDX-License-Identifier: GPL-3.0-or-later

import Remote

/// Opens the control socket.
enum ControlDoor {
  /// The server; nil where none is wanted. A socket nobody asked for by name is not worth losing a session over.
  static func open(_ options: HeadlessOptions, _ playing: NowPlaying) throws(CommandError) -> ControlServer? {
    do throws(ControlError) {
      guard let address = try ControlPlace.address(options.control) else { return nil }
      return options.replace
        ? try ControlServer.takeOver(address, playing) : try ControlServer(address, playing)
    } catch {
      switch error {
      case .system, .tooLong, .notPrivate:
        if options.control != nil { throw CommandError("\(error)") }
        Streams.report("\(error) The session goes on, and `limber control` cannot reach it.", .warning)
        return nil
      case .taken, .notASocket, .nothingPlays, .noAnswer, .refused: throw CommandError("\(error)")
      }
    }
  }
}
