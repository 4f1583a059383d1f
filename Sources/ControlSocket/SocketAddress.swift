// The path of the control socket, and its address for system calls.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Glibc
internal import System

/// The path of a control socket.
public struct SocketAddress: Sendable, Equatable {
  /// The path.
  public let path: String

  /// The maximum length of a path in bytes, from `sockaddr_un`: 108 including the terminating zero.
  public static let maxPathLength = 107

  /// The address for a path.
  public init(path: String) throws(ControlError) {
    guard !path.isEmpty, path.utf8.count <= Self.maxPathLength else { throw .tooLong(path) }
    self.path = path
  }

  /// `$XDG_RUNTIME_DIR/limber/control.sock`, else `/run/user/ID/limber/control.sock`, else
  /// `/tmp/limber-ID/control.sock` where ID is the user's number.
  public static func standard() throws(ControlError) -> SocketAddress {
    let user = getuid()
    if let folder = getenv("XDG_RUNTIME_DIR").map({ String(cString: $0) }), folder.hasPrefix("/") {
      return try SocketAddress(path: folder + "/limber/control.sock")
    }
    let runtime = "/run/user/\(user)"
    if access(runtime, W_OK) == 0 { return try SocketAddress(path: runtime + "/limber/control.sock") }
    return try SocketAddress(path: "/tmp/limber-\(user)/control.sock")
  }

  /// The folder of the socket.
  var folder: String { Paths.folder(of: path) }

  /// Calls a function with the address as `sockaddr`.
  func withAddress<Result>(_ call: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    return withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { call($0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
    }
  }

  /// Creates a stream socket that child processes do not inherit.
  static func makeSocket(blocking: Bool) -> Int32 {
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    return socket(AF_UNIX, blocking ? kind : kind | Int32(SOCK_NONBLOCK.rawValue), 0)
  }
}
