// What only the machine at hand can tell of a file: whether its voice, its sounds and its phonemes are there.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// Answers what the checks cannot know themselves. `check` warns of a problem, and what would play the routine refuses
/// it in the same words.
public protocol MachineFacts {
  /// Why the voice cannot speak here; nil if it can.
  func problem(of voice: VoiceSettings, in language: Language) -> MachineProblem?
  /// Why a file cannot be played as a chime here; nil if it can.
  func problem(ofSound path: String, as chime: Chime) -> MachineProblem?
  /// Why phonemes cannot be spoken in a language here, and the place of the first unknown one, in characters; nil if
  /// they can.
  func problem(ofPhonemes phonemes: String, in language: Language) -> (problem: MachineProblem, place: Int)?
}

/// Something that is not on this machine.
public struct MachineProblem: Hashable, Sendable {
  /// What is missing.
  public enum Part: Hashable, Sendable {
    case voice
    case variant
    case language
    case sound
    case phoneme
  }

  /// What is missing.
  public var part: Part
  /// What is wrong and what to do, in full sentences.
  public var words: String

  /// A problem.
  public init(_ part: Part, _ words: String) {
    self.part = part
    self.words = words
  }

  /// The code of the warning.
  var code: Code {
    switch part {
    case .voice: .voiceNotHere
    case .variant: .variantNotHere
    case .language: .languageNotHere
    case .sound: .soundNotHere
    case .phoneme: .phonemeNotHere
    }
  }
}

extension RoutineReader {
  /// Warns of a voice that is not on this machine. The voice is only asked about where the file names one.
  mutating func checkVoice(_ voice: VoiceSettings, _ fields: Fields) {
    let isNamed = voice.name != nil || voice.variant != nil || reader.language.base != Language.english.base
    guard isNamed, let problem = machine?.problem(of: voice, in: reader.language) else { return }
    let place: Range<Int>? =
      switch problem.part {
      case .voice: value(.name, in: fields[.voice])
      case .variant: value(.variant, in: fields[.voice])
      case .language, .sound, .phoneme: fields[.language]?.range
      }
    reader.report(problem, place ?? fields.key(.voice) ?? fields.key(.routine) ?? reader.firstLine(fields.range))
  }

  private func value(_ name: KeyName, in node: Node?) -> Range<Int>? {
    guard case .map(let entries)? = node?.content else { return nil }
    return entries.first { reader.keyName($0.key) == name }?.value.range
  }

  /// Warns of a language in which Limber has no sentences of its own.
  mutating func checkOwnSentences(_ fields: Fields) {
    guard PhraseTable.own(of: reader.language) == nil, let node = fields[.language] else { return }
    reader.report(
      .sentencesInEnglish, node.range,
      "Limber's own sentences will be English, in an English voice: it has none in `\(reader.language.tag)`.")
  }
}

extension Reader {
  /// Warns of something that is not on this machine.
  mutating func report(_ problem: MachineProblem, _ range: Range<Int>) {
    report(problem.code, range, "Not on this machine: \(problem.words)")
  }
}
