// The fuzz target of the routine language: any bytes are read, checked, repaired and laid out, and the laws hold.
// SPDX-License-Identifier: GPL-3.0-or-later

@testable import RoutineLanguage

/// Called by libFuzzer with one input after another. A broken law is a crash, which libFuzzer keeps as a file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let tree = Parser.parse(bytes)
  var end = 0
  for token in tree.tokens {
    precondition(token.range.lowerBound == end && token.range.upperBound > end, "tokens leave a gap or overlap")
    end = token.range.upperBound
  }
  precondition(end == bytes.count, "tokens do not end with the file")
  let store = DocumentStore(files: MemoryFiles(["fuzz.yaml": bytes]))
  guard let checked = try? store.check("fuzz.yaml") else { preconditionFailure("a file in memory can't be read") }
  for diagnostic in checked.diagnostics {
    precondition(isInside(diagnostic.place.range, count), "a range lies outside the file")
    for edit in diagnostic.fixes.flatMap(\.edits) { precondition(isInside(edit.range, count), "an edit lies outside") }
    for fix in diagnostic.fixes { _ = Parser.parse(Fixing.apply(fix.edits, to: bytes)) }
  }
  _ = HumanPrinter(colour: false).text(checked)
  guard let formatted = Formatter.format(bytes) else {
    precondition(!tree.isAccepted || count > SourceFile.maxBytes, "an accepted file is not laid out")
    return 0
  }
  precondition(Parser.parse(formatted).isAccepted, "a file laid out is not accepted")
  precondition(Formatter.format(formatted) == formatted, "laying out does not settle")
  return 0
}

private func isInside(_ range: Range<Int>, _ count: Int) -> Bool { range.lowerBound >= 0 && range.upperBound <= count }
