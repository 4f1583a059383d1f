// Laws of the screen over the whole library: names at every size, and that the screen tells what the voice tells.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import RoutineLanguage
import System
import Testing

@testable import TerminalUI
@testable import limber

@Suite struct ScreenLawTests {
  private static func library() throws -> [Routine] {
    let store = DocumentStore(files: DiskFiles(), folders: try DataFolders().library)
    return store.listing(of: .routine).documents.compactMap { entry in
      (try? store.check(entry.path, as: .routine))?.value?.routine?.routine
    }
  }

  private static func exercises() throws -> [Exercise] {
    let store = DocumentStore(files: DiskFiles(), folders: try DataFolders().library)
    return store.listing(of: .exercise).documents.compactMap { entry in
      (try? store.check(entry.path, as: .exercise))?.value?.exercise?.exercise
    }
  }

  /// Three hundred sizes from the smallest on.
  private static let sizes = stride(from: 40, through: 230, by: 10).flatMap { width in
    [10, 12, 14, 16, 18, 20, 22, 24, 28, 32, 36, 40, 46, 54, 64].map { Size(width, $0) }
  }

  private func scene(_ name: String, stop: String? = nil, instruction: String? = nil) -> Scene {
    var scene = Scene(state: .work, title: name, word: "hold")
    scene.name = name
    scene.count = .seconds(24)
    scene.sideName = "left arm, right leg"
    scene.stop = stop
    scene.instruction = instruction
    scene.position = "Come onto your hands and knees."
    scene.next = "Next: rest 0:20, then set 2 of 2"
    return scene
  }

  /// The rows and columns of a block, and whether it stands on the screen, apart from the others.
  private func frame(_ block: SessionLayout.Block, _ glyphs: GlyphSet) -> (rows: Range<Int>, columns: Range<Int>) {
    let big = block.lines.map { line in block.size.flatMap { BigText(line, size: $0, glyphs) } }
    let rows = big.map { $0?.rows ?? 1 }.reduce(0, +) + (block.size == nil ? 0 : max(0, block.lines.count - 1))
    let wide = zip(block.lines, big).map { $1?.columns ?? DisplayText($0).width }.max() ?? 0
    return (block.y..<block.y + rows, block.x..<block.x + wide)
  }

  private func expectApart(_ layout: SessionLayout, _ what: String) {
    let frames = layout.blocks.filter { !$0.lines.isEmpty }.map { frame($0, layout.glyphs) }
    for (index, one) in frames.enumerated() {
      let isInside =
        one.rows.lowerBound >= 2 - 1 && one.rows.upperBound <= layout.size.height - 1
        && one.columns.upperBound <= layout.size.width
      #expect(isInside, "\(what): \(layout.blocks[index])")
      if let pane = layout.pane, one.columns.upperBound >= pane.x {
        #expect(!one.rows.overlaps(pane.y..<pane.y + pane.height), "\(what): \(layout.blocks[index])")
      }
      for other in frames[(index + 1)...] {
        #expect(!(one.rows.overlaps(other.rows) && one.columns.overlaps(other.columns)), "\(what)")
      }
    }
  }

  /// Every name stands whole on every screen, with a free row between two lines of it.
  @Test func everyNameIsLegible() throws {
    #expect(Self.sizes.count == 300)
    let names = try Self.exercises().map(\.name.source) + Self.library().map(\.title.source)
    #expect(names.count > 50)
    for name in names {
      for size in Self.sizes {
        let layout = SessionLayout(scene(name), size, .unicode)
        let block = try #require(layout.blocks.first { $0.item == .name })
        #expect(block.lines.joined(separator: " ") == name)
        expectApart(layout, "\(name) at \(size)")
        guard let large = block.size, block.lines.count > 1 else { continue }
        let (tops, text) = (layout.tops(of: block), try #require(BigText(block.lines[0], size: large, .unicode)))
        #expect(tops[1] > tops[0] + text.rows, "\(name) at \(size)")
      }
    }
  }

  /// When to stop and what to do are never cut, whatever the size.
  @Test func noStopLineIsCut() throws {
    for exercise in try Self.exercises() {
      let dose = Dose(amount: .repetitions([2]), hold: .seconds(20))
      let routine = Routine(
        id: "r", title: exercise.name, steps: [.exercise(exercise, dose, location: .none)])
      let timeline = Timeline(Script(routine)) { _ in PhraseLength(.seconds(1)) }
      let (occurrence, set) = (timeline.occurrences[0], timeline.workSets[0])
      let stop = occurrence.stopInWords(set, table: .english)
      let how = occurrence.instructionInWords(at: .zero, side: nil, of: set, tables: PhraseTable.all)
      for size in Self.sizes.filter({ $0.height <= 24 && $0.width <= 100 }) {
        let layout = SessionLayout(scene(exercise.name.source, stop: stop, instruction: how), size, .unicode)
        func shown(_ item: SessionLayout.Item) -> String? {
          layout.blocks.first { $0.item == item }?.lines.joined(separator: " ")
        }
        #expect(shown(.stop) == stop, "\(exercise.id) at \(size)")
        if size.holds(Size(60, 16)) { #expect(shown(.instruction) == how, "\(exercise.id) at \(size)") }
        expectApart(layout, "\(exercise.id) at \(size)")
      }
    }
  }

  /// With the sound off, the screen tells what the voice tells: at every moment what to do, the side, how long, and when
  /// to stop. Each sentence stands there while it is said.
  /// On the smallest screen one of them may have to go: what is to be done, or how one lies or stands, is always there.
  @Test(arguments: [Size(120, 40), Size(80, 24), Size(60, 16), Size(40, 10)])
  func theScreenTellsWhatTheVoiceTells(_ size: Size) throws {
    for routine in try Self.library() {
      let timeline = Self.timeline(routine)
      var moments = timeline.segments.map { $0.start + Frames($0.length.count / 2) }
      let sentences = timeline.cues.compactMap { cue -> (Frames, String)? in
        guard case .speech(let phrase) = cue.content, cue.priority != .count else { return nil }
        return (cue.start + Frames(cue.length.count / 2), phrase.text)
      }
      moments += sentences.map(\.0)
      let said = Dictionary(sentences) { first, _ in first }
      for moment in moments {
        let scene = Scene(
          Snapshot(timeline: timeline, position: moment), title: routine.title.source, in: .english,
          tables: PhraseTable.all)
        let layout = SessionLayout(scene, size, .unicode)
        let texts = layout.blocks.map { $0.lines.joined(separator: " ") }
        let what = "\(routine.id) at \(moment.clock), \(size): \(texts)"
        if let sentence = said[moment], size.holds(Size(60, 16)) {
          // A beat may stand as the word for what to do, without its full stop.
          let words = (sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence).lowercased()
          #expect(texts.contains { $0.lowercased().contains(words) }, "\(what)\n\(sentence)")
        }
        expectApart(layout, what)
        guard scene.state == .work else { continue }
        #expect(texts.contains { $0.contains(scene.name ?? "?") }, "\(what)")
        #expect(scene.count != .none || scene.waits, "\(what)")
        if let number = scene.number { #expect(texts.contains { $0.contains(number) }, "\(what)") }
        if let side = scene.sideName ?? scene.side { #expect(texts.contains { $0.contains(side) }, "\(what)") }
        if let stop = scene.stop { #expect(texts.contains { $0.contains(stop) }, "\(what)") }
        let how = [scene.instruction, scene.position].compactMap { $0 }
        let told = how.filter { how in texts.contains { $0.contains(how) } }
        let isPart = said[moment].map { said in how.contains { $0.contains(said) } } ?? false
        #expect(!told.isEmpty || how.isEmpty || isPart, "\(what)")
        guard size.holds(Size(60, 16)), said[moment] == nil, let instruction = scene.instruction else { continue }
        #expect(told.contains(instruction), "\(what)")
      }
    }
  }

  private static func timeline(_ routine: Routine) -> Timeline {
    Timeline(Script(routine)) { PhraseLength(.milliseconds(70) * $0.text.count) }
  }

  /// The middle of each segment and of each cue.
  private static func middles(_ timeline: Timeline) -> [Frames] {
    timeline.segments.map { $0.start + Frames($0.length.count / 2) }
      + timeline.cues.map { $0.start + Frames($0.length.count / 2) }
  }

  /// A scene stands until the moment that is told, and the picture that is made of the one before is that which is made
  /// anew.
  @Test func aSceneStandsUntilItsChange() throws {
    let size = Size(80, 24)
    for routine in try Self.library() {
      let timeline = Self.timeline(routine)
      func scene(_ position: Frames) -> Scene {
        Scene(
          Snapshot(timeline: timeline, position: position), title: routine.title.source, in: .english,
          tables: PhraseTable.all)
      }
      var (painter, changes) = (SessionPainter(), 0)
      // One in eight, of which one in eight is drawn.
      let all = Self.middles(timeline).sorted().filter { $0 < timeline.duration }
      let moments = stride(from: 0, to: all.count, by: 8).map { all[$0] }
      for (index, moment) in moments.enumerated() {
        let snapshot = Snapshot(timeline: timeline, position: moment)
        let next = try #require(Scene.nextChange(after: snapshot, movesFigure: true))
        let (now, last, then) = (scene(moment), scene(next - Frames(1)), scene(next))
        #expect(now == last, "\(routine.id) at \(moment.clock)")
        changes += then == last ? 0 : 1
        // Another number alone is another picture too.
        var other = now
        other.count = .seconds(7)
        for scene in [now, other, then] where index % 8 == 0 {
          #expect(
            painter.draw(scene, state: ScreenState(), size: size, glyphs: .unicode, in: .english)
              == SessionCanvas.draw(scene, state: ScreenState(), size: size, glyphs: .unicode, in: .english),
            "\(routine.id) at \(moment.clock)")
        }
      }
      // Most of what is told is a change that shows.
      #expect(2 * changes > moments.count, "\(routine.id): \(changes)")
    }
  }

  /// Where the parts of a screen stand that are not to move while an exercise goes on.
  private struct Places: Hashable {
    var name: SessionLayout.Block?
    var number: Int?
    var bar: Int?
    var stop: Int?
    var figure: [Int]?

    init(_ layout: SessionLayout) {
      func block(_ item: SessionLayout.Item) -> SessionLayout.Block? { layout.blocks.first { $0.item == item } }
      name = block(.name)
      number = block(.number)?.y
      bar = layout.bar
      // Only a sentence of many lines moves it, by taking the place of what comes next.
      if block(.next) != nil { stop = block(.stop)?.y }
      figure = layout.pane.map { [$0.x, $0.y, $0.width, $0.height] }
    }
  }

  /// In the course of a set nothing moves but what is said, what to do and the figure in its place; and a screen that has
  /// room for a figure has it in all of an exercise.
  @Test(arguments: [Size(120, 40), Size(80, 24)]) func nothingJumps(_ size: Size) throws {
    for routine in try Self.library() {
      let timeline = Self.timeline(routine)
      var places: [Int: Set<Places>] = [:]
      var instructions: [Int: Set<Int>] = [:]
      for moment in Self.middles(timeline) {
        let segment = timeline.segments[timeline.segment(at: moment)]
        let scene = Scene(
          Snapshot(timeline: timeline, position: moment), title: routine.title.source, in: .english,
          tables: PhraseTable.all)
        let layout = SessionLayout(scene, size, .unicode)
        let what = "\(routine.id) at \(moment.clock), \(size)"
        #expect(scene.figure == nil || layout.pane != nil, "\(what)")
        guard segment.kind.isWork, !segment.waits, let set = segment.workSet else { continue }
        let place = Places(layout)
        if place.stop != nil || layout.scene.stop == nil { places[set, default: []].insert(place) }
        #expect(places[set]?.count ?? 1 == 1, "\(what): \(place)")
        if let instruction = layout.blocks.first(where: { $0.item == .instruction }) {
          instructions[set, default: []].insert(instruction.y)
          #expect(instructions[set]?.count == 1, "\(what)")
        }
      }
    }
  }
}
