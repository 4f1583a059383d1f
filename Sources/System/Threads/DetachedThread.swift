// Threads of their own for calls that block, which stay away from the cooperative pool.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Glibc

/// A thread that is not waited for.
public enum DetachedThread {
  private final class Body {
    let run: () -> Void
    init(_ run: @escaping () -> Void) { self.run = run }
  }

  /// Runs a body on a new thread, so that a call that hangs holds up nobody else.
  ///
  /// - Returns: Whether the thread could be made.
  @discardableResult
  public static func start(_ body: sending @escaping () -> Void) -> Bool { start(Body(body)) }

  /// Runs a body on a new thread and hands it a value that only one thread at a time may use.
  ///
  /// The compiler does not check this: the caller leaves the value alone until the body has ended.
  ///
  /// - Returns: Whether the thread could be made.
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
