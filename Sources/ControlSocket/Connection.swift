// One client: bytes in, cut into lines; bytes out, as fast as it reads; and the limits of both.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import ControlProtocol

/// The two buffers of a client, and its patience. Pure: it never touches the socket.
struct Connection {
  /// What the bytes of a client contain.
  enum Input: Equatable {
    case line([UInt8])
    /// A line grew beyond the limit. Nothing more is read.
    case tooLong
  }

  /// Bytes kept for a client that reads slowly; one that falls further behind is let go.
  static let maxUnread = 256 * 1024
  /// Messages a client may send at once, and how many more each second.
  static let burst = 50

  private var input: [UInt8] = []
  private(set) var output: ArraySlice<UInt8> = []
  /// Whether it wants every event.
  var watches = false
  /// Whether it is let go as soon as it has read what it was sent.
  private(set) var isEnding = false
  /// When it was last heard of.
  private(set) var lastHeard: Duration
  private var allowance = Double(burst)

  init(now: Duration) { lastHeard = now }

  /// Adds bytes that came, and gives back the lines that are complete.
  mutating func receive(_ bytes: some Collection<UInt8>, now: Duration) -> [Input] {
    refill(now)
    guard !isEnding else { return [] }
    var found: [Input] = []
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        if input.last == UInt8(ascii: "\r") { input.removeLast() }
        if !input.isEmpty {
          found.append(.line(input))
          allowance -= 1
        }
        input.removeAll(keepingCapacity: true)
      } else if input.count < ControlRequest.maxLineLength {
        input.append(byte)
      } else {
        found.append(.tooLong)
        input = []
        return found
      }
    }
    return found
  }

  /// Whether more may be read now: a client that sends faster than it may has to wait, and blocks only itself.
  func mayRead(now: Duration) -> Bool { !isEnding && allowance + Self.earned(now - lastHeard) > 0 }

  private mutating func refill(_ now: Duration) {
    allowance = min(Double(Self.burst), allowance + Self.earned(now - lastHeard))
    lastHeard = now
  }

  private static func earned(_ time: Duration) -> Double { time / .seconds(1) * Double(burst) }

  /// Adds bytes to send. A client too far behind is let go with what it has.
  mutating func send(_ bytes: some Collection<UInt8>) {
    guard !isEnding else { return }
    guard output.count + bytes.count <= Self.maxUnread else {
      output = []
      isEnding = true
      return
    }
    output += bytes
  }

  /// Tells that so many bytes went out.
  mutating func sent(_ count: Int) {
    output = output.dropFirst(count)
    if output.isEmpty { output = [] }
  }

  /// Lets the client go as soon as it has read what it was sent.
  mutating func end() { isEnding = true }

  /// Whether nothing keeps it.
  var isOver: Bool { isEnding && output.isEmpty }
}
