// What holds where nobody said anything, in words.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineLanguage
import Sound

extension SettingKey {
  /// The built-in value.
  var builtIn: String { SettingKey.builtIn[path] ?? SettingKey.builtIn[String(path.prefix { $0 != "." })] ?? "" }

  private static let builtIn = [
    "profile": "none", "guidance": "full", "notice": "full the first time, then short", "region": "none",
    "output": "\(Output.usual)",
    "volume": "100%", "view": "the screen in a terminal, else lines", "theme": "as the terminal's ground is",
    "figure": "on",
    "voice.name": "that of the language",
    "voice.variant": Voice.defaultVariant, "voice.speed": "\(Voice.defaultSpeed) wpm", "voice.pitch": "50",
    "voice.range": "50", "voice.volume": "100%", "voice.clarity": "on", "sounds.volume": "100%",
    "pronounce": "as the rules of the language have it", "pre-roll": Wishes.preRoll.asWritten, "keep-awake": "off",
    "pause-limit": Wishes.pauseLimit.asWritten,
    "quiet-hours": "none",
    "keep-display-on": "on",
    "diary": "on", "ask-ratings": "on after a session of a programme, else off",
    "voice.always": "false",
  ]
}
