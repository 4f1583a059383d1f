// A value that one thread provides and another waits for.
// SPDX-License-Identifier: GPL-3.0-or-later

public import Dispatch
internal import Synchronization

/// Passes a value from one thread to another, which blocks until it is available.
public final class Promise<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)
  private let isKept = DispatchSemaphore(value: 0)

  /// A promise without a value.
  public init() {}

  /// Sets the value; only the first call has an effect.
  public func keep(_ value: Value) {
    let isFirst = self.value.withLock { kept in
      guard kept == nil else { return false }
      kept = value
      return true
    }
    if isFirst { isKept.signal() }
  }

  /// Waits for the value without a time limit.
  public func wait() -> Value {
    isKept.wait()
    isKept.signal()
    guard let value = value.withLock({ $0 }) else { preconditionFailure("the value is set before the signal") }
    return value
  }

  /// Waits for the value; nil if it is not available in time.
  public func wait(atMost time: Duration) -> Value? {
    guard isKept.wait(atMost: time) else { return nil }
    isKept.signal()
    return value.withLock { $0 }
  }
}

extension Promise<Void> {
  /// Signals the waiting thread.
  public func keep() { keep(()) }
}

extension DispatchSemaphore {
  /// Waits for the signal; returns whether it came in time.
  @discardableResult
  public func wait(atMost time: Duration) -> Bool {
    wait(timeout: .now() + .nanoseconds(Int(time.nanoseconds))) == .success
  }
}
