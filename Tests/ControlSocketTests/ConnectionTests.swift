// The buffers of a client: lines cut out of bytes, and the limits of what is kept for it.
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import ControlSocket

@Suite struct ConnectionTests {
  private func lines(_ input: [Connection.Input]) -> [String] {
    input.map { if case .line(let line) = $0 { String(decoding: line, as: UTF8.self) } else { "too long" } }
  }

  @Test func linesAreCutWhereverTheBytesBreak() {
    let text = Array("one\ntwo\r\n\n\nthree".utf8)
    for split in 0...text.count {
      var connection = Connection(now: .zero)
      var found = lines(connection.receive(text[..<split], now: .zero))
      found += lines(connection.receive(text[split...], now: .zero))
      #expect(found == ["one", "two"])
      #expect(lines(connection.receive("\n".utf8, now: .zero)) == ["three"])
    }
  }

  @Test func aHugeLineIsFoundBeforeItIsKept() {
    var connection = Connection(now: .zero)
    let half = [UInt8](repeating: 0x61, count: 3000)
    #expect(connection.receive(half, now: .zero) == [])
    #expect(lines(connection.receive(half, now: .zero)) == ["too long"])
    connection.end()
    #expect(connection.receive(Array("pause\n".utf8), now: .zero) == [])
  }

  @Test func aClientThatFloodsHasToWait() {
    var connection = Connection(now: .zero)
    #expect(connection.mayRead(now: .zero))
    _ = connection.receive(Array(String(repeating: "x\n", count: 100).utf8), now: .zero)
    #expect(!connection.mayRead(now: .milliseconds(900)))
    #expect(connection.mayRead(now: .milliseconds(1100)))
  }

  @Test func aClientThatReadsNothingIsLetGo() {
    var connection = Connection(now: .zero)
    let line = [UInt8](repeating: 0x61, count: 1000)
    var count = 0
    while !connection.isEnding, count < 1000 {
      connection.send(line)
      #expect(connection.output.count <= Connection.maxUnread)
      count += 1
    }
    #expect(count == Connection.maxUnread / 1000 + 1)
    #expect(connection.isOver)
  }

  @Test func whatWasSentIsKeptUntilItWentOut() {
    var connection = Connection(now: .zero)
    connection.send(Array("abcdef".utf8))
    connection.sent(4)
    connection.end()
    #expect(Array(connection.output) == Array("ef".utf8))
    #expect(!connection.isOver)
    connection.sent(2)
    #expect(connection.isOver)
  }
}
