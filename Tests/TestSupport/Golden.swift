// Golden files: text that was read by a person, kept beside the tests that compare it.
// SPDX-License-Identifier: GPL-3.0-or-later

public import Foundation
import Testing

/// Golden files.
public enum Golden {
  /// Compares text with a golden file. `LIMBER_RECORD=1` writes the file, and the test fails once so that it is read.
  public static func compare(_ text: String, _ name: String, here: String = #filePath) throws {
    try compare(text, with: URL(fileURLWithPath: here).deletingLastPathComponent().appending(path: "Golden/\(name)"))
  }

  /// Compares text with a file in the same way.
  public static func compare(_ text: String, with url: URL) throws {
    let name = url.lastPathComponent
    if ProcessInfo.processInfo.environment["LIMBER_RECORD"] == "1" {
      try text.write(to: url, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name): read it, then run the tests again")
      return
    }
    let expected = try String(contentsOf: url, encoding: .utf8)
    guard text != expected else { return }
    let lines = (text.split(separator: "\n"), expected.split(separator: "\n"))
    let first = zip(lines.0, lines.1).enumerated().first { $0.element.0 != $0.element.1 }
    Issue.record(
      "\(name) differs from line \((first?.offset ?? min(lines.0.count, lines.1.count)) + 1): got \"\(first?.element.0 ?? "")\", expected \"\(first?.element.1 ?? "")\""
    )
  }
}
