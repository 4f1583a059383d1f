// Reopening a lost device: at growing intervals, and believed only when it plays.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The attempts to reopen a device, from its loss until it plays again.
struct Reopening {
  private enum Step {
    case idle(until: Duration)
    case opening(AlsaOpening)
    case proving(DeviceProof)
  }

  /// A device that is lost again within this time is not believed as soon as before.
  private static let relapse = Duration.seconds(60)
  /// How long a device plays silence before it is believed, the first time and at most.
  private static let proofs = (first: Duration.milliseconds(50), last: Duration.seconds(30))

  private let settings: AlsaSettings
  private var step = Step.idle(until: .zero)
  private var backoff: Backoff
  private var proof = Reopening.proofs.first
  /// When the device was last back.
  private var back: Duration?

  init(_ settings: AlsaSettings) {
    self.settings = settings
    backoff = Backoff(first: settings.firstRetry)
  }

  /// The device was lost.
  mutating func begin(_ now: Duration) {
    let isRelapse = back.map { now - $0 < Self.relapse } ?? false
    proof = isRelapse ? min(proof * 4, Self.proofs.last) : Self.proofs.first
    backoff.reset()
    step = .idle(until: now + backoff.wait())
  }

  /// Gives up the attempts.
  mutating func stop() { rest(until: .zero) }

  private mutating func rest(until time: Duration) {
    if case .proving(let proof) = step { proof.device.closeElsewhere() }
    step = .idle(until: time)
  }

  /// How long to wait before going on.
  func wait(_ now: Duration) -> Duration {
    switch step {
    case .idle(let until): max(.milliseconds(1), until - now)
    case .opening, .proving: .milliseconds(20)
    }
  }

  /// Goes on with the attempt, or begins one when it is time to.
  /// - Returns: The device, once it plays.
  /// - Throws: The reason why the attempt failed.
  mutating func goOn(_ now: Duration) throws(SinkError) -> AlsaDevice? {
    switch step {
    case .idle(let until):
      if now >= until { step = .opening(.begin(settings, now: now)) }
      return nil
    case .opening(let opening):
      if let result = opening.result() {
        do throws(SinkError) {
          step = .proving(DeviceProof(try result.get(), length: proof, now: now))
        } catch {
          throw fail(error, now)
        }
      } else if now - opening.began > settings.openLimit {
        throw fail(.slow(settings.device, limit: settings.openLimit), now)
      }
      return nil
    case .proving(var proof):
      let verdict = proof.look(now: now)
      step = .proving(proof)
      switch verdict {
      case .undecided: return nil
      case .fails(let reason): throw fail(.lost(settings.device, reason: reason), now)
      case .plays:
        if case .lost(let reason) = proof.device.drop() { throw fail(.lost(settings.device, reason: reason), now) }
        back = now
        step = .idle(until: .zero)
        return proof.device
      }
    }
  }

  private mutating func fail(_ error: SinkError, _ now: Duration) -> SinkError {
    rest(until: now + backoff.wait())
    return error
  }
}

/// The interval between attempts: doubled each time, up to 5 s.
struct Backoff {
  private let first: Duration
  private var next: Duration

  init(first: Duration) {
    self.first = first
    next = first
  }

  /// The wait before the next attempt.
  mutating func wait() -> Duration {
    defer { next = min(next * 2, .seconds(5)) }
    return next
  }

  /// Returns to the first interval.
  mutating func reset() { next = first }
}
