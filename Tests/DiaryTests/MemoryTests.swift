// What earlier versions remembered in files beside the diary is taken over, and everything is forgotten on request.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import Diary

@Suite struct MemoryTests {
  private func file(_ name: String, beside path: String, _ text: String? = nil) throws -> Bool {
    let url = URL(fileURLWithPath: DiaryFolder.Paths.folder(path)).appending(path: name)
    if let text {
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    return FileManager.default.fileExists(atPath: url.path)
  }

  @Test(arguments: [true, false]) func oldFilesAreTakenOver(_ isRead: Bool) throws {
    let folder = DiaryFolder()
    _ = try file("notices", beside: folder.path, "back-pain abc 1700000000\navoid-if/acute x y\ncold 1f 1600000000\n")
    _ = try file("exercises", beside: folder.path, "bird-dog 4 20000 Five repetitions.\nplank x 1 a\n")
    let diary = isRead ? try #require(try Diary.reading(folder.path)) : try Diary(folder.path)
    #expect(
      try diary.warnings() == [
        "back-pain": HeardWarning(hash: "abc", heard: 1_700_000_000),
        "cold": HeardWarning(hash: "1f", heard: 1_600_000_000),
      ])
    #expect(
      try diary.learned() == ["bird-dog": LearnedExercise(hearings: 4, day: 20_000, dose: "Five repetitions.")])
    #expect(try !file("notices", beside: folder.path))
    #expect(try !file("exercises", beside: folder.path))
  }

  @Test func whatIsRememberedStaysBeforeOldFiles() throws {
    let folder = DiaryFolder()
    let new = HeardWarning(hash: "new", heard: 1_800_000_000)
    try Diary(folder.path).remember(new, id: "back-pain")
    _ = try file("notices", beside: folder.path, "back-pain abc 1700000000\n")
    #expect(try Diary(folder.path).warnings() == ["back-pain": new])
  }

  @Test func everythingIsForgotten() throws {
    let folder = DiaryFolder()
    let diary = try Diary(folder.path)
    try diary.remember(HeardWarning(hash: "abc", heard: 1), id: "secret-notice")
    try diary.remember(LearnedExercise(hearings: 1, day: 1, dose: "Ten."), exercise: "secret-exercise")
    _ = try diary.keep(Samples.session(Day(number: 20_000)), as: nil, after: nil)
    #expect(try diary.forgetAll() == 1)
    #expect(try diary.warnings().isEmpty)
    #expect(try diary.learned().isEmpty)
    for words in ["secret-notice", "secret-exercise", "Bird dog"] {
      #expect(folder.bytes.range(of: Data(words.utf8)) == nil, "\(words) is still in the files")
    }
  }
}
