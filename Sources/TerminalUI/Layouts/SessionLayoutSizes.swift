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
    var worth: Int

    /// The rows of name, side, number and word.
    func bodyHeight(gap: Int) -> Int {
      if let beside { return max(numberHeight, nameHeight + sideHeight + beside.wordRows + beside.details) }
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
    /// The rows of the word, with the free one above it and room for descenders.
    var wordRows: Int
    /// The rows of the details below it.
    var details: Int
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

  /// The names that have room in a width, each in its size.
  private func names(_ width: Int) -> [(size: Int?, lines: [String], height: Int)] {
    // On a low screen, a line above large letters has no row.
    let sizes = scene.comingUp != nil && size.height < 20 ? [] : BigText.sizes.filter { $0 <= 6 }
    var names: [(size: Int?, lines: [String], height: Int)] = sizes.compactMap { size in
      nameLines(size, width).map { (size, $0, height($0, size)) }
    }
    let plain = wrapped(scene.comingUp.map { "\($0): \(scene.name ?? "")" } ?? scene.name ?? scene.title, width)
    names.append((nil, plain, plain.count))
    return names
  }

  /// The widest number that stands in its place in the course of an exercise.
  var widestNumber: String {
    let number = scene.number ?? "00"
    return number.count < 2 ? "00" : String(number.map { $0.isNumber ? "0" : $0 })
  }

  /// What follows the number, in smaller letters.
  func suffixText(ofNumber size: Int) -> BigText? { scene.numberSuffix.flatMap { large($0, max(2, size / 2)) } }

  /// The columns that a number takes, with what follows it.
  private func columns(ofNumber size: Int) -> Int {
    let room = large(widestNumber, size)?.columns ?? 0
    guard let suffix = suffixText(ofNumber: size), let digits = scene.number, let number = large(digits, size) else {
      return room
    }
    return max(room, number.columns + size / 2 + suffix.columns)
  }

  /// The worth of each size of letters: the first steps count most.
  private static let nameWorth = [2: 12, 3: 16, 4: 19, 5: 20, 6: 21]
  private static let numberWorth = [2: 22, 3: 27, 4: 33, 5: 35, 6: 37, 7: 38, 8: 39, 10: 40, 12: 41, 14: 42]
  private static let wordWorth = [2: 6, 3: 9, 4: 10]
  private static let howWorth = [2: 18, 3: 21]

  private func worth(
    _ name: (size: Int?, lines: [String], height: Int), number: Int?, word: Int?, how: Int?, hasLargeSide: Bool = false
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
        (large(widestNumber, size)?.columns ?? .max) <= width * 4 / 10 && !(glyphs.isASCII && size % 2 == 1)
      }
    }
    return numbers.flatMap(besides) + stacked(numbers)
  }

  /// The name above the number, which has the word beside it.
  private func stacked(_ numbers: [Int]) -> [Choice] {
    var choices: [Choice] = []
    for name in names(width) {
      for number in numbers.map(Optional.some) + [nil] where name.size ?? 0 <= (number ?? 6) {
        for how in Self.howSizes where how ?? 0 <= name.size ?? 0 {
          for isLarge in scene.sideName != nil ? [false, true] : [false] where !isLarge || (name.size ?? 0) >= 3 {
            if isLarge, let wide = large(scene.sideName ?? "", 2)?.columns, wide > width { continue }
            let side = isLarge ? height([scene.sideName ?? ""], 2) + 1 : wrapped(scene.sideName, width).count
            choices.append(
              Choice(
                name: name.size, nameLines: name.lines, nameHeight: name.height, number: number,
                numberHeight: number.map { BigText.rows($0, glyphs) } ?? wordLine.count, how: how,
                hasLargeSide: isLarge, sideHeight: side,
                worth: worth(
                  name, number: number, word: number.map { min(4, $0 * 2 / 3) }, how: how, hasLargeSide: isLarge)))
          }
        }
      }
    }
    return choices
  }

  /// The name beside the number, with the word below it.
  private func besides(_ number: Int) -> [Choice] {
    let x = margin + max((large("00", number)?.columns ?? 0) + 4, columns(ofNumber: number) + 3)
    let room = margin + width - x
    guard room >= 20 else { return [] }
    let details = max(1, wrapped(self.details, room).count)
    var choices: [Choice] = []
    for word in [2, 3, 4] where word <= number {
      let beside = Beside(x: x, word: word, wordRows: (large("Hg", word)?.rows ?? 0) + 1, details: details)
      for name in names(room) where name.size ?? 0 <= number {
        for how in Self.howSizes where how ?? 0 <= max(name.size ?? 0, 2) {
          choices.append(
            Choice(
              name: name.size, nameLines: name.lines, nameHeight: name.height, number: number,
              numberHeight: BigText.rows(number, glyphs), how: how, hasLargeSide: false,
              sideHeight: wrapped(scene.sideName, room).count, beside: beside,
              worth: worth(name, number: number, word: word, how: how)))
        }
      }
    }
    return choices
  }

  /// Where in the exercise: side, repetition, set and the like.
  var details: String {
    var details: [String] = []
    if scene.sideName == nil, let side = scene.side { details.append(side) }
    if scene.state == .paused { details += [scene.countInWords].compactMap(\.self) }
    return (details + scene.details).joined(separator: " \(glyphs.separator) ")
  }
}
