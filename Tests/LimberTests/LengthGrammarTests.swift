// Lengths of time: the same text means the same in a file, an option and a control command, or fails for the same reason.
// SPDX-License-Identifier: GPL-3.0-or-later

import ControlProtocol
import RoutineEngine
import Testing

@testable import RoutineLanguage
@testable import limber

@Suite struct LengthGrammarTests {
  /// Tenths of a second, or what is wrong.
  private enum Meaning: Equatable {
    case tenths(Int)
    case wrong(LengthProblem.Kind)
  }

  private static let table: [(text: String, meaning: Meaning)] = [
    ("10s", .tenths(100)), ("1m", .tenths(600)), ("1m 30s", .tenths(900)), ("1m30s", .tenths(900)),
    ("0.5s", .tenths(5)), ("0.50s", .tenths(5)), ("1.5m", .tenths(900)), ("10min", .tenths(6_000)),
    ("10 s", .tenths(100)), ("2 minutes", .tenths(1_200)), ("1 hour 5 sec", .tenths(36_050)),
    ("24h", .tenths(864_000)), ("0.25m", .tenths(150)),
    ("25h", .wrong(.tooLong)), ("23h 59m 61s", .wrong(.tooLong)), ("10", .wrong(.noUnit)), ("9:30", .wrong(.clock)),
    ("1:00:00", .wrong(.clock)), ("1.25s", .wrong(.tooFine)), ("0.001h", .wrong(.tooFine)), ("5ms", .wrong(.tooFine)),
    ("7,5s", .wrong(.comma)), ("s", .wrong(.unreadable)), ("soon", .wrong(.unreadable)),
    ("10s 1m", .wrong(.unreadable)), ("1s1s", .wrong(.unreadable)), ("9999999s", .wrong(.tooLong)),
    ("1e3s", .wrong(.unreadable)), ("١s", .wrong(.unreadable)), ("1.s", .wrong(.unit)),
    ("10S", .wrong(.unit)), ("10 secs", .wrong(.unit)), ("1m 30", .wrong(.likely)), ("ca. 30 s", .wrong(.likely)),
    ("half a minute", .wrong(.unit)), ("500ms", .wrong(.unit)), ("0:00", .wrong(.unreadable)),
  ]

  /// A length, or the reason why there is none.
  private typealias Reading = Result<Frames, Reason>
  private struct Reason: Error, Equatable, CustomStringConvertible { var description: String }

  private func fromFile(_ text: String) throws -> Reading {
    let file = "format: 1\nroutine: R\nsteps:\n  - do: plank\n    rest: \(text)\n"
    let store = DocumentStore(files: MemoryFiles(texts: ["r.yaml": file]))
    let checked = try store.check("r.yaml", as: .routine)
    // The library is not there.
    if let wrong = checked.diagnostics.first(where: { $0.code != .unknownExercise && $0.severity == .error }) {
      return .failure(Reason(description: wrong.message))
    }
    let rests = "format: 1\nroutine: R\nsteps:\n  - rest: \(text)\n"
    let routine = try DocumentStore(files: MemoryFiles(texts: ["r.yaml": rests])).check("r.yaml", as: .routine).value
    guard case .routine(let document) = routine, case .rest(let length, _) = document.routine.steps.first else {
      return .failure(Reason(description: "there is no rest"))
    }
    return .success(length)
  }

  private func fromOption(_ text: String) -> Reading {
    do {
      return .success(try #require(try HeadlessOptions.parse(["--wait-for-device", text]).waitForDevice))
    } catch {
      let message = HeadlessOptions.message(for: error)
      return .failure(Reason(description: message.split(separator: ">': ").last.map(String.init) ?? message))
    }
  }

  private func fromControl(_ text: String, command: String = "extend") throws -> Reading {
    do throws(OperandProblem) {
      guard case .length(let length) = try ControlTable.entry(command)?.argument(text) else {
        return .failure(Reason(description: "there is no length"))
      }
      return .success(length)
    } catch {
      return .failure(Reason(description: error.description))
    }
  }

  @Test(arguments: table.indices) func aTextMeansTheSameEverywhere(_ row: Int) throws {
    let (text, meaning) = Self.table[row]
    let expected: Reading
    do throws(LengthProblem) {
      let length = try WrittenLength.read(text)
      #expect(meaning == .tenths(Int(length.count / Frames.tenths(1).count)))
      expected = .success(length)
    } catch {
      #expect(meaning == .wrong(error.kind))
      expected = .failure(Reason(description: error.sentence(on: text)))
    }
    #expect(fromOption(text) == expected)
    #expect(try fromControl(text) == expected)
    let example = try #require(KeyTable.spec(.rest, in: .use)?.example)
    let inFile = expected.mapError {
      Reason(description: $0.description.replacing("example `10s`", with: "example `\(example)`"))
    }
    #expect(try fromFile(text) == inFile)
    // A sign is all that `seek` adds.
    for sign in ["-", "+"] {
      let signed = try fromControl(sign + text, command: "seek")
      switch (expected, signed) {
      case (.success(let length), .success(let moved)): #expect(moved == (sign == "-" ? .zero - length : length))
      case (.failure, .failure(let reason)): #expect(reason.description.contains("\(sign)"), "\(reason)")
      default: Issue.record("\(sign)\(text): \(signed)")
      }
    }
  }

  @Test func noTimeAtAllIsALengthOnlyOfWaiting() throws {
    #expect(fromOption("0s") == .success(.zero))
    #expect(throws: LengthProblem.self) { try WrittenLength.read("0s", fromZero: false) }
    let nothing = Reading.failure(Reason(description: "`0s` is no time at all; the least is 0.1s."))
    #expect(try fromControl("0s") == nothing)
    #expect(try fromControl("0s", command: "seek") == nothing)
    #expect(throws: LengthProblem.self) { try WrittenLength.readSigned("--1s") }
  }

  /// What a client sends is read as it was meant.
  @Test(arguments: [1, 5, 95, 600, 36_005, 864_000]) func aLengthInSecondsIsReadBack(_ tenths: Int) throws {
    for length in [Frames.tenths(tenths), .zero - .tenths(tenths)] {
      #expect(try WrittenLength.readSigned(length.writtenInSeconds) == length)
    }
  }
}
