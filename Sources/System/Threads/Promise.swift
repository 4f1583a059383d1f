// A value that one thread makes and another waits for.
// SPDX-License-Identifier: GPL-3.0-or-later

public import Dispatch
internal import Synchronization

/// Carries one value from one thread to another, which blocks until it is there.
public final class Promise<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)
  private let isKept = DispatchSemaphore(value: 0)

  /// A promise not kept yet.
  public init() {}

  /// Gives the value; a second one is ignored.
  public func keep(_ value: Value) {
    let isFirst = self.value.withLock { kept in
      guard kept == nil else { return false }
      kept = value
      return true
    }
    if isFirst { isKept.signal() }
  }

  /// Waits for the value.
  public func wait() -> Value {
    isKept.wait()
    isKept.signal()
    guard let value = value.withLock({ $0 }) else { preconditionFailure("the value is set before the signal") }
    return value
  }

  /// Waits for the value for some time; nil if it does not come.
  public func wait(atMost time: Duration) -> Value? {
    guard isKept.wait(atMost: time) else { return nil }
    isKept.signal()
    return value.withLock { $0 }
  }
}

extension Promise<Void> {
  /// Tells the thread that waits to go on.
  public func keep() { keep(()) }
}

extension DispatchSemaphore {
  /// Waits for a signal for some time, and tells whether one came.
  @discardableResult
  public func wait(atMost time: Duration) -> Bool {
    wait(timeout: .now() + .nanoseconds(Int(time.nanoseconds))) == .success
  }
}
