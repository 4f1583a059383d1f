// All commands of the control protocol: the session commands and the questions.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

/// All commands of the control protocol.
public enum ControlTable {
  /// The commands, in the order of the help text.
  public static let entries =
    SessionCommand.all.map(ControlEntry.session) + Question.allCases.map(ControlEntry.question)

  /// The command with the given name.
  public static func entry(_ name: String) -> ControlEntry? { entries.first { $0.name == name } }

  /// The message for an unknown name; suggests a similar name if there is one.
  public static func unknown(_ name: String) -> String {
    let near = Suggestion.nearest(to: name, among: entries.map(\.name)).map { " Did you mean \($0)?" } ?? ""
    return "There is no command \"\(name.prefix(40))\".\(near)"
  }
}
