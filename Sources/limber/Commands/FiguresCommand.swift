// limber figures: the drawings of all exercises, as pictures.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Figures
import RoutineEngine
import RoutineLanguage

struct FiguresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures", abstract: "Draw the figures of all exercises.",
    discussion: """
      Without options it lists the exercises that have figures, and those that share one.

      Examples:
        limber figures
        limber figures --sheet sheet.svg
        limber figures --folder pictures
      """)

  @Option(help: "Write all figures on one sheet, as SVG.", completion: .file(extensions: ["svg"]))
  var sheet: String?

  @Flag(help: "Number the figures of the sheet, in a mixed order, instead of naming them.")
  var unnamed = false

  @Option(help: "Write each figure into a file of its own in this folder, as SVG.", completion: .directory)
  var folder: String?

  func validate() throws {
    if unnamed, sheet == nil { throw ValidationError("--unnamed is for a sheet; give --sheet FILE too.") }
  }

  func run() throws {
    let exercises = try self.exercises()
    if let folder {
      for exercise in exercises {
        let picture = FigureSVG.row(FiguresCommand.stills(of: exercise))
        try RoutineFiles.replace("\(folder)/\(exercise.id).svg", with: Array(picture.utf8))
      }
    }
    if let sheet {
      // A mixed order that is the same each time: by the sum of the letters of the names.
      let order = unnamed ? exercises.sorted { FiguresCommand.mix($0.id) < FiguresCommand.mix($1.id) } : exercises
      let pictures = order.enumerated().map { index, exercise in
        (drawings: FiguresCommand.stills(of: exercise), caption: unnamed ? "\(index + 1)" : exercise.id)
      }
      let picture = FigureSVG.sheet(pictures, columns: 4, cell: (360, 200))
      try RoutineFiles.replace(sheet, with: Array(picture.utf8))
      if unnamed {
        Streams.write(order.enumerated().map { "\($0 + 1) \($1.id)\n" }.joined())
      }
    }
    guard sheet == nil, folder == nil else { return }
    Streams.write(exercises.map { "\($0.id)\n" }.joined())
    for group in FiguresCommand.alike(exercises) where group.count > 1 {
      Streams.write("The same figure: \(group.joined(separator: ", "))\n")
    }
  }

  private func exercises() throws(CommandError) -> [Exercise] {
    let store = DocumentStore(files: DiskFiles(), folders: [try DataFolders().installed])
    return store.listing(of: .exercise).documents.compactMap { entry in
      (try? store.check(entry.path, as: .exercise))?.value?.exercise?.exercise
    }.filter { !$0.poses.isEmpty }
  }

  /// The poses of an exercise, each once.
  static func stills(of exercise: Exercise) -> [Drawing] {
    let figure = MovingFigure(exercise.poses)
    return figure.poses.map { figure.drawing(of: $0) }
  }

  private static func mix(_ id: String) -> UInt32 { id.utf8.reduce(7) { ($0 &* 16_777_619) ^ UInt32($1) } }

  /// The exercises by their poses.
  private static func alike(_ exercises: [Exercise]) -> [[String]] {
    var groups: [(poses: Set<Pose>, ids: [String])] = []
    for exercise in exercises {
      let poses = Set(exercise.poses)
      if let index = groups.firstIndex(where: { $0.poses == poses }) {
        groups[index].ids.append(exercise.id)
      } else {
        groups.append((poses, [exercise.id]))
      }
    }
    return groups.map(\.ids)
  }
}
