// Scene ► blocks: where everything stands on a screen of any size from 40 by 10 on, and how large.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The layout of a session: one grid with margins for all sizes.
///
/// From top to bottom: title and progress; name and side; the number with what to do; a bar; how to do it; what is said;
/// when to stop, and what comes next. The figure stands at the right, below a name that needs the whole width. Nothing is
/// cut: sizes are chosen so that what matters fits, by what stays the same during an exercise, so that they do not change
/// while it goes on.
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
  }

  var scene: Scene
  let size: Size
  let glyphs: GlyphSet
  var blocks: [Block] = []
  var bar: Int?
  /// The rows of the stripe that tells the state.
  var stripe: Range<Int> = 0..<0

  let margin: Int
  var fullWidth: Int { size.width - 2 * margin }
  /// The width of the text, beside the figure if there is one.
  var width: Int { fullWidth - (figureWidth > 0 ? figureWidth + 2 : 0) }
  /// The columns that the figure takes; 0 if there is none, or no room for it.
  private(set) var figureWidth = 0
  /// Where the figure stands.
  var pane: FigurePane?
  /// The first row of the body, below title and progress.
  var top: Int { size.height >= 20 ? 3 : 2 }
  /// The row behind the body; the last row has the keys.
  var end: Int { size.height >= 20 ? size.height - 2 : size.height - 1 }

  init(_ scene: Scene, _ size: Size, _ glyphs: GlyphSet) {
    self.scene = scene
    self.size = size
    self.glyphs = glyphs
    margin = size.width >= 60 ? 3 : 1
    if scene.figure != nil { figureWidth = FigurePane.columns(size) }
    if figureWidth > 0, arrange() { return }
    figureWidth = 0
    guard !arrange(), let plain = choices.last else { return }
    // Nothing fits, as with a very long text of an own file: what comes first is shown.
    place(plain, .least, Air(0, isLow: true), foot: end)
  }

  /// Places the best choice of large letters that leaves room for the text; false if none does. What is said takes the
  /// room of other text where it can, so that nothing else moves for it.
  private mutating func arrange() -> Bool {
    let choices = self.choices
    let measured = Self.howSizes.map { measure($0) }
    func place(_ text: TextChoice, isSaid: Bool, _ giving: [TextChoice], hasBar: Bool = true) -> Bool {
      let rows = end - top
      let all = rows + (hasBar ? 0 : 1)
      let room = measured.map { all - height(of: text, $0, isSaid: isSaid) }
      let foot = footRows(text)
      let besideFigure = figureWidth > 0 ? rows - foot - 1 : .max
      var best: (choice: Choice, spare: Int, worth: Int)?
      for choice in choices {
        let spare = room[choice.how.map { $0 - 1 } ?? 0] - choice.height(rows)
        let aboveFigure = choice.isWide ? choice.nameHeight + 1 : 0
        guard spare >= 0, besideFigure - aboveFigure >= FigurePane.least else { continue }
        // A row of air is worth more than the last step of size.
        let worth = choice.worth - (spare == 0 ? 2 : 0)
        if worth > best?.worth ?? .min { best = (choice, spare, worth) }
      }
      guard let (choice, spare, _) = best else { return false }
      let air = Air(spare, isLow: size.height < 30)
      let left = all - choice.height(rows) - air.sum
      let shown = giving.first { height(of: $0, measured[choice.how.map { $0 - 1 } ?? 0], isSaid: true) <= left }
      guard let shown else { return false }
      self.place(choice, shown, air, foot: end - foot, hasBar: hasBar)
      return true
    }
    let telling = TextChoice.all.filter { $0.tells(scene) }
    func tell(hasBar: Bool) -> Bool {
      for isSaid in [false, true] {
        for text in telling {
          let giving = text.giving(to: scene).filter { $0.tells(scene) }
          if place(text, isSaid: isSaid, giving, hasBar: hasBar) { return true }
        }
      }
      return false
    }
    if tell(hasBar: true) { return true }
    // The figure goes before the bar does, the bar before a sentence, and that before what is to be done.
    if figureWidth == 0 {
      if tell(hasBar: false) { return true }
      for hasBar in [true, false] {
        for text in telling.map(\.silent) where text.tells(scene) {
          if place(text, isSaid: false, [text], hasBar: hasBar) { return true }
        }
      }
    }
    return [false, true].contains { place(.least, isSaid: $0, [.least]) }
  }

  // MARK: Text

  /// What of the text is shown, if not all has room.
  struct TextChoice {
    var position = true
    var instruction = true
    var next = true
    var spoken = true

    static let all = [
      TextChoice(), TextChoice(next: false), TextChoice(position: false, next: false),
      TextChoice(instruction: false, next: false), least,
    ]
    /// Neither position nor instruction.
    static let least = TextChoice(position: false, instruction: false, next: false)

    /// The same without what is said.
    var silent: TextChoice { TextChoice(position: position, instruction: instruction, next: next, spoken: false) }

    /// Whether something of it tells how the exercise is done, if anything does.
    func tells(_ scene: Scene) -> Bool {
      let all = [scene.instruction, scene.position].compactMap(\.self)
      if spoken, scene.isSpeaking, let said = scene.spoken, all.contains(where: { $0.contains(said) }) { return true }
      return all.isEmpty || (instruction && scene.instruction != nil) || (position && scene.position != nil)
    }

    /// What gives way while a sentence stands there, the least first. What was said gives way itself; what is being said
    /// takes the room of the rest, but not of what is to be done.
    func giving(to scene: Scene) -> [TextChoice] {
      func without(position: Bool, next: Bool) -> TextChoice {
        TextChoice(position: self.position && position, instruction: instruction, next: self.next && next)
      }
      guard scene.isSpeaking else { return [self, silent] }
      // In work what comes next keeps its place, before it the position does.
      let isWork = scene.state == .work
      return [self, without(position: !isWork, next: isWork), without(position: false, next: false)]
    }
  }

  /// The column of text: not so wide that the eye loses the line.
  private var column: Int { min(width, 100) }
  /// The same at the foot, below the figure.
  var footWidth: Int { min(fullWidth, 100) }

  func wrapped(_ text: String?, _ width: Int? = nil) -> [String] {
    guard let text, !text.isEmpty else { return [] }
    return DisplayText(text).wrapped(width: width ?? column, lines: .max, glyphs).map(\.text)
  }

  /// Short texts on as few lines as they need, none of them broken where that can be.
  func wrapped(_ texts: [String], _ width: Int) -> [String] {
    texts.reduce(into: [String]()) { lines, text in
      let joined = (lines.last.map { "\($0) \(glyphs.separator) " } ?? "") + text
      if !lines.isEmpty, DisplayText(joined).width <= width {
        lines[lines.count - 1] = joined
      } else {
        lines += wrapped(text, width)
      }
    }
  }

  var isAnnouncing: Bool { scene.state == .listening || scene.state == .over || scene.state == .preparing }

  /// What is being said, unless it stands there already.
  func spoken(beside text: TextChoice) -> String? {
    guard text.spoken, let spoken = scene.spoken else { return nil }
    let shown = [
      text.instruction ? scene.instruction : nil, text.position ? scene.position : nil, scene.stop,
      scene.shortWord == nil ? scene.word.capitalisedAtStart + "." : nil,
    ]
    return shown.contains { $0?.contains(spoken) ?? false } ? nil : spoken
  }

  func quoted(_ spoken: String?) -> String? { spoken.map { glyphs.quotes.open + $0 + glyphs.quotes.close } }

  /// The rows kept free for what is said, so that little moves when something is. Before the work there is more to tell
  /// than to be said.
  private var reserve: Int { size.height >= 46 ? 2 : size.height >= 20 && scene.state == .work ? 1 : 0 }

  /// The rows that texts take with instructions in one size.
  private struct Rows {
    var how: Int?
    var instruction = 0
    /// Those of the longest instruction of the work that goes on.
    var longest = 0
    var position = 0
  }

  private func measure(_ how: Int?) -> Rows {
    func rows(_ text: String?) -> Int {
      guard !isAnnouncing, let text else { return 0 }
      guard let how else { return wrapped(text).count }
      return largeLines(text, how, width).map { height($0, how) } ?? 999
    }
    let instruction = rows(scene.instruction)
    let longest = scene.course?.instruction == scene.instruction ? instruction : rows(scene.course?.instruction)
    return Rows(
      how: how, instruction: instruction, longest: max(instruction, longest), position: wrapped(scene.position).count)
  }

  /// The rows of the sentence that is being said.
  private func spokenRows(beside text: TextChoice, _ how: Int?) -> Int {
    let spoken = spoken(beside: text)
    guard let how, isAnnouncing, let spoken else { return wrapped(quoted(spoken)).count }
    return largeLines(spoken, how, width).map { height($0, how) } ?? 999
  }

  /// The rows of what stands at the foot, below the figure.
  private func footRows(_ text: TextChoice) -> Int {
    wrapped(scene.stop, footWidth).count + (text.next ? wrapped(scene.next, footWidth).count : 0)
  }

  /// The rows between two texts.
  var textGap: Int { size.height >= 30 ? 1 : 0 }

  /// The rows of a choice of texts.
  ///
  /// - Parameter isSaid: Whether it is what is shown and said at this moment, or what there is room for all the time.
  private func height(of text: TextChoice, _ rows: Rows, isSaid: Bool) -> Int {
    let spoken = isSaid || isAnnouncing ? spokenRows(beside: text, rows.how) : 0
    let groups = [
      text.instruction ? (isSaid ? rows.instruction : rows.longest) : 0, text.position ? rows.position : 0,
      isSaid || isAnnouncing ? spoken : reserve, footRows(text),
    ].filter { $0 > 0 }
    return groups.reduce(0) { $0 + $1 + textGap }
  }

  /// Rows that are left over, and where they go.
  struct Air {
    /// Above the name, between name and number, below the number, and below the bar.
    var (top, name, number, text) = (0, 0, 0, 0)
    var sum: Int { top + name + number + text }

    /// - Parameter isLow: Whether the screen has no rows between its texts.
    init(_ spare: Int, isLow: Bool) {
      var spare = spare
      func take(_ most: Int, _ share: Int) -> Int {
        let taken = min(most, spare / share)
        spare -= taken
        return taken
      }
      if isLow { text = take(1, 1) }
      top = take(1, 3)
      name = take(2, 3)
      number = take(1, 3)
    }
  }
}
