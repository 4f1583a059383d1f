// The terminal in full-screen use, and the only code that calls ncurses. Frames go in, keys and signals come out.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CNcurses
internal import CSignals
internal import Glibc
public import System

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

  private let attributes: [Role: Int32]
  private let isUnicode: Bool
  /// The signals caught here; others are already handled elsewhere.
  private var caught: [Int32] = []
  private var shown: Canvas?
  private var signs: [Character: String] = [:]
  private var isOpen = true
  private let reportsInput: Bool
  /// Whether the terminal was left, and everything is to be set and drawn again.
  private var isLeft = false
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

  /// Starts full-screen use; nil on failure.
  ///
  /// - Parameters:
  ///   - colour: Whether to use colours. Shapes and words carry the same information.
  ///   - reportsInput: Whether the terminal tells of clicks, of the focus and of pasted text. Without it the mouse selects
  ///     text, and what is pasted is typed.
  public init?(colour: Bool, reportsInput: Bool = true) {
    self.reportsInput = reportsInput
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
    curs_set(0)
    if reportsInput { limber_report_input(true) }
  }

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

  /// The attributes of each role. If there are enough colours, medium brightness is used, readable on dark and light.
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

  /// Shows a canvas. Only changed cells are written.
  public func draw(_ canvas: Canvas) {
    guard isOpen, Self.isInForeground else { return }
    if isLeft { takeBack() }
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

  /// Writes changed cells of one role, and returns the column after them.
  private func write(_ canvas: Canvas, _ start: Int, _ y: Int) -> Int {
    let role = canvas[start, y].role
    var run = ""
    var x = start
    // Writing the left half of a wide character writes the right half too.
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
      case SIGCONT: isLeft = true
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
      case .background: break
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

  /// Restores the terminal, stops the program like Ctrl-Z, and returns to full-screen use when continued in the
  /// foreground.
  public func stop() {
    guard isOpen else { return }
    if reportsInput { limber_report_input(false) }
    endwin()
    isLeft = true
    limber_stop()
  }

  /// Returns to full-screen use, with everything drawn anew.
  private func takeBack() {
    isLeft = false
    reset_prog_mode()
    if reportsInput { limber_report_input(true) }
    clear()
    shown = nil
  }

  /// Restores the terminal before an immediate exit, if a screen is open. It may be called from any thread.
  public static func restore() { limber_restore() }

  /// Restores the terminal, and prints what was kept off the screen.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    if Self.isInForeground {
      if reportsInput { limber_report_input(false) }
      endwin()
      tcflush(STDIN_FILENO, TCIFLUSH)
    }
    limber_unguard_terminal()
    caught.forEach(limber_release)
    limber_show_errors()
  }
}
