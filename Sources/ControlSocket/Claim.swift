// Exclusive ownership of the control socket: one session at a time, also after a crash.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Glibc
internal import System

/// The listening socket of a session, protected by a lock on a file beside it.
///
/// The lock is released when the process ends, however it ends. A socket without a locked file is therefore stale and
/// is replaced; one with a locked file belongs to a running session and is left alone.
struct Claim: ~Copyable {
  /// The listening socket.
  let listener: Int32
  private let lock: Int32
  private let address: SocketAddress

  /// The length of the queue of pending connections; the system's limit is far higher.
  private static let waiting: Int32 = 64

  init(_ address: SocketAddress) throws(ControlError) {
    try Self.makeFolder(address.folder)
    let lock = try Self.lock(address)
    do throws(ControlError) {
      listener = try Self.listen(address)
    } catch {
      close(lock)
      throw error
    }
    self.lock = lock
    self.address = address
  }

  deinit {
    unlink(address.path)
    close(listener)
    close(lock)
  }

  /// Ends the claim now, which releases the socket.
  consuming func release() {}

  /// Makes the folder with access for the user only. An existing folder is checked if it is Limber's own: it must
  /// belong to the user and be writable by no one else.
  private static func makeFolder(_ folder: String) throws(ControlError) {
    if mkdir(folder, 0o700) == 0 { return }
    guard errno == EEXIST else { throw .system(SystemError("make the folder", folder)) }
    guard folder.hasSuffix("/limber") || folder.hasPrefix("/tmp/limber-") else { return }
    var status = stat()
    guard lstat(folder, &status) == 0 else { throw .system(SystemError("look at", folder)) }
    guard status.st_mode & S_IFMT == S_IFDIR, status.st_uid == getuid(), status.st_mode & 0o022 == 0 else {
      throw .notPrivate(folder)
    }
  }

  private static func lock(_ address: SocketAddress) throws(ControlError) -> Int32 {
    let path = address.path + ".lock"
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .system(SystemError("open", path)) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw .taken("")
    }
    return descriptor
  }

  private static func listen(_ address: SocketAddress) throws(ControlError) -> Int32 {
    var status = stat()
    if lstat(address.path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFSOCK else { throw .notASocket(address.path) }
      unlink(address.path)
    }
    let listener = SocketAddress.makeSocket(blocking: false)
    guard listener >= 0 else { throw .system(SystemError("make the socket", address.path)) }
    // Set on the socket before binding, so that the path never has another mode.
    guard fchmod(listener, 0o600) == 0, address.withAddress({ bind(listener, $0, $1) }) == 0,
      Glibc.listen(listener, waiting) == 0
    else {
      let code = errno
      close(listener)
      throw .system(SystemError("make the socket", address.path, code: code))
    }
    return listener
  }
}
