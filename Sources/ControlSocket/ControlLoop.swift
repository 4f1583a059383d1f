// The event loop of the server thread: accepts clients, reads and writes.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import ControlProtocol
internal import Glibc
internal import RoutinePlayer

/// Serves all clients of a socket on the thread that calls `run`.
struct ControlLoop: ~Copyable {
  private struct Client {
    let descriptor: Int32
    var connection: Connection
    /// Whether it has the seat that is kept for ending the session.
    let isSpare: Bool
  }

  /// The maximum number of clients. A further client takes the place of the one that has been silent longest, or of the
  /// one that has watched longest. If all are busy, there is one more seat, in which a client may ask for the status and
  /// end the session, so that `quit` and `--replace` never wait for others.
  static let maxClients = 32

  private let claim: Claim
  private let service: ControlService
  /// The events, observed only while a client watches.
  private var events: Observation?
  private let mail: Mailbox
  private var clients: [UInt64: Client] = [:]
  private var lastNumber: UInt64 = 0
  private var stopsAt: Duration?
  private let start = ContinuousClock.now
  private var buffer = [UInt8](repeating: 0, count: 4096)

  /// - Parameters:
  ///   - claim: The socket, released at the end.
  ///   - service: Answers requests.
  ///   - mail: Replies that are available later, and the request to stop.
  init(claim: consuming Claim, service: ControlService, mail: Mailbox) {
    self.claim = claim
    self.service = service
    self.mail = mail
  }

  private var now: Duration { ContinuousClock.now - start }

  /// Serves until asked to stop, then until all output is sent, but for at most 400 ms.
  consuming func run() {
    while true {
      deliver()
      flush()
      if let stopsAt, now >= stopsAt || clients.values.allSatisfy(\.connection.isOver) { break }
      service.host.note(clients: clients.count)
      wait()
    }
    service.host.note(clients: 0)
    // The socket is released before clients see the end, so that a client waiting for the end can claim it at once.
    let descriptors = clients.values.map(\.descriptor)
    if let events { service.host.stop(events) }
    claim.release()
    for descriptor in descriptors { close(descriptor) }
  }

  /// Moves replies and events from other threads into the clients' buffers.
  private mutating func deliver() {
    let mail = mail.take()
    for (client, reply) in mail.replies { clients[client]?.connection.sendExpected(reply.line.utf8) }
    for event in events?.take() ?? [] {
      let line = ControlEvent(event).line.utf8
      for number in clients.keys where clients[number]?.connection.watches == true {
        clients[number]?.connection.send(line)
      }
    }
    if mail.isStopping, stopsAt == nil {
      stopsAt = now + .milliseconds(400)
      for number in clients.keys { clients[number]?.connection.end() }
    }
  }

  /// Writes as much as each client accepts, and closes finished connections. At the end of the session they stay open
  /// until the socket is released.
  private mutating func flush() {
    for (number, client) in clients {
      var connection = client.connection
      var isGone = false
      while !connection.output.isEmpty, !isGone {
        let count = connection.output.withUnsafeBytes {
          send(client.descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        if count > 0 {
          connection.sent(count)
        } else if count < 0, errno == EAGAIN {
          break
        } else if count < 0, errno != EINTR {
          isGone = true
        }
      }
      if isGone || connection.isOver && stopsAt == nil {
        close(client.descriptor)
        clients[number] = nil
      } else {
        clients[number]?.connection = connection
      }
    }
    endWatching()
  }

  private mutating func wait() {
    let time = now
    var polls = [pollfd(fd: mail.descriptor, events: Int16(POLLIN), revents: 0)]
    polls.append(pollfd(fd: stopsAt == nil ? claim.listener : -1, events: Int16(POLLIN), revents: 0))
    let numbers = Array(clients.keys)
    var isHeldBack = false
    for number in numbers {
      guard let client = clients[number] else { continue }
      let mayRead = client.connection.mayRead(now: time)
      if !mayRead { isHeldBack = true }
      let events = (mayRead ? POLLIN : 0) | (client.connection.output.isEmpty ? 0 : POLLOUT)
      polls.append(pollfd(fd: client.descriptor, events: Int16(events), revents: 0))
    }
    let limit: Int32 = stopsAt != nil ? 50 : isHeldBack ? 100 : -1
    guard poll(&polls, nfds_t(polls.count), limit) > 0 else { return }
    for (number, poll) in zip(numbers, polls.dropFirst(2)) where poll.revents & Int16(POLLIN | POLLHUP | POLLERR) != 0 {
      read(number, isGone: poll.revents & Int16(POLLHUP | POLLERR) != 0)
    }
    if polls[1].revents != 0 { welcome() }
  }

  /// Reads what a client has sent.
  /// - Parameter isGone: Whether it has closed the connection in both directions.
  private mutating func read(_ number: UInt64, isGone: Bool) {
    guard let client = clients[number] else { return }
    let count = recv(client.descriptor, &buffer, buffer.count, 0)
    if count < 0, errno == EAGAIN || errno == EINTR { return }
    guard count > 0 else {
      if count == 0, !isGone {
        clients[number]?.connection.halfClose()
      } else {
        close(client.descriptor)
        clients[number] = nil
      }
      return
    }
    let time = now
    for input in clients[number]?.connection.receive(buffer[..<count], now: time) ?? [] {
      switch input {
      case .line(let line) where client.isSpare && !ControlService.isAnsweredInSpareSeat(line):
        clients[number]?.connection.send(ControlReply.problem(Self.isFull).line.utf8)
        clients[number]?.connection.end()
      case .line(let line):
        var answer = service.answer(line) { [mail] in mail.post($0, to: number) }
        if answer.watches {
          beginWatching(number)
          // Once more, so that no event is lost between the status and the observation.
          answer = service.answer(line) { _ in }
        }
        if let reply = answer.reply {
          clients[number]?.connection.send(reply.line.utf8)
        } else {
          clients[number]?.connection.expectReply()
        }
      case .tooLong:
        let problem = ControlProblem(
          .tooLong, "A message is at most \(ControlRequest.maxLineLength) bytes long. The connection is closed.")
        clients[number]?.connection.send(ControlReply.problem(problem).line.utf8)
        clients[number]?.connection.end()
      }
    }
  }

  /// Events kept while this thread cannot run; the oldest are dropped.
  private static let backlog = 1024

  private mutating func beginWatching(_ number: UInt64) {
    clients[number]?.connection.watches = true
    if events == nil {
      events = service.host.observe(.allSessions, backlog: Self.backlog) { [mail] in mail.wake() }
    }
  }

  /// Stops to observe when the last client that watched has gone.
  private mutating func endWatching() {
    guard let events, !clients.values.contains(where: \.connection.watches) else { return }
    service.host.stop(events)
    self.events = nil
  }

  /// Accepts pending connections.
  private mutating func welcome() {
    for _ in 0..<Self.maxClients {
      let descriptor = accept(claim.listener, nil, nil)
      guard descriptor >= 0 else { return }
      _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      if clients.count >= Self.maxClients { makeRoom() }
      if clients.count > Self.maxClients {
        refuse(descriptor)
      } else {
        lastNumber += 1
        clients[lastNumber] = Client(
          descriptor: descriptor, connection: Connection(now: now), isSpare: clients.count == Self.maxClients)
      }
    }
  }

  /// Disconnects the client that has been silent for longest, if that is more than a second and it does not watch; else
  /// the client that has watched for longest.
  private mutating func makeRoom() {
    let silent = clients.filter { !$0.value.connection.watches && now - $0.value.connection.lastHeard > .seconds(1) }
      .min { $0.value.connection.lastHeard < $1.value.connection.lastHeard }
    let oldest = clients.filter(\.value.connection.watches).min { $0.key < $1.key }
    guard let leaving = silent ?? oldest else { return }
    refuse(leaving.value.descriptor)
    clients[leaving.key] = nil
  }

  private static let isFull = ControlProblem(
    .tooMany, "There are \(maxClients) other clients. Close some, and try again.")

  private func refuse(_ descriptor: Int32) {
    let line = Array(ControlReply.problem(Self.isFull).line.utf8)
    _ = line.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    close(descriptor)
  }
}
