// A choice of sizes ► blocks: where name, number, word and text stand.
// SPDX-License-Identifier: GPL-3.0-or-later

extension SessionLayout {
  /// What to do, with the number and all else on it, where the number has no room of its own.
  var wordLine: [String] {
    let count = scene.state == .paused ? scene.countInWords : scene.number.map { $0 + (scene.numberSuffix ?? "") }
    let side = scene.sideName == nil ? scene.side : nil
    let word = ([scene.word.uppercased()] + [count].compactMap(\.self)).joined(separator: " ")
    return wrapped([word] + [side].compactMap(\.self) + scene.details, width)
  }

  private mutating func add(_ item: Item, _ lines: [String], x: Int? = nil, y: Int, size: Int? = nil, _ role: Role) {
    blocks.append(Block(item: item, lines: lines, x: x ?? margin, y: y, size: size, role: role))
  }

  /// Places all blocks, and the figure above a row that does not move while something is said.
  mutating func place(_ choice: Choice, _ text: TextChoice, _ air: Air, foot: Int, hasBar: Bool = true) {
    let rows = end - top
    let gap = rows >= 15 ? 1 : 0
    let y = top + air.top
    if let comingUp = scene.comingUp, choice.name != nil {
      add(.details, [comingUp], x: choice.beside?.x, y: top - 1, .plain)
    }
    var first = y
    if let beside = choice.beside {
      placeBeside(choice, beside, y: y, gap: gap)
    } else {
      first += placeName(choice, y: y) + gap + air.name
      placeNumber(choice, y: first)
    }
    var behind = choice.beside == nil ? first + choice.numberHeight : y + choice.bodyHeight(gap: gap)
    stripe = first..<behind
    if choice.number != nil { behind += gap + air.number }
    if hasBar {
      bar = behind
      behind += 1
    }
    placeText(choice, text, from: behind + max(air.text, textGap))
    if figureWidth > 0 {
      let above = choice.isWide ? y + choice.nameHeight : top
      let room = foot - above - textGap
      let height = min(room, rows * 3 / 4, figureWidth)
      pane = FigurePane(
        x: margin + fullWidth - figureWidth, y: above + (room - height) / 2, width: figureWidth, height: height)
    }
  }

  /// The name, and the side below it. Returns the rows that they take.
  private mutating func placeName(_ choice: Choice, y: Int) -> Int {
    add(.name, choice.nameLines, y: y, size: choice.name, .strong)
    guard let side = scene.sideName else { return choice.nameHeight }
    if let column = sideColumn(behind: choice.nameLines, choice.name) {
      add(.side, [side], x: margin + column, y: y, .plain)
    } else if choice.hasLargeSide {
      add(.side, [side], y: y + choice.nameHeight + 1, size: 2, .plain)
    } else {
      add(.side, wrapped(side, width), y: y + choice.nameHeight, .plain)
    }
    return choice.nameHeight + choice.sideHeight
  }

  /// The number at the left, and beside it the name with all that belongs to it at the top, the word at the bottom.
  private mutating func placeBeside(_ choice: Choice, _ beside: Beside, y: Int, gap: Int) {
    guard let number = choice.number else { return }
    let rows = choice.bodyHeight(gap: gap)
    placeDigits(number, y: y + (rows - choice.numberHeight) / 2)
    add(.name, choice.nameLines, x: beside.x, y: y, size: choice.name, .strong)
    let room = margin + width - beside.x
    let lines = self.lines(below: scene.details, room)
    var below = y + choice.nameHeight
    for (item, lines) in [(Item.side, lines.side), (.details, lines.details)] where !lines.isEmpty {
      add(item, lines, x: beside.x, y: below, .plain)
      below += lines.count
    }
    // All words stand on one line, whether they have descenders or not.
    let bottom = y + rows - max(0, BigText.descent(beside.word, glyphs) - gap)
    let sizes = [4, 3, 2].filter { $0 <= beside.word }
    let words = largeWords.flatMap { word in sizes.map { (word, size: $0) } }
    if let (word, size) = words.first(where: { large($0, $1).map { $0.columns <= room } ?? false }) {
      add(.word, [word], x: beside.x, y: bottom - BigText.rows(size, glyphs), size: size, scene.state.role)
    } else {
      let lines = wrapped(scene.word.uppercased(), room)
      add(.word, lines, x: beside.x, y: bottom - lines.count, scene.state.role)
    }
  }

  private mutating func placeNumber(_ choice: Choice, y: Int) {
    guard let number = choice.number else {
      add(.word, wordLine, y: y, scene.state.role)
      return
    }
    placeWord(beside: number, x: placeDigits(number, y: y) + 3, y: y, height: choice.numberHeight)
  }

  /// The number with what follows it, or the bars of a pause in its place. Returns the column behind them.
  @discardableResult
  private mutating func placeDigits(_ number: Int, y: Int) -> Int {
    let room = large(widestNumber, number)?.columns ?? 0
    guard scene.state != .paused, let digits = scene.number else {
      add(.number, [], y: y, size: number, .paused)
      return margin + room
    }
    // Seconds stand at the right of their place, so that the last digit does not move.
    let wide = large(digits, number)?.columns ?? 0
    let isSeconds = if case .seconds = scene.count { true } else { false }
    add(.number, [digits], x: margin + (isSeconds ? room - wide : 0), y: y, size: number, scene.state.role)
    guard let suffix = scene.numberSuffix, let small = suffixText(of: scene.count, number) else { return margin + room }
    let x = margin + (isSeconds ? room : wide) + number / 2
    add(
      .suffix, [suffix], x: x, y: y + BigText.rows(number, glyphs) - small.rows, size: small.size, scene.state.role)
    return max(x + small.columns, margin + room)
  }

  /// The words for what to do, as they may stand in large letters: the shorter one where the other has no room.
  private var largeWords: [String] { [scene.word, scene.shortWord].compactMap(\.self).map(\.capitalisedAtStart) }

  /// What to do, the side, and where in the exercise, beside the number.
  private mutating func placeWord(beside number: Int, x: Int, y: Int, height: Int) {
    let room = margin + width - x
    let lines = wrapped(details(scene.details), room)
    // The row below the number is free where there is room for one.
    let below = end - top >= 15 ? 1 : 0
    let sizes = [number * 2 / 3, 4, 3, 2].filter { $0 >= 2 && $0 <= number }
    // Long details stand below number and word.
    let whole = wrapped(details(scene.details), width)
    let isClear = whole.count == 1 && margin + DisplayText(whole[0]).width < x
    for text in largeWords {
      let words = sizes.compactMap { large(text, $0) }.filter { $0.columns <= room }
      if let word = words.first(where: { $0.rows + lines.count <= height + below }) {
        add(.word, [text], x: x, y: y, size: word.size, scene.state.role)
        add(.details, lines, x: x, y: y + max(height - lines.count, word.rows), .plain)
        return
      }
      if below == 1, whole.count == 1, let word = words.last, isClear || word.rows <= height {
        add(.word, [text], x: x, y: y, size: word.size, scene.state.role)
        add(.details, whole, y: y + height, .plain)
        return
      }
    }
    let words = wrapped(scene.word.uppercased(), room)
    add(.word, words, x: x, y: y, scene.state.role)
    add(.details, lines, x: x, y: y + words.count, .plain)
  }

  private mutating func placeText(_ choice: Choice, _ text: TextChoice, from first: Int) {
    let gap = textGap
    var y = first
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
    let spoken = spoken(beside: text)
    if isAnnouncing, let how = choice.how, let spoken, let lines = largeLines(spoken, how, width) {
      add(.spoken, lines, y: y, size: how, .strong)
    } else if let quoted = quoted(spoken) {
      add(.spoken, wrapped(quoted), y: y, isAnnouncing ? .strong : .plain)
    }
    var last = end
    if text.next, let next = scene.next {
      let lines = wrapped(next, footWidth)
      last -= lines.count
      add(.next, lines, y: last, .plain)
    }
    if let stop = scene.stop {
      let lines = wrapped(stop, footWidth)
      last -= lines.count
      add(.stop, lines, y: last, .warning)
    }
  }
}
