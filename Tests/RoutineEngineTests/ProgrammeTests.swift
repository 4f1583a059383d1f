// Programmes of physiotherapists, trainers and teachers, written as routines: their plans as text, and how long their
// work lasts.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RoutineLanguage
import TestSupport
import Testing

@testable import RoutineEngine

@Suite struct ProgrammeTests {
  /// A programme, and the time from its first start mark to its last end mark, where its paper states one.
  struct Programme: CustomTestStringConvertible {
    let name: String
    let work: Double?

    init(_ name: String, _ work: Double? = nil) {
      self.name = name
      self.work = work
    }

    var testDescription: String { name }
  }

  static let all = [
    // Twelve times 30 s and eleven rests of 10 s.
    Programme("01-seven-minutes", 470),
    // Eight times 20 s and seven rests of 10 s.
    Programme("02-tabata", 230),
    // Three times six hangs of 7 s with 3 s between them, and 3 min twice.
    Programme("03-hangboard", 3 * (6 * 7 + 5 * 3) + 2 * 180),
    Programme("04-big-three"),
    // 5 min, eight times 60 s and 90 s, 5 min.
    Programme("05-run-week-1", 1800),
    // 5 min, 21:30 of running and walking, 5 min.
    Programme("06-run-week-4", 1890),
    Programme("07-box-breathing", 240),
    // Four breaths of 4, 7 and 8 s.
    Programme("08-four-seven-eight", 76),
    Programme("09-pelvic-floor"),
    Programme("10-tendon-holds"),
    // Thirty repetitions of 7 s, and both rests.
    Programme("11-slow-resistance", 30 * 7 + 270),
    // Eleven minutes, and the last round's 30 s.
    Programme("12-every-minute", 690),
    // Nine minutes, and ten repetitions of 2 s.
    Programme("12b-minute-ladder", 560),
    Programme("13-twenty-minutes", 1200),
    Programme("14-ladder"),
    Programme("15-nordic-week-3"),
    Programme("16-knee-replacement"),
    // Three times 56 s on each side, in turn.
    Programme("17-sun-salutation", 336),
    Programme("18-superset"),
    Programme("19-handout"),
    Programme("20-longer-planks"),
    // Four times eight bridges, and the rests.
    Programme("21-shorter-rests"),
    Programme("22-prone-series"),
    Programme("23-short-break"),
    Programme("24-brocade"),
    Programme("25-pilates"),
    // Eleven parts of 40 s.
    Programme("26-body-scan", 440),
    Programme("27-own-pace"),
    Programme("28-ten-to-one"),
    Programme("29-german-handout", 48),
    // 30 s, twice 20 s and twice 30 s, with 5 s between the stretches and 8 s between the sides.
    Programme("30-stretching-class", 156),
    // Three times 20 s, with a rest of 8 s and one of 5 s.
    Programme("31-sets-that-run-on", 73),
  ]

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Programmes")

  /// What `check --listen` says of the programmes, in order; of all others it says nothing.
  private static let told = [
    "29-german-handout": [
      "The checks of words were skipped, because they know English alone; give the exercises tags, such as `tags: [stretch, flexion]`.",
      "Limber's own sentences will be English, in an English voice: it has none in `de`.",
    ]
  ]

  @Test(arguments: all) func isWrittenCleanlyAndLastsWhatItSays(_ programme: Programme) throws {
    let store = DocumentStore(files: DiskFiles(), folders: [ShippedRoutineTests.folder])
    let checked = try store.check(Self.folder.appending(path: programme.name + ".yaml").path())
    let timeline = Sample.plan(try #require(checked.map(\.session).value))
    let told = checked.adding(timeline.findings).diagnostics.map(\.message)
    #expect(told == Self.told[programme.name] ?? [])
    let work = timeline.segments.filter { $0.kind == .phase || $0.kind == .hold }
    if let stated = programme.work, let first = work.first, let last = work.last {
      #expect((last.end - first.start).seconds == stated)
    }
    try Golden.compare(timeline.cueList(), "programmes/\(programme.name).txt")
  }

  /// None lies in the folder without being in the table.
  @Test func allAreTried() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path())
    #expect(files.sorted() == Self.all.map { $0.name + ".yaml" })
  }
}
