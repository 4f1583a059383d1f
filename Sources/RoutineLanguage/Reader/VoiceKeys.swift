// `voice`: the voice settings of a routine.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension Reader {
  /// The voice settings.
  mutating func voice(_ fields: Fields) -> VoiceSettings {
    guard let node = fields[.voice],
      let inner = self.fields(
        node, in: fields.context == .settings ? .settingsVoice : .voice, called: "`voice`")
    else {
      return VoiceSettings()
    }
    readRemark(inner)
    return VoiceSettings(
      name: identifier(.name, inner), variant: identifier(.variant, inner),
      speed: measured(.speed, inner, unit: "wpm", SpeedChange.range), pitch: whole(.pitch, inner),
      range: whole(.range, inner),
      volume: percent(.volume, inner), clarity: isOn(.clarity, inner), location: location(firstLine(node.range)))
  }

  private mutating func identifier(_ name: KeyName, _ fields: Fields) -> String? {
    guard let node = fields[name], let word = single(node, of: name, expecting: "one name", isFree: true) else {
      return nil
    }
    let isPlain = word.utf8.allSatisfy {
      $0.isNameByte || $0 == Byte.space || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") || $0 >= 0x80
    }
    guard word.utf8.count <= 64, isPlain else {
      report(.unreadable, node.range, "`\(shown(node.range))` can't be the name of a voice.")
      return nil
    }
    reportTyped(word, node)
    return word
  }

  /// Warns of a word that other programs do not interpret as text.
  mutating func reportTyped(_ word: String, _ node: Node) {
    guard let kind = typedPlain(node) else { return }
    report(
      .typedText, node.range, "`\(word)` is read as \(kind) by many YAML programs; put it in quotes.",
      fixes: [Fix("Put it in quotes", replacing: node.range, with: Parser.quoted(word))])
  }

  /// A percentage from 0 to 100.
  mutating func percent(_ name: KeyName, _ fields: Fields) -> Int? { measured(name, fields, unit: "%", 0...100) }

  /// An integer followed by its unit.
  private mutating func measured(_ name: KeyName, _ fields: Fields, unit: String, _ range: ClosedRange<Int>) -> Int? {
    guard let node = fields[name], let spec = KeyTable.spec(name, in: fields.context),
      let word = single(node, of: name, expecting: "a value such as `\(spec.example)`")
    else { return nil }
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    var rest = word.dropFirst(digits.count)
    while rest.hasPrefix(" ") { rest.removeFirst() }
    if rest.isEmpty, !digits.isEmpty {
      let better = unit == "%" ? "\(digits)%" : "\(digits) \(unit)"
      report(
        .missingUnit, node.range, "\(digits) what? Write `\(better)`.",
        fixes: [Fix("Write `\(better)`", replacing: node.range, with: better)])
      return nil
    }
    guard rest == unit, !digits.isEmpty else {
      report(
        .unreadable, node.range, "I can't read `\(shown(node.range))` here; write for example `\(spec.example)`.")
      return nil
    }
    return number(String(digits), at: node.range, range, what: "`\(name.written)`", example: spec.example)
  }
}
