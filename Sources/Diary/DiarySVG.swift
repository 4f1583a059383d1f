// A picture of the diary: pain before and after, effort, and the minutes of each day.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

/// Draws sessions as an SVG picture, to be printed or sent on.
public enum DiarySVG {
  private static let (width, left, right) = (900, 60, 20)
  private static let (top, painHeight, gap, barHeight) = (70, 260, 50, 110)

  /// The picture of sessions in the order of their days; nil without any.
  public static func picture(_ sessions: [KeptSession], title: String) -> String? {
    guard let first = sessions.first?.record.heading.day, let last = sessions.last?.record.heading.day else {
      return nil
    }
    let span = max(1, last.number - first.number)
    func x(_ day: Day) -> Int { left + 10 + (day.number - first.number) * (width - left - right - 20) / span }
    func y(_ value: Int) -> Int { top + painHeight - value * painHeight / 10 }
    let bottom = top + painHeight + gap + barHeight
    var out = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(bottom + 40)" font-family="sans-serif" font-size="13">
      <rect width="100%" height="100%" fill="white"/>
      <text x="\(left)" y="26" font-size="18">\(escaped(title))</text>
      <text x="\(left)" y="48" fill="#444">\(first) to \(last), \(sessions.count) session\(sessions.count == 1 ? "" : "s"). \
      Pain, 0 to 10: circles before, dots and line after; crosses: effort.</text>

      """
    for value in stride(from: 0, through: 10, by: 2) {
      out += line(left, y(value), width - right, y(value), "#ddd")
      out += text(left - 10, y(value) + 5, "\(value)", anchor: "end")
    }
    for (day, label) in dates(from: first, to: last) {
      out += line(x(day), top, x(day), bottom, "#eee") + text(x(day), bottom + 20, label, anchor: "middle")
    }
    let series = PainSeries(sessions)
    let path = series.after.map { "\(x($0.day)),\(y($0.value))" }.joined(separator: " ")
    if series.after.count > 1 {
      out += "<polyline points=\"\(path)\" fill=\"none\" stroke=\"#b3261e\" stroke-width=\"2\"/>\n"
    }
    for session in sessions {
      let day = session.record.heading.day
      if let value = session.record.ratings[.effort] {
        let (x, y) = (x(day), y(value))
        out += "<path d=\"M\(x - 4) \(y - 4)l8 8m0 -8l-8 8\" stroke=\"#666\" fill=\"none\"/>\n"
      }
    }
    for point in series.before { out += circle(x(point.day), y(point.value), fill: "white") }
    for point in series.after { out += circle(x(point.day), y(point.value), fill: "#b3261e") }
    out += bars(sessions, bottom: bottom, x: x)
    return out + "</svg>\n"
  }

  /// The minutes of each day.
  private static func bars(_ sessions: [KeptSession], bottom: Int, x: (Day) -> Int) -> String {
    let days = Dictionary(grouping: sessions, by: \.record.heading.day).mapValues { sessions in
      Int((sessions.reduce(Frames.zero) { $0 + $1.record.total }.seconds / 60).rounded())
    }
    let most = max(10, days.values.max() ?? 0)
    var out = line(left, bottom, width - right, bottom, "#999")
    out +=
      text(left - 10, bottom - barHeight + 5, "\(most)", anchor: "end")
      + text(left - 10, bottom + 5, "0", anchor: "end")
    out += text(left, bottom - barHeight - 10, "minutes a day", anchor: "start")
    for (day, minutes) in days.sorted(by: { $0.key < $1.key }) {
      let height = minutes * barHeight / most
      out += "<rect x=\"\(x(day) - 3)\" y=\"\(bottom - height)\" width=\"6\" height=\"\(height)\" fill=\"#33658a\"/>\n"
    }
    return out
  }

  /// At most nine dates, evenly spread over whole weeks.
  private static func dates(from first: Day, to last: Day) -> [(Day, String)] {
    let weeks = (last.number - first.number) / 7 + 1
    let step = 7 * ((weeks + 8) / 9)
    return stride(from: first.number, through: last.number, by: step).map { number in
      let (_, month, day) = Day(number: number).parts
      return (Day(number: number), "\(day < 10 ? "0" : "")\(day).\(month < 10 ? "0" : "")\(month).")
    }
  }

  private static func line(_ x: Int, _ y: Int, _ toX: Int, _ toY: Int, _ colour: String) -> String {
    "<line x1=\"\(x)\" y1=\"\(y)\" x2=\"\(toX)\" y2=\"\(toY)\" stroke=\"\(colour)\"/>\n"
  }

  private static func text(_ x: Int, _ y: Int, _ text: String, anchor: String) -> String {
    "<text x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\">\(escaped(text))</text>\n"
  }

  private static func circle(_ x: Int, _ y: Int, fill: String) -> String {
    "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"5\" fill=\"\(fill)\" stroke=\"#b3261e\" stroke-width=\"2\"/>\n"
  }

  private static func escaped(_ text: String) -> String {
    var out = ""
    for character in text {
      switch character {
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "&": out += "&amp;"
      default: out.append(character)
      }
    }
    return out
  }
}
