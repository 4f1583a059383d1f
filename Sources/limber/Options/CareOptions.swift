// `--profile`, `--notice` and `--accept-risk`: who a session is for, how much of the notice is used, and whether to
// accept safety errors.
// SPDX-License-Identifier: GPL-3.0-or-later

public import ArgumentParser
public import RoutineEngine
import RoutineLanguage

/// A profile, or none of those in the settings.
enum ProfileArgument: ExpressibleByArgument, Equatable {
  case none
  case profile(Profile)

  init?(argument: String) {
    if argument == "none" {
      self = .none
    } else if let profile = Profile(rawValue: argument) {
      self = .profile(profile)
    } else {
      return nil
    }
  }

  static var allValueStrings: [String] { Profile.allCases.map(\.rawValue) + ["none"] }
  var defaultValueDescription: String { "" }
}

/// The options for who the session is for.
struct ProfileOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Also check for this person or time. May be given several times; adds to the settings, and none sets theirs aside.",
      valueName: "who"), completion: .list(ProfileArgument.allValueStrings))
  var profile: [ProfileArgument] = []

  func validate() throws {
    if profile.contains(.none), profile.contains(where: { $0 != .none }) {
      throw ValidationError("--profile none stands alone; leave it out, or the other profiles.")
    }
  }

  /// The profiles; empty for `none`, nil if the option is not given.
  var profiles: Set<Profile>? {
    profile.isEmpty ? nil : Set(profile.compactMap { if case .profile(let profile) = $0 { profile } else { nil } })
  }
}

/// Whether to go on in spite of safety errors.
struct RiskOption: ParsableArguments {
  @Flag(name: .customLong("accept-risk"), help: "Go on although a safety limit is passed.")
  var isAccepted = false
}

extension NoticeForm: ExpressibleByArgument {}
