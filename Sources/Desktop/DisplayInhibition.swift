// Keeps the display on: asks the services that are there, on a thread of its own.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Synchronization
internal import System

/// Keeps the display on, and the machine awake, while it is wanted. No method waits: a thread of its own talks to the
/// services, each with a time limit. What is held ends with the process at the latest.
public final class DisplayInhibition: Sendable {
  /// What was found out about a service.
  public struct Finding: Hashable, Sendable {
    /// What it answered.
    public enum Result: Hashable, Sendable {
      case holds
      case notThere
      case refused(String)
    }

    /// The service's name for people.
    public var service: String
    /// Whether it is about the display; otherwise about the sleep of the machine.
    public var isOfDisplay: Bool
    /// What it answered.
    public var result: Result
  }

  private struct Wish {
    /// Until when it is wanted: nil is without an end. Past moments mean that it is not wanted.
    var end: ContinuousClock.Instant? = .now
    var hasThread = false
    var isOver = false
  }

  /// What the thread shares.
  private final class Shared: Sendable {
    let wish = Mutex(Wish())
    let waker: Waker
    init(_ waker: Waker) { self.waker = waker }
  }

  private let shared: Shared?
  private let asking: Asking

  /// - Parameters:
  ///   - program: The program's name, as a desktop shows it.
  ///   - reason: Why the display stays on, as a desktop shows it.
  ///   - addresses: Where the buses are.
  ///   - patience: How long a bus, and how long a service is waited for.
  public init(
    program: String, reason: String, at addresses: BusAddresses = BusAddresses(), patience: Duration = .seconds(2)
  ) {
    asking = Asking(program: program, reason: reason, addresses: addresses, patience: patience)
    shared = Waker().map(Shared.init)
  }

  deinit {
    guard let shared else { return }
    shared.wish.withLock { $0.isOver = true }
    shared.waker.wake()
  }

  /// Keeps the display on from now on.
  public func hold() { want(until: nil) }

  /// Lets the display go dark again, after a while.
  public func release(after time: Duration = .zero) { want(until: .now + time) }

  private func want(until end: ContinuousClock.Instant?) {
    guard let shared else { return }
    let (isChanged, startsThread) = shared.wish.withLock { wish -> (Bool, Bool) in
      // Nothing to wake for: held and to be held, or never held.
      if wish.end == nil, end == nil { return (false, false) }
      if end != nil, !wish.hasThread { return (false, false) }
      wish.end = end
      defer { wish.hasThread = true }
      return (true, !wish.hasThread)
    }
    if startsThread {
      let asking = asking
      let isRunning = DetachedThread.start(handingOver: shared) { Self.follow($0, asking) }
      if !isRunning { shared.wish.withLock { $0.hasThread = false } }
    } else if isChanged {
      shared.waker.wake()
    }
  }

  /// The thread: holds and releases as it is wished.
  private static func follow(_ shared: Shared, _ asking: Asking) {
    var held: [HeldDisplay] = []
    while true {
      shared.waker.clear()
      let (end, isOver) = shared.wish.withLock { ($0.end, $0.isOver) }
      let left = end.map { $0 - .now } ?? .seconds(3600)
      if isOver || left <= .zero {
        for display in held { display.release(within: asking.patience) }
        held = []
        if isOver { return }
        Descriptors.wait(forInputOn: shared.waker.output, atMost: .seconds(3600))
      } else {
        // Where nothing is there, it is not asked again before the next wish.
        if held.isEmpty { held = asking.ask().held }
        Descriptors.wait(forInputOn: shared.waker.output, atMost: left)
      }
    }
  }

  /// Asks every service that would be used, and takes the request back at once.
  ///
  /// - Parameter time: How long this waits in all; a service that has not answered by then is not among the findings.
  public func look(within time: Duration = .seconds(6)) -> [Finding] {
    let found = Promise<[Finding]>()
    let asking = asking
    DetachedThread.start {
      let (held, findings) = asking.ask()
      for display in held { display.release(within: asking.patience) }
      found.keep(findings)
    }
    return found.wait(atMost: time) ?? []
  }
}

/// How the services are asked.
private struct Asking: Sendable {
  let program: String
  let reason: String
  let addresses: BusAddresses
  let patience: Duration

  /// Asks all services, but of those for the display only up to the first that is there.
  func ask() -> (held: [HeldDisplay], findings: [DisplayInhibition.Finding]) {
    var buses: [BusKind: Result<Bus, BusProblem>] = [:]
    var held: [HeldDisplay] = []
    var findings: [DisplayInhibition.Finding] = []
    for service in DisplayService.all {
      if service.duty == .display, held.contains(where: { $0.service.duty == .display }) { continue }
      let bus =
        buses[service.bus]
        ?? Result { () throws(BusProblem) in
          try Bus(service.bus, at: addresses, within: patience)
        }
      buses[service.bus] = bus
      var result: DisplayInhibition.Finding.Result = .holds
      do throws(BusProblem) {
        held.append(try service.hold(bus.get(), program: program, reason: reason, within: patience))
      } catch {
        switch error {
        case .noBus, .notThere: result = .notThere
        case .refused(let reason): result = .refused(reason)
        }
      }
      findings.append(
        DisplayInhibition.Finding(service: service.name, isOfDisplay: service.duty == .display, result: result))
    }
    return (held, findings)
  }
}
