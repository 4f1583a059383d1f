// The terminal in full-screen use. Frames go in, keys and signals come out.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CNcurses
internal import CSignals
internal import Glibc
public import System

// 16 stored properties: what the terminal can show, and the state in which it, its input and its picture are.
/// A terminal in full-screen use. It belongs to one thread.
public final class Terminal {
  /// What woke the drawing thread.
  public struct Wakes: Sendable {
    /// The keys pressed.
    public var keys: [Key] = []
    /// Whether Ctrl-Z or its signal requests a stop.
    public var wantsStop = false
    /// Whether Ctrl-C or a termination signal arrived that nothing else handles.
    public var isInterrupted = false
    /// Whether standard input has ended: the terminal is gone.
    public var isGone = false
  }

  /// Wakes the drawing thread. It may be used from any thread.
  public let waker: Waker
  /// The glyphs this terminal can show.
  public let glyphs: GlyphSet

  private var attributes: [Role: [UInt8]]
  private let depth: ColourDepth
  /// The theme; nil if it was asked for, and the terminal is not to be asked.
  private var theme: Theme
  private let isThemeFixed: Bool
  private let isUnicode: Bool
  private var modes = termios()
  /// The signals caught here; others are already handled elsewhere.
  private var caught: [Int32] = []
  private var shown: Canvas?
  private var signs: [Character: String] = [:]
  private var isOpen = true
  private let reportsInput: Bool
  /// Whether the terminal was left, and everything is to be set and drawn again.
  private var isLeft = true
  /// Whether the last frame is no longer on the screen as it was drawn.
  public private(set) var isStale = true
  private var decoder = InputDecoder()
  private var clicks = ClickGuard()

  /// Whether standard input and output are a terminal of this job that supports full-screen use and is large enough.
  public static var isUsable: Bool {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, isInForeground, measure().holds(SessionCanvas.smallest)
    else {
      return false
    }
    return limber_can_place_cursor()
  }

  /// Prepares full-screen use, which begins with the first frame; nil on failure.
  ///
  /// - Parameters:
  ///   - colour: Whether to use colours. Shapes and words carry the same information.
  ///   - theme: The theme; if nil, that of the terminal, which is asked for it. Until it answers, `COLORFGBG` holds.
  ///   - reportsInput: Whether the terminal tells of clicks, of the focus and of pasted text. Without it the mouse selects
  ///     text, and what is pasted is typed.
  public init?(colour: Bool, theme: Theme? = nil, reportsInput: Bool = true) {
    self.reportsInput = reportsInput
    setlocale(LC_CTYPE, "")
    isUnicode = String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8"
    glyphs = Self.drawsUnicode ? .unicode : .ascii
    guard let waker = Waker(), tcgetattr(STDIN_FILENO, &modes) == 0 else { return nil }
    self.waker = waker
    guard limber_can_place_cursor() else { return nil }
    depth = colour ? Self.depth : .none
    isThemeFixed = theme != nil
    self.theme = theme ?? Self.variable("COLORFGBG").flatMap(Theme.init(colours:)) ?? .dark
    attributes = Self.attributes(depth, self.theme)
    limber_remember_modes()
    guard limber_take_over() else { return nil }
    limber_guard_terminal()
    caught = [SIGWINCH, SIGTSTP, SIGCONT, SIGINT, SIGTERM, SIGHUP].filter { limber_catch($0, waker.input) }
    limber_keep_errors()
  }

  /// Whether the terminal shows more than ASCII: its characters are UTF-8, and it is not the Linux console, whose font
  /// lacks most of them.
  public static var drawsUnicode: Bool {
    setlocale(LC_CTYPE, "")
    return String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8" && !(variable("TERM") ?? "").hasPrefix("linux")
  }

  private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  deinit { close() }

  /// The size of the screen.
  public var size: Size { Self.measure() }

  private static func measure() -> Size {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return Size(80, 24)
    }
    return Size(Int(size.ws_col), Int(size.ws_row))
  }

  private static var depth: ColourDepth {
    if let full = variable("COLORTERM"), full == "truecolor" || full == "24bit" { return .full }
    return switch limber_colours() {
    case 256...: .many
    case 8...: .sixteen
    default: .none
    }
  }

  /// The sequences that select each role.
  private static func attributes(_ depth: ColourDepth, _ theme: Theme) -> [Role: [UInt8]] {
    let known = Role.allCases.map { role in
      let base = role.filled ?? role
      var names: [String] = []
      switch base {
      case .strong, .warning, .paused: names = ["bold"]
      case .faint: names = depth == .none ? ["dim"] : []
      case .inverse: names = ["rev"]
      case .plain, .work, .rest, .change, .ready: break
      default: break
      }
      if base != role { names = ["rev"] }
      let text = (["sgr0"] + names).flatMap { Array(String(cString: limber_string($0)).utf8) }
      return (role, text + (Palette.entry(base, theme).map { colour($0, depth) } ?? []))
    }
    return Dictionary(known) { first, _ in first }
  }

  private static func colour(_ entry: Palette.Entry, _ depth: ColourDepth) -> [UInt8] {
    switch depth {
    case .none: return []
    case .full:
      return Array("\u{1B}[38;2;\(entry.full.red);\(entry.full.green);\(entry.full.blue)m".utf8)
    case .many: return filled { limber_colour(Int32(entry.many), $0, $1) }
    case .sixteen:
      let few = limber_colours() < 16
      return filled { limber_colour(Int32(few ? Palette.ofEight(entry.sixteen) : entry.sixteen), $0, $1) }
    }
  }

  private static func filled(_ fill: (UnsafeMutablePointer<CChar>, Int) -> Int) -> [UInt8] {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { text in
      guard let start = text.baseAddress else { return [] }
      return text.prefix(fill(start, text.count)).map { UInt8(bitPattern: $0) }
    }
  }

  // MARK: Drawing

  /// Shows a canvas. Only changed cells are written, in one piece.
  public func draw(_ canvas: Canvas) {
    guard isOpen, Self.isInForeground else { return }
    var out: [UInt8] = []
    if isLeft { takeBack(&out) }
    if shown?.size != canvas.size {
      out += sequence("sgr0") + sequence("clear")
      shown = nil
    }
    var role: Role?
    for y in 0..<canvas.size.height {
      var x = 0
      while x < canvas.size.width {
        guard canvas[x, y] != (shown?[x, y] ?? .blank) else {
          x += 1
          continue
        }
        x = write(canvas, x, y, &role, &out)
      }
    }
    shown = canvas
    isStale = false
    guard !out.isEmpty else { return }
    if role != nil { out += sequence("sgr0") }
    out.withUnsafeBytes { bytes in limber_draw(bytes.bindMemory(to: CChar.self).baseAddress, bytes.count) }
  }

  private func sequence(_ name: String) -> [UInt8] { Array(String(cString: limber_string(name)).utf8) }

  /// Writes changed cells of one role, and returns the column after them.
  private func write(_ canvas: Canvas, _ start: Int, _ y: Int, _ current: inout Role?, _ out: inout [UInt8]) -> Int {
    let role = canvas[start, y].role
    out += Self.filled { limber_place(Int32(y), Int32(start), $0, $1) }
    if role != current { out += attributes[role] ?? [] }
    current = role
    var x = start
    // Writing the left half of a wide character writes the right half too.
    while x < canvas.size.width, canvas[x, y].role == role,
      canvas[x, y].character == nil || canvas[x, y] != (shown?[x, y] ?? .blank)
    {
      if let character = canvas[x, y].character {
        let isWide = x + 1 < canvas.size.width && canvas[x + 1, y].character == nil
        out += sign(for: character, width: isWide ? 2 : 1).utf8
      }
      x += 1
    }
    return x
  }

  /// The character, or question marks if this terminal would show it with another width or not at all.
  private func sign(for character: Character, width: Int) -> String {
    if character.isASCII { return String(character) }
    if let sign = signs[character] { return sign }
    let scalar = character.unicodeScalars.first?.value ?? 0x3F
    let isSafe = isUnicode && limber_width(scalar) == Int32(width)
    let sign = isSafe ? String(character) : String(repeating: "?", count: width)
    signs[character] = sign
    return sign
  }

  // MARK: Waiting

  /// Waits for keys, signals or the waker, up to a length of time.
  public func wait(atMost time: Duration) -> Wakes {
    var wakes = Wakes()
    var watched = [
      pollfd(fd: Self.isInForeground ? STDIN_FILENO : -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: waker.output, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&watched, 2, Int32(clamping: max(0, time.milliseconds))) > 0 else { return wakes }
    for number in waker.take() {
      switch Int32(number) {
      case SIGTSTP: wakes.wantsStop = true
      case SIGINT, SIGTERM, SIGHUP: wakes.isInterrupted = true
      // Redraws everything after a stop from outside. Size changes need nothing, as the size is queried for every
      // frame.
      case SIGCONT:
        isLeft = true
        isStale = true
      default: break
      }
    }
    guard watched[0].revents != 0 else { return wakes }
    wakes.keys = readKeys()
    wakes.isGone = wakes.keys.isEmpty && Int32(watched[0].revents) & (Int32(POLLHUP) | Int32(POLLERR)) != 0
    return wakes
  }

  private func readKeys() -> [Key] {
    var inputs = decoder.take(Self.readBytes())
    while decoder.isWaiting, Self.hasInput(within: InputDecoder.patience) { inputs += decoder.take(Self.readBytes()) }
    inputs += decoder.finish()
    let now = ContinuousClock.now
    return inputs.compactMap { input in
      switch input {
      case .key(let key): return key != .click || clicks.isMeant(at: now) ? key : nil
      case .focus(let focus): clicks.take(focus: focus, at: now)
      case .background(let ground): if !isThemeFixed { take(Theme(ground: ground)) }
      }
      return nil
    }
  }

  /// The bytes that have arrived on standard input, at most a block; none at its end.
  static func readBytes() -> ArraySlice<UInt8> {
    var bytes = [UInt8](repeating: 0, count: 1024)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    return bytes.prefix(max(0, count))
  }

  /// Whether there is input within a length of time.
  public static func hasInput(within time: Duration) -> Bool {
    var watched = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&watched, 1, Int32(clamping: time.milliseconds)) > 0 && Int32(watched.revents) & Int32(POLLIN) != 0
  }

  /// Whether the terminal belongs to this job. Another one neither reads from it nor paints on it.
  public static var isInForeground: Bool { tcgetpgrp(STDIN_FILENO) == getpgrp() }

  // MARK: Leaving

  /// Takes the theme that the terminal's ground asks for, and draws everything anew.
  private func take(_ theme: Theme) {
    guard theme != self.theme else { return }
    self.theme = theme
    attributes = Self.attributes(depth, theme)
    shown = shown.map { Canvas($0.size) }
    isStale = true
  }

  /// Restores the terminal, stops the program like Ctrl-Z, and returns to full-screen use when continued in the
  /// foreground.
  public func stop() {
    guard isOpen else { return }
    leave()
    isLeft = true
    isStale = true
    limber_stop()
  }

  /// Begins full-screen use, or returns to it.
  private func takeBack(_ out: inout [UInt8]) {
    isLeft = false
    shown = nil
    var raw = modes
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO)
    raw.c_iflag &= ~tcflag_t(ICRNL | IXON)
    tcsetattr(STDIN_FILENO, TCSANOW, &raw)
    out += sequence("smcup") + sequence("civis") + reports(isOn: true)
    // The question for the ground is answered among the keys; nothing waits for it.
    if !isThemeFixed, depth != .none, limber_reports(true).pointee != 0 { out += "\u{1B}]11;?\u{1B}\\".utf8 }
  }

  /// What makes the terminal begin to tell of clicks, of the focus and of pasted text, or end it.
  private func reports(isOn: Bool) -> [UInt8] {
    reportsInput ? Array(String(cString: limber_reports(isOn)).utf8) : []
  }

  private func leave() {
    guard Self.isInForeground, !isLeft else { return }
    let out = reports(isOn: false) + ["sgr0", "cnorm", "rmcup"].flatMap(sequence)
    out.withUnsafeBytes { bytes in limber_draw(bytes.bindMemory(to: CChar.self).baseAddress, bytes.count) }
    tcflush(STDIN_FILENO, TCIFLUSH)
    tcsetattr(STDIN_FILENO, TCSANOW, &modes)
  }

  /// Restores the terminal before an immediate exit, if a screen is open. It may be called from any thread.
  public static func restore() { limber_restore() }

  /// Restores the terminal, and prints what was kept off the screen.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    leave()
    limber_unguard_terminal()
    caught.forEach(limber_release)
    limber_show_errors()
  }
}
