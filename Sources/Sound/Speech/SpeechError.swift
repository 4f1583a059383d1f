// Errors of speech synthesis, with advice.
// SPDX-License-Identifier: GPL-3.0-or-later

/// An error of speech synthesis.
public enum SpeechError: Error, Hashable, Sendable, CustomStringConvertible {
  /// eSpeak NG has no data; `folder` is the user's folder that hides the installed data, if there is one.
  case dataMissing(folder: String?)
  /// The dictionary of a voice's language is missing from eSpeak NG's folder, so the voice is mute.
  case dictionaryMissing(voice: String, folder: String)
  /// No installed voice has this name or language; `near` are similar ones.
  case unknownVoice(String, near: [String])
  /// No installed variant has this name; `near` are similar ones.
  case unknownVariant(String, near: [String])
  /// The voice needs MBROLA's program and voice data, which are not installed.
  case voiceNotInstalled(String)
  /// A setting is outside of eSpeak NG's range.
  case outOfRange(setting: String, value: Int, allowed: ClosedRange<Int>)
  /// A call to the library failed, with its error number.
  case refused(String, code: Int32)

  /// What is wrong and what to do about it, in full sentences.
  public var description: String {
    switch self {
    case .dataMissing(let folder?):
      "eSpeak NG found no voices in \(folder), which it reads before the installed ones. "
        + "Remove that folder, or put eSpeak NG's data there."
    case .dataMissing(nil):
      "eSpeak NG found no voices. Install them with: sudo apt-get install espeak-ng-data"
    case .dictionaryMissing(let voice, let folder):
      "eSpeak NG has no dictionary for the voice \(voice) in \(folder), and would stay mute. Install its data again: "
        + "sudo apt-get install --reinstall espeak-ng-data"
    case .unknownVoice(let name, let near):
      "There is no voice \u{201C}\(name)\u{201D}." + Self.suggestion(near)
    case .unknownVariant(let name, let near):
      "There is no variant \u{201C}\(name)\u{201D}." + Self.suggestion(near)
    case .voiceNotInstalled(let name):
      "The voice \u{201C}\(name)\u{201D} needs MBROLA, which is not installed. "
        + "Install mbrola and its voice."
    case .outOfRange(let setting, let value, let allowed):
      "A \(setting) of \(value) is not possible; it goes from \(allowed.lowerBound) to \(allowed.upperBound)."
    case .refused(let what, let code):
      "eSpeak NG could not \(what) (its error \(code))."
    }
  }

  private static func suggestion(_ near: [String]) -> String {
    guard let last = near.last else { return "" }
    let others = near.dropLast().joined(separator: ", ")
    return " Near it: " + (others.isEmpty ? last : others + " or " + last) + "."
  }
}
