// Every figure of the library: what it keeps while it moves, and how it looks in braille.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RoutineEngine
import RoutineLanguage
import TestSupport
import Testing

@testable import Figures

@Suite struct FigureTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Routines").path

  /// The exercises that come with Limber.
  static let exercises: [Exercise] = {
    let store = DocumentStore(files: DiskFiles(), folders: [folder])
    return store.listing(of: .exercise).documents.compactMap { entry in
      (try? store.check(entry.path, as: .exercise))?.value?.exercise?.exercise
    }
  }()

  static let ids = exercises.map(\.id)

  private func poses(of id: String) -> [Pose] { Self.exercises.first { $0.id == id }?.poses ?? [] }

  /// Each pair of poses that follow each other, the last and the first as well.
  private func ways(of id: String) -> [(PlacedPose, PlacedPose)] {
    let poses = poses(of: id)
    let figure = MovingFigure(poses)
    return zip(poses, poses.dropFirst() + poses.prefix(1)).compactMap { one, other in
      guard let first = figure.place(of: one), let last = figure.place(of: other) else { return nil }
      return (first, last)
    }
  }

  private static let shares = (0...20).map { MovingFigure.eased(Double($0) / 20) }

  // MARK: What holds on every way

  @Test(arguments: ids) func limbsKeepTheirLengths(_ id: String) {
    for (one, other) in ways(of: id) {
      for share in Self.shares {
        let body = PlacedPose(between: one, and: other, at: share).skeleton
        for side in BodySide.allCases {
          let (arm, leg) = (body.arms[side.rawValue], body.legs[side.rawValue])
          for (length, wanted) in [
            ((arm.middle - arm.root).length, Lengths.upperArm), ((arm.end - arm.middle).length, Lengths.forearm),
            ((leg.middle - leg.root).length, Lengths.thigh), ((leg.end - leg.middle).length, Lengths.shin),
            ((arm.tip - arm.end).length, Lengths.hand),
          ] {
            #expect(abs(length - wanted) <= wanted * 0.005)
          }
        }
        for (one, other) in zip(body.spine, body.spine.dropFirst()) {
          #expect(abs((other - one).length - Lengths.spine) <= Lengths.spine * 0.005)
        }
      }
    }
  }

  @Test(arguments: ids) func whatTouchesStaysWhereItIs(_ id: String) {
    for (one, other) in ways(of: id) {
      for share in Self.shares {
        let between = PlacedPose(between: one, and: other, at: share)
        #expect(between.missed.isEmpty, "\(id) at \(share): \(between.missed)")
        for (contact, place) in between.places {
          #expect(place == one.places[contact] && place == other.places[contact])
        }
      }
    }
  }

  @Test(arguments: ids) func noJointGoesFurtherThanItCanAndNothingIntoTheFloor(_ id: String) {
    for (one, other) in ways(of: id) {
      for share in Self.shares {
        let faults = PoseFault.faults(in: PlacedPose(between: one, and: other, at: share))
        #expect(faults.isEmpty, "\(id) at \(share): \(faults)")
      }
    }
  }

  /// From one picture to the next, at ten a second and in one second, no joint jumps.
  @Test(arguments: ids) func nothingJumps(_ id: String) {
    for (one, other) in ways(of: id) {
      var last = one.skeleton
      for share in Self.shares.dropFirst() {
        let here = PlacedPose(between: one, and: other, at: share).skeleton
        for side in BodySide.allCases {
          let way = here.arms[side.rawValue].end - last.arms[side.rawValue].end
          #expect(way.length < 0.2, "\(id) at \(share)")
        }
        last = here
      }
    }
  }

  // MARK: Poses

  @Test(arguments: BasePose.allCases) func aBasePoseFits(_ base: BasePose) {
    #expect(MovingFigure([base.pose]).faults(of: base.pose) == [])
  }

  @Test func contactsAreRead() {
    #expect(Contact.parse("hands")?.map(\.side) == [.near, .far])
    #expect(Contact.parse("near foot") == [Contact(part: .feet, side: .near, surface: .floor)])
    #expect(Contact.parse("heels on chair")?.map(\.surface) == [.chair, .chair])
    #expect(Contact.parse("seat on chair") == [Contact(part: .seat, side: nil, surface: .chair)])
    for words in ["", "hand", "near seat", "hands on roof", "near hands", "left hand"] {
      #expect(Contact.parse(words) == nil, "\(words)")
    }
  }

  @Test func faultsAreFound() throws {
    var pose = BasePose.standing.pose
    pose.set(try #require(Joint.named("body")), to: [30])
    pose.contacts += try #require(Contact.parse("hands"))
    let faults = MovingFigure([pose]).faults(of: pose)
    #expect(faults.contains { if case .floats(let contact, _) = $0 { contact.part == .hands } else { false } })
    var kneeling = BasePose.kneeling.pose
    kneeling.contacts = [Contact(part: .seat, side: nil, surface: .floor)]
    #expect(MovingFigure([kneeling]).faults(of: kneeling).contains { if case .sinks = $0 { true } else { false } })
  }

  // MARK: Pictures

  @Test func aMirrorTurnsThePictureOver() throws {
    let poses = poses(of: "bird-dog")
    let figure = MovingFigure(poses)
    let pose = try #require(poses.last)
    let (one, other) = (figure.drawing(of: pose), figure.drawing(of: pose, mirror: .picture))
    #expect(one.groups.count == other.groups.count && one.low.x == -other.high.x && one.high.x == -other.low.x)
    for (group, mirrored) in zip(one.groups, other.groups).dropFirst() {
      for (stroke, turned) in zip(group.strokes, mirrored.strokes) {
        #expect(abs(stroke.from.x + turned.from.x) < 1e-9 && stroke.from.y == turned.from.y)
      }
    }
    #expect(figure.drawing(of: pose, mirror: .body) != one)
  }

  @Test(arguments: [(40, 10), (60, 20)]) func everyPoseInBraille(_ columns: Int, _ rows: Int) throws {
    var text = ""
    for exercise in Self.exercises {
      let figure = MovingFigure(exercise.poses)
      for (index, pose) in figure.poses.enumerated() {
        text += "\(exercise.id) \(index + 1)\n\(figure.drawing(of: pose).text(columns: columns, rows: rows))"
      }
    }
    try Golden.compare(text, "figures-\(columns)x\(rows).txt")
  }

  @Test func inASCIIAsWell() throws {
    let text = ["cat-camel", "plank", "seated-march"].map { id in
      let figure = MovingFigure(poses(of: id))
      return figure.poses.map { figure.drawing(of: $0).text(columns: 40, rows: 12, ascii: true) }.joined()
    }.joined()
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
    try Golden.compare(text, "figures-ascii.txt")
  }

  @Test func aCellHasTheToneOfWhatMovesInIt() throws {
    let poses = poses(of: "bird-dog")
    let cells = MovingFigure(poses).drawing(of: poses[1]).cells(columns: 40, rows: 10).flatMap(\.self)
    let tones = Set(cells.compactMap(\.tone))
    #expect(tones.isSuperset(of: [.moving, .body, .far, .floor]))
    #expect(cells.allSatisfy { ($0.tone == nil) == ($0.character == " ") })
  }

  @Test func picturesAreXML() throws {
    let figure = MovingFigure(poses(of: "cat-camel"))
    let drawings = figure.poses.map { figure.drawing(of: $0) }
    for picture in [
      FigureSVG.row(drawings), FigureSVG.moving(drawings, seconds: 2),
      FigureSVG.sheet([(drawings, "<A & B>")], columns: 2, cell: (200, 100)),
    ] {
      var open: [Substring] = []
      for tag in picture.split(separator: "<") {
        let name = tag.prefix { $0.isLetter || $0 == "/" }
        if name.hasPrefix("/") {
          #expect(open.popLast() == name.dropFirst())
        } else if tag.split(separator: ">").first?.last != "/" {
          open.append(name)
        }
        #expect(tag.prefix { $0 != ">" }.count { $0 == "\"" } % 2 == 0)
      }
      #expect(open == [])
      #expect(!picture.contains("<A &") && !picture.contains("nan"))
    }
    #expect(FigureSVG.moving(drawings, seconds: 2).contains("prefers-reduced-motion"))
  }
}
