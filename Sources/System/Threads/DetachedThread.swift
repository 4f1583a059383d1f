// Separate threads for blocking calls, to keep those out of the cooperative pool.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Glibc

/// A thread that is not joined.
public enum DetachedThread {
  private final class Body {
    let run: () -> Void
    init(_ run: @escaping () -> Void) { self.run = run }
  }

  /// Runs a function on a new thread, so that a call that hangs blocks nothing else.
  ///
  /// - Returns: Whether the thread could be created.
  @discardableResult
  public static func start(_ body: sending @escaping () -> Void) -> Bool { start(Body(body)) }

  /// Runs a function on a new thread and passes it a value that only one thread at a time may use.
  ///
  /// The compiler does not check this: the caller must not use the value until the function has returned.
  ///
  /// - Returns: Whether the thread could be created.
  public static func start<Value>(handingOver value: Value, _ body: sending @escaping (Value) -> Void) -> Bool {
    start(Body { body(value) })
  }

  private static func start(_ body: Body) -> Bool {
    let box = Unmanaged.passRetained(body)
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
      }, box.toOpaque())
    guard code == 0 else {
      box.release()
      return false
    }
    pthread_detach(thread)
    return true
  }
}
