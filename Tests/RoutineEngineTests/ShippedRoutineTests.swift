// The routines that come with Limber: their plans as text, and the laws held against each.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RoutineLanguage
import TestSupport
import Testing

@testable import RoutineEngine

@Suite struct ShippedRoutineTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Routines").path()

  static let ids = DocumentStore(files: DiskFiles(), folders: [folder]).listing(of: .routine).documents.map(\.id)

  private func plan(_ id: String, _ voice: RuledVoice = RuledVoice()) throws -> Timeline {
    let store = DocumentStore(files: DiskFiles(), folders: [Self.folder])
    let checked = try store.check(Self.folder + "/" + id + ".yaml").map(\.session)
    return Sample.plan(try #require(checked.value), voice: voice)
  }

  @Test func thereAreTwelve() { #expect(Self.ids.count >= 12) }

  @Test(arguments: ids) func thePlanIsWhatWasReadAndFoundRight(id: String) throws {
    try Golden.compare(try plan(id).cueList(), "routines/\(id).txt")
  }

  @Test(arguments: ids) func theLawsHoldWithVoicesOfAnySpeed(id: String) throws {
    for pace in [30, 70, 100] {
      #expect(Laws.ofPlan(try plan(id, RuledVoice(perCharacter: .milliseconds(pace)))) == [])
    }
  }
}
