// Every fixture's diagnostics, as people see them, against the text beside it.
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import RoutineLanguage

@Suite struct DiagnosticTests {
  @Test(arguments: Fixtures.names(in: "Diagnostics")) func saysWhatIsWrong(_ name: String) throws {
    let checked = try Fixtures.check(
      try Fixtures.bytes("Diagnostics/\(name).yaml"), path: "\(name).yaml", profiles: Fixtures.profiles(of: name))
    try Fixtures.compare(HumanPrinter(colour: false).text(checked), with: "Diagnostics/\(name).out")
  }

  /// A fixture named after a code shows that code.
  @Test(arguments: Fixtures.names(in: "Diagnostics").filter { Code(rawValue: String($0.prefix(4))) != nil })
  func showsItsCode(_ name: String) throws {
    let checked = try Fixtures.check(
      try Fixtures.bytes("Diagnostics/\(name).yaml"), profiles: Fixtures.profiles(of: name))
    #expect(checked.diagnostics.map(\.code.rawValue).contains(String(name.prefix(4))))
  }

  @Test(arguments: Fixtures.names(in: "Library/Exercises").filter { !["broken", "hum"].contains($0) })
  func theFixturesLibraryIsSound(_ name: String) throws {
    let checked = try Fixtures.check(try Fixtures.bytes("Library/Exercises/\(name).yaml"))
    #expect(checked.diagnostics.map(\.message) == [])
  }
}
