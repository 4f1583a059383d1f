// `--control`, `--if-busy`, `--wait-for-device`, `--until`, `--lead-in` and `--ask`: options for unattended sessions.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import ControlSocket
import RoutineEngine

/// The control socket chosen on the command line.
enum ControlPlace: ExpressibleByArgument {
  case off
  case path(String)

  init?(argument: String) {
    guard !argument.isEmpty else { return nil }
    self = argument == "off" ? .off : .path(argument)
  }

  /// The address of the socket; nil for no socket.
  static func address(_ place: ControlPlace?) throws(ControlError) -> SocketAddress? {
    switch place {
    case nil: try .standard()
    case .off: nil
    case .path(let path): try SocketAddress(path: path)
    }
  }
}

/// The options of unattended sessions.
struct HeadlessOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Where `limber control` reaches the session: a socket's path, or off. By itself: limber/control.sock in the user's runtime folder.",
      valueName: "path|off"))
  var control: ControlPlace?

  @Option(
    help:
      "If a session is on already: refuse (with status 2), wait (at most 10m), skip (this one is left out, with status 0) or replace. One that has been paused for 10m makes room by itself."
  )
  var ifBusy = IfBusy.refuse

  @Flag(help: "The same as --if-busy replace.")
  var replace = false

  @Option(
    help: ArgumentHelp(
      "How long a missing sound device is waited for, such as 60s; then it ends with status 2. With --view none it is 60s by itself.",
      valueName: "length"), transform: Frames.fromArgument)
  var waitForDevice: Frames?

  @Option(
    help: ArgumentHelp(
      "Be over by this time: a routine that would not be is left out, and one that still plays then is ended.",
      valueName: "11:00"), transform: ClockArgument.init)
  var until: ClockArgument?

  @Option(
    help: ArgumentHelp("Announce the session this long before it begins, such as 60s.", valueName: "length"),
    transform: Frames.fromArgument)
  var leadIn: Frames?

  @Flag(
    help:
      "Ask first whether to begin: a chime and one question. Space, `limber control yes` or toggle begin; without an answer it is left out after five minutes, with status 0."
  )
  var ask = false

  func validate() throws {
    if let leadIn, leadIn > .seconds(3600) { throw ValidationError("A --lead-in is at most 1h.") }
  }
}
