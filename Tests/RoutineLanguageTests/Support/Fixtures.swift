// The fixture files of these tests: inputs, what is expected of them, and a small library they use.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RoutineLanguage
import TestSupport
import Testing

enum Fixtures {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures")

  /// The top folder of the project.
  static let project = folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The names of the YAML files in a fixture folder, without their ending.
  static func names(in name: String) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: name).path)) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }

  static func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: folder.appending(path: path))) }

  /// The routines, exercises and notices that fixtures may use, under `Library/`, and a sound.
  static let library: [String: [UInt8]] = {
    var files: [String: [UInt8]] = ["Sounds/bell.wav": [0], "Sounds/mute.wav": [0]]
    for folder in ["Library", "Library/Exercises", "Library/Notices"] {
      for name in names(in: folder) { files["\(folder)/\(name).yaml"] = try? bytes("\(folder)/\(name).yaml") }
    }
    return files
  }()

  /// Checks some bytes as a file, with the fixtures' library at hand.
  static func check(
    _ bytes: [UInt8], path: String = "file.yaml", profiles: Set<Profile> = []
  ) throws -> Checked<Document> {
    var files = library
    files[path] = bytes
    return try DocumentStore(
      files: MemoryFiles(files), folders: ["Library"], profiles: profiles, machine: FakeMachine()
    ).check(path)
  }

  /// The profile that a fixture is checked for, such as `pregnant` for `M443-pregnant`.
  static func profiles(of name: String) -> Set<Profile> {
    guard let dash = name.firstIndex(of: "-"), let profile = Profile(rawValue: String(name[name.index(after: dash)...]))
    else { return [] }
    return [profile]
  }

  /// Compares text with a file that was read by a person. `LIMBER_RECORD=1` writes it, and the test fails once.
  static func compare(_ text: String, with path: String) throws {
    try Golden.compare(text, with: folder.appending(path: path))
  }

  /// Compares text with a file that is written from it by `make docs`, which sets `LIMBER_RECORD=1`.
  static func keep(_ text: String, in url: URL) throws {
    if isRecording { try text.write(to: url, atomically: true, encoding: .utf8) }
    #expect(try String(contentsOf: url, encoding: .utf8) == text, "run `make docs`")
  }

  private static let isRecording = ProcessInfo.processInfo.environment["LIMBER_RECORD"] == "1"
}
