// The link to the sound device: whether it is heard, and what is to be done when it is not.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine
internal import Sound

/// What to do when the sound device is lost.
public enum IfLost: String, CaseIterable, Sendable {
  /// Pause, resume if it is back within 60 s, and end after ten minutes without it.
  case pause
  /// Continue at the same pace without sound, and with sound as soon as it is back.
  case silent
  /// End the session.
  case quit
}

/// Decides from the device's progress whether it is heard. All its limits run from the last moment at which sound moved:
/// a device that opens and stands still is not back.
struct DeviceLink {
  /// The state of the link.
  enum State: Hashable {
    /// Sound is heard, or there is none to be heard.
    case here
    /// The device has sound and plays none of it, since this time; it may be only slow.
    case standing(since: Duration)
    /// The device is gone, and the session waits for it.
    case away
    /// The device is there and plays nothing, and the session waits for it.
    case stuck
    /// The device is gone or stuck, and the session goes on without it. A device that is gone is offered a block at the
    /// given time.
    case silent(nextOffer: Duration, isStuck: Bool)
    /// The session is over.
    case over(SessionEnding)
  }

  /// What the device is seen to do.
  enum Sign: Hashable {
    /// Sound was heard since the last look.
    case moved
    /// There is sound to be heard, and none was.
    case still
    /// There is no sound to be heard.
    case empty
    case away(SinkError)
    /// The sink cannot be used any more.
    case failed(SinkError)
  }

  /// A change to be told, and to be acted upon.
  enum Change: Hashable {
    /// The sound is lost.
    case lost(SinkError)
    /// It is back, after this time without a sound.
    case back(after: Duration)
  }

  /// If the device is back within this time, the session resumes by itself.
  static let recovery = Duration.seconds(60)
  /// How long to wait for a device.
  static let patience = Duration.seconds(600)
  /// A device that stands still for longer than this is lost. A device that can be opened anew does so before, after 3 s.
  static let standstill = Duration.seconds(4)
  /// How often a lost device is offered a block while the session goes on in silence.
  static let offers = Duration.milliseconds(250)

  let ifLost: IfLost
  private(set) var state = State.here
  /// Why there is no sound now; nil while there is.
  private(set) var loss: SinkError?
  /// When sound was last seen to move, or there was none to be moved.
  private var lastProgress: Duration
  /// How often each loss has happened.
  private var losses: [SinkError: Int] = [:]
  /// Samples that the device has accepted and not given back, and how many of them it had played at the last look.
  private var taken: Int64 = 0
  private var played: Int64 = 0

  init(ifLost: IfLost, now: Duration) {
    self.ifLost = ifLost
    lastProgress = now
  }

  /// Whether the session waits for the device.
  var isWaiting: Bool { state == .away || state == .stuck }

  /// Whether the session goes on without the device.
  var isSilent: Bool { if case .silent = state { true } else { false } }

  /// Whether the device is now to be offered a block, so that it tries to reopen.
  func isOffer(at now: Duration) -> Bool {
    switch state {
    case .away: true
    case .silent(let nextOffer, isStuck: false): now >= nextOffer
    case .here, .standing, .stuck, .silent, .over: false
    }
  }

  /// How often sound has been lost for this reason.
  func times(_ error: SinkError) -> Int { losses[error] ?? 0 }

  /// Records samples accepted by the device, or with a minus taken back from it.
  mutating func took(_ count: Int64) { taken += count }

  /// Looks at the device.
  mutating func look(at device: any Sink, now: Duration) -> Change? {
    if case .away(let error) = device.state { return see(.away(error), of: device.standstill, at: now) }
    let delay = device.delay.count
    let before = played
    played = taken - delay
    return see(played > before ? .moved : delay > 0 ? .still : .empty, of: device.standstill, at: now)
  }

  /// Takes notice of what the device does.
  /// - Parameter standstill: The reason to be told if it stands still.
  mutating func see(_ sign: Sign, of standstill: SinkError, at now: Duration) -> Change? {
    switch (state, sign) {
    case (.over, _): return nil
    case (_, .failed(let error)):
      state = .over(.failed(error))
      return nil

    case (.here, .moved), (.here, .empty), (.standing, .moved), (.standing, .empty):
      state = .here
      lastProgress = now
      return nil
    case (.here, .still):
      state = .standing(since: now)
      return nil
    case (.standing(let since), .still):
      return now - since > Self.standstill ? lose(standstill, isStuck: true, at: now) : nil
    case (.here, .away(let error)), (.standing, .away(let error)): return lose(error, isStuck: false, at: now)

    case (.away, .moved), (.away, .still), (.away, .empty), (.stuck, .moved): return comeBack(at: now)
    case (.away, .away), (.stuck, .still), (.stuck, .empty), (.stuck, .away):
      if case .away = sign { state = .away }
      if now - lastProgress > Self.patience { state = .over(.lost) }
      return nil

    case (.silent(_, isStuck: true), .moved), (.silent(_, isStuck: false), .moved),
      (.silent(_, isStuck: false), .still), (.silent(_, isStuck: false), .empty):
      return comeBack(at: now)
    case (.silent(let nextOffer, _), .away):
      state = .silent(nextOffer: now >= nextOffer ? now + Self.offers : nextOffer, isStuck: false)
      return nil
    case (.silent(_, isStuck: true), .still), (.silent(_, isStuck: true), .empty): return nil
    }
  }

  /// Goes on without the device where it would be waited for.
  mutating func runOn(at now: Duration) {
    if isWaiting { state = .silent(nextOffer: now + Self.offers, isStuck: state == .stuck) }
  }

  private mutating func lose(_ error: SinkError, isStuck: Bool, at now: Duration) -> Change {
    loss = error
    losses[error, default: 0] += 1
    state =
      switch ifLost {
      case .pause where now - lastProgress > Self.patience: .over(.lost)
      case .pause: isStuck ? .stuck : .away
      case .silent: .silent(nextOffer: now + Self.offers, isStuck: isStuck)
      case .quit: .over(.lost)
      }
    return .lost(error)
  }

  private mutating func comeBack(at now: Duration) -> Change {
    state = .here
    loss = nil
    return .back(after: now - lastProgress)
  }
}
