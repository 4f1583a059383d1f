// The examples of Docs/Format.md and Docs/Settings.md, and the routines that come with Limber.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import RoutineLanguage

@Suite struct DocumentationTests {
  /// An example of the page: the path its first line names, and the text.
  struct Example: CustomTestStringConvertible {
    var path: String
    var text: String
    var testDescription: String { path }
  }

  private static func page(_ name: String) -> String {
    (try? String(contentsOf: Fixtures.project.appending(path: "Docs/\(name).md"), encoding: .utf8)) ?? ""
  }

  static let page = page("Format")
  static let settingsPage = page("Settings")

  static let examples: [Example] = (page + settingsPage).components(separatedBy: "```yaml\n").dropFirst().compactMap {
    part in
    let text = part.components(separatedBy: "\n```").first.map { $0 + "\n" } ?? ""
    let first = text.prefix { $0 != "\n" }
    return first.hasPrefix("# file: ") ? Example(path: String(first.dropFirst(8)), text: text) : nil
  }

  @Test func thePageHasExamplesAndEachNamesItsFile() {
    #expect(Self.examples.count >= 5)
    #expect((Self.page + Self.settingsPage).components(separatedBy: "```yaml\n").count == Self.examples.count + 1)
  }

  /// The files of this machine, and the sounds that examples name beside themselves.
  private struct ExampleFiles: FileSource {
    func read(_ path: String) throws(FileProblem) -> [UInt8]? { try DiskFiles().read(path) }
    func names(in folder: String) throws(FileProblem) -> [String] { try DiskFiles().names(in: folder) }
    func size(of path: String) throws(FileProblem) -> Int? {
      path.hasPrefix("/nowhere/Sounds/") ? 1000 : try DiskFiles().size(of: path)
    }
  }

  /// Each stands in a folder of its own, with the exercises and notices that come with Limber.
  @Test(arguments: examples) func anExampleHasNothingWrong(_ example: Example) throws {
    let store = DocumentStore(files: ExampleFiles(), folders: [Fixtures.project.appending(path: "Routines").path])
    store.open("/nowhere/\(example.path)", text: Array(example.text.utf8), version: 1)
    let checked = try store.check("/nowhere/\(example.path)")
    #expect(checked.diagnostics.map { "\($0.code.rawValue): \($0.message)" } == [])
    #expect(Formatter.format(Array(example.text.utf8)) == Array(example.text.utf8), "limber fmt would change it")
  }

  /// A page that leaves a key out is no reference. The keys of settings have a page of their own.
  @Test func thePagesNameEveryKey() {
    for name in KeyName.allCases where KeyTable.contexts(of: name).contains(where: { !$0.isOfSettings }) {
      #expect(Self.page.contains(name.written), "\(name.written)")
    }
    for key in SettingKey.all { #expect(Self.settingsPage.contains("`\(key.path)`"), "\(key.path)") }
  }

  @Test func theRoutinesThatComeWithLimberAreSound() throws {
    let root = Fixtures.project.appending(path: "Routines")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".yaml") }
    #expect(!paths.isEmpty)
    let store = DocumentStore(files: DiskFiles(), folders: [root.path])
    for path in paths {
      let checked = try store.check("\(root.path)/\(path)")
      #expect(!checked.hasErrors && checked.count(.warning) == 0, "\(path): \(checked.diagnostics.map(\.message))")
    }
  }
}
