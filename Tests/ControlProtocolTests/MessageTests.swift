// Messages by the thousand: what is written is read as the same, also with what a later version may add to it.
// SPDX-License-Identifier: GPL-3.0-or-later

import JSON
import RoutineEngine
import TestSupport
import Testing

@testable import ControlProtocol

@Suite struct MessageTests {
  @Test func everyRequestIsReadAsItWasWritten() throws {
    var random = SplitMix64(1)
    var names: Set<String> = []
    for _ in 0..<1000 {
      let request = try random.request()
      names.insert(request.name)
      #expect(request.line.utf8.count <= ControlRequest.maxLineLength)
      #expect(try ControlRequest(parsing: request.line.utf8.dropLast()) == request, "\(request.line)")
    }
    #expect(names == Set(ControlTable.entries.map(\.name)))
  }

  @Test func everyReplyIsReadAsItWasWritten() throws {
    var random = SplitMix64(2)
    for _ in 0..<1000 {
      let reply = try random.reply()
      #expect(try ControlMessage(parsing: reply.line.utf8.dropLast()) == .reply(reply), "\(reply.line)")
    }
  }

  @Test func everyEventIsReadAsItWasWritten() throws {
    var random = SplitMix64(3)
    var names: Set<String> = []
    for _ in 0..<1000 {
      let event = random.event()
      names.insert(try #require(event.json["event"]?.stringValue))
      #expect(try ControlMessage(parsing: event.line.utf8.dropLast()) == .event(event), "\(event.line)")
    }
    #expect(names.count == 13)
  }

  /// A later version may add members anywhere.
  @Test func membersThatAreNotKnownArePassedOver() throws {
    var random = SplitMix64(4)
    for _ in 0..<1000 {
      let reply = try random.reply()
      let event = random.event()
      let (longReply, longEvent) = (random.added(to: try json(reply.line)), random.added(to: event.json))
      #expect(try ControlMessage(parsing: longReply.text().utf8) == .reply(reply), "\(longReply.text())")
      #expect(try ControlMessage(parsing: longEvent.text().utf8) == .event(event), "\(longEvent.text())")
    }
  }

  @Test(arguments: [
    #"{"event":"heart-rate","at_ms":20,"beats":90}"#, #"{"event":"segment-start","at_ms":0,"kind":"dance"}"#,
    #"{"hello":"limber"}"#, "{}", "[]", "7",
  ]) func kindsThatAreNotKnownArePassedOver(_ line: String) throws {
    #expect(try ControlMessage(parsing: line.utf8) == .unknown)
  }

  /// A segment of a later version's kind is left out of the status, and the word of a later version's refusal is kept.
  @Test func wordsThatAreNotKnownAreNoObstacle() throws {
    var random = SplitMix64(5)
    var status = random.status()
    status.next = nil
    var text = ControlReply.answer(.status, status).line.replacing(#""next":null"#, with: #""next":{"kind":"dance"}"#)
    #expect(try ControlMessage(parsing: text.utf8.dropLast()) == .reply(.answer(.status, status)))
    text = #"{"reply":"pause","id":null,"ok":false,"error":"asleep","message":"It sleeps."}"#
    guard case .reply(let reply) = try ControlMessage(parsing: text.utf8) else { return #expect(Bool(false)) }
    #expect(!reply.isFine && reply.error == "asleep")
  }

  @Test func aLaterVersionIsNotMisread() throws {
    var random = SplitMix64(6)
    let line = ControlReply.answer(.status, random.status()).line
    #expect(line.contains(#","protocol":1"#))
    let later = line.replacing(#""protocol":1"#, with: #""protocol":2"#)
    #expect(throws: UnreadableMessage.newerProtocol(2)) { try ControlMessage(parsing: later.utf8) }
    // Before the protocol had a number, it was as the first is.
    let earlier = line.replacing(#","protocol":1"#, with: "")
    #expect(try ControlMessage(parsing: earlier.utf8) == ControlMessage(parsing: line.utf8))
  }

  /// Damaged lines are read or refused; never does one stop the reader.
  @Test func damagedLinesNeverSurprise() throws {
    var random = SplitMix64(7)
    var read = 0
    for _ in 0..<2000 {
      let line = try Bool.random(using: &random) ? random.reply().line : random.event().line
      if (try? ControlMessage(parsing: random.damaged(line))) != nil { read += 1 }
    }
    // The damage is light enough that some can still be read.
    #expect(read > 100)
  }

  @Test func timesAreExact() {
    let times = (0...20_000).map { Frames($0 * 37) }
    #expect(times.allSatisfy { JSON.milliseconds($0).frames == $0 })
    for text in ["1e3", "-1", "0.1234", "86400001"] { #expect(JSON.number(text).frames == nil, "\(text)") }
  }

  private func json(_ line: String) throws -> JSON { try JSON(parsing: line.utf8) }
}

/// Messages that sessions and clients might send.
extension SplitMix64 {
  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
  private mutating func truth() -> Bool { Bool.random(using: &self) }
  private mutating func optional<Value>(_ value: (inout SplitMix64) -> Value) -> Value? { truth() ? value(&self) : nil }

  private mutating func text() -> String {
    let pieces = ["plank", " ", "\"", "\\", "\n", "\u{0}", "é", "→", "👩‍👧", "{", "7", "\u{7F}", "."]
    return (0..<number(0...6)).map { _ in pieces[number(0...pieces.count - 1)] }.joined()
  }

  private mutating func time() -> Frames { Frames(Int64(number(0...22_050 * 3600))) }

  private mutating func identity() -> ControlIdentity? {
    switch number(0...2) {
    case 0: nil
    case 1: .number(Int64.random(in: .min ... .max, using: &self))
    default: .text(text())
    }
  }

  mutating func request() throws -> ControlRequest {
    let entry = ControlTable.entries[number(0...ControlTable.entries.count - 1)]
    var argument: CommandArgument?
    if case .session(let command) = entry {
      let length = Frames.tenths(number(1...864_000))
      switch command.form {
      case .plain: break
      case .length: argument = optional { _ in .length(length) }
      case .move: argument = .length(truth() ? length : .zero - length)
      case .level: argument = truth() ? .percent(number(0...100)) : .step(number(1...100) * (truth() ? 1 : -1))
      case .rating: argument = .rating(Rating(truth() ? .pain : .effort, number(0...10)))
      }
    }
    return try ControlRequest(entry, argument, id: identity())
  }

  mutating func reply() throws -> ControlReply {
    let request = try request()
    switch number(0...4) {
    case 0: return .done(request, status())
    case 1: return .answer(request, status())
    case 2: return .leaving(request)
    case 3: return .failed(request, .refused, text())
    default:
      let kind = ControlProblem.Kind.allCases[number(0...ControlProblem.Kind.allCases.count - 1)]
      return .problem(ControlProblem(kind, text(), id: identity()))
    }
  }

  mutating func status() -> SessionStatus {
    var status = SessionStatus(nil, waitingFor: text(), queue: (0..<number(0...3)).map { _ in text() })
    status.state = SessionStatus.State.allCases[number(0...3)]
    status.volume = optional { $0.volume() }
    status.routine = optional { $0.text() }
    status.stood = optional { $0.time() }
    status.soundLost = optional { $0.text() }
    status.position = optional { $0.time() }
    status.duration = optional { $0.time() }
    status.segment = optional { $0.segment() }
    status.next = optional { $0.segment() }
    return status
  }

  private mutating func volume() -> Volume { Volume(percent: number(0...100), isMuted: truth()) }

  private mutating func segment() -> SegmentEvent {
    let segment = Segment(
      kind: SegmentKind.allCases[number(0...SegmentKind.allCases.count - 1)], exercise: optional { $0.text() },
      side: optional { $0.truth() ? .left : .right }, set: optional { $0.number(1...9) },
      repetition: optional { $0.number(1...99) }, start: time(), length: time(), wait: truth() ? Wait() : nil)
    return SegmentEvent(
      segment, name: optional { $0.text() }, sets: optional { $0.number(1...9) },
      repetitions: optional { $0.number(1...99) })
  }

  mutating func event() -> ControlEvent {
    let kind: ControlEvent.Kind =
      switch number(0...12) {
      case 0: .sessionStart(routine: text(), title: text(), length: time())
      case 1: .segmentStart(segment())
      case 2:
        .cue(
          CueReport(
            kind: truth() ? "speech" : "chime", text: text(), priority: "count", start: time(), length: time(),
            segment: number(0...999), moment: time()))
      case 3: .paused
      case 4: .resumed
      case 5: .moved(command: text())
      case 6: .refused(command: text(), reason: text())
      case 7: .soundLost(reason: text(), times: number(1...9))
      case 8: .soundBack
      case 9: .volume(volume())
      case 10:
        .sessionEnd(
          EndReport(
            isComplete: truth(), done: number(0...99), cutShort: number(0...9), skipped: number(0...9),
            worked: time(), rested: time()))
      case 11: .rated(Rating(truth() ? .pain : .effort, number(0...10)))
      default: .failed(reason: text())
      }
    return ControlEvent(kind, at: time())
  }

  /// The same value with members added to every object in it.
  mutating func added(to json: JSON) -> JSON {
    switch json {
    case .object(var members):
      members = members.map { ($0.0, added(to: $0.1)) }
      let values: [JSON] = [.null, .bool(true), .number("-1.5e3"), .string(text()), .array([.object([])])]
      for name in 0..<number(1...2) {
        members.insert(("x-\(name)", values[number(0...4)]), at: number(0...members.count))
      }
      return .object(members)
    case .array(let values): return .array(values.map { added(to: $0) })
    default: return json
    }
  }
}
