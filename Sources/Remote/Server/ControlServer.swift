// The control socket of a session: other programs ask, this answers, and the sound never waits for either.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Glibc
internal import JSON
internal import RoutineEngine
public import RoutinePlayer
internal import Synchronization

/// Serves the control socket on a thread of its own, which gives way to every other.
public final class ControlServer: Sendable {
  /// What other threads leave for the one that serves.
  private struct Mail {
    /// Replies to single clients, by number.
    var replies: [(client: UInt64, line: [UInt8])] = []
    /// Lines for all who watch.
    var events: [[UInt8]] = []
    var isStopping = false
  }

  private let playing: NowPlaying
  private let mail = Mutex(Mail())
  private let waker: Waker
  private let done = Latch()

  /// Events that wait for a thread that does not get to run; the oldest are lost.
  private static let maxEvents = 1024

  /// Claims the socket and begins to serve. A session that has it already is asked who it is.
  public init(_ address: SocketAddress, _ playing: NowPlaying) throws(ControlError) {
    self.playing = playing
    guard let waker = Waker() else { throw .system(path: "a pipe", doing: "make", code: errno) }
    self.waker = waker
    let claim: Claim
    do throws(ControlError) { claim = try Claim(address) } catch {
      guard case .taken = error else { throw error }
      throw .taken(Self.words(of: address))
    }
    let held = HeldClaim(claim)
    let isRunning = AudioThread.start { [self] in
      // For this thread alone: on Linux each has a niceness of its own.
      setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
      ControlLoop(claim: held.take(), server: self).run()
      done.open()
    }
    guard isRunning else { throw .system(path: address.path, doing: "start a thread for", code: EAGAIN) }
  }

  /// What the session that holds a socket says of itself.
  private static func words(of address: SocketAddress) -> String {
    do throws(ControlError) {
      let client = try ControlClient(address, patience: .seconds(2))
      return try client.ask("status").value["message"]?.stringValue ?? ""
    } catch {
      return ""
    }
  }

  /// Ends the session that holds the socket, if one does, and takes its place. One that hangs is killed.
  /// - Parameters:
  ///   - patience: How long the other may take to answer, and to end.
  ///   - whileWaiting: Called once, when the other was asked.
  public static func takeOver(
    _ address: SocketAddress, _ playing: NowPlaying, patience: Duration = .seconds(5), whileWaiting: () -> Void = {}
  ) throws(ControlError) -> ControlServer {
    do throws(ControlError) {
      let client = try ControlClient(address, patience: patience)
      do throws(ControlError) {
        _ = try client.ask("quit")
        whileWaiting()
        try client.waitForEnd()
      } catch {
        guard error == .noAnswer else { throw error }
        client.killServer()
      }
    } catch {
      if error != .nothingPlays { throw error }
    }
    let start = ContinuousClock.now
    while true {
      do throws(ControlError) {
        return try ControlServer(address, playing)
      } catch {
        guard case .taken = error, ContinuousClock.now - start < patience else { throw error }
        usleep(20_000)
      }
    }
  }

  /// Sends an event to all who watch.
  public func publish(_ event: Event) {
    let line = Array((event.json.text() + "\n").utf8)
    mail.withLock { mail in
      mail.events.append(line)
      if mail.events.count > Self.maxEvents { mail.events.removeFirst() }
    }
    waker.wake()
  }

  /// Lets all clients go and the socket too; waits at most half a second for clients that read slowly.
  public func stop() {
    mail.withLock { $0.isStopping = true }
    waker.wake()
    done.wait(atMost: .milliseconds(500))
  }

  // MARK: The serving thread's side

  /// Readable when there is mail.
  var mailDescriptor: Int32 { waker.output }
  func quietWaker() { _ = waker.take() }

  func takeMail() -> (replies: [(client: UInt64, line: [UInt8])], events: [[UInt8]], isStopping: Bool) {
    mail.withLock { mail in
      defer {
        mail.replies = []
        mail.events = []
      }
      return (mail.replies, mail.events, mail.isStopping)
    }
  }

  /// Answers a message. The reply is given back, or comes by mail when the audio thread has carried it out.
  func answer(_ line: [UInt8], from client: UInt64) -> (reply: ControlReply?, watches: Bool) {
    let request: ControlRequest
    do throws(ControlProblem) { request = try ControlRequest(parsing: line) } catch { return (.problem(error), false) }
    switch request.action {
    case .answer(let question): return (.told(request, playing.status), question == .watch)
    case .obey(.session(.quit)):
      playing.leave()
      return (.leaving(request), false)
    case .obey(let wish):
      let handing = playing.send(wish) { [self] outcome in post(reply(to: request, outcome), to: client) }
      switch handing {
      case .taken: return (nil, false)
      case .tooEarly(let reason): return (.failed(request, .refused, "\(reason). Try again in a moment."), false)
      case .full: return (.failed(request, .busy, "The session is over, or has too much to do already."), false)
      }
    }
  }

  private func reply(to request: ControlRequest, _ outcome: TransportOutcome) -> ControlReply {
    switch outcome {
    case .changed, .unchanged: .done(request, playing.status)
    case .refused(let refusal): .failed(request, .refused, DisplayTable.english.reason(refusal).asSentence)
    }
  }

  private func post(_ reply: ControlReply, to client: UInt64) {
    mail.withLock { $0.replies.append((client, reply.line)) }
    waker.wake()
  }
}

/// Carries a claim from the thread that made it to the one that serves.
private final class HeldClaim: Sendable {
  private let claim: Mutex<Claim?>
  init(_ claim: consuming Claim) { self.claim = Mutex(consume claim) }
  /// Hands the claim over; once.
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

extension String {
  /// With a capital at its beginning and a full stop at its end.
  var asSentence: String { prefix(1).uppercased() + dropFirst() + (hasSuffix(".") ? "" : ".") }
}
