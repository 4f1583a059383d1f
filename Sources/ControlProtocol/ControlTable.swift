// What can be asked over the socket: all that can be asked of a session, and questions about it.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

/// All commands of the socket.
public enum ControlTable {
  /// The commands, in the order help shows them.
  public static let entries =
    SessionCommand.all.map(ControlEntry.session) + Question.allCases.map(ControlEntry.question)

  /// The command with a name.
  public static func entry(_ name: String) -> ControlEntry? { entries.first { $0.name == name } }

  /// Why a name is none of these, with the nearest that is, where one is near.
  public static func unknown(_ name: String) -> String {
    let near = Suggestion.nearest(to: name, among: entries.map(\.name)).map { " Did you mean \($0)?" } ?? ""
    return "There is no command \"\(name.prefix(40))\".\(near)"
  }
}
