// limber plan: the course of a session, without playing it.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Glibc
import JSON
import RoutineEngine
import RoutineLanguage

struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Show what a session will be: steps, times, and every word.",
    discussion: """
      Every phrase is spoken in memory, so the times are exact.

      Examples:
        limber plan ten-minute-back-care
        limber plan core-stability --cues
        limber plan my-routine.yaml --json
      """)

  @Argument(
    help: "A routine: a file, a name from `limber list`, or - for standard input.",
    completion: Completions.playable)
  var routine: String

  @Flag(help: "List everything that is heard.")
  var cues = false

  @Flag(help: "Write JSON: segments, cues and what was left out, with times in milliseconds.")
  var json = false

  @OptionGroup var risk: RiskOption
  @OptionGroup var listener: ListenerOptions

  func run() throws {
    let session = try Session(routine, for: try Wishes(listener.settings).forSpeech(), refusesRisk: !risk.isAccepted)
    let timeline = try session.timeline()
    let report = session.report(timeline)
    if json {
      Streams.writeExactly(timeline.json.text(indented: true) + "\n")
    } else if cues {
      Streams.write(timeline.cueList())
    } else {
      var notes: [Int: [String]] = [:]
      for finding in timeline.findings {
        if let occurrence = finding.occurrence {
          notes[occurrence, default: []].append(report.diagnostic(for: finding).message)
        }
      }
      Streams.write("\(timeline.title)\n\n\(timeline.table(notes: notes))")
      if isatty(STDOUT_FILENO) == 1 {
        Streams.write("\n\(timeline.bar(width: min(Streams.columns, 120)))\n\(Timeline.barLegend())\n")
      }
      let notice = session.noticeToShow(width: min(Streams.columns, 100))
      if !notice.isEmpty { Streams.write("\n\(notice)") }
    }
    if !report.diagnostics.isEmpty {
      Streams.writeError(HumanPrinter(colour: Streams.wantsColour(on: STDERR_FILENO)).text(report))
    }
  }
}
