// The fuzz target of the control protocol: any bytes are cut into lines and read, as messages and as what people write
// behind a command, and the laws hold.
// SPDX-License-Identifier: GPL-3.0-or-later

import ControlProtocol

@testable import ControlSocket

/// Called by libFuzzer with one input after another. A broken law is a crash, which libFuzzer keeps as a file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  // Cut at a place that the input chooses, as a socket may.
  let cut = count == 0 ? 0 : Int(bytes[0]) % (count + 1)
  var whole = Connection(now: .zero)
  var parts = Connection(now: .zero)
  let lines = whole.receive(bytes, now: .zero)
  let first = parts.receive(bytes[..<cut], now: .zero)
  if first.last != .tooLong {
    precondition(lines == first + parts.receive(bytes[cut...], now: .zero), "lines depend on where the bytes break")
  }
  for case .line(let line) in lines {
    precondition(line.count <= ControlRequest.maxLineLength && !line.contains(UInt8(ascii: "\n")), "not a line")
    do throws(ControlProblem) {
      let request = try ControlRequest(parsing: line)
      precondition(ControlTable.entry(request.name) != nil, "a command that is not in the table")
    } catch {
      answers(ControlReply.problem(error))
    }
    for entry in ControlTable.entries { isSent(String(decoding: line, as: UTF8.self), behind: entry) }
  }
  return 0
}

/// What a command takes on the command line, it takes as a message too, and it means the same.
private func isSent(_ text: String, behind entry: ControlEntry) {
  guard let request = try? ControlRequest(entry, text: text) else { return }
  let read = try? ControlRequest(parsing: request.line.utf8.dropLast())
  precondition(read == request, "a message that means something else than its words")
}

/// A reply is one line that our own reader takes, and reads the same.
private func answers(_ reply: ControlReply) {
  let line = reply.line.utf8
  precondition(line.last == UInt8(ascii: "\n") && line.dropLast().allSatisfy { $0 >= 0x20 }, "not one line")
  precondition((try? ControlMessage(parsing: line.dropLast())) == .reply(reply), "a reply that reads otherwise")
}
