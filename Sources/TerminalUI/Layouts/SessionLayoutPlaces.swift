// A choice of sizes ► blocks: where name, number, word and text stand.
// SPDX-License-Identifier: GPL-3.0-or-later

extension SessionLayout {
  /// What to do, with the number and all else on it, where the number has no room of its own.
  var wordLine: [String] {
    let count = scene.state == .paused ? scene.countInWords : scene.number.map { $0 + (scene.numberSuffix ?? "") }
    let side = scene.sideName == nil ? scene.side : nil
    let parts = [([scene.word.uppercased()] + [count].compactMap(\.self)).joined(separator: " "), side].compactMap(
      \.self)
    return wrapped((parts + scene.details).joined(separator: " \(glyphs.separator) "), width)
  }

  private mutating func add(_ item: Item, _ lines: [String], x: Int? = nil, y: Int, size: Int? = nil, _ role: Role) {
    blocks.append(Block(item: item, lines: lines, x: x ?? margin, y: y, size: size, role: role))
  }

  mutating func place(_ choice: Choice, _ text: TextChoice, spare room: Int) {
    let rows = end - top
    let gap = rows >= 15 ? 1 : 0
    var spare = room
    // A part of what is left over.
    func air(_ most: Int) -> Int {
      let taken = min(most, spare / 3)
      spare -= taken
      return taken
    }
    let y = top + air(1)
    if let comingUp = scene.comingUp, choice.name != nil {
      add(.details, [comingUp], x: choice.beside?.x, y: top - 1, .plain)
    }
    var first = y
    if let beside = choice.beside {
      placeBeside(choice, beside, y: y)
    } else {
      first += placeName(choice, y: y) + gap + air(2)
      placeNumber(choice, y: first)
    }
    var behind = choice.beside == nil ? first + choice.numberHeight : y + choice.bodyHeight(gap: gap)
    stripe = first..<behind
    if choice.number != nil { behind += gap + air(1) }
    bar = behind
    placeText(choice, text, from: behind + 1)
  }

  /// The name, and the side below it. Returns the rows that they take.
  private mutating func placeName(_ choice: Choice, x: Int? = nil, y: Int) -> Int {
    add(.name, choice.nameLines, x: x, y: y, size: choice.name, .strong)
    guard let side = scene.sideName else { return choice.nameHeight }
    if choice.hasLargeSide {
      add(.side, [side], x: x, y: y + choice.nameHeight + 1, size: 2, .plain)
    } else {
      add(.side, wrapped(side, margin + width - (x ?? margin)), x: x, y: y + choice.nameHeight, .plain)
    }
    return choice.nameHeight + choice.sideHeight
  }

  /// The number at the left, and beside it the name at the top, the word at the bottom.
  private mutating func placeBeside(_ choice: Choice, _ beside: Beside, y: Int) {
    guard let number = choice.number else { return }
    let rows = choice.bodyHeight(gap: 0)
    placeDigits(number, y: y + (rows - choice.numberHeight) / 2)
    _ = placeName(choice, x: beside.x, y: y)
    let room = margin + width - beside.x
    let lines = wrapped(details, room)
    let bottom = y + rows - beside.details
    add(.details, lines, x: beside.x, y: bottom, .plain)
    let word = scene.word.capitalisedAtStart
    let sizes = [4, 3, 2].filter { $0 <= beside.word }
    if let size = sizes.first(where: { size in large(word, size).map { $0.columns <= room } ?? false }) {
      // All words stand on one line, whether they have descenders or not.
      let rows = large("Hg", size)?.rows ?? 0
      add(.word, [word], x: beside.x, y: bottom - rows, size: size, scene.state.role)
    } else {
      add(.word, wrapped(word.uppercased(), room), x: beside.x, y: bottom - beside.wordRows + 1, scene.state.role)
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
    guard let suffix = scene.numberSuffix, let small = suffixText(ofNumber: number) else { return margin + room }
    let x = margin + (isSeconds ? room : wide) + number / 2
    add(
      .suffix, [suffix], x: x, y: y + BigText.rows(number, glyphs) - small.rows, size: small.size, scene.state.role)
    return max(x + small.columns, margin + room)
  }

  /// What to do, the side, and where in the exercise, beside the number.
  private mutating func placeWord(beside number: Int, x: Int, y: Int, height: Int) {
    let room = margin + width - x
    let lines = wrapped(details, room)
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
