// What can go wrong with speech, and what to tell the listener.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Why something cannot be spoken.
public enum SpeechError: Error, Hashable, Sendable, CustomStringConvertible {
  /// eSpeak NG has no data to speak from; `folder` is a folder that stands in front of the installed data, if there is one.
  case dataMissing(folder: String?)
  /// The dictionary of a voice's language, without which it stays mute, is not in eSpeak NG's folder.
  case dictionaryMissing(voice: String, folder: String)
  /// No installed voice has this name or language; the near ones.
  case unknownVoice(String, near: [String])
  /// No installed variant has this name; the near ones.
  case unknownVariant(String, near: [String])
  /// A voice that needs the program and the voice data of MBROLA, which are not there.
  case voiceNotInstalled(String)
  /// A setting outside of what eSpeak NG can do.
  case outOfRange(setting: String, value: Int, allowed: ClosedRange<Int>)
  /// The library refused; its own number for the reason.
  case refused(String, code: Int32)

  /// What is wrong and what to do about it, in plain sentences.
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
      "There is no voice \u{201C}\(name)\u{201D}. " + Self.suggestion(near)
        + "`limber voices` lists all that are installed."
    case .unknownVariant(let name, let near):
      "There is no variant \u{201C}\(name)\u{201D}. " + Self.suggestion(near)
        + "`limber voices --variants` lists all that are installed."
    case .voiceNotInstalled(let name):
      "The voice \u{201C}\(name)\u{201D} needs MBROLA, which is not installed. "
        + "Install mbrola and its voice, or choose a voice from `limber voices`."
    case .outOfRange(let setting, let value, let allowed):
      "A \(setting) of \(value) is not possible; it goes from \(allowed.lowerBound) to \(allowed.upperBound)."
    case .refused(let what, let code):
      "eSpeak NG could not \(what) (its error \(code)). `limber doctor` looks at the installation."
    }
  }

  private static func suggestion(_ near: [String]) -> String {
    guard let last = near.last else { return "" }
    let others = near.dropLast().joined(separator: ", ")
    return "Near it: " + (others.isEmpty ? last : others + " or " + last) + ". "
  }
}
