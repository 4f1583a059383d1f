// The bytes that a terminal sends ► keys, changes of focus, and its answers. The only place that knows the sequences.
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a terminal sends.
enum TerminalInput: Hashable, Sendable {
  case key(Key)
  /// The window has got the focus, or lost it.
  case focus(Bool)
  /// The answer to the question for the colour of the ground.
  case background(Colour)
}

/// Decodes the input of a terminal as it arrives, in pieces of any size.
///
/// A sequence is taken whole or not at all: what is unknown, pressed together with Alt, Control or Super, or pasted,
/// leaves nothing behind.
///
///     var decoder = InputDecoder()
///     decoder.take("n\u{1B}[A".utf8)  // [.key(.character("n")), .key(.up)]
struct InputDecoder {
  private var pending: [UInt8] = []
  private var isPasting = false

  /// How long the rest of a sequence is waited for; then Esc was pressed alone.
  static let patience = Duration.milliseconds(25)
  private static let escape: UInt8 = 0x1B
  private static let endOfPaste = Array("\u{1B}[201~".utf8)
  /// The longest sequence; longer ones are dropped.
  private static let longest = 4096

  /// Whether the beginning of a sequence waits for its rest.
  var isWaiting: Bool { !pending.isEmpty && !isPasting }

  /// Takes bytes, and returns what is complete.
  mutating func take(_ bytes: some Sequence<UInt8>) -> [TerminalInput] {
    pending += bytes
    var inputs: [TerminalInput] = []
    while true {
      if isPasting {
        guard let end = Self.place(of: Self.endOfPaste, in: pending) else {
          // The end may have arrived in part.
          pending.removeFirst(max(0, pending.count - Self.endOfPaste.count + 1))
          return inputs
        }
        pending.removeFirst(end + Self.endOfPaste.count)
        isPasting = false
      }
      guard let first = Self.first(in: pending[...]) else {
        if pending.count > Self.longest { pending = [] }
        return inputs
      }
      if pending[..<first.length].elementsEqual("\u{1B}[200~".utf8) { isPasting = true }
      if let input = first.input { inputs.append(input) }
      pending.removeFirst(first.length)
    }
  }

  /// Takes what waits as all there is: Esc was pressed alone, and the beginning of a sequence is dropped.
  mutating func finish() -> [TerminalInput] {
    guard isWaiting else { return [] }
    let isEscape = pending.allSatisfy { $0 == Self.escape }
    pending = []
    return isEscape ? [.key(.escape)] : []
  }

  private static func place(of part: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= part.count else { return nil }
    return (0...bytes.count - part.count).first { bytes[$0..<$0 + part.count].elementsEqual(part) }
  }

  // MARK: Sequences

  private typealias First = (length: Int, input: TerminalInput?)

  /// The first input, and its length in bytes; nil if the rest of it is missing.
  private static func first(in bytes: ArraySlice<UInt8>) -> First? {
    guard let first = bytes.first else { return nil }
    guard first == escape else { return character(bytes) }
    let rest = bytes.dropFirst()
    guard let second = rest.first else { return nil }
    switch second {
    case UInt8(ascii: "["): return control(rest.dropFirst())
    case UInt8(ascii: "O"): return singleShift(rest.dropFirst())
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
      return string(rest.dropFirst(), isAnswer: second == UInt8(ascii: "]"))
    // Alt with a key, or with a sequence.
    default: return Self.first(in: rest).map { ($0.length + 1, nil) }
    }
  }

  private static func character(_ bytes: ArraySlice<UInt8>) -> First? {
    let length =
      switch bytes[bytes.startIndex] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    guard bytes.count >= length else { return nil }
    let text = String(decoding: bytes.prefix(length), as: UTF8.self).unicodeScalars
    // What is no UTF-8 is dropped byte by byte.
    guard text.count == 1, let scalar = text.first, scalar != "\u{FFFD}" else { return (1, nil) }
    return (length, Key(scalar: scalar).map(TerminalInput.key))
  }

  /// A control sequence after `ESC [`: parameters, intermediate bytes, a final byte.
  private static func control(_ bytes: ArraySlice<UInt8>) -> First? {
    // The function keys of the Linux console have a second bracket and a letter.
    if bytes.first == UInt8(ascii: "[") { return bytes.count < 2 ? nil : (4, nil) }
    if bytes.first == UInt8(ascii: "M") {
      guard bytes.count >= 4 else { return nil }
      return (6, isClick(Int(bytes[bytes.startIndex + 1]) - 32) ? .key(.click) : nil)
    }
    guard let end = bytes.firstIndex(where: { !(0x20...0x3F).contains($0) }) else { return nil }
    let length = end - bytes.startIndex + 2
    // A sequence that something else interrupts ends there.
    guard (0x40...0x7E).contains(bytes[end]) else { return (length, nil) }
    let final = Character(Unicode.Scalar(bytes[end]))
    return (length + 1, meaning(of: String(decoding: bytes[..<end], as: UTF8.self), final))
  }

  private static let finals: [Character: Key] = ["A": .up, "B": .down, "C": .right, "D": .left, "F": .end, "H": .home]

  private static func meaning(of parameters: String, _ final: Character) -> TerminalInput? {
    if final == "I" || final == "O" { return parameters.isEmpty ? .focus(final == "I") : nil }
    if parameters.hasPrefix("<") {
      let button = parameters.dropFirst().prefix { $0 != ";" }
      return final == "M" && Int(button).map(isClick) == true ? .key(.click) : nil
    }
    // Each parameter may have parts, separated by colons.
    let values = parameters.split(separator: ";", omittingEmptySubsequences: false).map { parameter in
      parameter.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    }
    func value(_ index: Int, _ part: Int = 0) -> Int? {
      values.indices.contains(index) && values[index].indices.contains(part) ? values[index][part] : nil
    }
    // 1 and the sum of the modifiers: Shift is 1, the locks are 64 and 128. A release is the third kind of event.
    let modifiers = (value(1) ?? 1) - 1
    guard modifiers & ~(1 | 64 | 128) == 0, value(1, 1) != 3 else { return nil }
    func key(_ code: Int?) -> TerminalInput? {
      code.flatMap { Unicode.Scalar(UInt32(clamping: $0)) }.flatMap(Key.init(scalar:)).map(TerminalInput.key)
    }
    switch final {
    case "A", "B", "C", "D", "F", "H": return finals[final].map(TerminalInput.key)
    case "u": return key(modifiers & 1 == 1 ? value(0, 1) ?? value(0) : value(0))
    case "~":
      switch value(0) {
      case 1, 7: return .key(.home)
      case 4, 8: return .key(.end)
      case 5: return .key(.pageUp)
      case 6: return .key(.pageDown)
      case 27: return key(value(2))
      default: return nil
      }
    default: return nil
    }
  }

  /// Whether the code of a mouse event is a press of the first button, without motion or wheel.
  private static func isClick(_ code: Int) -> Bool { code & ~0b1_1100 == 0 }

  /// A key after `ESC O`, of the cursor or of the keypad.
  private static func singleShift(_ bytes: ArraySlice<UInt8>) -> First? {
    guard let end = bytes.firstIndex(where: { !(0x30...0x3B).contains($0) }) else { return nil }
    let length = end - bytes.startIndex + 3
    switch Character(Unicode.Scalar(bytes[end])) {
    case "M": return (length, .key(.enter))
    case "k": return (length, .key(.character("+")))
    case "m": return (length, .key(.character("-")))
    case "n": return (length, .key(.character(".")))
    case let final: return (length, end == bytes.startIndex ? finals[final].map(TerminalInput.key) : nil)
    }
  }

  /// A string, up to BEL or `ESC \`; of the answers to questions only that for the ground is known.
  private static func string(_ bytes: ArraySlice<UInt8>, isAnswer: Bool) -> First? {
    guard let end = bytes.firstIndex(where: { $0 == 0x07 || $0 == escape }) else { return nil }
    var length = end - bytes.startIndex + 3
    if bytes[end] == escape {
      guard end + 1 < bytes.endIndex else { return nil }
      length += bytes[end + 1] == UInt8(ascii: "\\") ? 1 : -1
    }
    let text = String(decoding: bytes[..<end], as: UTF8.self)
    guard isAnswer, text.hasPrefix("11;") else { return (length, nil) }
    return (length, Colour(answer: text.dropFirst(3)).map(TerminalInput.background))
  }
}

/// Tells clicks that are meant from those that only raise the window.
struct ClickGuard {
  private var hasFocus = true
  private var raised: ContinuousClock.Instant?

  /// For so long after the window got the focus, a click belongs to that.
  private static let span = Duration.milliseconds(300)

  /// Takes a change of focus.
  mutating func take(focus: Bool, at time: ContinuousClock.Instant) {
    hasFocus = focus
    raised = focus ? time : nil
  }

  /// Whether a click at a time is meant.
  func isMeant(at time: ContinuousClock.Instant) -> Bool {
    hasFocus && raised.map { time - $0 > Self.span } ?? true
  }
}
