// Scene ► blocks: where everything stands on a screen of any size from 40 by 10 on, and how large.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The layout of a session: one grid with margins for all sizes.
///
/// From top to bottom: title and progress; name and side; the number with what to do; a bar; how to do it; what is said;
/// when to stop, and what comes next. Nothing is cut: sizes are chosen so that what matters fits, by what stays the
/// same during an exercise, so that they do not change while it goes on.
struct SessionLayout {
  /// What a block shows.
  enum Item: Hashable {
    case name, side, number, suffix, word, details, instruction, position, spoken, stop, next
  }

  /// Lines of text at a place.
  struct Block: Hashable {
    var item: Item
    var lines: [String]
    var x: Int
    var y: Int
    /// The size of large letters; nil for the terminal's own.
    var size: Int?
    var role: Role
    /// The rows that each line takes, with the space below it.
    var pitch = 1
  }

  let scene: Scene
  let size: Size
  let glyphs: GlyphSet
  private(set) var blocks: [Block] = []
  private(set) var bar: Int?
  /// The rows of the stripe that tells the state.
  private(set) var stripe: Range<Int> = 0..<0

  var margin: Int { size.width >= 60 ? 3 : 1 }
  var fullWidth: Int { size.width - 2 * margin }
  /// The width of the text, beside the figure if there is one.
  var width: Int { fullWidth - (pane.map { $0.width + 2 } ?? 0) }
  /// Where the figure stands; nil if there is none, or no room for it.
  private(set) var pane: FigurePane?
  /// The first row of the body, below title and progress.
  private var top: Int { size.height >= 20 ? 3 : 2 }
  /// The row behind the body; the last row has the keys.
  private var end: Int { size.height >= 20 ? size.height - 2 : size.height - 1 }

  init(_ scene: Scene, _ size: Size, _ glyphs: GlyphSet) {
    self.scene = scene
    self.size = size
    self.glyphs = glyphs
    // The figure has room where it takes none from the text.
    if scene.figure != nil { pane = FigurePane(size, right: margin + fullWidth, rows: top..<end) }
    if pane != nil, arrange(TextChoice.all.prefix(1)) { return }
    pane = nil
    guard !arrange(TextChoice.all[...]), let plain = choices.last else { return }
    // Nothing fits, as with a very long text of an own file: what comes first is shown.
    place(plain, TextChoice.all[TextChoice.all.count - 1], spare: 0)
  }

  /// Places the best choice of large letters that leaves room for the text; false if none does.
  private mutating func arrange(_ texts: ArraySlice<TextChoice>) -> Bool {
    let choices = self.choices
    let measured = self.measured
    let rows = end - top
    for text in texts {
      let room = Self.howSizes.map { rows - height(of: text, $0, measured) }
      let fitting = choices.filter { $0.height(rows) <= room[$0.how.map { $0 - 1 } ?? 0] }
      if let choice = fitting.max(by: { $0.worth < $1.worth }) {
        place(choice, text, spare: room[choice.how.map { $0 - 1 } ?? 0] - choice.height(rows))
        return true
      }
    }
    return false
  }

  // MARK: Text

  /// What of the text is shown, if not all has room.
  private struct TextChoice {
    var position = true
    var instruction = true
    var next = true

    static let all = [
      TextChoice(), TextChoice(next: false), TextChoice(position: false, next: false),
      TextChoice(position: false, instruction: false, next: false),
    ]
  }

  /// The column of text: not so wide that the eye loses the line.
  private var column: Int { min(width, 100) }

  private func wrapped(_ text: String?, _ width: Int? = nil) -> [String] {
    guard let text, !text.isEmpty else { return [] }
    return DisplayText(text).wrapped(width: width ?? column, lines: .max, glyphs).map(\.text)
  }

  private var isAnnouncing: Bool { scene.state == .listening || scene.state == .over || scene.state == .preparing }

  /// What is being said, unless it stands there already.
  private var spoken: String? {
    guard let spoken = scene.spoken else { return nil }
    let said = [scene.instruction, scene.stop, scene.position, scene.word.capitalisedAtStart + "."].compactMap { $0 }
    return said.contains { $0.contains(spoken) } ? nil : spoken
  }

  private var quoted: String? { spoken.map { glyphs.quotes.open + $0 + glyphs.quotes.close } }

  /// The rows kept free for what is said, so that little moves when something is.
  private var reserve: Int { size.height >= 46 ? 2 : size.height >= 20 ? 1 : 0 }

  /// The rows that each text takes, by the size of its letters; nil for the terminal's own.
  private struct Rows {
    var instruction: [Int?: Int] = [:]
    var spoken: [Int?: Int] = [:]
    var position = 0
    var stop = 0
    var next = 0
  }

  private var measured: Rows {
    var rows = Rows()
    for how in Self.howSizes {
      func measure(_ text: String?, _ plain: String?) -> Int {
        guard let how else { return wrapped(plain).count }
        guard let text else { return 0 }
        return largeLines(text, how, width).map { height($0, how) } ?? 999
      }
      rows.instruction[how] = isAnnouncing ? 0 : measure(scene.instruction, scene.instruction)
      rows.spoken[how] = isAnnouncing ? measure(spoken, quoted) : wrapped(quoted).count
    }
    rows.position = wrapped(scene.position).count
    rows.stop = wrapped(scene.stop).count
    rows.next = wrapped(scene.next).count
    return rows
  }

  /// The rows between two texts.
  private var textGap: Int { size.height >= 30 ? 1 : 0 }

  private func height(of text: TextChoice, _ how: Int?, _ rows: Rows) -> Int {
    let groups = [
      text.instruction ? rows.instruction[how] ?? 0 : 0, text.position ? rows.position : 0,
      max(rows.spoken[how] ?? 0, isAnnouncing ? 0 : reserve), rows.stop + (text.next ? rows.next : 0),
    ].filter { $0 > 0 }
    return groups.reduce(0) { $0 + $1 + textGap } + (size.height >= 20 ? 1 - textGap : 0)
  }

  // MARK: Large letters

  /// The sizes of instructions.
  private static let howSizes: [Int?] = [nil, 2, 3]

  /// The sizes of name, number and instruction; nil for the terminal's own letters.
  private struct Choice {
    var name: Int?
    var nameLines: [String]
    var nameHeight: Int
    var number: Int?
    var numberHeight: Int
    var how: Int?
    var hasLargeSide: Bool
    var sideHeight: Int
    var worth: Int

    /// The rows of name, side, number and bar with the gaps between them.
    func height(_ rows: Int) -> Int {
      let gap = rows >= 15 ? 1 : 0
      return nameHeight + sideHeight + gap + numberHeight + (number == nil ? 0 : gap) + 1
    }
  }

  private func large(_ text: some StringProtocol, _ size: Int?) -> BigText? {
    size.flatMap { BigText(text, size: $0, glyphs) }
  }

  /// The rows of lines of large letters, with a free row between two.
  private func height(_ lines: [String], _ size: Int?) -> Int {
    guard size != nil else { return lines.count }
    return lines.compactMap { large($0, size)?.rows }.reduce(0, +) + max(0, lines.count - 1)
  }

  /// The text in lines of large letters; nil if the font lacks a letter, or a word is too wide.
  private func largeLines(_ text: String, _ size: Int, _ width: Int) -> [String]? {
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
  private func nameLines(_ size: Int) -> [String]? {
    let name = scene.name ?? scene.title
    guard let lines = largeLines(name, size, width), lines.count <= 2 else { return nil }
    guard lines.count == 2 else { return lines }
    let breaks = name.indices.filter { name[$0] == " " }.map { (name[..<$0], name[name.index(after: $0)...]) }
    func longer(_ halves: (Substring, Substring)) -> Int {
      max(large(halves.0, size)?.columns ?? .max, large(halves.1, size)?.columns ?? .max)
    }
    return breaks.min { longer($0) < longer($1) }.map { [String($0.0), String($0.1)] }
  }

  /// The widest number that stands in its place in the course of an exercise.
  private var widestNumber: String {
    let number = scene.number ?? "00"
    return number.count < 2 ? "00" : String(number.map { $0.isNumber ? "0" : $0 })
  }

  /// The worth of each size of letters: the first steps count most.
  private static let nameWorth = [2: 16, 3: 21, 4: 24, 5: 26, 6: 27]
  private static let numberWorth = [2: 22, 3: 27, 4: 33, 5: 35, 6: 37, 7: 38, 8: 39, 10: 40, 12: 41, 14: 42]

  /// Every choice; the last one has no large letters.
  private var choices: [Choice] {
    var names: [(size: Int?, lines: [String], height: Int)] = BigText.sizes.filter { $0 <= 6 }.compactMap { size in
      nameLines(size).map { (size, $0, height($0, size)) }
    }
    let plain = wrapped(scene.comingUp.map { "\($0): \(scene.name ?? "")" } ?? scene.name ?? scene.title, width)
    names.append((nil, plain, plain.count))
    let isPaused = scene.state == .paused
    var numbers: [(size: Int?, height: Int)] = []
    if scene.number != nil || isPaused {
      numbers = BigText.sizes.filter { size in
        (large(widestNumber, size)?.columns ?? .max) <= width * 4 / 10 && !(glyphs.isASCII && size % 2 == 1)
      }.map { ($0, BigText.rows($0, glyphs)) }
    }
    numbers.append((nil, wordLine.count))
    let hasSide = scene.sideName != nil
    var choices: [Choice] = []
    for name in names {
      for number in numbers where name.size ?? 0 <= (number.size ?? 6) {
        for how in [nil, 2, 3] as [Int?] where how ?? 0 <= name.size ?? 0 {
          for large in hasSide ? [false, true] : [false] where !large || (name.size ?? 0) >= 3 {
            let side = !hasSide ? 0 : large ? height([scene.sideName ?? ""], 2) + 1 : 1
            if large, let wide = self.large(scene.sideName ?? "", 2)?.columns, wide > width { continue }
            let worth =
              (name.size.flatMap { Self.nameWorth[$0] } ?? 0) + (number.size.flatMap { Self.numberWorth[$0] } ?? 0)
              + (how.map { $0 == 2 ? 18 : 21 } ?? 0) + (large ? 4 : 0) - (name.lines.count - 1) * 4
            choices.append(
              Choice(
                name: name.size, nameLines: name.lines, nameHeight: name.height, number: number.size,
                numberHeight: number.height, how: how, hasLargeSide: large, sideHeight: side, worth: worth))
          }
        }
      }
    }
    return choices
  }

  // MARK: Places

  /// What to do, with the number and all else on it, where the number has no room of its own.
  private var wordLine: [String] {
    let count = scene.state == .paused ? scene.countInWords : scene.number.map { $0 + (scene.numberSuffix ?? "") }
    let side = scene.sideName == nil ? scene.side : nil
    let parts = [([scene.word.uppercased()] + [count].compactMap(\.self)).joined(separator: " "), side].compactMap(
      \.self)
    return wrapped((parts + scene.details).joined(separator: " \(glyphs.separator) "), width)
  }

  private mutating func add(_ item: Item, _ lines: [String], x: Int? = nil, y: Int, size: Int? = nil, _ role: Role) {
    blocks.append(Block(item: item, lines: lines, x: x ?? margin, y: y, size: size, role: role))
  }

  private mutating func place(_ choice: Choice, _ text: TextChoice, spare room: Int) {
    let rows = end - top
    let gap = rows >= 15 ? 1 : 0
    var spare = room
    // A part of what is left over.
    func air(_ most: Int) -> Int {
      let taken = min(most, spare / 3)
      spare -= taken
      return taken
    }
    var y = top + air(1)
    if let comingUp = scene.comingUp, choice.name != nil {
      add(.details, [comingUp], y: top - 1, .plain)
    }
    add(.name, choice.nameLines, y: y, size: choice.name, .strong)
    y += choice.nameHeight
    if let side = scene.sideName {
      if choice.hasLargeSide { y += 1 }
      add(.side, choice.hasLargeSide ? [side] : wrapped(side, width), y: y, size: choice.hasLargeSide ? 2 : nil, .plain)
      y += choice.sideHeight - (choice.hasLargeSide ? 1 : 0)
    }
    y += gap + air(2)
    let first = y
    placeNumber(choice, y: y)
    y += choice.numberHeight
    if choice.number != nil { y += gap + air(1) }
    bar = y
    stripe = first..<(choice.number == nil ? y : y - gap)
    y += 1
    placeText(choice, text, from: y)
  }

  private mutating func placeNumber(_ choice: Choice, y: Int) {
    guard let number = choice.number else {
      add(.word, wordLine, y: y, scene.state.role)
      return
    }
    var x = margin
    if scene.state == .paused {
      add(.number, [], y: y, size: number, .paused)
      x += (large(widestNumber, number)?.columns ?? 0) + 3
    } else if let digits = scene.number {
      // Seconds stand at the right of their place, so that the last digit does not move.
      let room = large(widestNumber, number)?.columns ?? 0
      let wide = large(digits, number)?.columns ?? 0
      let isSeconds = if case .seconds = scene.count { true } else { false }
      add(.number, [digits], x: margin + (isSeconds ? room - wide : 0), y: y, size: number, scene.state.role)
      x += (isSeconds ? room : wide) + number / 2
      if let suffix = scene.numberSuffix, let small = large(suffix, max(2, number / 2)) {
        add(
          .suffix, [suffix], x: x, y: y + choice.numberHeight - small.rows, size: max(2, number / 2), scene.state.role)
        x += small.columns
      }
      x = max(x, margin + room) + 3
    }
    placeWord(beside: number, x: x, y: y, height: choice.numberHeight)
  }

  /// What to do, the side, and where in the exercise, beside the number.
  private mutating func placeWord(beside number: Int, x: Int, y: Int, height: Int) {
    let room = margin + width - x
    var details: [String] = []
    if scene.sideName == nil, let side = scene.side { details.append(side) }
    if scene.state == .paused { details += [scene.countInWords].compactMap(\.self) }
    details += scene.details
    let lines = wrapped(details.joined(separator: " \(glyphs.separator) "), room)
    // The row below the number is free where there is room for one.
    let below = end - top >= 15 ? 1 : 0
    let fitting = [number * 2 / 3, 4, 3, 2].filter { $0 >= 2 && $0 <= number }.first { size in
      guard let word = large(scene.word.capitalisedAtStart, size) else { return false }
      return word.columns <= room && word.rows + lines.count <= height + below
    }
    guard let fitting else {
      let words = wrapped(scene.word.uppercased(), room)
      add(.word, words, x: x, y: y, scene.state.role)
      add(.details, lines, x: x, y: y + words.count, .plain)
      return
    }
    add(.word, [scene.word.capitalisedAtStart], x: x, y: y, size: fitting, scene.state.role)
    let under = large(scene.word.capitalisedAtStart, fitting)?.rows ?? 0
    add(.details, lines, x: x, y: y + max(height - lines.count, under), .plain)
  }

  private mutating func placeText(_ choice: Choice, _ text: TextChoice, from first: Int) {
    let gap = textGap
    var y = first + (size.height >= 20 ? 1 : 0)
    if text.instruction, let instruction = scene.instruction, !isAnnouncing {
      let lines = choice.how.flatMap { largeLines(instruction, $0, width) } ?? wrapped(instruction)
      add(.instruction, lines, y: y, size: choice.how, choice.how == nil ? .strong : .plain)
      y += height(lines, choice.how) + gap
    }
    if text.position, let position = scene.position {
      let lines = wrapped(position)
      add(.position, lines, y: y, .plain)
      y += lines.count + gap
    }
    if isAnnouncing, let how = choice.how, let spoken, let lines = largeLines(spoken, how, width) {
      add(.spoken, lines, y: y, size: how, .strong)
    } else if let quoted {
      add(.spoken, wrapped(quoted), y: y, isAnnouncing ? .strong : .plain)
    }
    var last = end
    if text.next, let next = scene.next {
      let lines = wrapped(next)
      last -= lines.count
      add(.next, lines, y: last, .plain)
    }
    if let stop = scene.stop {
      let lines = wrapped(stop)
      add(.stop, lines, y: last - lines.count, .warning)
    }
  }
}
