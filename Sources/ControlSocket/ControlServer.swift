// The control socket of a session: answers other programs without ever delaying the sound.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import ControlProtocol
internal import Glibc
public import RoutinePlayer
internal import Synchronization
internal import System

/// Serves the control socket on its own thread, which has a low priority.
public final class ControlServer: Sendable {
  private let mail: Mailbox
  private let done = Promise<Void>()

  /// Claims the socket and starts serving. If another session has it, the error contains that session's status.
  public init(_ address: SocketAddress, _ host: SessionHost) throws(ControlError) {
    guard let mail = Mailbox() else { throw .system(SystemError("make", "a pipe")) }
    let claim: Claim
    do throws(ControlError) { claim = try Claim(address) } catch {
      guard case .taken = error else { throw error }
      throw .taken(Self.words(of: address))
    }
    self.mail = mail
    let held = HeldClaim(claim)
    let isRunning = DetachedThread.start { [mail, done] in
      // Affects this thread only: on Linux each thread has its own nice value.
      setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
      ControlLoop(claim: held.take(), service: ControlService(host: host), mail: mail).run()
      done.keep()
    }
    guard isRunning else { throw .system(SystemError("start a thread for", address.path, code: EAGAIN)) }
  }

  /// The status of the session that holds the socket, as a sentence.
  private static func words(of address: SocketAddress) -> String {
    do throws(ControlError) {
      return try ControlClient(address, patience: .seconds(2)).ask(.status).reply.message
    } catch {
      return ""
    }
  }

  /// Ends the session that holds the socket, if there is one, and claims the socket. A session that does not answer is
  /// killed.
  /// - Parameters:
  ///   - patience: How long the other session may take to answer, and to end.
  ///   - whileWaiting: Called once, after the other session was asked to end.
  public static func takeOver(
    _ address: SocketAddress, _ host: SessionHost, patience: Duration = .seconds(5), whileWaiting: () -> Void = {}
  ) throws(ControlError) -> ControlServer {
    do throws(ControlError) {
      let client = try ControlClient(address, patience: patience)
      do throws(ControlError) {
        _ = try client.ask(.quit)
        whileWaiting()
        try client.waitForEnd()
      } catch {
        switch error {
        case .noAnswer, .unreadable: client.killServer()
        default: throw error
        }
      }
    } catch {
      if error != .nothingPlays { throw error }
    }
    let start = ContinuousClock.now
    while true {
      do throws(ControlError) {
        return try ControlServer(address, host)
      } catch {
        guard case .taken = error, ContinuousClock.now - start < patience else { throw error }
        usleep(20_000)
      }
    }
  }

  /// Disconnects all clients and releases the socket; waits at most half a second for slow clients.
  public func stop() {
    mail.stop()
    _ = done.wait(atMost: .milliseconds(500))
  }
}

/// Passes a claim from the thread that created it to the one that serves.
private final class HeldClaim: Sendable {
  private let claim: Mutex<Claim?>
  init(_ claim: consuming Claim) { self.claim = Mutex(consume claim) }
  /// Returns the claim. Call it once.
  func take() -> Claim {
    let taken = claim.withLock { claim in
      var out: Claim? = nil
      swap(&out, &claim)
      return out
    }
    guard let taken else { preconditionFailure("the claim is taken once, by the thread that serves") }
    return taken
  }
}
