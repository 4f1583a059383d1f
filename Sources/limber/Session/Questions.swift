// What a person at the terminal is asked once: for whom the sessions are, and whether a change is to be kept.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import RoutineEngine
import RoutineLanguage
import System
import TerminalUI

/// Questions in the terminal, before or after what is shown there. The answers go into the settings.
enum Questions {
  /// How long an answer is waited for after a session, which nobody may sit in front of.
  private static let patience = Duration.seconds(30)

  /// Whether there is somebody to ask.
  static var canAsk: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 && Terminal.isInForeground }

  // MARK: For whom

  /// Asks once for whom the sessions are, where the settings do not say it yet.
  static func askProfile() {
    let kept = KeptSettings()
    guard canAsk, kept.complaint == nil, kept.path != nil, kept.settings.profiles == nil else { return }
    let rows = Profile.allCases.enumerated().map { ("\($0 + 1)", DisplayTable.english(words(for: $1))) }
    Streams.write("\(words(.askProfile))\n\n\(HelpText.table(rows))\n\n")
    for _ in 0..<3 {
      Streams.write(words(.askProfileNumbers) + " ")
      guard let line = readLine() else { return }
      guard let chosen = profiles(in: line) else { continue }
      keep("profile", chosen.isEmpty ? [Profile.nobody] : chosen.map(\.rawValue))
      Streams.write(DisplayTable.english(.profileKept, ["command": "limber settings set profile"]) + "\n\n")
      return
    }
  }

  /// The profiles of an answer: their numbers, or nothing for none; nil if it is none.
  static func profiles(in answer: String) -> [Profile]? {
    let parts = answer.split { $0 == " " || $0 == "," }
    let chosen = parts.map { part in Int(part).flatMap { Profile.allCases.indices.contains($0 - 1) ? $0 - 1 : nil } }
    guard !chosen.contains(nil) else { return nil }
    return Profile.allCases.enumerated().filter { chosen.contains($0.offset) }.map(\.element)
  }

  private static func words(for profile: Profile) -> DisplayKey {
    switch profile {
    case .olderAdult: .profileOlderAdult
    case .osteoporosis: .profileOsteoporosis
    case .pregnant: .profilePregnant
    case .firstHour: .profileFirstHour
    case .afterSurgery: .profileAfterSurgery
    }
  }

  // MARK: What was changed

  /// Asks whether the volume that was set by keys is to be kept for every session.
  /// - Parameters:
  ///   - volume: The volume at the end; nil if it was not changed.
  ///   - before: That at the start, in per cent.
  static func askToKeep(_ volume: Volume?, unlike before: Int) {
    guard let volume, !volume.isMuted, volume.percent != before else { return }
    ask(.askKeepVolume, ["percent": "\(volume.percent)"], toKeep: [("volume", "\(volume.percent)%")])
  }

  /// Asks whether the speed of the voice that was set by keys is to be kept for every session.
  /// For every session means also for routines that have a speed of their own.
  static func askToKeep(_ speed: ChangedSpeed?) {
    guard let speed, speed.now != speed.usual else { return }
    ask(
      .askKeepSpeed, ["words": "\(speed.now)"],
      toKeep: [("voice.speed", "\(speed.now) wpm")] + (speed.isOfFile ? [("voice.always", "true")] : []))
  }

  private static func ask(
    _ question: DisplayKey, _ values: KeyValuePairs<String, String>, toKeep settings: [(path: String, value: String)]
  ) {
    guard canAsk, KeptSettings().complaint == nil else { return }
    Streams.write(DisplayTable.english(question, values) + " ")
    guard Terminal.hasInput(within: patience), readLine().map(isYes) ?? false else {
      return Streams.write(words(.notKept) + "\n")
    }
    for (path, value) in settings { keep(path, [value]) }
    Streams.write(words(.kept) + "\n")
  }

  /// Whether an answer is yes.
  static func isYes(_ answer: String) -> Bool {
    words(.yes).lowercased().hasPrefix(answer.lowercased()) && !answer.isEmpty
  }

  // MARK: How it felt

  /// Asks for a number, which nobody may be there to give.
  static func rating(of subject: Rating.Subject) -> Rating? {
    rating(of: subject, asked: words(subject == .pain ? .ratePainAfter : .rateEffort), within: patience)
  }

  /// Asks up to three times, and tells what an answer is; nil where none is given.
  /// - Parameter patience: How long each is waited for; nil for as long as it takes.
  private static func rating(of subject: Rating.Subject, asked question: String, within patience: Duration?) -> Rating?
  {
    for _ in 0..<3 {
      Streams.write(question + " ")
      if let patience, !Terminal.hasInput(within: patience) {
        Streams.write("\n")
        return nil
      }
      guard let line = readLine(), !line.isEmpty else { return nil }
      if let rating = Rating("\(subject.rawValue) \(line)") { return rating }
      Streams.write(words(.notARating) + "\n")
    }
    return nil
  }

  // MARK: Programmes

  /// Asks how much pain there is; nil where nobody says.
  /// - Parameter known: What was told last time, which Enter alone repeats.
  static func pain(lastTime known: Int?) -> Int? {
    guard canAsk else { return nil }
    let question = known.map { DisplayTable.english(.askPain, ["value": "\($0)"]) } ?? words(.askPainFirst)
    return rating(of: .pain, asked: question, within: nil)?.value ?? known
  }

  /// Asks whether a stage that asks for more is to begin. Without an answer it does not.
  static func begins(_ stage: Programme.Stage) -> Bool {
    guard canAsk else { return false }
    let dose = DisplayTable.english.change(stage.change).map { ", " + $0 } ?? ""
    let what = stage.routines.joined(separator: ", ") + dose
    Streams.write(DisplayTable.english(.askStage, ["name": stage.name, "what": what]) + " ")
    if readLine().map(isYes) ?? false { return true }
    Streams.write(words(.stageStays) + "\n")
    return false
  }

  private static func words(_ key: DisplayKey) -> String { DisplayTable.english(key) }

  /// Writes a setting; what goes wrong is told, and the session goes on.
  private static func keep(_ path: String, _ values: [String]) {
    guard let key = SettingKey(path) else { preconditionFailure("\(path) is a setting") }
    do throws(CommandError) {
      var editing = try SettingsEditing()
      try editing.change { file throws(SettingsProblem) in try file.setting(key, to: values) }
    } catch {
      Streams.report(error.description, .warning)
    }
  }
}
