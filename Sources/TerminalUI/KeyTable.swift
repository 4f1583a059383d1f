// The one table of keys: what each does, and how help says it.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// A key and what it does.
public struct KeyBinding: Sendable {
  /// The bytes the terminal sends; more than one where several keys do the same.
  public var bytes: [String]
  /// How help names the key.
  public var label: String
  /// What it sends to the session.
  public var command: TransportCommand
  /// What it does, in a few words.
  public var help: String
}

/// Every key of a session.
public enum KeyTable {
  /// The bindings, in the order help shows them.
  public static let bindings: [KeyBinding] = [
    KeyBinding(bytes: [" ", "\r", "\n"], label: "space", command: .toggle, help: "pause, go on"),
    KeyBinding(bytes: ["n", "\u{1B}[6~", "\u{1B}[C"], label: "n", command: .next, help: "next"),
    KeyBinding(bytes: ["b", "\u{1B}[5~", "\u{1B}[D"], label: "b", command: .previous, help: "back"),
    KeyBinding(bytes: ["a"], label: "a", command: .again, help: "again"),
    KeyBinding(bytes: ["+", "="], label: "+", command: .extend(.seconds(10)), help: "10 s longer"),
    KeyBinding(bytes: ["-", "_"], label: "-", command: .extend(.seconds(-10)), help: "10 s shorter"),
    KeyBinding(bytes: ["["], label: "[", command: .seek(.seconds(-10)), help: "10 s back"),
    KeyBinding(bytes: ["]"], label: "]", command: .seek(.seconds(10)), help: "10 s forward"),
    KeyBinding(bytes: ["q"], label: "q", command: .quit, help: "quit"),
  ]

  /// The commands in what a terminal sent; bytes that mean nothing are passed over.
  public static func commands(in input: String) -> [TransportCommand] {
    var commands: [TransportCommand] = []
    // Unicode scalars, because a carriage return and a newline together are one character.
    var rest = input.unicodeScalars[...]
    while !rest.isEmpty {
      let match = bindings.lazy.flatMap { binding in binding.bytes.map { ($0.unicodeScalars, binding.command) } }
        .filter { rest.starts(with: $0.0) }.max { $0.0.count < $1.0.count }
      if let (bytes, command) = match {
        commands.append(command)
        rest = rest.dropFirst(bytes.count)
      } else {
        rest = rest.dropFirst()
      }
    }
    return commands
  }

  /// The keys on one line.
  public static var line: String { bindings.map { "\($0.label) \($0.help)" }.joined(separator: " · ") }
}
