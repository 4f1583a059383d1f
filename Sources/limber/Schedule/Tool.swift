// Runs a tool of the system's and reads what it says.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// A program that Limber asks, such as `systemctl`.
struct Tool {
  /// What a program said.
  struct Answer {
    /// Its exit status.
    var status: Int32
    /// What it wrote, standard error included.
    var text: String

    /// The first line that is not empty.
    var firstLine: String { text.split(separator: "\n").first.map(String.init) ?? "" }
  }

  /// The most that is read of what a program writes, in bytes.
  private static let maxOutput = 64 * 1024

  /// Runs a program that is looked up in the path, and waits for it; nil where there is no such program.
  static func run(_ arguments: [String]) -> Answer? {
    var ends: [Int32] = [-1, -1]
    guard let name = arguments.first, pipe(&ends) == 0 else { return nil }
    defer { close(ends[0]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    let strings = arguments.map { strdup($0) }
    defer { for string in strings { free(string) } }
    // The words of the answer are read, so they are asked for in one language.
    setenv("LC_ALL", "C", 1)
    var process: pid_t = 0
    let status = posix_spawnp(&process, name, &actions, nil, strings + [nil], environ)
    close(ends[1])
    guard status == 0 else { return nil }
    let text = readAll(ends[0])
    var ended: Int32 = 0
    while waitpid(process, &ended, 0) < 0, errno == EINTR {}
    let code = (ended >> 8) & 0xFF
    return code == 127 && text.isEmpty ? nil : Answer(status: ended & 0x7F == 0 ? code : 128, text: text)
  }

  private static func readAll(_ descriptor: Int32) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      if bytes.count < maxOutput { bytes += buffer[..<count] }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
