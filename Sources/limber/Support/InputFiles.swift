// Files on disk, and standard input under the path `-`.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import RoutineLanguage
import System

/// The files that are named on the command line.
struct InputFiles: FileSource {
  private let disk = DiskFiles()

  /// Standard input, read once.
  private static let input = Result { try Descriptors.read(from: STDIN_FILENO, atMost: SourceFile.maxBytes + 1) }

  /// The path to an argument: `-` for every name of standard input.
  static func path(_ argument: String) -> String {
    ["/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"].contains(argument) ? .standardInput : argument
  }

  func read(_ path: String) throws(FileProblem) -> [UInt8]? {
    guard path == .standardInput else { return try disk.read(path) }
    do { return try Self.input.get() } catch {
      throw .refused(path: path, reason: (error as? SystemError)?.reason ?? "\(error)")
    }
  }

  func size(of path: String) throws(FileProblem) -> Int? {
    path == .standardInput ? try read(path)?.count : try disk.size(of: path)
  }

  func names(in folder: String) throws(FileProblem) -> [String] { try disk.names(in: folder) }
}
