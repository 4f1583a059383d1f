// The systemd timer unit that starts a routine.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A user timer for one routine.
public struct TimerUnit: Sendable, Equatable {
  /// The routine's name in the library.
  public var routine: String
  /// When it starts, as systemd calendar expressions; at least one.
  public var calendar: [String]

  /// A timer for a routine.
  public init(routine: String, calendar: [String]) {
    self.routine = routine
    self.calendar = calendar
  }

  /// The unit's name, such as `limber-ten-minute-back-care.timer`.
  public var name: String { "limber-\(routine).timer" }

  /// The service that the timer starts.
  public var service: String { "limber@\(routine).service" }

  /// The text of the unit. It has `Persistent=false`, so that a missed morning session does not start at midnight.
  /// - Parameter mark: The comment on the first line, which identifies the file as Limber's.
  public func text(under mark: String) -> String {
    let times = calendar.map { "OnCalendar=\(Self.escaped($0))\n" }.joined()
    return """
      \(mark)

      [Unit]
      Description=Limber begins \(routine)

      [Timer]
      \(times)Persistent=false
      AccuracySec=1s
      Unit=\(service)

      [Install]
      WantedBy=timers.target

      """
  }

  /// Parses a unit written with the mark; nil for any other text.
  public init?(text: String, under mark: String) {
    let lines = text.split(separator: "\n").map(String.init)
    guard lines.first == mark else { return nil }
    calendar = lines.filter { $0.hasPrefix("OnCalendar=") }.map { Self.unescaped(String($0.dropFirst(11))) }
    let start = "Unit=limber@"
    let end = ".service"
    guard let unit = lines.first(where: { $0.hasPrefix(start) && $0.hasSuffix(end) }), !calendar.isEmpty else {
      return nil
    }
    routine = String(unit.dropFirst(start.count).dropLast(end.count))
  }

  /// Whether the text can be a calendar expression: one line of printable characters, and not too long.
  public static func isPlausible(_ expression: String) -> Bool {
    !expression.isEmpty && expression.utf8.count <= 200 && expression.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
      && expression.utf8.contains { $0 != 0x20 }
  }

  /// A per cent sign starts a specifier in units.
  private static func escaped(_ text: String) -> String {
    text.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%%")
  }

  private static func unescaped(_ text: String) -> String {
    var out = ""
    var isSecond = false
    for character in text {
      isSecond = character == "%" && !isSecond
      if !isSecond { out.append(character) }
    }
    return out
  }
}
