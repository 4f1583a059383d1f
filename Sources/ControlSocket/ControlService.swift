// Carries out requests on the current session, independent of sockets.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import ControlProtocol
internal import RoutineEngine
internal import RoutinePlayer

/// Carries out requests of clients.
struct ControlService: Sendable {
  let host: SessionHost

  /// Answers a request.
  /// - Parameter later: Called once, on the audio thread, with the reply to a command that is carried out there.
  /// - Returns: The reply, if it is available now; and whether the client wants all events.
  func answer(_ line: [UInt8], later: @escaping @Sendable (ControlReply) -> Void) -> (
    reply: ControlReply?, watches: Bool
  ) {
    let request: ControlRequest
    do throws(ControlProblem) { request = try ControlRequest(parsing: line) } catch { return (.problem(error), false) }
    var action = request.action
    if action == .answer(.yes), host.state.snapshot?.isAsking == true { action = .obey(.session(.resume)) }
    switch action {
    case .answer(.resumeLast):
      return (.failed(request, .refused, DisplayTable.english(.aSessionIsOn)), false)
    case .answer(.yes):
      guard let offer = host.offer else {
        return (.failed(request, .refused, DisplayTable.english(.noStageWaits)), false)
      }
      offer.accept()
      return (.told(request, DisplayTable.english(.stageAgreed, ["name": offer.stage])), false)
    case .answer(let question): return (.answer(request, SessionStatus(host)), question == .watch)
    case .obey(.session(.quit)):
      host.leave()
      return (.leaving(request), false)
    case .obey(let wish):
      switch host.perform(wish, then: { later(reply(to: request, $0)) }) {
      case .accepted: return (nil, false)
      case .tooEarly(let reason):
        return (.failed(request, .refused, "\(reason ?? SessionStatus.preparing). Try again in a moment."), false)
      case .full: return (.failed(request, .busy, "The session is over, or has too much to do already."), false)
      }
    }
  }

  /// Whether a request is one that is answered even when all seats are taken: for the status, or to end the session.
  static func isAnsweredInSpareSeat(_ line: [UInt8]) -> Bool {
    switch try? ControlRequest(parsing: line).action {
    case .answer(.status), .obey(.session(.quit)): true
    default: false
    }
  }

  private func reply(to request: ControlRequest, _ outcome: TransportOutcome) -> ControlReply {
    switch outcome {
    case .changed, .unchanged: .done(request, SessionStatus(host))
    case .refused(let refusal): .failed(request, .refused, DisplayTable.english.reason(refusal).asSentence)
    }
  }
}

extension SessionStatus {
  /// The current status.
  init(_ host: SessionHost) {
    let state = host.state
    self.init(state.snapshot, waitingFor: state.waitingFor, queue: state.queue)
  }
}

extension String {
  /// With a capital letter at the start and a full stop at the end.
  fileprivate var asSentence: String { prefix(1).uppercased() + dropFirst() + (hasSuffix(".") ? "" : ".") }
}
