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
  }

  let scene: Scene
  let size: Size
  let glyphs: GlyphSet
  var blocks: [Block] = []
  var bar: Int?
  /// The rows of the stripe that tells the state.
  var stripe: Range<Int> = 0..<0

  let margin: Int
  var fullWidth: Int { size.width - 2 * margin }
  /// The width of the text, beside the figure if there is one.
  var width: Int { fullWidth - (pane.map { $0.width + 2 } ?? 0) }
  /// Where the figure stands; nil if there is none, or no room for it.
  private(set) var pane: FigurePane?
  /// The first row of the body, below title and progress.
  var top: Int { size.height >= 20 ? 3 : 2 }
  /// The row behind the body; the last row has the keys.
  var end: Int { size.height >= 20 ? size.height - 2 : size.height - 1 }

  init(_ scene: Scene, _ size: Size, _ glyphs: GlyphSet) {
    self.scene = scene
    self.size = size
    self.glyphs = glyphs
    margin = size.width >= 60 ? 3 : 1
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
  struct TextChoice {
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

  func wrapped(_ text: String?, _ width: Int? = nil) -> [String] {
    guard let text, !text.isEmpty else { return [] }
    return DisplayText(text).wrapped(width: width ?? column, lines: .max, glyphs).map(\.text)
  }

  var isAnnouncing: Bool { scene.state == .listening || scene.state == .over || scene.state == .preparing }

  /// What is being said, unless it stands there already.
  var spoken: String? {
    guard let spoken = scene.spoken else { return nil }
    let said = [scene.instruction, scene.stop, scene.position, scene.word.capitalisedAtStart + "."].compactMap { $0 }
    return said.contains { $0.contains(spoken) } ? nil : spoken
  }

  var quoted: String? { spoken.map { glyphs.quotes.open + $0 + glyphs.quotes.close } }

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
  var textGap: Int { size.height >= 30 ? 1 : 0 }

  private func height(of text: TextChoice, _ how: Int?, _ rows: Rows) -> Int {
    let groups = [
      text.instruction ? rows.instruction[how] ?? 0 : 0, text.position ? rows.position : 0,
      max(rows.spoken[how] ?? 0, isAnnouncing ? 0 : reserve), rows.stop + (text.next ? rows.next : 0),
    ].filter { $0 > 0 }
    return groups.reduce(0) { $0 + $1 + textGap } + (size.height >= 20 ? 1 - textGap : 0)
  }
}
