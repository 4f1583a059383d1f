// How long checking routine files takes, beside what Yams takes to read the same files.
// SPDX-License-Identifier: GPL-3.0-or-later
//
// LanguageBench FOLDER: checks every *.yaml in FOLDER nine times, each time with an empty store, and prints the best.

import Glibc
import RoutineLanguage
import Yams

func milliseconds(_ work: () -> Void) -> Double {
  let clock = ContinuousClock()
  let elapsed = clock.measure(work).components
  return Double(elapsed.seconds) * 1e3 + Double(elapsed.attoseconds) / 1e15
}

func best(of rounds: Int, _ work: () -> Void) -> Double {
  (0..<rounds).map { _ in milliseconds(work) }.min() ?? 0
}

func shown(_ figure: Double) -> String { String(Double(Int(figure * 100)) / 100) }

guard CommandLine.arguments.count == 2 else {
  print("LanguageBench takes one folder of *.yaml files")
  exit(64)
}
let folder = CommandLine.arguments[1]
let files = DiskFiles()
let paths = try files.names(in: folder).filter(DocumentName.isDocument).sorted().map { folder + "/" + $0 }
let texts = paths.compactMap { path in
  (try? files.read(path)).flatMap { $0 }.map { String(decoding: $0, as: UTF8.self) }
}

var errors = 0
let check = best(of: 9) {
  let store = DocumentStore(files: files)
  errors = 0
  for path in paths { errors += (try? store.check(path).count(.error)) ?? 1 }
}
let yams = best(of: 2) { for text in texts { _ = try? Yams.compose(yaml: text) } }
let bytes = texts.reduce(0) { $0 + $1.utf8.count }
print("\(paths.count) files, \(bytes) bytes, \(errors) errors")
print("limber, read and check: \(shown(check)) ms")
print("Yams, compose alone:    \(shown(yams)) ms")

// What a hostile file of 1 MiB costs, and one beyond the limit.
let shapes: [(name: String, piece: String)] = [
  ("open brackets", "["), ("open braces", "{a: "), ("dashes", "- "), ("unknown keys", "key#: x\n"),
  ("double quotes", "\"\n"), ("tabs", "\tx: y\n"), ("empty lines in brackets", "[\n\n\n\n"),
  ("second colons", "a#: b: c\n"),
  ("angle brackets", "<"), ("deep blocks", "  a:\n"), ("no UTF-8", "\u{1}\u{2028}"), ("placeholders", "say: <x> <y\n"),
]
for shape in shapes + [("ten times the limit", "x")] {
  let maximum = shape.name == "ten times the limit" ? 10 * SourceFile.maxBytes : SourceFile.maxBytes
  var text = "format: 1\nroutine: x\nsteps: "
  var number = 0
  while text.utf8.count + shape.piece.utf8.count + 8 < maximum {
    text += shape.piece.contains("#") ? shape.piece.replacing("#", with: String(number)) : shape.piece
    number += 1
  }
  let hostile = MemoryFiles(texts: ["hostile.yaml": text])
  let cost = best(of: 2) {
    _ = (try? DocumentStore(files: hostile).check("hostile.yaml")).map(HumanPrinter(colour: false).text)
  }
  print("hostile, \(shape.name): \(shown(cost)) ms")
}
