// `sounds` with real files: what may stand for a chime, and where its path begins.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RoutineEngine
import Testing

@testable import RoutineLanguage

@Suite struct SoundKeyTests {
  private func check(_ lines: String) throws -> Checked<Routine> {
    let folder = FileManager.default.temporaryDirectory.appending(path: "limber-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder.appending(path: "folder.wav"), withIntermediateDirectories: true)
    try Data([0]).write(to: folder.appending(path: "bell.wav"))
    #expect(mkfifo(folder.appending(path: "pipe.wav").path(), 0o600) == 0)
    // A file with a hole: 8 MiB and a byte.
    let large = folder.appending(path: "large.wav")
    try Data().write(to: large)
    try FileHandle(forWritingTo: large).truncate(atOffset: UInt64(RoutineReader.maxSoundBytes) + 1)
    let text = "format: 1\nroutine: Bells\nsounds: { \(lines) }\nsteps:\n  - say: Hello.\n"
    let path = folder.appending(path: "bells.yaml").path()
    try Data(text.replacing("HERE", with: folder.path()).utf8).write(to: URL(fileURLWithPath: path))
    var checked = try DocumentStore(files: DiskFiles()).check(path).map(\.session)
    for index in checked.diagnostics.indices {
      checked.diagnostics[index].message = checked.diagnostics[index].message.replacing(folder.path(), with: "HERE")
    }
    return checked.map { routine in
      var routine = routine
      routine.sounds.files = routine.sounds.files.mapValues { $0.replacing(folder.path(), with: "HERE") }
      return routine
    }
  }

  @Test func aPathBeginsInTheFolderOfTheRoutine() throws {
    let checked = try check("start: bell.wav, tick: HERE/bell.wav, end: ./folder.wav/../bell.wav")
    #expect(checked.diagnostics.map(\.message) == [])
    #expect(
      checked.value?.sounds.files
        == [.start: "HERE/bell.wav", .tick: "HERE/bell.wav", .end: "HERE/./folder.wav/../bell.wav"])
  }

  @Test(arguments: [
    ("folder.wav", "`HERE/folder.wav` is a folder; name a sound file in it."),
    ("pipe.wav", "`HERE/pipe.wav` is not an ordinary file; name a sound file."),
    ("large.wav", "`HERE/large.wav` is larger than 8 MiB; use a sound of a second or two."),
    ("ball.wav", "There is no file `HERE/ball.wav`; did you mean `bell.wav`?"),
    ("bell.wav/x", "There is no file `HERE/bell.wav/x`; a path begins in the routine's folder."),
    ("/dev/null", "`/dev/null` is not an ordinary file; name a sound file."),
  ]) func whatIsNoSoundFileIsTold(_ path: String, _ message: String) throws {
    let checked = try check("rest: \(path)")
    #expect(checked.diagnostics.map(\.code) == [.soundFile])
    #expect(checked.diagnostics.map(\.message) == [message])
    #expect(checked.value == nil)
  }
}
