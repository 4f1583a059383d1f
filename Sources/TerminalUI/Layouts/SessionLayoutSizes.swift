// The sizes of large letters that a session's screen could have, and what each is worth.
// SPDX-License-Identifier: GPL-3.0-or-later

extension SessionLayout {
  /// The sizes of instructions; nil for the terminal's own letters.
  static let howSizes: [Int?] = [nil, 2, 3]

  /// The sizes of name, number, word and instruction; nil for the terminal's own letters.
  struct Choice {
    var name: Int?
    var nameLines: [String]
    var nameHeight: Int
    var number: Int?
    var numberHeight: Int
    var how: Int?
    var hasLargeSide: Bool
    var sideHeight: Int
    /// Where the name stands beside the number, with the word below it; nil where it stands above.
    var beside: Beside?
    /// Whether the name takes the whole width, so that the figure begins below it.
    var isWide = false
    var worth: Int

    /// The rows of name, side, number and word.
    func bodyHeight(gap: Int) -> Int {
      if let beside { return max(numberHeight, nameHeight + sideHeight + beside.wordRows(gap: gap)) }
      return nameHeight + sideHeight + gap + numberHeight
    }

    /// The same with the bar and the gap before it.
    func height(_ rows: Int) -> Int {
      let gap = rows >= 15 ? 1 : 0
      return bodyHeight(gap: gap) + (number == nil ? 0 : gap) + 1
    }
  }

  /// The column beside the number.
  struct Beside {
    var x: Int
    /// The size of the word.
    var word: Int
    /// The rows of the word without descenders, and of those.
    var capitals: Int
    var descent: Int

    /// The rows of the word, with the free one above it. Descenders hang into the gap below the number.
    func wordRows(gap: Int) -> Int { 1 + capitals + max(0, descent - gap) }
  }

  func large(_ text: some StringProtocol, _ size: Int?) -> BigText? {
    size.flatMap { BigText(text, size: $0, glyphs) }
  }

  /// The rows of lines of large letters, with a free row between two.
  func height(_ lines: [String], _ size: Int?) -> Int {
    guard size != nil else { return lines.count }
    return lines.compactMap { large($0, size)?.rows }.reduce(0, +) + max(0, lines.count - 1)
  }

  /// The text in lines of large letters; nil if the font lacks a letter, or a word is too wide.
  func largeLines(_ text: String, _ size: Int, _ width: Int) -> [String]? {
    var lines: [String] = []
    var columns = 0
    guard let space = large("n n", size).map({ $0.columns - 2 * (large("n", size)?.columns ?? 0) }) else { return nil }
    for word in text.split(separator: " ") {
      guard let wide = large(word, size)?.columns, wide <= width else { return nil }
      if !lines.isEmpty, columns + space + wide <= width {
        lines[lines.count - 1] += " " + word
        columns += space + wide
      } else {
        lines.append(String(word))
        columns = wide
      }
    }
    return lines
  }

  /// The name in at most two lines of about the same length; nil if that has no room.
  private func nameLines(_ size: Int, _ width: Int) -> [String]? {
    let name = scene.name ?? scene.title
    guard let lines = largeLines(name, size, width), lines.count <= 2 else { return nil }
    guard lines.count == 2 else { return lines }
    let breaks = name.indices.filter { name[$0] == " " }.map { (name[..<$0], name[name.index(after: $0)...]) }
    func longer(_ halves: (Substring, Substring)) -> Int {
      max(large(halves.0, size)?.columns ?? .max, large(halves.1, size)?.columns ?? .max)
    }
    return breaks.min { longer($0) < longer($1) }.map { [String($0.0), String($0.1)] }
  }

  typealias Name = (size: Int?, lines: [String], height: Int)

  private func widest(_ name: Name) -> Int { name.lines.compactMap { large($0, name.size)?.columns }.max() ?? 0 }

  /// The names that have room in a width, each in its size.
  private func names(_ width: Int) -> [Name] {
    // On a low screen, a line above large letters has no row.
    let sizes = scene.comingUp != nil && size.height < 20 ? [] : BigText.sizes.filter { $0 <= 6 }
    var names: [Name] = sizes.compactMap { size in
      nameLines(size, width).map { (size, $0, height($0, size)) }
    }
    let plain = wrapped(scene.comingUp.map { "\($0): \(scene.name ?? "")" } ?? scene.name ?? scene.title, width)
    names.append((nil, plain, plain.count))
    return names
  }

  /// The widest number that stands in its place in the course of an exercise.
  var widestNumber: String { widest(scene.course?.counts.first ?? scene.count) }

  private func widest(_ count: Scene.Count) -> String {
    let number = count.number ?? "00"
    return number.count < 2 ? "00" : String(number.map { $0.isNumber ? "0" : $0 })
  }

  /// What follows the number, in smaller letters.
  func suffixText(of count: Scene.Count, _ size: Int) -> BigText? {
    count.suffix.flatMap { large($0, max(2, size / 2)) }
  }

  /// The columns that a number takes in the course of an exercise, with what follows it.
  private func columns(ofNumber size: Int) -> Int {
    let counts = [scene.count] + (scene.course?.counts ?? [])
    return counts.map { count in
      let room = large(widest(count), size)?.columns ?? 0
      guard let suffix = suffixText(of: count, size), let digits = count.number, let number = large(digits, size) else {
        return room
      }
      return max(room, number.columns + size / 2 + suffix.columns)
    }.max() ?? 0
  }

  /// The worth of each size of letters: the first steps count most.
  private static let nameWorth = [2: 16, 3: 19, 4: 21, 5: 22, 6: 23]
  private static let numberWorth = [2: 22, 3: 27, 4: 33, 5: 35, 6: 37, 7: 38, 8: 39, 10: 40, 12: 41, 14: 42]
  private static let wordWorth = [2: 6, 3: 9, 4: 10]
  private static let howWorth = [2: 18, 3: 21]

  private func worth(
    _ name: Name, number: Int?, word: Int?, how: Int?, hasLargeSide: Bool = false
  ) -> Int {
    // While it is announced, the name matters more than the time until then.
    (name.size.flatMap { Self.nameWorth[$0] } ?? 0) * (scene.comingUp == nil ? 2 : 3) / 2
      + (number.flatMap { Self.numberWorth[$0] } ?? 0)
      + (word.flatMap { Self.wordWorth[$0] } ?? 0) + (how.flatMap { Self.howWorth[$0] } ?? 0) + (hasLargeSide ? 4 : 0)
      - (name.lines.count - 1) * 4
  }

  /// Every choice; the last one has no large letters.
  var choices: [Choice] {
    var numbers: [Int] = []
    if scene.number != nil || scene.state == .paused {
      // Half sizes are not to be had of whole cells.
      numbers = BigText.sizes.filter { size in
        // A clock needs more room than seconds.
        let most = widestNumber.count > 3 ? width * 11 / 20 : width * 2 / 5
        return (large(widestNumber, size)?.columns ?? .max) <= most && !(glyphs.isASCII && size % 2 == 1)
      }
    }
    return numbers.flatMap(besides) + stacked(numbers)
  }

  /// The name above the number, which has the word beside it.
  private func stacked(_ numbers: [Int]) -> [Choice] {
    // What has no room beside the figure may take the whole width above it.
    let wide = figureWidth == 0 ? [] : names(fullWidth).filter { widest($0) > width }
    return stacked(wide, numbers, isWide: true) + stacked(names(width), numbers)
  }

  private func stacked(_ names: [Name], _ numbers: [Int], isWide: Bool = false) -> [Choice] {
    var choices: [Choice] = []
    let plainSide = wrapped(scene.sideName, width).count
    var sides = [(isLarge: false, rows: plainSide)]
    if let side = scene.sideName.flatMap({ large($0, 2) }), side.columns <= width {
      // Left and right stand on one line, whether they have descenders or not.
      sides.append((true, BigText.rows(2, glyphs) + BigText.descent(2, glyphs) + 1))
    }
    let word = wordLine.count
    for name in names {
      sides[0].rows = sideColumn(behind: name.lines, name.size) == nil ? plainSide : 0
      for number in numbers.map(Optional.some) + [nil] where name.size ?? 0 <= (number ?? 6) {
        for how in Self.howSizes where how ?? 0 <= name.size ?? 0 {
          for (isLarge, side) in sides where !isLarge || (name.size ?? 0) >= 3 {
            choices.append(
              Choice(
                name: name.size, nameLines: name.lines, nameHeight: name.height, number: number,
                numberHeight: number.map { BigText.rows($0, glyphs) } ?? word, how: how,
                hasLargeSide: isLarge, sideHeight: side, isWide: isWide,
                worth: worth(
                  name, number: number, word: number.map { min(4, $0 * 2 / 3) }, how: how, hasLargeSide: isLarge)))
          }
        }
      }
    }
    return choices
  }

  /// The column of the side on the line of a name in the terminal's own letters; nil where it stands below.
  func sideColumn(behind name: [String], _ size: Int?) -> Int? {
    guard size == nil, name.count == 1, let side = scene.sideName else { return nil }
    let column = DisplayText(name[0]).width + 2
    return column + DisplayText(side).width <= width ? column : nil
  }

  /// The name beside the number, with the word below it.
  private func besides(_ number: Int) -> [Choice] {
    let x = margin + max((large("00", number)?.columns ?? 0) + 4, columns(ofNumber: number) + 3)
    let room = margin + width - x
    guard room >= 20 else { return [] }
    let below = lines(below: scene.course?.details ?? scene.details, room)
    let names = names(room)
    var choices: [Choice] = []
    for word in [2, 3, 4] where word <= number {
      let beside = Beside(
        x: x, word: word, capitals: BigText.rows(word, glyphs), descent: BigText.descent(word, glyphs))
      for name in names where name.size ?? 0 <= number {
        // A number that is much lower than what stands beside it would hang in the air.
        let side = below.side.count + below.details.count
        guard 2 * BigText.rows(number, glyphs) >= name.height + side + beside.wordRows(gap: 1) else { continue }
        for how in Self.howSizes where how ?? 0 <= max(name.size ?? 0, 2) {
          choices.append(
            Choice(
              name: name.size, nameLines: name.lines, nameHeight: name.height, number: number,
              numberHeight: BigText.rows(number, glyphs), how: how, hasLargeSide: false,
              sideHeight: side, beside: beside,
              worth: worth(name, number: number, word: word, how: how)))
        }
      }
    }
    return choices
  }

  /// The side with where in the exercise on one line, or each on its own where that has no room.
  func lines(below details: [String], _ room: Int) -> (side: [String], details: [String]) {
    let details = self.details(details)
    guard let side = scene.sideName else { return ([], wrapped(details, room)) }
    let both = wrapped([side] + details, room)
    return both.count == 1 ? (both, []) : (wrapped(side, room), wrapped(details, room))
  }

  /// Where in the exercise: side, repetition, set and the like.
  func details(_ details: [String]) -> [String] {
    let side = scene.sideName == nil ? scene.side : nil
    let count = scene.state == .paused ? scene.countInWords : nil
    return [side, count].compactMap(\.self) + details
  }
}
