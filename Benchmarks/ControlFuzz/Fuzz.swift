// The fuzz target of the control protocol: any bytes are cut into lines and read, as messages and as what people write
// behind a command, and the laws hold.
// SPDX-License-Identifier: GPL-3.0-or-later

import JSON

@testable import Remote

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
  guard let action = try? entry.action(text) else { return }
  let line = ControlRequest.line(entry.name, by: text)
  let request = try? ControlRequest(parsing: line.utf8.dropLast())
  precondition(request?.action == action, "a message that means something else than its words")
}

/// A reply is one line of JSON that our own reader takes.
private func answers(_ reply: ControlReply) {
  let line = reply.line
  precondition(line.last == UInt8(ascii: "\n") && line.dropLast().allSatisfy { $0 >= 0x20 }, "not one line")
  do throws(JSONError) {
    let value = try JSON(parsing: line.dropLast())
    precondition(value["ok"]?.boolValue == false, "a problem that is fine")
  } catch {
    preconditionFailure("a reply that is not JSON")
  }
}
