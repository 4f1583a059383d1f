// Care on the command line: risks that are refused or accepted, profiles, notices, cards and lists.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite struct CareTests {
  private static let risky = Data(
    """
    format: 1
    routine: Long plank
    steps:
      - do: marching
        for: 1m
      - do: plank
        hold: 3m
        max-hold: 3m
        sets: 1

    """.utf8)

  private func run(_ arguments: [String]) throws -> Program.Outcome {
    try Program.run(arguments, environment: ["LIMBER_DATA": Program.root.path()])
  }

  @Test func aRiskIsRefusedUnlessAccepted() throws {
    let scratch = try Scratch()
    let path = try scratch.write("risky.yaml", Self.risky)
    let refused = try run(["render", path, "-o", scratch.path("a.wav"), "--quiet"])
    #expect(refused.status == 1 && refused.errors.contains("M421") && refused.errors.contains("--accept-risk"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("a.wav")))
    let played = try run(["play", path, "--output", "silent", "--view", "none"])
    #expect(played.status == 1 && played.errors.contains("--accept-risk"))
    let accepted = try run(["render", path, "-o", scratch.path("a.wav"), "--quiet", "--accept-risk"])
    #expect(accepted.status == 0 && accepted.errors.contains("M421"))
    #expect(FileManager.default.fileExists(atPath: scratch.path("a.wav")))
  }

  @Test func aPlanOfARiskIsShownWhenItIsAccepted() throws {
    let scratch = try Scratch()
    let path = try scratch.write("risky.yaml", Self.risky)
    let refused = try run(["plan", path])
    #expect(refused.status == 1 && refused.errors.contains("M421") && refused.output.isEmpty)
    let accepted = try run(["plan", path, "--accept-risk"])
    #expect(accepted.status == 0 && accepted.errors.contains("M421") && accepted.output.contains("Plank"))
  }

  @Test(arguments: [
    (["plan", "cat-camel"], 0, ""), (["plan", "cat-camel", "--profile", "osteoporosis"], 0, "M446"),
    (["plan", "knee-to-chest", "--profile", "osteoporosis"], 1, "M442"),
    (["plan", "cat-camel", "--profile", "first-hour"], 0, "M441"),
    (["play", "knee-to-chest", "--profile", "osteoporosis", "--output", "silent"], 1, "--accept-risk"),
    (["plan", "cobra", "--profile", "pregnant", "--profile", "first-hour"], 0, "M443"),
    (["plan", "cat-camel", "--profile", "astronaut"], 64, "older-adult"),
  ])
  func profiles(_ arguments: [String], _ status: Int32, _ words: String) throws {
    let outcome = try run(arguments)
    #expect(outcome.status == status && (words.isEmpty ? outcome.errors.isEmpty : outcome.errors.contains(words)))
  }

  @Test func noticesInFullAndShort() throws {
    let full = try run(["plan", "cold-pack-timer", "--cues"]).output
    #expect(full.contains("Do not lie on the pack, and") && !full.contains("Cloth first"))
    let short = try run(["plan", "cold-pack-timer", "--cues", "--notice", "short"]).output
    #expect(short.contains("Cloth first") && !short.contains("Do not lie on the pack, and"))
    let none = try run(["plan", "cold-pack-timer", "--cues", "--notice", "none"]).output
    #expect(!none.contains("Cloth first") && !none.contains("Do not lie on the pack, and"))
    #expect(!none.contains("Leave this out if") && full.contains("Leave this out if you have poor circulation"))
    #expect(try run(["play", "cold-pack-timer", "--notice", "none", "--output", "silent"]).status == 64)
    #expect(try run(["plan", "cold-pack-timer"]).output.contains("Wrap the pack in a damp cloth. Ten minutes"))
    #expect(try run(["plan", "cold-pack-timer", "--notice", "short"]).output.contains("limber show notice cold"))
  }

  @Test(arguments: [
    (["list", "--goal", "acute"], ["acute-spasm-bed", "acute-spasm-chair", "acute-spasm", "rest-and-breathing"]),
    (["list", "--goal", "mobility", "--shorter-than", "10m"], ["desk-shoulder-break", "morning-bed"]),
    (["list", "--kit", "band"], ["back-strength"]),
    (["list", "--exercises", "--tag", "plank"], ["counter-plank", "knee-plank", "plank"]),
    (["list", "--exercises", "--tag", "warm-up", "--kit", "none"], ["marching", "pelvic-tilt", "shoulder-rolls"]),
    (["list", "--tag", "no-such-tag"], []),
  ])
  func listsAreNarrowedDown(_ arguments: [String], _ ids: [String]) throws {
    let outcome = try run(arguments)
    #expect(outcome.status == 0)
    #expect(outcome.output.split(separator: "\n").map { $0.prefix { $0 != " " } } == ids.map { $0[...] })
  }

  @Test(arguments: [
    (["show", "bird-dog"], 0, "Stop if      your pain gets worse, or moves down your leg"),
    (["show", "acute-spasm"], 0, "(`limber show"),
    (["show", "notice", "heat"], 0, "Before you use a heat pack"), (["show", "heat"], 0, "Before you use a heat pack"),
    (["show", "bird-dgo"], 2, "near it: bird-dog"), (["show", "notice", "bird-dog"], 2, "nothing called bird-dog"),
    (["show", "planet", "bird-dog"], 64, "a kind and a name"), (["show", "/nonexistent.yaml"], 2, "no such file"),
    (["list", "--shorter-than", "soon"], 64, "as a length of time"),
    (["list", "--exercises", "--goal", "acute"], 64, "goal"),
  ])
  func cards(_ arguments: [String], _ status: Int32, _ words: String) throws {
    let outcome = try run(arguments)
    #expect(outcome.status == status)
    #expect((outcome.output + outcome.errors).contains(words))
  }

  /// A file shows the card that its name shows.
  @Test(arguments: [("acute-spasm", "acute-spasm"), ("bird-dog", "Exercises/bird-dog"), ("heat", "Notices/heat")])
  func aFileShowsItsCard(_ name: String, _ file: String) throws {
    let path = "\(Program.root.path())/Routines/\(file).yaml"
    for arguments in [[], ["--json"]] {
      let byName = try run(["show", name] + arguments)
      let byPath = try run(["show", path] + arguments)
      #expect(byPath.status == 0 && byName.status == 0)
      #expect(byPath.output == byName.output && byPath.errors.isEmpty, "\(byPath)")
    }
  }

  @Test(arguments: [
    ("format: 1\nroutine: Open\nsteps:\n  - do: no-such-exercise\n", "M301"), ("routine: \"Open\n", "S1"),
    ("format: 1\n", "I can't tell what this file is"), ("", "This file is empty"),
  ])
  func aFileWithMistakesShowsThem(_ text: String, _ words: String) throws {
    let scratch = try Scratch()
    let outcome = try run(["show", try scratch.write("a.yaml", Data(text.utf8))])
    #expect(outcome.status == 1 && outcome.output.isEmpty && outcome.errors.contains(words), "\(outcome)")
  }

  @Test func cardsForPrograms() throws {
    for name in ["bird-dog", "acute-spasm", "heat"] {
      let data = Data(try run(["show", name, "--json"]).output.utf8)
      let card = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      #expect(card["id"] as? String == name && card["kind"] != nil)
    }
  }
}
