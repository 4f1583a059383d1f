// Answers requests by the session that is on; knows nothing of sockets.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import ControlProtocol
internal import RoutineEngine
internal import RoutinePlayer

/// Carries out what clients ask for.
struct ControlService: Sendable {
  let host: SessionHost

  /// Answers a line.
  /// - Parameter later: Called once, on the audio thread, with the reply to a command that takes its time.
  /// - Returns: The reply, where it is ready now; and whether the client wants every event.
  func answer(_ line: [UInt8], later: @escaping @Sendable (ControlReply) -> Void) -> (
    reply: ControlReply?, watches: Bool
  ) {
    let request: ControlRequest
    do throws(ControlProblem) { request = try ControlRequest(parsing: line) } catch { return (.problem(error), false) }
    switch request.action {
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

  private func reply(to request: ControlRequest, _ outcome: TransportOutcome) -> ControlReply {
    switch outcome {
    case .changed, .unchanged: .done(request, SessionStatus(host))
    case .refused(let refusal): .failed(request, .refused, DisplayTable.english.reason(refusal).asSentence)
    }
  }
}

extension SessionStatus {
  /// What is on.
  init(_ host: SessionHost) {
    let state = host.state
    self.init(state.snapshot, waitingFor: state.waitingFor, queue: state.queue)
  }
}

extension String {
  /// With a capital at its beginning and a full stop at its end.
  fileprivate var asSentence: String { prefix(1).uppercased() + dropFirst() + (hasSuffix(".") ? "" : ".") }
}
