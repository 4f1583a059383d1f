// A real terminal for tests: tmux on a server of its own, driven by keys and read as text.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A terminal inside tmux that runs a shell without settings. Its server ends with it.
final class Tmux {
  private let socket = "limber-test-\(getpid())-\(UInt32.random(in: 0...999_999))"

  /// Where tmux is; nil where it is not installed.
  static let path: String? = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/bin/tmux"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// A folder for configuration whose settings say for whom the sessions are, so that nobody is asked.
  private static let settled: String = {
    let folder = FileManager.default.temporaryDirectory.appending(path: "limber-settled-\(getpid())")
    try? FileManager.default.createDirectory(at: folder.appending(path: "limber"), withIntermediateDirectories: true)
    try? Data("profile: none\n".utf8).write(to: folder.appending(path: "limber/settings.yaml"))
    return folder.path()
  }()

  init(width: Int, height: Int) throws {
    try run(["-f", "/dev/null", "new-session", "-d", "-x", "\(width)", "-y", "\(height)", "-s", "t", "sh"])
    try type("PS1='ready> '", "Enter")
  }

  deinit { _ = try? run(["kill-server"]) }

  /// Sends keys by tmux's names for them, or text.
  func type(_ keys: String...) throws { try run(["send-keys", "-t", "t"] + keys) }

  func resize(width: Int, height: Int) throws {
    try run(["resize-window", "-t", "t", "-x", "\(width)", "-y", "\(height)"])
  }

  /// Presses and releases the first mouse button, as a terminal of tmux's kind tells of it; columns and rows count from 0.
  func click(x: Int, y: Int) throws {
    for button in [0x20, 0x23] {
      let bytes = [0x1B, 0x5B, 0x4D, button, 0x21 + x, 0x21 + y].map { String($0, radix: 16) }
      try run(["send-keys", "-t", "t", "-H"] + bytes)
    }
  }

  /// Whether the program asked to be told of clicks.
  func wantsClicks() throws -> Bool {
    try run(["display-message", "-p", "-t", "t", "#{mouse_any_flag}"], reads: true).hasPrefix("1")
  }

  /// The screen as text, with escape sequences for colours and weight where asked.
  func screen(withAttributes: Bool = false) throws -> String {
    try run(["capture-pane", "-p", "-t", "t"] + (withAttributes ? ["-e"] : []), reads: true)
  }

  /// Waits until the screen says something, at most so long, and returns the last screen seen and how long it took.
  func wait(atMost time: Duration, until says: (String) -> Bool) throws -> (screen: String, after: Duration)? {
    let start = ContinuousClock.now
    while true {
      let screen = try screen()
      if says(screen) { return (screen, ContinuousClock.now - start) }
      guard ContinuousClock.now - start < time else { return nil }
      usleep(10_000)
    }
  }

  /// Runs a command of tmux's, with or without reading what it prints.
  ///
  /// `popen`, because `Process` waits for every program that its child leaves behind, as tmux leaves its server.
  @discardableResult
  private func run(_ arguments: [String], reads: Bool = false) throws -> String {
    let words =
      [
        "env", "-u", "TMUX", "LC_ALL=C.UTF-8", "XDG_CONFIG_HOME=\(Self.settled)", Self.path ?? "tmux", "-L",
        socket,
      ]
      + arguments
    let line = words.map { "'" + $0.replacingOccurrences(of: "'", with: "'\\''") + "'" }.joined(separator: " ")
    guard let pipe = popen(line + " </dev/null 2>/dev/null" + (reads ? "" : " >/dev/null"), "r") else {
      throw Failure.notStarted
    }
    defer { pclose(pipe) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 4096)
    while case let count = fread(&block, 1, block.count, pipe), count > 0 { bytes += block[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What can go wrong with tmux itself.
  enum Failure: Error {
    case notStarted
  }
}
