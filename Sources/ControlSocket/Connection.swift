// One client: splits its input into lines, buffers its output, and limits both.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import ControlProtocol

/// The input and output buffers of a client, with their limits. Pure: does not touch the socket.
struct Connection {
  /// Input from a client.
  enum Input: Equatable {
    case line([UInt8])
    /// A line exceeded the limit. Nothing more is read.
    case tooLong
  }

  /// The maximum of buffered output, in bytes; a client that falls further behind is disconnected.
  static let maxUnread = 256 * 1024
  /// How many messages a client may send at once, and how many more each second.
  static let burst = 50

  private var input: [UInt8] = []
  private(set) var output: ArraySlice<UInt8> = []
  /// Whether it receives all events.
  var watches = false
  /// Whether it is disconnected as soon as the output is sent.
  private(set) var isEnding = false
  /// Whether it sends nothing more. It still gets its replies, and a client that watches its events.
  private(set) var isHalfClosed = false
  /// Replies that are still to come from the audio thread.
  private var awaited = 0
  /// When it last sent something.
  private(set) var lastHeard: Duration
  private var allowance = Double(burst)

  init(now: Duration) { lastHeard = now }

  /// Adds received bytes, and returns the lines completed by them.
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

  /// Whether more may be read now. A client that exceeds the rate limit has to wait; the others are not affected.
  func mayRead(now: Duration) -> Bool {
    !isEnding && !isHalfClosed && allowance + Self.earned(now - lastHeard) > 0
  }

  private mutating func refill(_ now: Duration) {
    allowance = min(Double(Self.burst), allowance + Self.earned(now - lastHeard))
    lastHeard = now
  }

  private static func earned(_ time: Duration) -> Double { time / .seconds(1) * Double(burst) }

  /// Adds bytes to send. A client that is too far behind is disconnected.
  mutating func send(_ bytes: some Collection<UInt8>) {
    guard !isEnding else { return }
    guard output.count + bytes.count <= Self.maxUnread else {
      output = []
      isEnding = true
      return
    }
    output += bytes
  }

  /// Removes bytes that were sent from the buffer.
  mutating func sent(_ count: Int) {
    output = output.dropFirst(count)
    if output.isEmpty { output = [] }
  }

  /// Disconnects the client as soon as the output is sent.
  mutating func end() { isEnding = true }

  /// Notes that the client has sent its last byte.
  mutating func halfClose() { isHalfClosed = true }

  /// Notes that a reply will come later.
  mutating func expectReply() { awaited += 1 }

  /// Adds a reply that was expected.
  mutating func sendExpected(_ bytes: some Collection<UInt8>) {
    awaited -= 1
    send(bytes)
  }

  /// Whether it can be disconnected.
  var isOver: Bool { output.isEmpty && (isEnding || isHalfClosed && awaited == 0 && !watches) }
}
