// `accept`: a warning or a hint that its author has answered, with the reason.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// An entry of `accept`: what is accepted, and why.
public struct Acceptance: Hashable, Sendable {
  /// What is accepted.
  public let code: Code
  /// Why, in the author's words.
  public let reason: String
  /// The place of the code.
  let place: Place
  /// The step it stands beside; nil for the whole routine.
  let step: Place?
  /// The files of what the step uses: of exercises, and of the routine that it plays.
  var files: Set<Int>
  /// Whether it has met a finding.
  var isMet = false

  /// Whether a diagnostic is inside of what it is for.
  func covers(_ diagnostic: Diagnostic) -> Bool {
    guard code == diagnostic.code, diagnostic.place != place else { return false }
    guard let step else { return true }
    return step.file == diagnostic.place.file
      && step.range.lowerBound <= diagnostic.place.range.lowerBound
      && diagnostic.place.range.upperBound <= step.range.upperBound || files.contains(diagnostic.place.file)
  }

  /// Whether it was given for the figures of a diagnostic: the reason names each of them.
  func names(_ figures: [Figure]) -> Bool { figures.allSatisfy { $0.isNamed(in: reason) } }
}

/// A number or a length that a diagnostic is about. Who accepts it has to name it, so that another one is told anew.
public enum Figure: Hashable, Sendable {
  case count(Int)
  case length(Frames)

  /// The figure as it is written in files.
  var written: String {
    switch self {
    case .count(let number): String(number)
    case .length(let length): length.asWritten
    }
  }

  /// Whether a text names it, in whatever units.
  func isNamed(in text: String) -> Bool {
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "." }.map { $0.trimmingSuffix { $0 == "." } }
    switch self {
    case .count(let number): return words.contains { Int($0) == number }
    case .length(let length):
      return words.indices.contains { start in
        (1...6).contains { count in
          let run = words[start...].prefix(count).joined(separator: " ")
          do throws(LengthProblem) { return try WrittenLength.read(run) == length } catch { return false }
        }
      }
    }
  }
}

extension Code {
  /// The codes that can be accepted: of what no command refuses.
  static let acceptable = allCases.filter { $0.severity != .error && !isOfMachine($0) && $0 != .unreachableStage }

  private static func isOfMachine(_ code: Code) -> Bool {
    [.voiceNotHere, .variantNotHere, .languageNotHere, .soundNotHere, .phonemeNotHere].contains(code)
  }

  /// Whether only laying out finds it, and so not every check.
  var isOfLayout: Bool {
    [.cueTooLong, .restGrows, .neverHeard, .cueSilences, .beatUnheard, .noTimeToSay].contains(self)
  }
}

extension RoutineReader {
  /// Reads the `accept` of a step, or of the routine.
  ///
  /// - Parameters:
  ///   - step: The step; nil for the routine.
  ///   - files: The files of the routine that it plays.
  mutating func readAcceptances(_ fields: Fields, of step: Node?, files: Set<Int> = []) {
    guard let node = fields[.accept] else { return }
    guard case .map(let entries) = node.content, !node.isFlow else {
      switch node.content {
      case .absent: reader.reportEmpty(node.range, name: "`accept`")
      case .damaged: break
      default:
        reader.report(
          .shape, reader.firstLine(node.range),
          "`accept` takes codes, each on a line of its own with the reason, such as `M306: the right leg alone`.")
      }
      return
    }
    for entry in entries {
      guard let code = acceptedCode(entry.key),
        let reason = reader.single(entry.value, of: .accept, expecting: "a reason for each code", isFree: true)
      else { continue }
      acceptances.append(
        Acceptance(
          code: code, reason: reason, place: reader.place(entry.key.range), step: step.map { reader.place($0.range) },
          files: files))
    }
  }

  private mutating func acceptedCode(_ key: Scalar) -> Code? {
    let word = ScalarText.string(of: key, in: reader.bytes)
    let known = Code.allCases.map(\.rawValue)
    guard let code = Code(rawValue: word) else {
      let same = Guess.same(as: word, among: known)
      reader.report(
        .choice, key.range,
        "`\(reader.shown(key.range))` is no code of a finding; "
          + (same.map { "write `\($0)`." } ?? "write one as it is told with a finding, such as `M306`."),
        fixes: same.map { Guess(word: $0, isCertain: true).fixes(replacing: key.range) } ?? [])
      return nil
    }
    guard Code.acceptable.contains(code) else {
      reader.report(
        .withoutEffect, key.range,
        "`\(code.rawValue)` can't be accepted: what it tells is refused, and only warnings and hints can be answered.")
      return nil
    }
    return code
  }
}

extension Checked {
  /// Divides new diagnostics into those that are open and those that their author has accepted.
  mutating func open(among new: [Diagnostic]) -> [Diagnostic] {
    guard !acceptances.isEmpty else { return new }
    return new.compactMap { diagnostic in
      // Those beside steps come after that of the routine, which is read first.
      let covering = acceptances.indices.filter {
        diagnostic.severity != .error && acceptances[$0].covers(diagnostic)
      }
      if let index = covering.last(where: { acceptances[$0].names(diagnostic.figures) }) {
        acceptances[index].isMet = true
        accepted.append(diagnostic)
        return nil
      }
      guard let other = covering.last else { return diagnostic }
      for index in covering { acceptances[index].isMet = true }
      var open = diagnostic
      let figures = diagnostic.figures.map { "`\($0.written)`" }.joined(separator: " and ")
      open.notes.append(
        Note("It is accepted for another figure; a reason for this one names \(figures).", at: acceptances[other].place)
      )
      return open
    }
  }

  /// Tells what is accepted and was not found.
  ///
  /// - Parameter isCertain: Whether a code would have been found by now.
  mutating func tellUnmetAcceptances(where isCertain: (Code) -> Bool) {
    add(
      acceptances.filter { !$0.isMet && isCertain($0.code) }.map {
        Diagnostic(
          .withoutEffect, at: $0.place, "There is no \($0.code.rawValue) here to be accepted; remove the line.")
      })
  }
}
