// The thread that plays: blocking calls stay away from the cooperative pool.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Glibc

/// A thread of its own for work that blocks.
public enum AudioThread {
  private final class Body {
    let run: () -> Void
    init(_ run: @escaping () -> Void) { self.run = run }
  }

  /// Runs a body on a new thread, which is not waited for.
  ///
  /// - Returns: Whether the thread could be made.
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
    var thread = pthread_t()
    let box = Unmanaged.passRetained(body)
    let status = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
        return nil
      }, box.toOpaque())
    guard status == 0 else {
      box.release()
      return false
    }
    pthread_detach(thread)
    return true
  }
}
