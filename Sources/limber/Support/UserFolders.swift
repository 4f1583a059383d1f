// The user's folders, according to the XDG Base Directory Specification.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A base folder of the user.
enum UserFolder {
  case config
  case data
  case state

  /// Its path: the value of its variable if that is an absolute path, else the default below the home folder; nil
  /// without a home folder.
  var path: String? {
    let (variable, usual) =
      switch self {
      case .config: ("XDG_CONFIG_HOME", "/.config")
      case .data: ("XDG_DATA_HOME", "/.local/share")
      case .state: ("XDG_STATE_HOME", "/.local/state")
      }
    return Streams.environment(variable).flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? Streams.environment("HOME").map { $0 + usual }
  }
}
