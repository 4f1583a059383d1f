// Runs system tools and captures their output.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Glibc

/// A system program, such as `systemctl`.
public enum Tool {
  /// The result of running a program.
  public struct Answer: Sendable {
    /// The exit status; 128 if it was terminated by a signal.
    public var status: CInt
    /// The output, including standard error, at most 64 KiB.
    public var text: String

    /// The first line that is not empty.
    public var firstLine: String { text.split(separator: "\n").first.map(String.init) ?? "" }
  }

  /// The maximum of kept output, in bytes.
  private static let maxBytes = 64 * 1024

  /// Runs a program found in PATH, and waits for it; nil if it does not exist.
  /// - Parameter environment: Environment variables to set, in addition to those of this process.
  public static func run(_ arguments: [String], environment: [String: String] = [:]) -> Answer? {
    var ends: [CInt] = [-1, -1]
    guard let name = arguments.first, pipe(&ends) == 0 else { return nil }
    defer { close(ends[0]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    let words = arguments.map { strdup($0) }
    let variables = Self.environment(with: environment).map { strdup($0) }
    defer { for string in words + variables { free(string) } }
    var process: pid_t = 0
    let status = posix_spawnp(&process, name, &actions, nil, words + [nil], variables + [nil])
    close(ends[1])
    guard status == 0 else { return nil }
    let text = read(ends[0])
    var ended: Int32 = 0
    while waitpid(process, &ended, 0) < 0, errno == EINTR {}
    let code = (ended >> 8) & 0xFF
    return code == 127 && text.isEmpty ? nil : Answer(status: ended & 0x7F == 0 ? code : 128, text: text)
  }

  /// The beginning of the output; the rest is read and discarded, so that the program does not block.
  private static func read(_ pipe: CInt) -> String {
    let kept = try? Descriptors.read(from: pipe, atMost: maxBytes)
    while let more = try? Descriptors.read(from: pipe, atMost: maxBytes), !more.isEmpty {}
    return String(decoding: kept ?? [], as: UTF8.self)
  }

  /// The environment of this process, with changes.
  private static func environment(with changes: [String: String]) -> [String] {
    var all = changes.map { "\($0)=\($1)" }
    var next = environ
    while let variable = next.pointee {
      let text = String(cString: variable)
      if changes[String(text.prefix { $0 != "=" })] == nil { all.append(text) }
      next += 1
    }
    return all
  }
}
