// What a listener wants of one session: the options of plan, render and play that the settings stand behind.
// SPDX-License-Identifier: GPL-3.0-or-later

public import ArgumentParser
public import RoutineEngine
import RoutineLanguage

/// The options for who a session is for, how much is said in it, and by which voice.
struct ListenerOptions: ParsableArguments {
  @OptionGroup var who: ProfileOption

  @Option(
    help:
      "How the safety notice is told: full, short, or, where a page beside the sound shows it, none. `play` is full the first time, then short."
  )
  var notice: NoticeForm?

  @Option(
    help: "How much is said: full, learning (less of what was heard five times), brief or minimal.")
  var guidance: Guidance?

  @OptionGroup var voice: VoiceOptions

  /// What the options say, of what settings speak of.
  var settings: Settings {
    Settings(profiles: who.profiles, guidance: guidance, notice: notice, voice: voice.settings)
  }
}

/// `--volume`: how loud everything is.
struct VolumeOption: ParsableArguments {
  @Option(help: "How loud everything is, voice and chimes: per cent, 0 to 100.")
  var volume: Int?

  func validate() throws {
    if let volume, !(0...100).contains(volume) { throw ValidationError("--volume goes from 0 to 100.") }
  }
}

extension Guidance: ExpressibleByArgument {}
