// A file that is replaced in one step: there is either the old one or the new one, never half of both.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Glibc
internal import SystemPackage

/// Writes a file without a name, and gives it its place when it is complete: no half file is ever found, and none is left
/// behind, whatever ends the program. On file systems without nameless files, it is written under a hidden name beside its
/// place.
///
/// A link to a file stays a link, and the permissions of a file that is replaced are kept. A device such as `/dev/null` is
/// written to directly.
public final class AtomicFile {
  private enum Form {
    /// Without a name.
    case nameless
    /// Under a hidden name.
    case hidden(String)
    /// In its place.
    case direct
  }

  /// Where to write, for libraries that write by a descriptor. It can be read and moved in.
  public var descriptor: CInt { file.rawValue }

  private let path: String
  private let target: String
  private let file: FileDescriptor
  private let form: Form
  private let permissions: FilePermissions?
  private var isOpen = true

  /// Begins a file that shall be at a path.
  public convenience init(_ path: String) throws(SystemError) { try self.init(path, nameless: true) }

  /// - Parameter nameless: Whether files without names are tried.
  init(_ path: String, nameless: Bool) throws(SystemError) {
    ignoreFileSizeLimits()
    let status = try? Stat(path)
    guard status?.type != .directory else { throw SystemError("write", path, code: EISDIR) }
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

  deinit { cancel() }

  /// Writes bytes behind those written before.
  public func write(_ bytes: some Sequence<UInt8>) throws(SystemError) {
    try SystemError.describing("write", path) { _ = try file.writeAll(bytes) }
  }

  /// Makes sure that the file is on the disk, and gives it its place. On an error the file is given up.
  public func commit() throws(SystemError) {
    guard isOpen else { return }
    do throws(SystemError) { try place() } catch {
      cancel()
      throw error
    }
    isOpen = false
    // What is on the disk already cannot fail any more.
    try? file.close()
  }

  /// Gives the file up: nothing of it remains, and what was at the path stays.
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

  /// Runs a call until no signal interrupts it.
  private func check(_ call: () -> CInt) throws(SystemError) {
    while call() != 0 {
      guard errno == EINTR else { throw SystemError("write", path) }
    }
  }

  /// The permissions of a file that was not there, before the process's mask.
  private static let usual = FilePermissions(rawValue: 0o666)

  /// The system's O_TMPFILE, which Swift cannot read from its header.
  private static let withoutName = FileDescriptor.OpenOptions(rawValue: 0o20000000 | O_DIRECTORY)

  /// A hidden name in the same folder that nothing else has.
  private static func hiddenName(beside path: String) -> String {
    let number = String(UInt32.random(in: .min ... .max), radix: 36)
    return "\(Paths.folder(of: path))/.\(Paths.name(of: path)).\(number).part"
  }
}

extension AtomicFile {
  /// Replaces a file, or makes it.
  public static func replace(_ path: String, with bytes: [UInt8]) throws(SystemError) {
    let file = try AtomicFile(path)
    try file.write(bytes)
    try file.commit()
  }
}
