// The figure of an exercise in a terminal, and as SVG.
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Glibc
import RoutineEngine
import TerminalUI

/// The figure of an exercise, as it is printed.
struct FigureText {
  private let exercise: Exercise
  private let figure: MovingFigure
  private let columns: Int
  private static let rows = 10
  private static let widest = 44
  /// Ten pictures a second.
  private static let step = Frames.milliseconds(100)

  /// The figure of an exercise; nil if it has none.
  ///
  /// - Parameter columns: The width that there is.
  init?(_ exercise: Exercise, columns: Int) {
    guard !exercise.poses.isEmpty else { return nil }
    self.exercise = exercise
    self.columns = columns
    figure = MovingFigure(exercise.poses)
  }

  /// The poses in a row, or moving until Ctrl-C.
  func show(moving: Bool) throws(CommandError) {
    guard moving else { return Streams.write("\n" + row) }
    guard isatty(STDOUT_FILENO) == 1 else {
      throw CommandError("a figure moves in a terminal alone; leave out --animate, or add --svg")
    }
    let moments = exercise.figures(every: Self.step)
    let width = min(columns, Self.widest)
    var last = ""
    while true {
      for moment in moments {
        let text = moment.drawing(by: figure).text(
          columns: width, rows: Self.rows, ascii: !Terminal.drawsUnicode)
        // What did not change is not written again.
        if text != last { Streams.writeExactly((last.isEmpty ? "" : "\u{1B}[\(Self.rows)A\u{1B}[J") + text) }
        last = text
        usleep(100_000)
      }
      if moments.count == 1 { return }
    }
  }

  /// The poses beside each other, and below each other where they have no room.
  private var row: String {
    let width = min(Self.widest, max(20, columns / max(1, min(figure.poses.count, 4))))
    let beside = max(1, columns / width)
    var out = ""
    for start in stride(from: 0, to: figure.poses.count, by: beside) {
      let blocks = figure.poses[start..<min(start + beside, figure.poses.count)].map {
        figure.drawing(of: $0).cells(columns: width - 2, rows: Self.rows, ascii: !Terminal.drawsUnicode)
      }
      for line in 0..<Self.rows {
        let text = blocks.map { String($0[line].map(\.character)) }.joined(separator: "  ")
        out += String(text.reversed().drop { $0 == " " }.reversed()) + "\n"
      }
      out += "\n"
    }
    return out
  }

  /// The poses in a row, or moving, as SVG.
  func svg(moving: Bool) -> String {
    guard moving else { return FigureSVG.row(figure.poses.map { figure.drawing(of: $0) }) }
    let drawings = exercise.figures(every: Self.step).map { $0.drawing(by: figure) }
    return FigureSVG.moving(drawings, seconds: Double(drawings.count) * Self.step.seconds)
  }
}
