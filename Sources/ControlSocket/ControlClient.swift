// The client of the control socket: sends requests to a running session, and waits for the replies.
// SPDX-License-Identifier: GPL-3.0-or-later

public import ControlProtocol
internal import Glibc
internal import System

/// A connection to a running session. Its methods block, so call them on a thread that may block.
public final class ControlClient {
  private let descriptor: Int32
  private var input: [UInt8] = []

  /// Connects to the running session.
  /// - Parameter patience: How long to wait for a reply.
  public init(_ address: SocketAddress, patience: Duration = .seconds(5)) throws(ControlError) {
    descriptor = SocketAddress.makeSocket(blocking: true)
    guard descriptor >= 0 else { throw .system(SystemError("make a socket for", address.path)) }
    setPatience(patience)
    if address.withAddress({ connect(descriptor, $0, $1) }) != 0 {
      let code = errno
      throw code == ENOENT || code == ECONNREFUSED || code == ENOTDIR
        ? .nothingPlays : code == EAGAIN ? .noAnswer : .system(SystemError("connect to", address.path, code: code))
    }
  }

  deinit { close(descriptor) }

  private func setPatience(_ patience: Duration) {
    var time = timeval(patience)
    for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
      setsockopt(descriptor, SOL_SOCKET, option, &time, socklen_t(MemoryLayout<timeval>.size))
    }
  }

  /// Sends a request and waits for the reply. Events received before it are discarded.
  /// - Returns: The reply, and the line that contained it.
  public func ask(_ request: ControlRequest) throws(ControlError) -> (reply: ControlReply, line: String) {
    let failure = Result { () throws(ControlError) in try send(request.line) }
    // A session that refused the connection has said why, and closed it, before anything was sent.
    if case .failure(let error) = failure, error != .nothingPlays { throw error }
    while let line = try nextLine() {
      do throws(UnreadableMessage) {
        if case .reply(let reply) = try ControlMessage(parsing: line.utf8) { return (reply, line) }
      } catch {
        throw .unreadable(error)
      }
    }
    throw .nothingPlays
  }

  /// Sends a line.
  func send(_ text: String) throws(ControlError) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw errno == EPIPE || errno == ECONNRESET ? .nothingPlays : .noAnswer }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Ends what is sent; replies still come.
  func finishSending() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// The next line, without its line feed; nil when the session has ended.
  public func nextLine() throws(ControlError) -> String? {
    while true {
      if let end = input.firstIndex(of: UInt8(ascii: "\n")) {
        defer { input.removeSubrange(...end) }
        return String(decoding: input[..<end], as: UTF8.self)
      }
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = recv(descriptor, &buffer, buffer.count, 0)
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN { throw .noAnswer }
      guard count > 0 else { return nil }
      input += buffer[..<count]
    }
  }

  /// Removes the time limit for lines, for watching.
  public func waitWithoutEnd() { setPatience(.zero) }

  /// Kills the process that serves the socket. Only for one that does not answer.
  func killServer() {
    // Linux's `struct ucred`, which only the GNU extensions declare: process, user, group.
    var peer: [Int32] = [0, 0, 0]
    var length = socklen_t(MemoryLayout<Int32>.size * peer.count)
    guard getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &length) == 0, peer[0] > 1, peer[0] != getpid() else {
      return
    }
    kill(peer[0], SIGKILL)
  }

  /// Waits until the session has ended and the socket is closed.
  public func waitForEnd() throws(ControlError) { while try nextLine() != nil {} }
}
