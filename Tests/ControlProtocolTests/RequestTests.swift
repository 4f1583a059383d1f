// Messages of the control protocol, read without a socket: good ones, bad ones, and thousands of damaged ones.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import JSON
import RoutineEngine
import TestSupport
import Testing

@testable import ControlProtocol

@Suite struct RequestTests {
  @Test func messagesAndWhatIsMadeOfThem() throws {
    let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let lines = try String(contentsOf: here.appending(path: "requests.txt"), encoding: .utf8)
    var out = ""
    for line in lines.split(separator: "\n") {
      out += "\(line)\n"
      do throws(ControlProblem) {
        let request = try ControlRequest(parsing: line.utf8)
        // The names of modules are left out: where a type lives is not what the golden file is about.
        let action = "\(request.action)".replacing(/[A-Z][A-Za-z]+\.(?=[A-Z])/, with: "")
        out += "  \(action)\(request.id.map { " id \($0.json.text())" } ?? "")\n"
      } catch {
        out += "  \(error.kind.rawValue): \(error.message)\(error.id.map { " id \($0.json.text())" } ?? "")\n"
      }
    }
    try Golden.compare(out, "requests.out")
  }

  @Test func everyCommandOfTheTableIsUnderstoodAsItsHelpWritesIt() throws {
    for entry in ControlTable.entries {
      let operand = entry.usage.split(separator: " ").dropFirst().joined(separator: " ").filter { !"[]".contains($0) }
      let text = operand.isEmpty ? nil : operand
      let request = try ControlRequest(entry, text: text)
      #expect(request.name == entry.name)
      #expect(try ControlRequest(parsing: request.line.utf8.dropLast()) == request)
    }
    #expect(Set(ControlTable.entries.map(\.name)).count == ControlTable.entries.count)
  }

  /// What people write behind a command, sent as a message, asks for the same; what they write wrong is refused.
  @Test(
    arguments: [
      ("extend", "20s", Request.session(.extend(.seconds(20)))), ("shorten", nil, .session(.extend(.seconds(-10)))),
      ("snooze", nil, .session(.putOff(.seconds(900)))), ("snooze", "20m", .session(.putOff(.seconds(1200)))),
      ("seek", "-1m 30s", .session(.seek(.seconds(-90)))), ("volume", "60", .volume(.set(60))),
      ("volume", "0", .volume(.set(0))), ("volume", "+10", .volume(.step(10))),
      ("volume", "-100", .volume(.step(-100))), ("speed", "140", .speed(.set(140))),
      ("speed", "+10", .speed(.step(10))),
      ("rate", "pain 3", .rate(Rating(.pain, 3))), ("rate", "effort 10", .rate(Rating(.effort, 10))),
      ("rate", "pain 11", nil), ("rate", "pain", nil), ("rate", "pain +3", nil), ("rate", "joy 3", nil),
      ("volume", "101", nil), ("volume", "x", nil), ("volume", "", nil), ("volume", nil, nil), ("volume", "+0", nil),
      ("volume", "6e1", nil), ("volume", "-101", nil), ("mute", "1", nil), ("seek", nil, nil), ("seek", "0s", nil),
      ("extend", "-10s", nil), ("next", "10s", nil), ("watch", "10s", nil),
    ] as [(String, String?, Request?)])
  func whatStandsBehindACommand(_ name: String, _ text: String?, _ request: Request?) throws {
    let entry = try #require(ControlTable.entry(name))
    guard let request else {
      #expect(throws: OperandProblem.self) { try ControlRequest(entry, text: text) }
      return
    }
    let written = try ControlRequest(entry, text: text)
    #expect(written.action == .obey(request))
    #expect(try ControlRequest(parsing: written.line.utf8.dropLast()) == written)
  }

  /// A damaged message is a request of the table, or refused with one line.
  @Test func damagedMessagesNeverSurprise() throws {
    let seeds = [
      #"{"command":"pause"}"#, #"{"command":"extend","by":"10s","id":7}"#, #"{"command":"seek","by":"-1m 30s"}"#,
      #"{"id":"a\u00e9\ud83d\ude00","command":"status"}"#, #"[1,-2.5e+3,true,false,null,{"a":[]}]"#,
    ]
    var numbers = SplitMix64(8)
    var accepted = 0
    for round in 0..<20_000 {
      do throws(ControlProblem) {
        let request = try ControlRequest(parsing: numbers.damaged(seeds[round % seeds.count]))
        #expect(ControlTable.entry(request.name) != nil)
        accepted += 1
      } catch {
        let line = ControlReply.problem(error).line
        #expect(line.last == "\n")
        #expect(line.utf8.dropLast().allSatisfy { $0 >= 0x20 })
      }
    }
    // The damage is light enough that some are still messages.
    #expect(accepted > 100)
  }
}
