// The store of documents: unsaved texts, who uses whom, and never a result that is no longer true.
// SPDX-License-Identifier: GPL-3.0-or-later

import JSON
import RoutineEngine
import Synchronization
import TestSupport
import Testing

@testable import RoutineLanguage

/// A disk that changes.
private final class ChangingDisk: FileSource {
  let files = Mutex(MemoryFiles([:]))

  func read(_ path: String) throws(FileProblem) -> [UInt8]? { files.withLock { $0.files[path] } }
  func size(of path: String) throws(FileProblem) -> Int? { files.withLock { $0.files[path]?.count } }
  func names(in folder: String) throws(FileProblem) -> [String] { try files.withLock { $0 }.names(in: folder) }
}

@Suite struct DocumentStoreTests {
  private static func exercise(_ name: String, _ more: String = "") -> String {
    "format: 1\nexercise: \(name)\nposition: any\nhold: 5s\nsources: own judgement\n\(more)"
  }

  private static func routine(_ steps: String, _ more: String = "") -> String {
    "format: 1\nroutine: R\n\(more)steps:\n\(steps)"
  }

  private static func programme(_ routines: String, _ more: String) -> String {
    "format: 1\nprogramme: P\nsources: own judgement\nstages:\n  - stage: A\n    routines: [\(routines)]\n"
      + "    sessions-a-week: 3\n    \(more)\n"
  }

  /// What may be in each file.
  private static let texts: [String: [String]] = [
    "home/one.yaml": [
      routine("  - do: reach\n  - do: fold\n"), routine("  - do: reech\n", "sounds: { start: bell.wav }\n"),
      routine("  - reach\n  - do: bend\n", "language: de\nnotice: calm\n"), "routine: \"Open\n",
      routine("  - play: two\n  - play: three\n"), routine("  - play: one\n"),
      routine("  - do: own\n  - do: reach\n", "exercises:\n  own: { name: Own, position: any, hold: 5s }\n"),
    ],
    "home/two.yml": [
      routine("  - do: fold\n", "notice: calm\n"), routine("  - do: bend\n    hold: 90s\n"), "format: 1\n",
      routine("  - play: one\n"), routine("  - play: three\n", "accept:\n  M306: Never.\n"),
    ],
    "lib/three.yaml": [routine("  - do: fold\n", "notice: calm\n"), routine("  - play: two\n"), "steps: 1\n"],
    "home/Exercises/reach.yaml": [exercise("Reach"), exercise("Reach", "max-hold: 4s\n"), "exercise: \"Open\n"],
    "home/Exercises/reach.yml": [exercise("The other reach")],
    "home/Exercises/bend.yml": [exercise("Bend"), exercise("{ en: Bend, de: Beugen }")],
    "lib/Exercises/reach.yaml": [exercise("Library reach"), "steps: 1\n"],
    "lib/Exercises/fold.yaml": [exercise("Fold", "cues: { 2s: Softly. }\n"), exercise("Fold", "tags: [stretch]\n")],
    "lib/Programmes/weeks.yaml": [
      programme("one, two", "dose: { hold: +10s }"), programme("three", "move-on: { sessions: 3 }"), "programme: W\n",
    ],
    "lib/Notices/calm.yaml": [
      "format: 1\nnotice: Calm\nspoken: [Be calm.]\nreminder: Calm.\n", "format: 1\nnotice: Calm\nspoken: [Be calm.]\n",
    ],
    "home/bell.wav": ["x"], "home/bells.wav": ["x"],
  ]
  private static let paths = texts.keys.sorted()

  /// All that a caller gets to see of a check.
  private static func outcome(_ path: String, _ store: DocumentStore) -> String {
    guard let checked = try? store.check(path) else { return "no file" }
    var printer = JSONPrinter()
    printer.add(checked)
    let card =
      switch checked.value {
      case .routine(let routine): routine.json(path: path)
      case .exercise(let exercise): exercise.json(path: path)
      case .notice(let notice): notice.json(path: path)
      case .programme(let programme): programme.json(path: path)
      case .settings, nil: JSON.null
      }
    return "\(printer.json.text())\n\(card.text())"
  }

  private static func listings(_ store: DocumentStore) -> String {
    FileKind.inLibrary.map { kind in
      let listing = store.listing(of: kind)
      return "\(listing.documents.map(\.path)) \(listing.others)"
    }.joined(separator: "\n")
  }

  /// Whatever is opened, changed, closed, written and removed: the store says what a new store would say, and it names every
  /// file of which it now says something else.
  @Test(arguments: 1...24 as ClosedRange<UInt64>) func nothingIsStale(_ seed: UInt64) throws {
    var chance = SplitMix64(seed)
    let disk = ChangingDisk()
    let folders = ["home", "lib"]
    let store = DocumentStore(files: disk, folders: folders)
    var unsaved: [String: (text: [UInt8], version: Int)] = [:]
    for path in Self.paths where Bool.random(using: &chance) {
      disk.files.withLock { $0.files[path] = Array((Self.texts[path]?.randomElement(using: &chance) ?? "").utf8) }
    }
    var before = Self.paths.map { Self.outcome($0, store) }
    for _ in 0..<20 {
      let path = try #require(Self.paths.randomElement(using: &chance))
      let text = Array((Self.texts[path]?.randomElement(using: &chance) ?? "").utf8)
      let dropped: [String]
      switch Int.random(in: 0..<6, using: &chance) {
      case 0:
        dropped = store.open(path, text: text, version: 1)
        unsaved[path] = (text, 1)
      case 1:
        let version = Int.random(in: 0..<6, using: &chance)
        dropped = store.change(path, text: text, version: version)
        if version > unsaved[path]?.version ?? -1 { unsaved[path] = (text, version) }
      case 2:
        dropped = store.close(path)
        unsaved[path] = nil
      case 3:
        disk.files.withLock { $0.files[path] = nil }
        dropped = store.drop(path)
      default:
        disk.files.withLock { $0.files[path] = text }
        dropped = store.drop(path)
      }
      let state = disk.files.withLock { $0.files }.merging(unsaved.mapValues(\.text)) { $1 }
      let fresh = DocumentStore(files: MemoryFiles(state), folders: folders)
      let after = Self.paths.map { Self.outcome($0, store) }
      for (index, other) in Self.paths.enumerated() {
        #expect(after[index] == Self.outcome(other, fresh), "\(other) after a change of \(path)")
        if after[index] != before[index] { #expect(dropped.contains(other), "\(other) after a change of \(path)") }
        let checked = try? store.check(other)
        #expect(checked.flatMap { $0.sources[$0.file]?.version } == unsaved[other]?.version)
      }
      #expect(Self.listings(store) == Self.listings(fresh))
      before = after
    }
  }

  private func store(_ files: [String: String]) -> DocumentStore {
    DocumentStore(files: MemoryFiles(texts: files), folders: ["lib"])
  }

  @Test func aTextThatIsNotSavedCountsForThoseWhoUseIt() throws {
    let store = store([
      "home/r.yaml": Self.routine("  - do: reach\n"), "home/s.yaml": Self.routine("  - do: fold\n"),
      "lib/Exercises/reach.yaml": Self.exercise("Reach"), "lib/Exercises/fold.yaml": Self.exercise("Fold"),
    ])
    func name() throws -> String? { try store.check("home/r.yaml").value?.routine?.steps.first?.name }
    #expect(try name() == "Reach")
    #expect(try store.check("home/s.yaml").diagnostics == [])
    #expect(store.dependants(of: "lib/Exercises/reach.yaml") == ["home/r.yaml"])
    let unsaved = Array(Self.exercise("Reach far").utf8)
    let both = ["home/r.yaml", "lib/Exercises/reach.yaml"]
    #expect(store.open("lib/Exercises/reach.yaml", text: unsaved, version: 1) == both)
    #expect(store.dependants(of: "lib/Exercises/reach.yaml") == [])
    #expect(try name() == "Reach far")
    #expect(store.close("lib/Exercises/reach.yaml") == both)
    #expect(try name() == "Reach")
  }

  /// A file that was missing is one that a routine depends on.
  @Test func anExerciseThatAppearsIsFound() throws {
    let store = store(["home/r.yaml": Self.routine("  - do: reach\n")])
    #expect(try store.check("home/r.yaml").diagnostics.map(\.code) == [.unknownExercise])
    for path in ["home/Exercises/reach.yaml", "lib/Exercises/reach.yml", "lib/Exercises/reahc.yaml"] {
      #expect(try store.check("home/r.yaml").hasErrors)
      #expect(store.open(path, text: Array(Self.exercise("Reach").utf8), version: 1).contains("home/r.yaml"))
      let isMeant = path.contains("reach")
      #expect(try store.check("home/r.yaml").diagnostics.isEmpty == isMeant)
      if !isMeant { #expect(try store.check("home/r.yaml").diagnostics.first?.message.contains("reahc") == true) }
      store.close(path)
    }
  }

  @Test func aCheckTellsTheVersionItIsOf() throws {
    let store = store(["r.yaml": Self.routine("  - rest: 5s\n")])
    func version() throws -> Int? {
      let checked = try store.check("r.yaml")
      return checked.sources[checked.file]?.version
    }
    #expect(try version() == nil)
    store.open("r.yaml", text: Array("format: 1\n".utf8), version: 3)
    #expect(try version() == 3)
    #expect(store.change("r.yaml", text: [], version: 3) == [])
    #expect(try version() == 3 && store.check("r.yaml").diagnostics.map(\.code) == [.fileKind])
    #expect(store.change("r.yaml", text: Array(Self.routine("  - rest: 5s\n").utf8), version: 4) == ["r.yaml"])
    #expect(try version() == 4 && !store.check("r.yaml").hasErrors)
  }

  /// A result keeps the text that it speaks of.
  @Test func anOldResultStaysTrueToItsText() throws {
    let store = store(["r.yaml": Self.routine("  - do: reach\n")])
    let old = try store.check("r.yaml")
    store.open("r.yaml", text: Array("format: 1\n".utf8), version: 1)
    _ = try store.check("r.yaml")
    #expect(old.sources[old.file]?.bytes == Array(Self.routine("  - do: reach\n").utf8))
    #expect(HumanPrinter(colour: false).text(old).contains("4 |   - do: reach"))
  }

  /// Two files whose names Unicode takes for the same.
  @Test func pathsAreComparedByTheirBytes() throws {
    let (one, other) = ("\u{E9}.yaml", "e\u{301}.yaml")
    let store = store([:])
    store.open(one, text: Array(Self.routine("  - rest: 5s\n").utf8), version: 1)
    store.open(other, text: Array("format: 1\n".utf8), version: 1)
    #expect(try !store.check(one).hasErrors && store.check(other).hasErrors)
  }

  @Test func aFileThatIsNotThereIsAProblem() {
    #expect(throws: FileProblem.missing(path: "nowhere.yaml")) { try store([:]).check("nowhere.yaml") }
  }
}
