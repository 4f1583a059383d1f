// What a hostile file costs grows with its length, not with the square of it.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Testing

@testable import RoutineLanguage

/// A kind of file that takes long to check if anything is compared with everything before it.
struct Hostility: CustomTestStringConvertible, Sendable {
  let name: String
  /// What stands before the pieces, and after them.
  var head = "format: 1\nroutine: x\nsteps:\n"
  /// What is repeated; `#` stands for a number.
  let piece: String
  var tail = ""
  /// Another piece, with as many repeats, between the pieces and the tail, and what stands before it.
  var second = ("", "")

  var testDescription: String { name }

  /// A file of about so many bytes.
  func text(_ length: Int) -> String {
    var text = head
    for (before, piece) in [("", piece), second] where !piece.isEmpty {
      text += before
      for number in 0..<length / (self.piece.utf8.count + second.1.utf8.count) {
        text += piece.replacing("#", with: String(number))
      }
    }
    return text + tail
  }

  private static let step = "format: 1\nroutine: x\nsteps:\n  - do: e\n"
  private static let exercise = "format: 1\nexercise: X\nposition: standing\nhold: 5s\n"
  private static let own = "  e#: { name: E, position: standing, hold: 5s, also: [a#] }\n"

  static let all = [
    Hostility(name: "brackets", piece: "["), Hostility(name: "braces", piece: "{a: "),
    Hostility(name: "dashes", piece: "- "), Hostility(name: "deep blocks", piece: "  a:\n"),
    Hostility(name: "tabs", piece: "\tx: y\n"), Hostility(name: "quotes", piece: "\"\n"),
    Hostility(name: "bullets", piece: "\u{2022} do: e\n"), Hostility(name: "plain words", head: "", piece: "e 3x30s\n"),
    Hostility(name: "a table", head: "", piece: "e,3,30\n"), Hostility(name: "colons", piece: "a#: b: c\n"),
    Hostility(name: "keys", head: step, piece: "key#: x\n"), Hostility(name: "one key", head: step, piece: "goal: x\n"),
    Hostility(name: "one line", head: step + "summary: ", piece: "lorem ipsum "),
    Hostility(name: "a block", head: step + "summary: |\n", piece: "  lorem ipsum\n"),
    Hostility(name: "escapes", head: step + "summary: \"", piece: "\\\"lorem ", tail: "\"\n"),
    Hostility(name: "placeholders", head: step + "summary: ", piece: "<x> "),
    Hostility(name: "languages", head: step + "summary:\n", piece: "  l#: x\n"),
    Hostility(name: "steps", piece: "  - do: e\n    sets: 2\n    rest: 5s\n"),
    Hostility(name: "unknown exercises", piece: "  - do: u#\n"),
    Hostility(name: "bad lengths", piece: "  - rest: 5 x\n"),
    Hostility(
      name: "defaults", head: "format: 1\nroutine: x\ndefaults: { rest: 5s, sets: 2, load: 5 kg, move: 3s }\nsteps:\n",
      piece: "  - do: e\n"),
    Hostility(name: "acceptances", piece: "  - do: e\n    hold: 90s\n    accept:\n      M305: \"#\"\n"),
    Hostility(name: "routines played", piece: "  - play: r\n"),
    Hostility(name: "cues", head: step + "    hold: 60s\n    cues:\n", piece: "      #s: Go.\n"),
    Hostility(name: "numbers", head: step + "    reps: [", piece: "1, ", tail: "]\n"),
    Hostility(name: "words denied", piece: "do not bounce and ", tail: "\n").saying,
    Hostility(name: "words", piece: "bounce ", tail: "\n").saying,
    Hostility(name: "words in a list", piece: "bounce, ", tail: "\n").saying,
    Hostility(name: "words with others", piece: "ice skate cold pack ", tail: "\n").saying,
    Hostility(name: "sentences", piece: "  - say: Bounce now.\n"),
    Hostility(name: "pronunciations", head: step + "pronounce:\n", piece: "  w#x: a\n"),
    Hostility(
      name: "pronunciations in use", piece: "  - say: w#x\n", second: ("pronounce:\n", "  w#: a\n")),
    Hostility(
      name: "own exercises", head: "format: 1\nroutine: x\nexercises:\n", piece: own,
      second: ("steps:\n", "  - do: e#\n")),
    Hostility(
      name: "own exercises by other names", head: "format: 1\nroutine: x\nexercises:\n", piece: own,
      second: ("steps:\n", "  - do: a#\n")),
    Hostility(
      name: "own exercises on one side", head: "format: 1\nroutine: x\nexercises:\n", piece: own,
      second: ("steps:\n", "  - do: e#\n    sides: left\n")),
    Hostility(
      name: "own exercises with names for ids", head: step + "exercises:\n",
      piece: "  E #: { name: E, position: standing, hold: 5s }\n"),
    Hostility(name: "own exercises unused", head: step + "exercises:\n", piece: own),
    Hostility(name: "packs", piece: "  - { do: ice, hold: 1m, setup: Look at the bruise. }\n"),
    Hostility(name: "phases", head: "format: 1\nexercise: X\nposition: standing\nmovement:\n", piece: "  - for: 1s\n"),
    Hostility(name: "form", head: exercise + "form:\n", piece: "  - Press your heels down.\n"),
    Hostility(name: "tags", head: exercise + "tags: [", piece: "stretsh, ", tail: "]\n"),
    Hostility(name: "sources", head: exercise + "sources:\n", piece: "  - A page (A)\n"),
  ]

  /// The same as one sentence that is said.
  private var saying: Hostility { Hostility(name: name, head: head + "  - say: ", piece: piece, tail: tail) }
}

@Suite struct HostileTests {
  /// Four times the length costs about four times as much; were it compared with itself, sixteen times.
  @Test(arguments: Hostility.all) func costsGrowWithTheLength(_ hostility: Hostility) {
    let short = (0..<2).map { _ in cost(hostility.text(16_000)) }.min() ?? 0
    let long = cost(hostility.text(64_000))
    #expect(long < 8 * short + 0.05, "\(short) s and \(long) s")
  }

  /// The processor time of a check in seconds; what else the machine does is not in it.
  private func cost(_ text: String) -> Double {
    let exercise = "format: 1\nexercise: E\nposition: standing\nhold: 5s\nsets: 2\nmax-hold: 20s\n"
    let ice = "format: 1\nexercise: Ice pack\nposition: any\ntags: [cold]\nhold: 5m\n"
    let files = MemoryFiles(texts: [
      "x.yaml": text, "Exercises/e.yaml": exercise, "Exercises/ice.yaml": ice,
      "r.yaml": "format: 1\nroutine: R\nsteps:\n  - do: e\n",
    ])
    let start = processorTime()
    _ = try? DocumentStore(files: files).check("x.yaml")
    return processorTime() - start
  }

  private func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
