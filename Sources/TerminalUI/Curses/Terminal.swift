// The terminal taken over: the one place that speaks to ncurses. Frames go in, keys and signals come out.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CNcurses
internal import CSignals
internal import Glibc
public import System

/// A terminal in full-screen use. It belongs to one thread.
public final class Terminal {
  /// What woke the thread that draws.
  public struct Wakes: Sendable {
    /// The keys pressed.
    public var keys: [Key] = []
    /// Whether Ctrl-Z, or its signal, asks to stop for a while.
    public var wantsStop = false
    /// Whether Ctrl-C, or a signal to end, came that nobody else takes.
    public var isInterrupted = false
    /// Whether standard input came to its end: the terminal is gone.
    public var isGone = false
  }

  /// Wakes the thread that draws; from any thread.
  public let waker: Waker
  /// The signs this terminal can show.
  public let glyphs: GlyphSet

  private let attributes: [Role: Int32]
  private let isUnicode: Bool
  /// The signals that wake the thread that draws; others have been caught already by somebody else.
  private var caught: [Int32] = []
  private var shown: Canvas?
  private var signs: [Character: String] = [:]
  private var isOpen = true

  /// Whether there is a terminal on both ends that can show a screen, and room for it.
  public static var isUsable: Bool {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, measure().holds(SessionCanvas.smallest) else {
      return false
    }
    return limber_can_place_cursor()
  }

  /// Takes the terminal over; nil when that cannot be done.
  ///
  /// - Parameter colour: Whether colours are wanted. Shapes and words say the same.
  public init?(colour: Bool) {
    setlocale(LC_CTYPE, "")
    isUnicode = String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8"
    let term = getenv("TERM").map { String(cString: $0) } ?? ""
    glyphs = isUnicode && !term.hasPrefix("linux") ? .unicode : .ascii
    guard let waker = Waker() else { return nil }
    self.waker = waker
    limber_remember_modes()
    guard limber_take_over() else { return nil }
    attributes = Self.attributes(colour: colour)
    limber_guard_terminal()
    caught = [SIGWINCH, SIGTSTP, SIGCONT, SIGINT, SIGTERM, SIGHUP].filter { limber_catch($0, waker.input) }
    limber_keep_errors()
    cbreak()
    noecho()
    nonl()
    set_escdelay(25)
    curs_set(0)
  }

  deinit { close() }

  /// How large the screen is.
  public var size: Size { Self.measure() }

  private static func measure() -> Size {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return Size(80, 24)
    }
    return Size(Int(size.ws_col), Int(size.ws_row))
  }

  /// How each role looks. Colours are of middle brightness where there are enough, to be read on dark and on light.
  private static func attributes(colour: Bool) -> [Role: Int32] {
    var attributes: [Role: Int32] = [
      .strong: limber_bold(), .faint: limber_dim(), .warning: limber_bold(), .inverse: limber_reverse(),
      .paused: limber_bold(),
    ]
    guard colour, has_colors(), start_color() == OK, use_default_colors() == OK else { return attributes }
    let isRich = limber_colours() >= 256
    let colours: [(Role, rich: Int16, plain: Int16)] = [
      (.work, 34, 2), (.rest, 38, 6), (.change, 170, 5), (.ready, 172, 3), (.warning, 167, 1),
    ]
    for (index, (role, rich, plain)) in colours.enumerated() {
      let pair = Int16(index + 1)
      init_pair(pair, isRich ? rich : plain, -1)
      attributes[role] = (attributes[role] ?? 0) | limber_colour(pair)
    }
    return attributes
  }

  // MARK: Drawing

  /// Shows a canvas: only the cells that changed are written.
  public func draw(_ canvas: Canvas) {
    guard isOpen else { return }
    if shown?.size != canvas.size {
      resizeterm(Int32(canvas.size.height), Int32(canvas.size.width))
      clear()
      shown = nil
    }
    for y in 0..<canvas.size.height {
      var x = 0
      while x < canvas.size.width {
        guard canvas[x, y] != (shown?[x, y] ?? .blank) else {
          x += 1
          continue
        }
        x = write(canvas, x, y)
      }
    }
    shown = canvas
    refresh()
  }

  /// Writes changed cells of one role, and returns the column behind them.
  private func write(_ canvas: Canvas, _ start: Int, _ y: Int) -> Int {
    let role = canvas[start, y].role
    var run = ""
    var x = start
    // The left half of a wide character brings the right one with it.
    while x < canvas.size.width, canvas[x, y].role == role,
      canvas[x, y].character == nil || canvas[x, y] != (shown?[x, y] ?? .blank)
    {
      if let character = canvas[x, y].character {
        let isWide = x + 1 < canvas.size.width && canvas[x + 1, y].character == nil
        run += sign(for: character, width: isWide ? 2 : 1)
      }
      x += 1
    }
    attrset(attributes[role] ?? 0)
    move(Int32(y), Int32(start))
    addnstr(run, -1)
    return x
  }

  /// The character, or question marks where this terminal would show it in another width, or not at all.
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

  /// Waits for keys, signals or the waker, at most so long.
  public func wait(atMost time: Duration) -> Wakes {
    var wakes = Wakes()
    var watched = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: waker.output, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&watched, 2, Int32(clamping: max(0, time.milliseconds))) > 0 else { return wakes }
    for number in waker.take() {
      switch Int32(number) {
      case SIGTSTP: wakes.wantsStop = true
      case SIGINT, SIGTERM, SIGHUP: wakes.isInterrupted = true
      // The size is asked for at every drawing; after a stop from outside everything is drawn again.
      case SIGCONT: redrawAll()
      default: break
      }
    }
    guard watched[0].revents != 0 else { return wakes }
    wakes.keys = readKeys()
    wakes.isGone = wakes.keys.isEmpty && Int32(watched[0].revents) & (Int32(POLLHUP) | Int32(POLLERR)) != 0
    return wakes
  }

  private func readKeys() -> [Key] {
    var keys: [Key] = []
    var code = wint_t()
    while true {
      let status = get_wch(&code)
      if status == KEY_CODE_YES {
        if let key = key(for: Int32(bitPattern: code)) { keys.append(key) }
      } else if status == OK {
        if let key = Unicode.Scalar(code).flatMap(Key.init(scalar:)) { keys.append(key) }
      } else {
        return keys
      }
    }
  }

  private func key(for code: Int32) -> Key? {
    switch code {
    case KEY_UP: .up
    case KEY_DOWN: .down
    case KEY_LEFT: .left
    case KEY_RIGHT: .right
    case KEY_PPAGE: .pageUp
    case KEY_NPAGE: .pageDown
    case KEY_ENTER: .enter
    case KEY_BACKSPACE: .backspace
    case KEY_MOUSE: limber_is_click() ? .click : nil
    default: nil
    }
  }

  // MARK: Leaving

  /// Gives the terminal back, stops as Ctrl-Z does, and takes the terminal over again when continued.
  public func stop() {
    guard isOpen else { return }
    endwin()
    limber_stop()
    redrawAll()
  }

  private func redrawAll() {
    reset_prog_mode()
    clear()
    shown = nil
  }

  /// Puts the terminal back before the program ends at once, from any thread; nothing where no screen is open.
  public static func restore() { limber_restore() }

  /// Gives the terminal back as it was. What was kept off the screen meanwhile is shown now.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    endwin()
    limber_unguard_terminal()
    caught.forEach(limber_release)
    limber_show_errors()
  }
}
