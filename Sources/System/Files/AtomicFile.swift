// A file that is replaced in one step: readers see either the old file or the new one.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Glibc
internal import SystemPackage

/// Writes an unnamed file and puts it in its place when it is complete, so that an incomplete file is never seen or
/// left behind, however the program ends. On file systems without unnamed files, it uses a hidden name in the same
/// folder.
///
/// Symbolic links are preserved, and so are the permissions of a replaced file. Devices such as `/dev/null` are written
/// to directly.
public final class AtomicFile {
  private enum Form {
    /// Unnamed.
    case nameless
    /// Under a hidden name.
    case hidden(String)
    /// At its final path.
    case direct
  }

  /// The descriptor, for libraries that write to one. It can be read from and seeked.
  public var descriptor: CInt { file.rawValue }

  private let path: String
  private let target: String
  private let file: FileDescriptor
  private let form: Form
  private let permissions: FilePermissions?
  private var isOpen = true

  /// Opens a file that `commit` will put at a path.
  public convenience init(_ path: String) throws(SystemError) { try self.init(path, nameless: true) }

  /// - Parameter nameless: Whether to try an unnamed file first.
  init(_ path: String, nameless: Bool) throws(SystemError) {
    ignoreFileSizeLimits()
    let status = try? Stat(path)
    if let code = Self.reasonNotToReplace(status?.type, at: path) { throw SystemError("write", path, code: code) }
    let target = Paths.resolvingLinks(path)
    self.path = path
    self.target = target
    let isReplaced = status?.type != .characterSpecial
    permissions = status?.type == .regular ? status?.permissions : nil
    (file, form) = try SystemError.describing("write", path) {
      guard isReplaced else {
        return (try FileDescriptor.open(target, .readWrite, options: .closeOnExec), .direct)
      }
      let folder = Paths.folder(of: target)
      if nameless,
        let file = try? FileDescriptor.open(
          folder, .readWrite, options: [Self.withoutName, .closeOnExec], permissions: Self.usual)
      {
        return (file, .nameless)
      }
      let hidden = Self.hiddenName(beside: target)
      let options: FileDescriptor.OpenOptions = [.create, .exclusiveCreate, .closeOnExec]
      return (
        try FileDescriptor.open(hidden, .readWrite, options: options, permissions: Self.usual), .hidden(hidden)
      )
    }
  }

  /// Why what is at a path is not to be replaced by a file; nil for a file, a device such as `/dev/null`, and nothing.
  private static func reasonNotToReplace(_ type: FileType?, at path: String) -> CInt? {
    switch type {
    case .regular, .characterSpecial: nil
    case .directory: EISDIR
    case .blockSpecial: ENOTBLK
    case nil: (try? Stat(path, followTargetSymlink: false))?.type == .symbolicLink ? ENOLINK : nil
    default: ESPIPE
    }
  }

  deinit { cancel() }

  /// Appends bytes.
  public func write(_ bytes: some Sequence<UInt8>) throws(SystemError) {
    try SystemError.describing("write", path) { _ = try file.writeAll(bytes) }
  }

  /// Syncs the file to disk and puts it at its path. On an error the file is discarded.
  public func commit() throws(SystemError) {
    guard isOpen else { return }
    do throws(SystemError) { try place() } catch {
      cancel()
      throw error
    }
    isOpen = false
    // An error cannot matter any more: the data is on disk.
    try? file.close()
  }

  /// Discards the file; whatever was at the path is unchanged.
  public func cancel() {
    guard isOpen else { return }
    isOpen = false
    try? file.close()
    if case .hidden(let name) = form { unlink(name) }
  }

  private func place() throws(SystemError) {
    if case .direct = form { return }
    if let permissions { try check { fchmod(descriptor, permissions.rawValue) } }
    try check { fsync(descriptor) }
    guard case .hidden(let name) = form else {
      let name = Self.hiddenName(beside: target)
      try check { linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name, AT_SYMLINK_FOLLOW) }
      do throws(SystemError) { try check { rename(name, target) } } catch {
        unlink(name)
        throw error
      }
      return
    }
    try check { rename(name, target) }
  }

  /// Repeats a call as long as a signal interrupts it.
  private func check(_ call: () -> CInt) throws(SystemError) {
    while call() != 0 {
      guard errno == EINTR else { throw SystemError("write", path) }
    }
  }

  /// The permissions of a new file, before the umask.
  private static let usual = FilePermissions(rawValue: 0o666)

  /// O_TMPFILE, which Swift cannot import.
  private static let withoutName = FileDescriptor.OpenOptions(rawValue: 0o20000000 | O_DIRECTORY)

  /// An unused hidden name in the same folder.
  private static func hiddenName(beside path: String) -> String {
    let number = String(UInt32.random(in: .min ... .max), radix: 36)
    return "\(Paths.folder(of: path))/.\(Paths.name(of: path)).\(number).part"
  }
}

extension AtomicFile {
  /// Replaces or creates a file.
  public static func replace(_ path: String, with bytes: [UInt8]) throws(SystemError) {
    let file = try AtomicFile(path)
    try file.write(bytes)
    try file.commit()
  }
}
