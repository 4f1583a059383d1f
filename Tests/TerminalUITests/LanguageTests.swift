// Whatever is shown comes from the table of words: with other words in it, no English is left anywhere.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import Synchronization
import TestSupport
import Testing

@testable import TerminalUI

@Suite struct LanguageTests {
  /// The letters of the keyboard that are keys: they are shown as they are.
  private static let keys = Set(
    KeyBindings.all.flatMap(\.keys).compactMap { if case .character(let key) = $0 { "\(key)" } else { nil } })

  /// Records the first English word in what is shown.
  private func expectMarked(_ text: String, _ what: String = "") {
    let word = text.latinWords.first { !Self.keys.contains($0) }
    #expect(word == nil, "\(what)\n\(text)")
  }

  private func draw(_ snapshot: Snapshot, _ size: Size, _ state: ScreenState = ScreenState()) -> String {
    SessionCanvas.draw(
      snapshot, title: "title".marked, state: state, size: size, in: .marked, tables: [.marked]
    ).text
  }

  @Test(arguments: [Size(80, 24), Size(60, 16), Size(40, 10), Size(30, 5), Size(200, 60)])
  func everyMomentOnTheScreen(_ size: Size) {
    for moment in MarkedSession.moments { expectMarked(draw(moment, size)) }
  }

  @Test func everyPanelAndNote() {
    let moments = [MarkedSession.moments[1], MarkedSession.moments[3]]
    for size in [Size(80, 24), Size(40, 10)] {
      for moment in moments {
        for panel in [Panel.help, .quitQuestion, .effortQuestion] {
          var state = ScreenState()
          state.panel = panel
          expectMarked(draw(moment, size, state), "\(panel)")
        }
        var state = ScreenState()
        for event in MarkedSession.events {
          state.take(event, in: .marked)
          expectMarked([state.note, state.trouble].compactMap(\.self).joined(separator: "\n"), "\(event.kind)")
        }
        state.isMuted = true
        expectMarked(draw(moment, size, state))
        state.note = nil
        state.trouble = nil
        expectMarked(draw(moment, size, state))
      }
    }
  }

  @Test func everyLine() {
    for view in [LineView(in: .marked), LineView(in: .marked, isSpoken: true)] {
      for event in MarkedSession.events { expectMarked(view.line(for: event) ?? "", "\(event.kind)") }
    }
    let lines = Mutex<[String]>([])
    let keys = LineKeys(in: .marked, send: { _ in }, write: { line in lines.withLock { $0.append(line) } })
    keys.press(.character("?"))
    keys.press(.character("q"))
    #expect(lines.withLock(\.count) == KeyBindings.all.count + 1)
    for line in lines.withLock(\.self) { expectMarked(line) }
    expectMarked(KeyBindings.line(in: .marked))
  }

  @Test func thePlan() {
    let timeline = MarkedSession.timeline
    expectMarked(timeline.table(notes: [0: ["note".marked]], in: .marked, tables: [.marked]))
    let list = timeline.cueList(in: .marked)
    expectMarked(list)
    #expect(!timeline.dropped.isEmpty && list.contains(DisplayTable.marked.reason(timeline.dropped[0].reason)))
    expectMarked(Timeline.barLegend(in: .marked))
    let reasons = Priority.allCases.map(DropReason.overlaps) + [.noRoom, .tooLong(needs: .seconds(1), has: .zero)]
    for reason in reasons { expectMarked(DisplayTable.marked.reason(reason)) }
  }

  @Test func everyCommand() {
    for command in SessionCommand.all { expectMarked(DisplayTable.marked(command.help)) }
    let volumes: [VolumeChange] = [.step(10), .step(-10), .set(60), .toggleMute]
    let speeds: [Request] = [SpeedChange.step(10), .step(-10), .set(140)].map(Request.speed)
    let requests =
      speeds + MarkedSession.commands.map(Request.session) + volumes.map(Request.volume) + [.rate(Rating(.pain, 3))]
    for request in requests { expectMarked(request.help(in: .marked), "\(request)") }
  }

  @Test func theChoice() {
    let items = (1...9).map { number in
      var item = ChooserItem(id: "id\(number)", title: "title".marked)
      (item.minutes, item.goal, item.kit) = (number, number < 5 ? .acute : nil, number == 1 ? [] : ["mat".marked])
      item.steps = (1...30).map { .init($0, name: "name".marked, dose: "dose".marked) }
      if number == 2 { item.refusal = .init(for: ["who".marked], instead: ["title".marked]) }
      item.avoidIf = "reason".marked
      if number == 3 { item.faults = ["fault".marked] }
      if number > 3 { item.past = .init(daysAgo: number - 4, times: 1) }
      return item
    }
    let options = [ChooserOption(.guidance, ["brief".marked], in: .marked), ChooserOption(.voice, [], in: .marked)]
    for size in [Size(80, 24), Size(40, 12)] {
      let all: [[Key]] = [
        [], [.down], [.down, .down], [.end], [.end, .enter], [.tab], [.tab, .tab, .tab, .right], [.character("1")],
        [.character("0")],
      ]
      for keys in all {
        var state = ChooserState(items, options: options, in: .marked)
        for key in keys { _ = state.press(key) }
        let text = ChooserCanvas.draw(state, size: size).text
        #expect(text.hasPrefix("Limber"))
        expectMarked(String(text.dropFirst("Limber".count)))
      }
    }
  }
}
