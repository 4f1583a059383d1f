// Errors of the command line in Limber's voice: one line, what is wrong and what to do.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// The message of an error that was found in the command line, as ArgumentParser or an option words it.
struct UsageMessage {
  /// The message, such as `unknown option `--frmo`; did you mean `--from`?`
  let line: String

  /// - Parameters:
  ///   - message: The message. One without a full stop has no advice yet, and is given some.
  ///   - command: The command as it is called, such as `limber play`.
  init(_ message: String, of command: String) {
    var text = Self.onOneLine(message)
    // An option's own reason says more than that the value is invalid.
    if text.hasPrefix("The value '"), let (name, reason) = Self.ownReason(in: text) { text = "\(name): \(reason)" }
    text = Self.withoutWildGuess(Self.withBackticks(text))
    let hasAdvice = text.last.map { ".?".contains($0) } ?? false
    if text.last == "." { text.removeLast() }
    text = Self.sentences(text).map(Self.withSmallLetter).joined(separator: "; ")
    line = hasAdvice ? text : text + "; `\(command) --help` tells what it takes"
  }

  /// The lines as one: a list becomes `a, b, c.`
  private static func onOneLine(_ message: String) -> String {
    let lines = message.split(whereSeparator: \.isNewline).map { $0.drop { $0 == " " } }
    guard let first = lines.first else { return message }
    let items = lines.dropFirst().filter { $0.hasPrefix("- ") }.map { $0.dropFirst(2) }
    let others = lines.dropFirst().filter { !$0.hasPrefix("- ") }.map { line in
      line.hasPrefix("or: ") ? ", or " + withSmallLetter(line.dropFirst(4)) : " " + line
    }
    let list = items.isEmpty ? "" : " " + items.joined(separator: ", ") + "."
    return String(first) + others.joined() + list
  }

  /// The option and the reason in `The value 'x' is invalid for '--name <name>': Reason.`
  private static func ownReason(in text: String) -> (name: String, reason: String)? {
    let (middle, end) = (Array("' is invalid for '"), Array("': "))
    let characters = Array(text)
    guard let start = first(middle, in: characters, from: 0),
      let colon = first(end, in: characters, from: start + middle.count)
    else { return nil }
    return (
      String(characters[start + middle.count..<colon]), String(characters[(colon + end.count)...])
    )
  }

  private static func first(_ part: [Character], in text: [Character], from start: Int) -> Int? {
    (start..<max(start, text.count - part.count + 1)).first { text[$0...].starts(with: part) }
  }

  /// The text without a suggested option that Limber itself would not suggest, because it is too far away.
  private static func withoutWildGuess(_ text: String) -> String {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 5, parts[2] == ". Did you mean ", Suggestion.nearest(to: parts[1], among: [parts[3]]) == nil
    else { return text }
    return "\(parts[0])`\(parts[1])`"
  }

  /// The text with backticks for single quotes; an apostrophe within a word stays.
  private static func withBackticks(_ text: String) -> String {
    let characters = Array(text)
    var isQuoted = false
    return String(
      characters.indices.map { index -> Character in
        guard characters[index] == "'" else { return characters[index] }
        let outside = index + (isQuoted ? 1 : -1)
        if characters.indices.contains(outside), characters[outside].isLetter || characters[outside].isNumber {
          return "'"
        }
        isQuoted.toggle()
        return "`"
      })
  }

  /// The sentences, split where a full stop stands before a capital letter outside of quotes.
  private static func sentences(_ text: String) -> [Substring] {
    var sentences: [Substring] = []
    var (start, index, isQuoted) = (text.startIndex, text.startIndex, false)
    while index < text.endIndex {
      if text[index] == "`" { isQuoted.toggle() }
      let rest = text[index...].dropFirst()
      if !isQuoted, text[index] == ".", rest.hasPrefix(" "),
        rest.dropFirst().first.map({ $0.isUppercase || $0 == "`" }) ?? false
      {
        sentences.append(text[start..<index])
        start = rest.index(after: rest.startIndex)
      }
      index = text.index(after: index)
    }
    return sentences + [text[start...]]
  }

  /// The sentence as it goes on behind `limber: `. `I`, names and abbreviations keep their capital.
  private static func withSmallLetter(_ sentence: Substring) -> String {
    let second = sentence.dropFirst().first
    guard let first = sentence.first, first.isUppercase, second?.isLowercase ?? false || sentence.hasPrefix("A ") else {
      return String(sentence)
    }
    return first.lowercased() + sentence.dropFirst()
  }
}
