// `--profile`, `--notice` and `--accept-risk`: who a session is for, how much of the notice is used, and whether to
// accept safety errors.
// SPDX-License-Identifier: GPL-3.0-or-later

public import ArgumentParser
public import RoutineLanguage

/// The options for who the session is for.
struct ProfileOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Also check for this person or time: older-adult, osteoporosis, pregnant or first-hour. May be given several times.",
      valueName: "who"))
  var profile: [Profile] = []

  /// The profiles as a set.
  var profiles: Set<Profile> { Set(profile) }
}

/// How much of the safety notice is used.
enum NoticeForm: String, ExpressibleByArgument, CaseIterable {
  case full
  case short
}

/// The safety options shared by plan, render and play.
struct CareOptions: ParsableArguments {
  @OptionGroup var who: ProfileOption

  @Option(
    help: "How the safety notice is told: full, or short for its reminder. `play` is full the first time, then short.")
  var notice: NoticeForm?
}

/// Whether to go on in spite of safety errors.
struct RiskOption: ParsableArguments {
  @Flag(name: .customLong("accept-risk"), help: "Go on although a safety limit is passed.")
  var isAccepted = false
}

extension Profile: ExpressibleByArgument {}
